"""Each check finds what it is for, is silent about a sound computer, names one remedy."""

from collections.abc import Callable
from pathlib import Path, PureWindowsPath
from typing import cast

import pytest

from tests.excel.fake_windows import (
    POLICY,
    RELEASE,
    ROOT_32,
    ROOT_64,
    SECURITY,
    Windows,
    macro_book,
)
from volkit.excel.addin import digest_of
from volkit.excel.computer import Computer
from volkit.excel.doctor import examine as examine_module
from volkit.excel.doctor.check import Case
from volkit.excel.doctor.checks.workbook import place
from volkit.excel.doctor.examine import Verdict, all_checks, case_of, examine
from volkit.excel.doctor.office import office_of
from volkit.excel.install import install
from volkit.excel.set_up import Placed, as_file, from_file
from volkit.excel.told import read
from volkit.i18n import translate
from volkit.model.errors import RefusedError

USER_CHOICE = (
    r"HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer\FileExts\.xlsm\UserChoice"
)
TRUSTED = rf"{SECURITY}\Trusted Locations"
COMMON = POLICY.replace("Excel", "Common")
ADDIN = ("APPDATA", "Microsoft", "Excel", "XLSTART", "volkit.xlam")
Spoil = Callable[[Windows, Path], object]


@pytest.fixture
def windows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Windows:
    # Another process for each case would take a second; one test below has one.
    monkeypatch.setattr(examine_module, "told", read)
    made = Windows(tmp_path / "电脑")
    list(install(made, "zh_Hans", None))
    return made


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return macro_book(tmp_path / "志愿 服务" / "台账.xlsm")


def verdicts(windows: Computer, book: Path | None = None) -> dict[str, Verdict]:
    return {v.key: v for v in examine(windows, book, "zh_Hans")}


def findings(windows: Computer, book: Path | None = None) -> dict[str, Verdict]:
    return {k: v for k, v in verdicts(windows, book).items() if v.status == "finding"}


def test_a_sound_computer_has_no_finding(windows: Windows, book: Path) -> None:
    found = verdicts(windows, book)

    assert set(found) == {check.key for check in all_checks()}
    assert {v.status for v in found.values()} == {"ok"}
    assert not any(v.remedy for v in found.values())


def change_settings(**changes: str) -> Spoil:
    def spoil(windows: Windows, book: Path) -> None:
        del book
        path = Path(windows.variable("LOCALAPPDATA")) / "volkit" / "excel.txt"
        set_up = from_file(path.read_bytes())
        assert set_up is not None
        for key, value in changes.items():
            object.__setattr__(set_up, key, value)
        path.write_bytes(as_file(set_up))

    return spoil


def set_value(key: str, name: str, value: str | int) -> Spoil:
    return lambda windows, _: windows.values.update({(key, name): value})


def break_(*names: str) -> Spoil:
    return lambda windows, _: windows.broken.update(names)


def set_release(release: str) -> Spoil:
    return lambda windows, _: windows.releases.update(xlwings=release)


def write(*names: str, content: bytes = b"x") -> Spoil:
    return lambda windows, _: windows.put(*names, content=content)


def mark(zone: int) -> Spoil:
    stream = f"[ZoneTransfer]\r\nZoneId={zone}\r\n".encode()
    return lambda _, book: Path(f"{book}:Zone.Identifier").write_bytes(stream)


def other_python(windows: Windows, book: Path) -> None:
    other = windows.put("Other", "pythonw.exe")
    change_settings(python=str(other))(windows, book)


def from_store(windows: Windows, book: Path) -> None:
    del book
    windows.base = Path("C:/Program Files/WindowsApps/Python")


def no_excel(windows: Windows, book: Path) -> None:
    del book
    windows.values.clear()


def no_library(windows: Windows, book: Path) -> None:
    del book
    (windows.base / f"xlwings64-{RELEASE}.dll").unlink()


def no_library_for_32_bits(windows: Windows, book: Path) -> None:
    del book
    windows.values = {(ROOT_32, "Path"): "C:\\Office"}
    (windows.base / f"xlwings32-{RELEASE}.dll").unlink()


