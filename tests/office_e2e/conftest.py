"""A clerk without settings of his own, on a day that does not move."""

import datetime as dt
from collections.abc import Iterator

import pytest

from tests.office_e2e.books import YEAR
from volkit.excel import entry, udfs

TODAY = dt.date(YEAR, 12, 19)


@pytest.fixture(scope="module", autouse=True)
def quiet_day() -> Iterator[None]:
    """Give what answers LibreOffice this day, whoever runs the tests, whenever."""
    with pytest.MonkeyPatch.context() as patch:
        for module in (entry, udfs):
            patch.setattr(module, "settings", dict)
            patch.setattr(module, "today_of_the_clock", lambda: TODAY)
        yield
