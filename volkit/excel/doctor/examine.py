"""Make all checks and say in the reader's language what they found."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from volkit.excel.computer import Computer, excel_file
from volkit.excel.doctor.check import Case, Check, Status
from volkit.excel.doctor.office import office_of
from volkit.excel.set_up import SetUp, from_file
from volkit.excel.told import told
from volkit.i18n import N_, translate
from volkit.model.discover import units
from volkit.model.errors import SurroundingsError
from volkit.model.text import Locale


@dataclass(frozen=True)
class Verdict:
    """What one check says; `remedy` is "" where nothing is to be done."""

    key: str
    label: str
    status: Status
    message: str
    remedy: str = ""


def examine(
    computer: Computer, workbook: Path | None, locale: Locale
) -> Iterator[Verdict]:
    """Give what each check says, in order; those without an object say nothing.

    Raises:
        RefusedError: the workbook is damaged, hostile, too large, or none.
        SurroundingsError: the workbook cannot be opened.

    """
    case = case_of(computer, workbook)
    for one in all_checks():
        label = one.label.of(locale)
        if not computer.is_windows and not one.everywhere:
            said = translate(N_("This is not Windows, so it was not checked."), locale)
            yield Verdict(one.key, label, "skipped", said)
            continue
        outcome = one.look(case)
        if outcome is not None:
            yield Verdict(
                one.key,
                label,
                outcome.status,
                translate(outcome.message, locale, **outcome.params),
                translate(outcome.remedy, locale, **outcome.params)
                if outcome.remedy
                else "",
            )


def all_checks() -> list[Check]:
    """Return every check in its place."""
    return sorted(units("volkit.excel.doctor.checks", Check), key=lambda c: c.place)


def case_of(computer: Computer, workbook: Path | None) -> Case:
    """Return what there is to look at."""
    about = computer, office_of(computer), _set_up(computer)
    if workbook is None:
        return Case(*about)
    return Case(*about, workbook.absolute(), told(workbook))


def _set_up(computer: Computer) -> SetUp | None:
    """Return what the settings file says, None if it says nothing."""
    try:
        return from_file(excel_file(computer).read_bytes())
    except (OSError, SurroundingsError):
        return None
