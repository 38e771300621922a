"""Small steps stay on one processor while they are done, and on none afterwards."""

import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from volkit.service.one_processor import on_one_processor

if sys.platform != "linux":
    pytest.skip("only Linux lets a process choose", allow_module_level=True)


@pytest.fixture
def other_thread() -> Iterator[int]:
    """Return the number of a thread that was there before."""
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    assert thread.native_id is not None
    yield thread.native_id
    done.set()
    thread.join()


def test_all_threads_share_one_processor_and_get_all_of_them_back(
    other_thread: int,
) -> None:
    before = os.sched_getaffinity(0)

    with on_one_processor():
        here = os.sched_getaffinity(0)
        assert len(here) == 1
        assert here <= before
        assert os.sched_getaffinity(other_thread) == here

    assert os.sched_getaffinity(0) == before
    assert os.sched_getaffinity(other_thread) == before


def test_a_failure_gives_the_processors_back() -> None:
    before = os.sched_getaffinity(0)

    with pytest.raises(ZeroDivisionError), on_one_processor():
        raise ZeroDivisionError

    assert os.sched_getaffinity(0) == before


def test_a_system_that_tells_nothing_is_worked_on_all_the_same(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("volkit.service.one_processor._HERE", tmp_path / "none")
    before = os.sched_getaffinity(0)

    with on_one_processor():
        assert os.sched_getaffinity(0) == before
