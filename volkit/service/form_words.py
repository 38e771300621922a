"""What is said of printed forms: what a person should look at in them."""

from collections.abc import Sequence

from volkit.i18n import N_, translate
from volkit.model.text import Locale
from volkit.render.form_values import FormProblem
from volkit.sheets.privacy import quoted


def problems_said(
    problems: Sequence[FormProblem], locale: Locale, *, most: int
) -> list[str]:
    """Return what was noticed on forms, each with its form's number; the first few."""
    said = []
    for problem in problems[:most]:
        message = translate(problem.message, locale, **problem.params)
        form = quoted(problem.form)
        said.append(f"{form}: {message}" if form else message)
    left = len(problems) - most
    if left > 0:
        more = N_("... and {more} more of the kind.")
        said.append(translate(more, locale, more=left))
    return said
