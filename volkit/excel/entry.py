"""What the macros call: start, a function in a cell, a button.

Python is started by VkBridge with `-I` and a fixed command, so that neither the folder
it runs in nor the surroundings can put another module in the place of one of these.
"""

import os
import sys
from collections.abc import Sequence

import xlwings as xw

from volkit.excel import udfs
from volkit.excel.button import Button, all_buttons
from volkit.excel.live import Desk, StoppedError
from volkit.excel.settings import settings, spoken, today_of_the_clock
from volkit.excel.xlwings_book import XlwingsBook
from volkit.excel.xlwings_clerk import XlwingsClerk
from volkit.functions.declare import all_functions
from volkit.i18n import N_, translate
from volkit.model.errors import VolkitError
from volkit.service.bug_log import stumble, write_bug
from volkit.sheets.privacy import mask_path


def serve(clsid: str) -> None:
    """Answer Excel until it closes; `clsid` is the number it asks for."""
    # Whoever opened a workbook from a stick must be able to take the stick out.
    os.chdir(sys.prefix)
    os.environ.pop("XLWINGS_ON_SERVER", None)
    from xlwings import com_server  # noqa: PLC0415  needs pywin32, so Windows

    com_server.serve(clsid)  # type: ignore[no-untyped-call]  # xlwings is untyped


def call(name: str, arguments: Sequence[object] = ()) -> list[list[object]]:
    """Return the answers of an in-cell function, errors marked by `udfs.ERROR`."""
    function = all_functions().get(name)
    return udfs.called(function, *arguments) if function else [[f"{udfs.ERROR}#NAME?"]]


def press(key: str, book: object) -> str:
    """Press a button on an open workbook; return what is left to say, if anything."""
    kept = settings()
    locale = spoken(kept)
    try:
        button = _button(key)
        live = _live(book)
        clerk = XlwingsClerk(live.app)
        desk = Desk(XlwingsBook(live), clerk, locale, today_of_the_clock(), kept)
        try:
            button.press(desk)
        finally:
            clerk.leave()
    except StoppedError:
        return translate(N_("Stopped. Nothing was left half done."), locale)
    except VolkitError as error:
        return mask_path(translate(error.message, locale, **error.params))
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # noqa: BLE001  the one boundary: a panic of polars is no Exception
        number, _ = write_bug(stumble(error))
        return translate(_BUG, locale, number=number)
    return ""


_BUG = N_(
    "volkit itself made a mistake and stopped. Press the button again; if it happens "
    "again, report error {number}: the log holds no personal data."
)


def _button(key: str) -> Button:
    """Return the button of a key.

    Raises:
        VolkitError: the workbook is of another version, which had it.

    """
    found = all_buttons().get(key)
    if found is None:
        raise VolkitError(
            N_(
                "This workbook and the volkit on this computer are of different "
                "versions: there is no button “{key}”. Run: volkit excel doctor"
            ),
            key=key,
        )
    return found


def _live(book: object) -> xw.Book:
    """Return the workbook as xlwings knows it, from what COM handed over."""
    if isinstance(book, xw.Book):
        return book
    from xlwings import _xlwindows  # noqa: PLC0415  needs pywin32, so Windows

    wrapped = _xlwindows.COMRetryObjectWrapper(book)  # type: ignore[no-untyped-call]  # xlwings is untyped
    return xw.Book(impl=_xlwindows.Book(wrapped))  # type: ignore[no-untyped-call]  # the same
