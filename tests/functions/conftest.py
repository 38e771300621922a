"""A session and a way to call a function, as a host does."""

import datetime as dt
from collections.abc import Callable

import pytest

from volkit.functions.declare import Block, Session, all_functions

Call = Callable[..., Block]


@pytest.fixture
def session() -> Session:
    """Return a clerk's session on an ordinary day."""
    return Session("zh_Hans", dt.date(2026, 11, 24))


@pytest.fixture
def call(session: Session) -> Call:
    """Return what calls a function by its name."""
    return lambda name, *blocks: all_functions()[name].call(session, *blocks)
