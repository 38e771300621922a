"""The colours of marks, each one step off a common one: none is a person's own."""

from volkit.model.finding import Severity

TONES = {
    Severity.ERROR: (255, 199, 205),
    Severity.WARNING: (255, 235, 157),
    Severity.INFO: (221, 235, 246),
}
"""Red, green and blue. Excel's own "bad" is FFC7CE: clerks use it, nobody FFC7CD."""

NUMBERS = frozenset(
    red | green << 8 | blue << 16 for red, green, blue in TONES.values()
)
"""The same as Excel counts colours."""
