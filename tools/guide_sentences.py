"""Renews in the guides what volkit says and advises for each rule they list.

    PYTHONPATH=. python tools/guide_sentences.py [--check]

Lines of tables that begin with a rule's code are filled from the catalogue; with
`--check` nothing is written and a guide that is behind fails.
"""

import re
import sys
from pathlib import Path

from volkit.service.reference import rule_named

FOLDER = Path(__file__).parent.parent / "docs" / "guide"
_LINE = re.compile(r"^\| (VK\d{3}) \|.*$", re.MULTILINE)


def renewed(text: str) -> str:
    """Return a guide with the sentences that the catalogue now holds."""
    return _LINE.sub(_line, text)


def _line(found: re.Match[str]) -> str:
    """Return a rule's line: its code, what is wrong, what to do."""
    rule = rule_named(found[1], "zh_Hans")
    return f"| {rule.code} | {rule.message} | {rule.advice} |"


def main() -> int:
    """Renew the guides, or say which of them are behind."""
    behind = 0
    for path in sorted(FOLDER.glob("[0-9][0-9]-*.md")):
        old = path.read_text(encoding="utf-8")
        new = renewed(old)
        if new == old:
            continue
        if "--check" in sys.argv[1:]:
            behind += 1
            sys.stderr.write(f"{path.name}: run tools/guide_sentences.py\n")
        else:
            path.write_text(new, encoding="utf-8")
    return int(behind > 0)


if __name__ == "__main__":
    sys.exit(main())
