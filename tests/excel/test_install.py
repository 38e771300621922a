"""Setting Excel up: one file that the macros can read, and workbooks that stay."""

import string
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.excel.fake_windows import RELEASE, Windows, macro_book
from tests.excel.vba import Excel
from volkit.excel import install as install_module
from volkit.excel.computer import Computer
from volkit.excel.install import install, uninstall
from volkit.excel.set_up import (
    SetUp,
    as_file,
    decoded,
    encoded,
    from_file,
    is_passable,
    units_of,
)
from volkit.model.bundled import bundled
from volkit.model.errors import SurroundingsError
from volkit.model.text import LOCALES, Locale

PATHS = st.text(
    st.one_of(
        st.sampled_from(string.ascii_letters + " %'()&;^=$-_.~\\:\t"),
        st.sampled_from("用户志愿者𠮷䶮鿐é「"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=30,
).filter(lambda text: '"' not in text and "$(" not in text)
EXCEL = Excel()


def asked(name: str, *given: str) -> str:
    """Return what a function of the macros answers, as Python holds a text."""
    macros = EXCEL.app.interpreter
    answer = macros.run(name, [units_of(one) for one in given], module="VkBridge")
    return str(answer).encode("utf-16-le", "surrogatepass").decode("utf-16-le")


@pytest.fixture
def windows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Windows:
    for name in ("volkit.zh_Hans.xlsm", "volkit.zh_Hans.xlam"):
        macro_book(tmp_path / "wheel" / name)
    monkeypatch.setattr(install_module, "bundled", lambda _: tmp_path / "wheel")
    return Windows(tmp_path / "电脑 %1")


def settings_of(windows: Windows) -> Path:
    return Path(windows.variable("LOCALAPPDATA")) / "volkit" / "excel.txt"


def addin_of(windows: Windows) -> Path:
    place = Path(windows.variable("APPDATA")) / "Microsoft" / "Excel" / "XLSTART"
    return place / "volkit.xlam"


def said(
    windows: Windows, folder: Path | None = None, *, with_addin: bool = True
) -> str:
    return "\n".join(install(windows, "zh_Hans", folder, with_addin=with_addin))


@settings(max_examples=150, deadline=None)
@given(PATHS)
def test_the_macros_read_every_path_that_is_written(path: str) -> None:
    held = encoded(path)

    assert held.isascii()
    assert held.isprintable()
    assert decoded(held) == path
    assert asked("VkDecoded", held) == path


@settings(max_examples=60, deadline=None)
@given(PATHS, PATHS)
def test_the_macros_find_each_setting_and_make_the_same_command(
    python: str, site: str
) -> None:
    set_up = SetUp(python, "D:\\64.dll", "D:\\32.dll", RELEASE, site)
    text = as_file(set_up).decode("ascii")

    for key in ("format", "python", "dll64", "dll32", "xlwings", "site"):
        assert asked("VkSetting", text, key) == getattr(set_up, key)
    assert from_file(text.encode()) == set_up
    assert asked("VkCommandLine", python, site) == set_up.command


@pytest.mark.parametrize("path", ['C:\\a" -c "evil', "C:\\$(CLSID)\\python.exe"])
def test_a_path_that_would_change_the_command_is_refused(path: str) -> None:
    with pytest.raises(SurroundingsError):
        as_file(SetUp(path, "", "", RELEASE))


@pytest.mark.parametrize(
    ("path", "passes"),
    [
        ("C:\\用户\\pythonw.exe", True),
        ("C:\\𠮷\\pythonw.exe", False),
        ("C" * 2000, False),
    ],
)
def test_a_command_passes_if_windows_knows_its_characters_and_it_is_short(
    path: str, *, passes: bool
) -> None:
    assert is_passable(SetUp(path, "", "", RELEASE).command, "cp936") is passes


def test_one_file_is_written_and_the_macros_can_read_it(windows: Windows) -> None:
    words = said(windows)

    text = settings_of(windows).read_bytes().decode("ascii")
    assert asked("VkSetting", text, "python") == str(windows.base / "pythonw.exe")
    for bits in (64, 32):
        dll = str(windows.base / f"xlwings{bits}-{RELEASE}.dll")
        assert asked("VkSetting", text, f"dll{bits}") == dll
        assert dll in words
    assert asked("VkSetting", text, "site") == ""
    assert list(settings_of(windows).parent.iterdir()) == [settings_of(windows)]
    assert str(settings_of(windows)) in words
    assert "启用内容" in words


def test_setting_up_again_changes_nothing(windows: Windows, tmp_path: Path) -> None:
    said(windows, tmp_path / "表")
    before = settings_of(windows).read_bytes()

    words = said(windows, tmp_path / "表")

    assert settings_of(windows).read_bytes() == before
    assert "已经在" in words
    assert len(list((tmp_path / "表").iterdir())) == 1


def test_packages_in_the_persons_own_folder_are_named(windows: Windows) -> None:
    windows.own = "C:\\Users\\康\\AppData\\Roaming\\Python\\Python311\\site-packages"

    said(windows)

    found = from_file(settings_of(windows).read_bytes())
    assert found is not None
    assert found.site == windows.own
    assert "site.addsitedir(" in found.command


def test_a_workbook_of_the_same_name_is_never_written_over(
    windows: Windows, tmp_path: Path
) -> None:
    theirs = tmp_path / "表" / "volkit.zh_Hans.xlsm"
    theirs.parent.mkdir()
    theirs.write_bytes(b"theirs")

    words = said(windows, theirs.parent)

    new = theirs.with_name("volkit.zh_Hans (2).xlsm")
    assert theirs.read_bytes() == b"theirs"
    assert new.read_bytes() == (tmp_path / "wheel" / theirs.name).read_bytes()
    assert str(new) in words


def test_removing_takes_only_what_was_put_and_nobody_has_changed(
    windows: Windows, tmp_path: Path
) -> None:
    said(windows, tmp_path / "甲")
    said(windows, tmp_path / "乙")
    filled = tmp_path / "乙" / "volkit.zh_Hans.xlsm"
    filled.write_bytes(filled.read_bytes() + b"\0")
    neighbour = windows.put("LOCALAPPDATA", "volkit", "settings.json")

    words = "\n".join(uninstall(windows, "zh_Hans"))

    assert not settings_of(windows).exists()
    assert not list((tmp_path / "甲").iterdir())
    assert filled.exists()
    assert neighbour.exists()
    assert "保留" in words
    assert str(filled) in words
    assert "没有" in "\n".join(uninstall(windows, "zh_Hans"))


def test_removing_a_damaged_set_up_deletes_it(windows: Windows) -> None:
    windows.put("LOCALAPPDATA", "volkit", "excel.txt", content=b"\xff\x00nonsense")

    list(uninstall(windows, "zh_Hans"))

    assert not settings_of(windows).exists()


def _no_xlwings(windows: Windows) -> None:
    windows.releases.clear()


def _no_library(windows: Windows) -> None:
    (windows.base / f"xlwings32-{RELEASE}.dll").unlink()


def _from_store(windows: Windows) -> None:
    windows.base = Path("C:/Program Files/WindowsApps/PythonSoftwareFoundation.Python")


def _other_release(windows: Windows) -> None:
    windows.releases["xlwings"] = "0.99.0"
    for bits in (64, 32):
        windows.put("Python", f"xlwings{bits}-0.99.0.dll")


def _unknown_characters(windows: Windows) -> None:
    windows.code_page = "ascii"


def _no_folder(windows: Windows) -> None:
    windows.variables.clear()


def _no_roaming_folder(windows: Windows) -> None:
    del windows.variables["APPDATA"]


def _file_in_the_way(windows: Windows) -> None:
    windows.put("LOCALAPPDATA", content=b"a file")


@pytest.mark.parametrize(
    ("spoil", "word"),
    [
        (_no_xlwings, "pip install"),
        (_no_library, "--force-reinstall"),
        (_from_store, "python.org"),
        (_other_release, f'"xlwings=={RELEASE}"'),
        (_unknown_characters, "C:\\Python"),
        (_no_folder, "LOCALAPPDATA"),
        (_no_roaming_folder, "(APPDATA)"),
        (_file_in_the_way, "LOCALAPPDATA"),
    ],
)
def test_what_cannot_work_is_said_and_nothing_is_written(
    windows: Windows, tmp_path: Path, spoil: object, word: str
) -> None:
    assert callable(spoil)
    spoil(windows)
    before = sorted(tmp_path.rglob("*"))

    with pytest.raises(SurroundingsError) as caught:
        said(windows, tmp_path / "表")

    assert word in str(caught.value)
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("locale", LOCALES)
def test_the_workbook_that_is_shipped_fits_the_xlwings_installed(
    tmp_path: Path, locale: Locale
) -> None:
    list(install(Windows(tmp_path), locale, tmp_path / "表"))

    (book,) = (tmp_path / "表").iterdir()
    assert book.read_bytes() == (bundled("workbook") / book.name).read_bytes()
    shipped = (bundled("workbook") / f"volkit.{locale}.xlam").read_bytes()
    assert addin_of(Windows(tmp_path)).read_bytes() == shipped


def newer(tmp_path: Path) -> bytes:
    """Let the wheel bring another add-in; return what it holds."""
    path = tmp_path / "wheel" / "volkit.zh_Hans.xlam"
    return macro_book(path, sheets=("newer",)).read_bytes()


def test_the_add_in_lies_where_excel_loads_it_and_is_renewed(
    windows: Windows, tmp_path: Path
) -> None:
    words = said(windows)
    assert f"加载项放在：{addin_of(windows)}" in words
    assert "每本工作簿" in words

    content = newer(tmp_path)
    said(windows)
    said(windows)

    assert addin_of(windows).read_bytes() == content
    assert list(addin_of(windows).parent.iterdir()) == [addin_of(windows)]
    found = from_file(settings_of(windows).read_bytes())
    assert found is not None
    assert [one.path for one in found.placed] == [addin_of(windows)]


def test_the_add_in_can_be_left_out_or_taken_away_later(windows: Windows) -> None:
    assert "每本工作簿" not in said(windows, with_addin=False)
    assert not addin_of(windows).exists()

    said(windows)
    words = said(windows, with_addin=False)

    assert not addin_of(windows).exists()
    assert f"已删除：{addin_of(windows)}" in words
    found = from_file(settings_of(windows).read_bytes())
    assert found is not None
    assert found.placed == ()


@pytest.mark.parametrize("was_ours", [False, True])
@pytest.mark.parametrize("with_addin", [True, False])
def test_an_add_in_of_somebody_else_is_never_touched(
    windows: Windows, *, was_ours: bool, with_addin: bool
) -> None:
    if was_ours:
        said(windows)
    addin_of(windows).parent.mkdir(parents=True, exist_ok=True)
    addin_of(windows).write_bytes(b"theirs")

    words = said(windows, with_addin=with_addin)
    gone = "\n".join(uninstall(windows, "zh_Hans"))

    assert addin_of(windows).read_bytes() == b"theirs"
    assert ("保持原样" in words) is with_addin
    assert "每本工作簿" not in words
    assert f"已删除：{addin_of(windows)}" not in gone
    assert not settings_of(windows).exists()


@pytest.mark.parametrize(
    "command",
    [
        said,
        lambda windows: said(windows, with_addin=False),
        lambda windows: list(uninstall(windows, "zh_Hans")),
    ],
    ids=["renewing", "leaving out", "removing"],
)
def test_while_excel_has_the_add_in_open_nothing_is_changed(
    windows: Windows, tmp_path: Path, command: Callable[[Windows], object]
) -> None:
    said(windows, tmp_path / "表")
    newer(tmp_path)
    windows.held.add(addin_of(windows))
    before = {p: p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()}

    with pytest.raises(
        SurroundingsError, match="Close every window of Excel"
    ) as caught:
        command(windows)

    assert str(addin_of(windows)) in str(caught.value)
    assert caught.value.exit_status == 4
    assert {p: p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()} == before


def test_an_add_in_that_stays_as_it_is_may_be_open(windows: Windows) -> None:
    said(windows)
    windows.held.add(addin_of(windows))

    assert "加载项放在" in said(windows)


def test_removing_takes_the_add_in_away(windows: Windows) -> None:
    said(windows)

    words = "\n".join(uninstall(windows, "zh_Hans"))

    assert not addin_of(windows).exists()
    assert f"已删除：{addin_of(windows)}" in words


def test_a_file_that_another_program_guards_is_known(tmp_path: Path) -> None:
    here = Computer()
    path = tmp_path / "volkit.xlam"
    assert not here.is_held(path)
    path.write_bytes(b"x")
    assert not here.is_held(path)
    # Windows refuses to open for writing what Excel has open; this system, a folder.
    assert here.is_held(tmp_path)


def test_a_wheel_without_its_workbook_says_so(windows: Windows, tmp_path: Path) -> None:
    (tmp_path / "wheel" / "volkit.zh_Hans.xlsm").unlink()

    with pytest.raises(SurroundingsError, match=r"volkit\.zh_Hans\.xlsm"):
        said(windows, tmp_path / "表")


def test_what_is_installed_here_is_found_by_its_metadata() -> None:
    here = Computer()

    assert here.release("click")
    assert here.release("no-such-package") == ""
    module = here.shipped("xlwings", "xlwings.bas")
    assert module is not None
    assert module.is_absolute()
    assert here.shipped("xlwings", "nothing.dll") is None
    assert here.shipped("no-such-package", "x") is None
    assert here.own_packages("no-such-package", "click") == ""
    assert here.can_import("json")
    assert not here.can_import("no_such_module")
    assert here.runs("true")
    assert not here.runs("exit 3")
    assert here.registry("HKCU\\Software", "x") is None
    assert here.keys("HKCU\\Software") == []
