"""Set Excel up for the person at this computer, and take the set-up away again.

All of it is one file and the add-in in the person's own folders, and workbooks where he
wants them: nothing in the registry, nothing that needs an administrator.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from volkit.excel.addin import (
    DELETED,
    HERE,
    digest_of,
    drop,
    put,
    remove,
    require_free,
    sha256,
)
from volkit.excel.computer import Computer, addin_file, excel_file
from volkit.excel.derived import addin_name, workbook_name
from volkit.excel.set_up import Placed, SetUp, as_file, from_file, is_passable
from volkit.excel.told import told
from volkit.i18n import N_, translate
from volkit.model.bundled import bundled
from volkit.model.errors import SurroundingsError
from volkit.model.text import Locale
from volkit.render.workbook_layout import RIBBON_TAB
from volkit.service.written import check_place, write_whole

_RESTART = N_(
    "Close every window of Excel and open it again: each workbook then has the tab "
    "“{tab}”."
)
_NEXT = (
    N_("Open the workbook with Excel, not with WPS."),
    N_(
        "If it came by mail or from the internet: before opening it, right-click the "
        "file, Properties, tick “Unblock”, OK."
    ),
    N_("When a yellow bar appears, press “Enable Content”."),
    N_("If anything is wrong, run: volkit excel doctor"),
)


def install(
    computer: Computer,
    locale: Locale,
    folder: Path | None,
    *,
    with_addin: bool = True,
) -> Iterator[str]:
    """Set Excel up, put the workbook into a folder if one is given; say what was done.

    Raises:
        SurroundingsError: Excel cannot work with this Python, or a file be written.

    """
    target, addin = excel_file(computer), addin_file(computer)
    set_up = replace(found(computer), placed=_known(target).placed)
    _require_fit(computer, set_up, target)
    content = _shipped(addin_name(locale), set_up.xlwings) if with_addin else b""
    require_free(computer, addin, set_up, content)
    said: list[str] = []
    if folder is not None:
        placed, words = _place(folder, set_up.xlwings, locale)
        said.append(words)
        set_up = set_up.having(placed) if placed else set_up
    set_up, done = put(addin, content, set_up) if content else drop(addin, set_up)
    if done:
        said.append(translate(done, locale, path=addin))
    write_whole(target, as_file(set_up))
    yield translate(N_("Written: {path}"), locale, path=target)
    for word, value in (
        (N_("Python: {path}"), set_up.python),
        (N_("Your own packages: {path}"), set_up.site),
        (N_("For Excel of 64 bits: {path}"), set_up.dll64),
        (N_("For Excel of 32 bits: {path}"), set_up.dll32),
    ):
        if value:
            yield "  " + translate(word, locale, path=value)
    yield from said
    yield translate(N_("What to do next:"), locale)
    steps = (_RESTART, *_NEXT) if done == HERE else _NEXT
    for number, sentence in enumerate(steps, 1):
        yield f"  {number}. {translate(sentence, locale, tab=RIBBON_TAB)}"


def _require_fit(computer: Computer, set_up: SetUp, target: Path) -> None:
    """Refuse a set-up that Excel could not read or pass on.

    Raises:
        SurroundingsError: it could not.

    """
    as_file(set_up)
    check_place(target)
    if not is_passable(set_up.command, computer.code_page):
        raise SurroundingsError(
            N_(
                "Excel cannot pass on the folder {path}: it is too long, or has "
                "characters that this Windows does not know. Install Python in a "
                "folder such as C:\\Python."
            ),
            path=set_up.python,
        )


def uninstall(computer: Computer, locale: Locale) -> Iterator[str]:
    """Take away what was set up; workbooks that were filled in since stay.

    Raises:
        SurroundingsError: a file cannot be deleted.

    """
    target = excel_file(computer)
    set_up = _known(target)
    if not target.exists():
        yield translate(N_("Nothing is set up, so nothing was removed."), locale)
        return
    for placed in set_up.placed:
        require_free(computer, placed.path, set_up)
    for placed in set_up.placed:
        if not placed.path.is_file():
            continue
        if digest_of(placed.path) == placed.digest:
            remove(placed.path)
            yield translate(DELETED, locale, path=placed.path)
        else:
            said = N_("Kept, for somebody has worked in it: {path}")
            yield translate(said, locale, path=placed.path)
    remove(target)
    yield translate(DELETED, locale, path=target)


def found(computer: Computer) -> SetUp:
    """Return what Excel must know of this Python.

    Raises:
        SurroundingsError: a part is missing, or Excel could not find it.

    """
    release = computer.release("xlwings")
    if not release:
        raise SurroundingsError(
            N_("xlwings is missing. Run: {command}"),
            command='pip install "volkit[excel]"',
        )
    if is_from_store(computer):
        raise SurroundingsError(
            N_(
                "This Python is from the Microsoft Store, and keeps its files where "
                "Excel cannot find them. Install Python from python.org, then volkit."
            )
        )
    dlls = []
    for bits in (64, 32):
        name = f"xlwings{bits}-{release}.dll"
        dll = computer.shipped("xlwings", name)
        if dll is None:
            raise SurroundingsError(
                N_("{name} is missing. Run: {command}"),
                name=name,
                command="pip install --force-reinstall --no-deps xlwings",
            )
        dlls.append(str(dll))
    site = computer.own_packages("volkit", "xlwings")
    return SetUp(str(_python(computer)), dlls[0], dlls[1], release, site)


def is_from_store(computer: Computer) -> bool:
    """Tell whether Windows keeps the files apart that this Python writes."""
    return "windowsapps" in map(
        str.lower, (*computer.base.parts, *computer.python.parts)
    )


def _python(computer: Computer) -> Path:
    """Return the program to start: the one that opens no window, if it is there."""
    quiet = computer.python.with_name("pythonw.exe")
    return quiet if quiet.is_file() else computer.python


def _known(target: Path) -> SetUp:
    """Return what is set up; it names nothing if nothing is or it cannot be read."""
    nothing = SetUp("", "", "", "")
    try:
        return from_file(target.read_bytes()) or nothing
    except OSError:
        return nothing


def _place(folder: Path, xlwings: str, locale: Locale) -> tuple[Placed | None, str]:
    """Put the workbook of a language into a folder; return it and what to say.

    Raises:
        SurroundingsError: it cannot be written, or does not fit what is installed.

    """
    name = workbook_name(locale)
    content = _shipped(name, xlwings)
    digest = sha256(content)
    place = next(
        path
        for path in _names(folder.absolute() / name)
        if not path.exists() or digest_of(path) == digest
    )
    if place.exists():
        said = N_("The workbook was there already: {path}")
        return None, translate(said, locale, path=place)
    write_whole(place, content)
    said = N_("The workbook is here: {path}")
    if place.name != name:
        said = N_(
            "The workbook is here: {path}. It has a new name, for there is another "
            "{name}, which was left as it is."
        )
    words = translate(said, locale, path=place, name=name)
    return Placed(digest, place), words


def _shipped(name: str, xlwings: str) -> bytes:
    """Return a workbook or an add-in that volkit brings along.

    Raises:
        SurroundingsError: it is missing, or does not fit what is installed.

    """
    source = bundled("workbook") / name
    try:
        content = source.read_bytes()
    except OSError as error:
        raise SurroundingsError(
            N_("This volkit has no workbook {name}. Install volkit anew."), name=name
        ) from error
    wanted = told(source).versions.get("xlwings", "")
    if wanted != xlwings:
        raise SurroundingsError(
            N_("The workbook needs xlwings {wanted}; {here} is here. Run: {command}"),
            wanted=wanted,
            here=xlwings,
            command=f'pip install "xlwings=={wanted}"',
        )
    return content


def _names(path: Path) -> Iterator[Path]:
    """Give a name and, for when it is taken, the next ones: (2), (3)..."""
    yield path
    number = 2
    while True:
        yield path.with_name(f"{path.stem} ({number}){path.suffix}")
        number += 1
