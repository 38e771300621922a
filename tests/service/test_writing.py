"""A file that is written is the old one or the whole new one, and nothing lies beside it."""

import builtins
import errno
import io
import os
import shutil
import signal
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Self

import pytest

from tests.cli.command import volkit
from tests.service.invented import CLEAN, write_register
from volkit.model.errors import SurroundingsError
from volkit.service.form_folder import write_folder
from volkit.service.written import check_output, write_whole

OLD, NEW = b"old" * 1000, b"new" * 5000
FAULTS = (errno.ENOSPC, errno.EIO, errno.EACCES)
CALLS = (
    (os, "open"),
    (os, "fsync"),
    (os, "close"),
    (os, "replace"),
    (os, "rename"),
    (os, "chmod"),
    (os, "mkdir"),
    (os, "stat"),
    (os, "scandir"),
    (os, "fdopen"),
    (io, "open"),
    (builtins, "open"),
)
"""What stands between a program and the disk; the names pathlib uses, too."""


class Faulty:
    """Counts the calls that reach the system and lets one of them fail."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
        self.calls: list[str] = []
        self.at = -1
        self.error = errno.EIO
        self._folder = str(folder)
        self._ours: set[int] = set()
        for module, name in CALLS:
            monkeypatch.setattr(
                module, name, self._watched(getattr(module, name), name)
            )

    def _watched(self, real: Callable[..., Any], name: str) -> Callable[..., Any]:
        def call(*given: Any, **named: Any) -> Any:
            first = given[0] if given else named.get("path")
            is_ours = (
                first in self._ours
                if isinstance(first, int)
                else str(first).startswith(self._folder)
            )
            if not is_ours or self.at is None:
                return real(*given, **named)
            self._count(name)
            result = real(*given, **named)
            if name == "open" and isinstance(result, int):
                self._ours.add(result)
            if name == "fdopen":
                return _FaultyStream(result, self)
            if name == "close":
                self._ours.discard(int(str(first)))
            return result

        return call

    def _count(self, name: str) -> None:
        self.calls.append(name)
        if len(self.calls) - 1 == self.at:
            raise OSError(self.error, os.strerror(self.error))


class _FaultyStream:
    """A stream of which one call fails: half of what is written may be there by then."""

    def __init__(self, stream: Any, faulty: Faulty) -> None:
        self._stream, self._faulty = stream, faulty

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.close()
        self._faulty._count("stream.close")

    def write(self, content: bytes) -> int:
        self._stream.write(content[: len(content) // 2])
        self._faulty._count("stream.write")
        return int(self._stream.write(content[len(content) // 2 :]))

    def flush(self) -> None:
        self._stream.flush()
        self._faulty._count("stream.flush")

    def fileno(self) -> int:
        number: int = self._stream.fileno()
        return number


def litter(folder: Path) -> list[str]:
    """Return what lies in a folder that nobody asked for."""
    return [p.name for p in folder.rglob("*") if "volkit" in p.name]


def calls_of(work: Callable[[], object], folder: Path) -> list[str]:
    """Return the system calls of a piece of work that succeeds."""
    with pytest.MonkeyPatch.context() as patch:
        faulty = Faulty(patch, folder)
        work()
    return faulty.calls


@pytest.mark.parametrize("error", FAULTS)
@pytest.mark.parametrize("is_there", [True, False], ids=["replaced", "new"])
def test_whatever_call_fails_the_file_is_the_old_or_the_whole_new_one(
    tmp_path: Path, *, is_there: bool, error: int
) -> None:
    target = tmp_path / "a" / "b" / "out.xlsx"

    def prepare() -> None:
        shutil.rmtree(tmp_path / "a", ignore_errors=True)
        if is_there:
            target.parent.mkdir(parents=True)
            target.write_bytes(OLD)

    prepare()
    calls = calls_of(lambda: write_whole(target, NEW), tmp_path)
    assert {"stream.write", "fsync", "open", "stream.close"} <= set(calls)
    for number in range(len(calls)):
        prepare()
        with pytest.MonkeyPatch.context() as patch:
            faulty = Faulty(patch, tmp_path)
            faulty.at, faulty.error = number, error
            try:
                write_whole(target, NEW)
                done = True
            except SurroundingsError:
                done = False
        found = target.read_bytes() if target.exists() else None
        assert found == (NEW if done else OLD if is_there else None), calls[number]
        assert litter(tmp_path) == [], calls[number]
        assert is_there or done or not (tmp_path / "a").exists(), calls[number]


def test_whatever_call_fails_a_folder_of_forms_holds_only_whole_files(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "forms"
    files = [(f"{n}.xlsx", NEW) for n in range(3)]
    calls = calls_of(lambda: write_folder(folder, files), tmp_path)
    for number in range(len(calls)):
        shutil.rmtree(folder)
        folder.mkdir()
        (folder / "1.xlsx").write_bytes(OLD)
        with pytest.MonkeyPatch.context() as patch:
            faulty = Faulty(patch, tmp_path)
            faulty.at = number
            with suppress(SurroundingsError):
                write_folder(folder, files)
        assert {p.read_bytes() for p in folder.iterdir()} <= {OLD, NEW}
        assert litter(tmp_path) == [], calls[number]


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    """Let no file of this process grow beyond a size, as a full disk does."""
    resource = pytest.importorskip("resource", reason="only on POSIX systems")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    told = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, told)


def test_a_disk_that_fills_up_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    target.write_bytes(OLD)
    with largest_file(4096), pytest.raises(SurroundingsError, match="disk is full"):
        write_whole(target, NEW)
    assert target.read_bytes() == OLD
    assert litter(tmp_path) == []


@pytest.mark.parametrize("lock", ["~$out.xlsx", ".~lock.out.xlsx#"])
def test_a_file_open_in_excel_is_left_alone(tmp_path: Path, lock: str) -> None:
    target = tmp_path / "out.xlsx"
    target.write_bytes(OLD)
    (tmp_path / lock).write_bytes(b"\x05clerk")
    with pytest.raises(SurroundingsError, match="open in Excel") as caught:
        write_whole(target, NEW)
    assert caught.value.exit_status == 4
    assert target.read_bytes() == OLD


def test_a_sharing_violation_says_that_the_file_is_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class SharingError(PermissionError):
        winerror = 32

    def refuse(*_: object) -> None:
        raise SharingError(errno.EACCES, "used by another process")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(SurroundingsError, match="open in another program"):
        write_whole(tmp_path / "out.xlsx", NEW)
    assert litter(tmp_path) == []


def test_a_read_only_file_is_not_replaced_even_by_root(tmp_path: Path) -> None:
    target = tmp_path / "out.xlsx"
    target.write_bytes(OLD)
    target.chmod(0o444)
    with pytest.raises(SurroundingsError, match="read-only"):
        write_whole(target, NEW)
    assert target.read_bytes() == OLD


def test_a_read_only_folder_is_noticed_before_the_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(SurroundingsError, match="read-only"):
        check_output(tmp_path / "not" / "yet" / "there.xlsx")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("x" * 300 + ".xlsx", "too long"),
        ("/".join(["folder" * 20] * 60) + "/a.xlsx", "too long"),
        ("file.txt/out.xlsx", "not a folder"),
        ("folder", "is a folder"),
    ],
)
def test_a_place_that_cannot_be_is_named_with_its_reason(
    tmp_path: Path, place: str, said: str
) -> None:
    (tmp_path / "file.txt").write_bytes(b"")
    (tmp_path / "folder").mkdir()
    with pytest.raises(SurroundingsError, match=said):
        write_whole(tmp_path / place, NEW)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["file.txt", "folder"]


def test_what_a_killed_run_left_is_swept_up_after_an_hour(tmp_path: Path) -> None:
    old, young = tmp_path / ".volkit-a.tmp", tmp_path / ".volkit-b.tmp"
    folder, other = tmp_path / ".volkit-c.tmp", tmp_path / ".volkit-notes.txt"
    folder.mkdir()
    for path in (old, young, other, folder / "half.xlsx"):
        path.write_bytes(b"half")
    for path in (old, other, folder):
        os.utime(path, (time.time() - 3700,) * 2)
    write_whole(tmp_path / "out.csv", NEW)
    assert sorted(p.name for p in tmp_path.iterdir()) == [
        ".volkit-b.tmp",
        ".volkit-notes.txt",
        "out.csv",
    ]


def test_rights_links_and_devices_are_respected(tmp_path: Path) -> None:
    real, link = tmp_path / "real.csv", tmp_path / "link.csv"
    real.write_bytes(OLD)
    real.chmod(0o640)
    link.symlink_to(real)
    write_whole(link, NEW)
    write_whole(Path(os.devnull), NEW)
    assert link.is_symlink()
    assert real.read_bytes() == NEW
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


def test_the_new_file_and_its_name_are_flushed_to_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []
    real_sync, real_replace = os.fsync, Path.replace

    def sync(handle: int) -> None:
        is_folder = stat.S_ISDIR(os.fstat(handle).st_mode)
        seen.append("folder" if is_folder else f"file of {os.fstat(handle).st_size}")
        real_sync(handle)

    def replace(self: Path, target: Path) -> Path:
        seen.append("moved")
        return real_replace(self, target)

    monkeypatch.setattr(os, "fsync", sync)
    monkeypatch.setattr(Path, "replace", replace)
    write_whole(tmp_path / "out.csv", NEW)
    assert seen == [f"file of {len(NEW)}", "moved", "folder"]


@pytest.mark.parametrize(
    "words",
    [
        ("check", "IN", "--output", "OUT.json"),
        ("check", "IN", "--output", "OUT.csv"),
        ("check", "IN", "--output", "OUT.xlsx"),
        ("check", "IN", "--output", "OUT.html"),
        ("rate", "IN", "--output", "OUT.xlsx"),
        ("new", "OUT.xlsx", "--division", "210503", "--year", "2013"),
        ("fix", "IN", "--output", "OUT.dir"),
        ("demo", "OUT.dir"),
        ("print", "commitment", "IN", "--output", "OUT.pdf"),
    ],
    ids=lambda words: f"{words[0]} {words[-1]}",
)
def test_every_command_ends_with_4_where_it_cannot_write(
    tmp_path: Path, words: tuple[str, ...]
) -> None:
    register = write_register(tmp_path / "in.xlsx", CLEAN)
    blocked = tmp_path / "file"
    blocked.write_bytes(OLD)
    places = {"IN": register}
    ended = volkit(
        *(places.get(w, blocked / w if w.startswith("OUT") else w) for w in words)
    )
    assert ended.status == 4, ended
    assert "不是文件夹" in ended.err + ended.out
    assert blocked.read_bytes() == OLD
    assert sorted(p.name for p in tmp_path.iterdir()) == ["file", "in.xlsx"]


def test_one_copy_that_cannot_be_written_does_not_stop_the_others(
    tmp_path: Path,
) -> None:
    given = tmp_path / "in"
    given.mkdir()
    for name in ("a.xlsx", "b.xlsx", "c.xlsx"):
        write_register(given / name, CLEAN)
    out = tmp_path / "out"
    out.mkdir()
    (out / "~$b.xlsx").write_bytes(b"\x05clerk")
    ended = volkit("fix", given, "--output", out)
    assert ended.status == 4
    assert "~$b.xlsx" in ended.out
    assert sorted(p.name for p in out.iterdir()) == ["a.xlsx", "c.xlsx", "~$b.xlsx"]