def in_one_drive(windows: Windows, book: Path) -> None:
    windows.variables["OneDriveCommercial"] = str(book.parent.parent)


def sheet_of_others(windows: Windows, book: Path) -> None:
    del windows
    macro_book(book, sheets=("XLWINGS.CONF",))


def addin_of(windows: Windows) -> Path:
    return Path(windows.variable("APPDATA"), *ADDIN[1:])


def no_addin(windows: Windows, book: Path) -> None:
    del book
    addin_of(windows).unlink()


def no_roaming_folder(windows: Windows, book: Path) -> None:
    del book
    windows.variables.pop("APPDATA")


def older_addin(windows: Windows, book: Path) -> None:
    del book
    content = addin_of(windows).read_bytes()
    macro_book(addin_of(windows), volkit="0.0.9")
    assert addin_of(windows).read_bytes() != content
    path = Path(windows.variable("LOCALAPPDATA")) / "volkit" / "excel.txt"
    set_up = from_file(path.read_bytes())
    assert set_up is not None
    placed = Placed(digest_of(addin_of(windows)), addin_of(windows))
    path.write_bytes(as_file(set_up.having(placed)))


def roaming_on_a_server(windows: Windows, book: Path) -> None:
    del book
    drive = PureWindowsPath(addin_of(windows)).drive.rstrip(":")
    windows.values[rf"HKCU\Network\{drive}", "RemotePath"] = "\\\\server\\roaming"


def no_settings_folder(windows: Windows, book: Path) -> None:
    del book
    windows.variables.pop("LOCALAPPDATA")


def no_settings_file(windows: Windows, book: Path) -> None:
    del book
    (Path(windows.variable("LOCALAPPDATA")) / "volkit" / "excel.txt").unlink()


SETTINGS = ("LOCALAPPDATA", "volkit", "excel.txt")


