"""Work in a workbook without the screen flickering or its macros answering."""

import contextlib
from collections.abc import Iterator

import xlwings as xw


@contextlib.contextmanager
def quiet(book: xw.Book) -> Iterator[None]:
    """Hold still what is on the screen, and show the same sheet afterwards."""
    app = book.app
    active = book.api.ActiveSheet
    before = active.Name
    with app.properties(screen_updating=False, enable_events=False):
        try:
            yield
        finally:
            if book.api.ActiveSheet.Name != before:
                # The sheet may be gone by now, or hidden.
                with contextlib.suppress(Exception):
                    active.Activate()
