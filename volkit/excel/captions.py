"""The words the macros say, as rows of the workbook's hidden sheet."""

from collections.abc import Iterator

import xlwings as xw

from volkit import __version__
from volkit.excel.button import all_buttons
from volkit.excel.sentences import SENTENCES
from volkit.functions.declare import all_functions
from volkit.i18n import translate
from volkit.model.text import Locale
from volkit.render.workbook_macros import Caption


def captions(locale: Locale) -> Iterator[Caption]:
    """Give versions, sentences, help on functions and arguments, buttons' captions."""
    yield "version", "volkit", __version__
    yield "version", "xlwings", str(xw.__version__)
    for key, said in SENTENCES.items():
        yield "say", key, translate(said, locale)
    for function in all_functions().values():
        yield "function", function.name, function.label.of(locale)
        for argument in function.arguments:
            label = argument.label.of(locale)
            yield "argument", f"{function.name}.{argument.name}", label
    for button in all_buttons().values():
        yield "button", button.key, button.label.of(locale)
