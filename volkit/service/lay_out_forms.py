"""Lay out the built-in templates again where they were changed."""

from pathlib import Path
from typing import get_args

from volkit.forms.declare import all_forms
from volkit.model.bundled import bundled
from volkit.model.text import Locale
from volkit.render.font_stack import region_of
from volkit.render.form_layout import laid_out_beside, lay_out
from volkit.render.form_template import Template


def lay_out_forms(*, only_tell: bool = False) -> list[Path]:
    """Lay out each template that differs from its layout, and return those.

    With `only_tell` nothing is written. Raises SurroundingsError without LibreOffice.
    """
    changed = []
    for form in all_forms().values():
        for locale in get_args(Locale):
            path = bundled("templates") / form.id / f"{locale}.xlsx"
            template = Template(path, form.shape)
            if laid_out_beside(template):
                continue
            changed.append(path)
            if not only_tell:
                lay_out(template, path.parent, path.stem, region_of(locale))
    return changed
