"""Reports on the terminal: which there are."""

from volkit.cli.terminal.reference import listed
from volkit.model.text import Locale
from volkit.reports.declare import all_reports
from volkit.sheets.base import all_sheets


def show_reports(locale: Locale) -> None:
    """Show a line for each report, with the sheets it is made from."""
    sheets = all_sheets()
    listed(
        (
            report.id,
            report.label.of(locale),
            "、".join(
                sheets[kind].label.of(locale)
                for kind in " ".join(report.sheets).split()
            ),
        )
        for report in all_reports().values()
    )
