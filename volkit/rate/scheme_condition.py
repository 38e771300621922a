"""A condition as a scheme writes it, such as "hours_total >= 100", and its verdict."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

DIGITS = 9
"""Values that agree to this many decimals are the same: 0.1 + 0.2 reaches 0.3."""

_FORM = re.compile(
    r"\s*(?P<what>[^<>=]+?)\s*(?P<op>>=|<=|==|>|<|=)\s*"
    r"(?P<number>-?\d+(?:\.\d+)?)\s*(?P<percent>%?)\s*"
)
_WRITTEN = str.maketrans(
    {"≥": ">=", "≤": "<=", "\uff1e": ">", "\uff1c": "<", "＝": "=", "\uff05": "%"}
)
"""Signs as a Chinese keyboard gives them."""
SIGNS = {">=": "≥", "<=": "≤", ">": ">", "<": "<", "=": "="}
"""How a comparison is shown."""

_VERDICTS: dict[str, Callable[[float, float], bool]] = {
    ">=": lambda a, b: a >= b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    "<": lambda a, b: a < b,
    "=": lambda a, b: a == b,
}


@dataclass(frozen=True, slots=True)
class Condition:
    """What is compared, how, and with which number."""

    what: str
    op: str
    number: float

    def holds(self, value: float | None) -> bool:
        """Tell whether a value meets the condition; an unknown one never does."""
        if value is None:
            return False
        return _VERDICTS[self.op](round(value, DIGITS), round(self.number, DIGITS))

    def missing(self, value: float | None, *, whole: bool) -> float:
        """Return what must be added to a value (taken away, if negative) to meet it.

        Where the number itself is not enough, the smallest step beyond it is asked:
        1 for what comes in whole numbers, else 0.01.
        """
        gap = self.number - (value or 0.0)
        if self.op == ">":
            gap += (self.number // 1 + 1 - self.number) if whole else 0.01
        elif self.op == "<":
            gap -= (self.number + (-self.number) // 1 + 1) if whole else 0.01
        return round(gap, 6)

    def __str__(self) -> str:
        """Return the condition as a scheme writes it."""
        return f"{self.what} {self.op} {self.number:g}"


def parse_condition(written: object) -> Condition:
    """Return the condition that a text says."""
    if isinstance(written, Condition):
        return written
    if not isinstance(written, str):
        raise PydanticCustomError("not_a_condition", "", {"value": str(written)})
    found = _FORM.fullmatch(written.translate(_WRITTEN))
    if not found:
        raise PydanticCustomError("not_a_condition", "", {"value": written})
    number = float(found["number"]) / (100 if found["percent"] else 1)
    return Condition(found["what"], found["op"].replace("==", "="), number)


WrittenCondition = Annotated[Condition, BeforeValidator(parse_condition)]
"""A condition in a scheme file: a text that `parse_condition` understands."""