@pytest.mark.parametrize(
    ("spoil", "keys", "remedy"),
    [
        (no_excel, ["excel"], "Microsoft Excel"),
        (set_value(USER_CHOICE, "ProgId", "ET.Xlsm.6"), ["wps"], "打开方式"),
        (set_value(USER_CHOICE, "ProgId", "KWPS.Sheet.12"), ["wps"], "打开方式"),
        (from_store, ["python"], "python.org"),
        (set_release(""), ["xlwings", "library"], "pip install"),
        (set_release("1.0.1"), ["xlwings", "library", "version"], "xlwings<1"),
        (break_("pythoncom"), ["pywin32"], "pywin32"),
        (break_("start"), ["start"], "pip install"),
        (no_settings_file, ["settings_file"], "volkit excel install"),
        (no_settings_folder, ["settings_file"], "注销"),
        (write(*SETTINGS, content=b"\xff"), ["settings_file"], "volkit excel install"),
        (change_settings(format="2"), ["settings_file"], "volkit excel install"),
        (other_python, ["python_for_excel"], "volkit excel install"),
        (
            change_settings(python="C:\\gone\\pythonw.exe"),
            ["python_for_excel"],
            "volkit excel install",
        ),
        (no_library, ["library"], "--force-reinstall"),
        (no_library_for_32_bits, ["library"], "--force-reinstall"),
        (set_release("0.36.0"), ["library", "version"], "volkit excel install"),
        (change_settings(site="C:\\𠮷" * 200), ["command"], "C:\\Python"),
        (set_value(SECURITY, "VBAWarnings", 1), ["macros"], "宏设置"),
        (set_value(SECURITY, "VBAWarnings", 3), ["macros"], "宏设置"),
        (set_value(SECURITY, "VBAWarnings", 4), ["macros"], "宏设置"),
        (set_value(POLICY, "VBAWarnings", 4), ["macros"], "受信任位置"),
        (
            set_value(
                POLICY.replace("HKCU", "HKLM").replace("Excel\\Security", "Common"),
                "VBAOff",
                1,
            ),
            ["macros"],
            "受信任位置",
        ),
        (mark(3), ["mark_of_mail"], "解除锁定"),
        (in_one_drive, ["place"], "D:\\volkit"),
        (sheet_of_others, ["settings_of_others"], "删除这张工作表"),
        (
            lambda _, book: book.with_name("xlwings.conf").write_bytes(b"x"),
            ["settings_of_others"],
            "删除这个文件",
        ),
        (
            write("APPDATA", "Microsoft", "Excel", "XLSTART", "VolKit-0.xlam"),
            ["old_addins"],
            "删除",
        ),
        (
            write("APPDATA", "Microsoft", "AddIns", "volkit.xlam"),
            ["old_addins"],
            "删除",
        ),
        (no_addin, ["addin"], "volkit excel install"),
        (write(*ADDIN), ["addin"], "移走"),
        (older_addin, ["addin"], "volkit excel install"),
        (no_roaming_folder, ["addin"], "注销"),
        (set_value(SECURITY, "RequireAddinSig", 1), ["trust_in_addin"], "信任中心"),
        (set_value(POLICY, "RequireAddinSig", 1), ["trust_in_addin"], "--no-addin"),
        (set_value(POLICY, "DisableAllAddins", 1), ["trust_in_addin"], "--no-addin"),
        (
            set_value(COMMON, "RequireAlwaysOnMacroSig", 1),
            ["trust_in_addin"],
            "--no-addin",
        ),
        (
            set_value(TRUSTED, "AllLocationsDisabled", 1),
            ["trust_in_addin"],
            "受信任位置",
        ),
        (
            set_value(rf"{COMMON}\Trusted Locations", "Allow User Locations", 0),
            ["trust_in_addin"],
            "--no-addin",
        ),
        (roaming_on_a_server, ["trust_in_addin", "place"], "网络"),
    ],
)
def test_what_is_wrong_is_found_by_its_check_with_a_remedy(
    windows: Windows, book: Path, spoil: Spoil, keys: list[str], remedy: str
) -> None:
    spoil(windows, book)

    found = findings(windows, book)

    assert list(found) == keys
    assert remedy in found[keys[0]].remedy
    assert found[keys[0]].remedy.count("\n") == 0


@pytest.mark.parametrize(
    ("spoil", "key", "word"),
    [
        (set_value(r"HKCU\Software\Kingsoft\Office\6.0", "x", 1), "wps", "装有 WPS"),
        (set_value(SECURITY, "AccessVBOM", 1), "vba_access", "可以关掉"),
        (
            set_value(POLICY, "blockcontentexecutionfrominternet", 1),
            "internet",
            "单位规定",
        ),
        (
            write("USERPROFILE", ".xlwings", "xlwings.conf"),
            "own_settings_of_xlwings",
            "不理会",
        ),
        (mark(0), "mark_of_mail", "没有"),
        (change_settings(), "command", "汉字"),
    ],
)
def test_what_does_no_harm_is_said_without_a_remedy(
    windows: Windows, book: Path, spoil: Spoil, key: str, word: str
) -> None:
    spoil(windows, book)

    found = verdicts(windows, book)

    assert word in found[key].message
    assert not findings(windows, book)


@pytest.mark.parametrize(
    ("folder", "below", "trusted"),
    [("志愿 服务", 0, True), (".", 1, True), (".", 0, False), ("别处", 1, False)],
)
def test_a_trusted_folder_needs_no_leave_to_run_macros(
    windows: Windows, book: Path, folder: str, *, below: int, trusted: bool
) -> None:
    windows.values |= {
        (SECURITY, "VBAWarnings"): 4,
        (rf"{TRUSTED}\Location0", "Description"): "no path",
        (rf"{TRUSTED}\Location7", "Path"): f"{book.parent.parent / folder}/",
        (rf"{TRUSTED}\Location7", "AllowSubfolders"): below,
    }

    assert ("macros" not in findings(windows, book)) is trusted

    windows.values[TRUSTED, "AllLocationsDisabled"] = 1
    assert "macros" in findings(windows, book)


