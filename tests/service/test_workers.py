"""A file that kills its reader costs only itself."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tests.service import doomed
from volkit.service.workers import Crashed, perform, undisturbed

TASK = f"{doomed.__name__}:double"


def test_results_come_back_in_the_order_of_the_jobs() -> None:
    assert perform(TASK, [3, 1, 2], workers=2) == [6, 2, 4]


def test_without_workers_all_is_done_in_this_process() -> None:
    assert perform(f"{doomed.__name__}:own_number", [0], workers=0) == [os.getpid()]


def test_a_dying_worker_loses_its_own_job_and_no_other() -> None:
    results = perform(TASK, [1, -1, 2, 3, 4], workers=2)

    assert isinstance(results[1], Crashed)
    assert [results[n] for n in (0, 2, 3, 4)] == [2, 4, 6, 8]


def test_a_parent_that_is_killed_leaves_no_worker_behind(tmp_path: Path) -> None:
    script = (
        "import sys; from volkit.service.workers import perform\n"
        f"perform('{doomed.__name__}:wait_long', [{str(tmp_path / 'pid')!r}], workers=1)"
    )
    parent = subprocess.Popen([sys.executable, "-c", script])
    number = doomed.number_in(tmp_path / "pid")
    parent.send_signal(signal.SIGKILL)
    parent.wait()

    assert doomed.has_ended(number)


@pytest.mark.skipif(os.name != "posix", reason="other systems have no signal masks")
def test_ctrl_c_reaches_this_process_and_none_that_is_only_starting() -> None:
    script = "import signal; print(signal.pthread_sigmask(signal.SIG_BLOCK, ()))"
    said = []

    def start() -> None:
        with undisturbed():
            signal.pthread_kill(threading.get_ident(), signal.SIGINT)
            said.append(subprocess.check_output([sys.executable, "-c", script]))

    with pytest.raises(KeyboardInterrupt):
        start()
    assert b"SIGINT" in said[0]
