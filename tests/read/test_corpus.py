"""421 workbooks of strangers, many broken on purpose: read or refused, never worse."""

import subprocess
import sys
from pathlib import Path

import pytest

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
CHILD = Path(__file__).with_name("corpus_child.py")
CHUNK = 60
REFUSED = Path(__file__).with_name("corpus_refused.txt")
PATIENCE_SECONDS = 300
ORDINARY = ("Magicodes.IE", "jxls", "XlsxWriter", "ClosedXML", "easyexcel", "fesod")


@pytest.fixture(scope="module")
def outcomes() -> dict[str, tuple[str, str]]:
    """Return what became of each file, and why; all in child processes."""
    if not CORPUS.is_dir():
        pytest.skip(f"the corpus of foreign workbooks is absent: {CORPUS}")
    files = sorted(
        str(p) for p in CORPUS.rglob("*") if p.is_file() and p.suffix != ".md"
    )
    found: dict[str, tuple[str, str]] = {}
    while rest := [f for f in files if f not in found]:
        done = subprocess.run(
            [sys.executable, str(CHILD), *rest[:CHUNK]],
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=PATIENCE_SECONDS,
        )
        name = ""
        for line in done.stdout.splitlines():
            what, _, said = line.partition("\t")
            if what == "begin":
                name = said
                found[name] = ("died", f"status {done.returncode}")
            else:
                found[name] = (what, said)
        assert name, done.stderr
    return found


def test_no_foreign_file_ends_in_anything_but_tables_or_a_refusal(
    outcomes: dict[str, tuple[str, str]],
) -> None:
    worse = {f: o for f, o in outcomes.items() if o[0] not in {"read", "refused"}}
    assert not worse


def test_exactly_the_files_of_the_list_are_refused(
    outcomes: dict[str, tuple[str, str]],
) -> None:
    expected = {
        line
        for line in REFUSED.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    }
    refused = {
        Path(f).relative_to(CORPUS).as_posix()
        for f, (what, _) in outcomes.items()
        if what == "refused"
    }
    assert sorted(refused - expected) == [], "refused, and should be read"
    assert sorted(expected - refused) == [], "read, and should be refused"


def test_no_limit_refuses_an_ordinary_file(
    outcomes: dict[str, tuple[str, str]],
) -> None:
    limits = ("Unpacked", "tightly", "far away", "are read", "more rows")
    hit = {f: o for f, o in outcomes.items() if any(word in o[1] for word in limits)}
    assert not hit


def test_workbooks_of_ordinary_writers_are_all_read(
    outcomes: dict[str, tuple[str, str]],
) -> None:
    refused = [
        f for f, o in outcomes.items()
        if o[0] == "refused" and any(w in f for w in ORDINARY)
        and not any(w in f for w in ("~$", ".xlsb", "Corrupt"))
    ]  # fmt: skip
    assert not refused
