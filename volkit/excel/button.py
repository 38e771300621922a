"""How a button of the ribbon is declared."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from volkit.excel.live import Desk
from volkit.model.discover import units
from volkit.model.text import Label


@dataclass(frozen=True, kw_only=True)
class Button:
    """One button: `key` names it in VBA (VkButton_<key>) and in Python.

    `group` is the caption of its group on the ribbon, `place` orders groups and
    buttons (tens: the group, ones: within it), `image` is one of Office's own
    pictures (imageMso), `tip` the sentence shown under the pointer.
    """

    key: str
    label: Label
    tip: Label
    group: Label
    place: int
    image: str
    press: Callable[[Desk], None]
    large: bool = False


@cache
def all_buttons() -> dict[str, Button]:
    """Return every button by its key, in the order of the ribbon."""
    found = sorted(units("volkit.excel.buttons", Button), key=lambda b: b.place)
    return {button.key: button for button in found}