def test_without_the_add_in_nothing_is_said_of_it_but_that_it_was_left_out(
    windows: Windows,
) -> None:
    list(install(windows, "zh_Hans", None, with_addin=False))
    windows.values[POLICY, "DisableAllAddins"] = 1

    found = verdicts(windows)

    assert "没有装" in found["addin"].message
    assert "trust_in_addin" not in found
    assert not findings(windows)


def test_what_is_laid_down_counts_before_what_a_person_has_set(
    windows: Windows,
) -> None:
    windows.values[SECURITY, "RequireAddinSig"] = 1
    windows.values[POLICY, "RequireAddinSig"] = 0
    assert not findings(windows)


def test_a_folder_on_a_server_may_be_trusted(windows: Windows) -> None:
    roaming_on_a_server(windows, Path())
    windows.values[TRUSTED, "AllowNetworkLocations"] = 1
    assert not findings(windows)


@pytest.mark.parametrize(
    ("path", "word"),
    [
        ("D:\\志愿 服务\\台账.xlsm", "可以"),
        ("\\\\server\\share\\台账.xlsm", "网络"),
        ("Z:\\台账.xlsm", "网络"),
        ("C:\\Users\\康\\OneDrive - 街道\\表\\台账.xlsm", "OneDrive"),
        (f"D:\\{'长' * 220}.xlsm", "太长"),
    ],
)
def test_a_workbook_lies_best_in_a_folder_of_this_computer(
    windows: Windows, path: str, word: str
) -> None:
    windows.values[r"HKCU\Network\Z", "RemotePath"] = "\\\\server\\share"
    windows.variables["OneDrive"] = "c:\\users\\康\\onedrive - 街道"
    case = Case(windows, office_of(windows), None, cast("Path", PureWindowsPath(path)))

    outcome = place.look(case)

    assert outcome is not None
    assert word in translate(outcome.message, "zh_Hans")


def test_python_is_tried_apart_from_folders_and_variables(windows: Windows) -> None:
    verdicts(windows)

    (command,) = windows.run
    assert command.startswith(f'"{windows.base / "pythonw.exe"}" -I -B -X utf8 -c "')


def test_bits_that_differ_are_no_finding(windows: Windows) -> None:
    del windows.values[ROOT_64, "Path"]
    windows.values[ROOT_32, "Path"] = "C:\\Office"

    found = verdicts(windows)

    assert "32 位" in found["excel"].message
    assert found["excel"].status == "ok"


def test_an_office_that_streams_itself_is_found(windows: Windows) -> None:
    del windows.values[ROOT_64, "Path"]
    place = r"HKLM\SOFTWARE\Microsoft\Office\ClickToRun\Configuration"
    windows.values[place, "Platform"] = "x86"
    assert "excel" in findings(windows)

    program = r"HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths\excel.exe"
    windows.values[program, ""] = "C:\\Office\\EXCEL.EXE"
    assert "32 位" in verdicts(windows)["excel"].message


def test_a_workbook_of_others_is_no_finding(windows: Windows, tmp_path: Path) -> None:
    theirs = tmp_path / "花名册.csv"
    theirs.write_text("姓名\n康秀兰\n", encoding="utf-8")

    assert not findings(windows, theirs)


def test_a_file_that_is_no_workbook_is_refused(
    windows: Windows, tmp_path: Path
) -> None:
    bad = tmp_path / "坏.xlsm"
    bad.write_bytes(b"PK\x03\x04 not a package")

    with pytest.raises(RefusedError):
        verdicts(windows, bad)


def test_off_windows_only_the_workbook_is_looked_at(book: Path) -> None:
    macro_book(book, sheets=("xlwings.conf",))

    found = verdicts(Computer(), book)

    checked = {key for key, v in found.items() if v.status != "skipped"}
    assert checked == {"version", "settings_of_others"}
    assert list(findings(Computer(), book)) == ["settings_of_others"]
    assert case_of(Computer(), None).set_up is None
