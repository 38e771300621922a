"""Limits can be raised by name, and whoever does it wrongly is told how."""

from dataclasses import fields
from pathlib import Path

import pytest

from tests.cli.command import volkit
from tests.read.hostile import FILES, MIB
from volkit.model.errors import RefusedError, UsageError
from volkit.read.limits import LIMITS, Limits, with_changes
from volkit.read.workbook import read_file


@pytest.mark.parametrize(
    ("said", "gives"),
    [
        ("cells=8000000", Limits(cells=8_000_000)),
        ("cells=8_000_000", Limits(cells=8_000_000)),
        ("file-size=100M", Limits(file_size=100 * 1024**2)),
        ("FILE_SIZE=100mb", Limits(file_size=100 * 1024**2)),
        ("memory=6G", Limits(memory=6 * 1024**3)),
        ("total-size=1000k", Limits(total_size=1000 * 1024)),
        ("seconds=600", Limits(seconds=600)),
    ],
)
def test_a_limit_is_raised_by_its_name(said: str, gives: Limits) -> None:
    assert with_changes([said]) == gives


def test_several_limits_may_be_raised_and_the_others_stay() -> None:
    changed = with_changes(["cells=6000000", "parts=9"])
    assert (changed.cells, changed.parts) == (6_000_000, 9)
    assert changed.merges == LIMITS.merges


def test_an_unknown_limit_is_answered_with_all_names() -> None:
    with pytest.raises(UsageError) as caught:
        with_changes(["rows=5"])
    for field in fields(Limits):
        assert field.name.replace("_", "-") in str(caught.value)


@pytest.mark.parametrize(
    "said",
    ["cells", "cells=", "cells=many", "cells=-1", "cells=0", "cells=5M", "ratio=1.5"],
)
def test_a_value_that_is_no_number_is_a_usage_error(said: str) -> None:
    with pytest.raises(UsageError, match="whole number"):
        with_changes([said])


def test_a_raised_limit_lets_the_file_through(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    refused = {
        "bomb-many-parts.xlsx": Limits(parts=4_000),
        "bomb-one-part.xlsx": Limits(ratio=2_000),
        "bomb-part-too-large.xlsx": Limits(part_size=256 * MIB, ratio=2_000),
        "merges-too-many.xlsx": Limits(merges=70_000),
    }
    for name, raised in refused.items():
        path.write_bytes(FILES[name].content())
        with pytest.raises(RefusedError):
            read_file(path)
        assert read_file(path, limits=raised).tables


def test_the_command_line_raises_limits_and_names_them_all(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(FILES["bomb-many-parts.xlsx"].content())
    opened = ("--limit", "parts=4000")

    assert volkit("check", path).status == 3
    assert volkit("check", path, *opened).status < 2
    assert volkit("rate", path, *opened).status == 0
    unknown = volkit("check", path, "--limit", "rows=9")
    assert unknown.status == 2
    assert "file-size" in unknown.err


def test_every_limit_has_its_reason() -> None:
    described = Limits.__doc__ or ""
    assert all(f"{field.name}: " in described for field in fields(Limits))
