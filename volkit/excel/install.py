"""Set Excel up for the person at this computer, and take the set-up away again.

All of it is one file in the person's own folder, and workbooks where he wants them:
nothing in the registry, nothing that needs an administrator.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from volkit.excel.computer import Computer, excel_file
from volkit.excel.derived import workbook_name
from volkit.excel.set_up import Placed, SetUp, as_file, from_file, is_passable
from volkit.excel.told import told
from volkit.i18n import N_, translate
from volkit.model.bundled import bundled
from volkit.model.errors import SurroundingsError
from volkit.model.text import Locale
from volkit.service.written import check_place, unwritten, write_whole

_NEXT = (
    N_("Open the workbook with Excel, not with WPS."),
    N_(
        "If it came by mail or from the internet: before opening it, right-click the "
        "file, Properties, tick “Unblock”, OK."
    ),
    N_("When a yellow bar appears, press “Enable Content”."),
    N_("If anything is wrong, run: volkit excel doctor"),
)


def install(computer: Computer, locale: Locale, folder: Path | None) -> Iterator[str]:
    """Set Excel up, put the workbook into a folder if one is given; say what was done.

    Raises:
        SurroundingsError: Excel cannot work with this Python, or a file be written.

    """
    target = excel_file(computer)
    before = _known(target)
    set_up = replace(found(computer), placed=before.placed if before else ())
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
    said: list[str] = []
    if folder is not None:
        placed, words = _place(folder, set_up.xlwings, locale)
        said.append(words)
        if placed is not None:
            kept = (one for one in set_up.placed if one.path != placed.path)
            set_up = replace(set_up, placed=(*kept, placed))
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
    for number, sentence in enumerate(_NEXT, 1):
        yield f"  {number}. {translate(sentence, locale)}"


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
    for placed in set_up.placed if set_up else ():
        if not placed.path.is_file():
            continue
        if _digest(placed.path) == placed.digest:
            _remove(placed.path)
            yield translate(N_("Deleted: {path}"), locale, path=placed.path)
        else:
            said = N_("Kept, for somebody has worked in it: {path}")
            yield translate(said, locale, path=placed.path)
    _remove(target)
    yield translate(N_("Deleted: {path}"), locale, path=target)


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


def _known(target: Path) -> SetUp | None:
    """Return what is set up, None if nothing is or it cannot be read."""
    try:
        return from_file(target.read_bytes())
    except OSError:
        return None


def _place(folder: Path, xlwings: str, locale: Locale) -> tuple[Placed | None, str]:
    """Put the workbook of a language into a folder; return it and what to say.

    Raises:
        SurroundingsError: it cannot be written, or does not fit what is installed.

    """
    source = bundled("workbook") / workbook_name(locale)
    try:
        content = source.read_bytes()
    except OSError as error:
        raise SurroundingsError(
            N_("This volkit has no workbook {name}. Install volkit anew."),
            name=source.name,
        ) from error
    wanted = told(source).versions.get("xlwings", "")
    if wanted != xlwings:
        raise SurroundingsError(
            N_("The workbook needs xlwings {wanted}; {here} is here. Run: {command}"),
            wanted=wanted,
            here=xlwings,
            command=f'pip install "xlwings=={wanted}"',
        )
    digest = hashlib.sha256(content).hexdigest()
    place = next(
        path
        for path in _names(folder.absolute() / source.name)
        if not path.exists() or _digest(path) == digest
    )
    if place.exists():
        said = N_("The workbook was there already: {path}")
        return None, translate(said, locale, path=place)
    write_whole(place, content)
    said = N_("The workbook is here: {path}")
    if place.name != source.name:
        said = N_(
            "The workbook is here: {path}. It has a new name, for there is another "
            "{name}, which was left as it is."
        )
    words = translate(said, locale, path=place, name=source.name)
    return Placed(digest, place), words


def _names(path: Path) -> Iterator[Path]:
    """Give a name and, for when it is taken, the next ones: (2), (3)..."""
    yield path
    number = 2
    while True:
        yield path.with_name(f"{path.stem} ({number}){path.suffix}")
        number += 1


def _digest(path: Path) -> str:
    """Return the SHA-256 of a file, "" if it cannot be read."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def _remove(path: Path) -> None:
    """Delete a file.

    Raises:
        SurroundingsError: the system does not allow it.

    """
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise unwritten(path, error) from error
