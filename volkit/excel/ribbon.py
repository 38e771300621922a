"""The ribbon tab and VkRibbon.bas: one button and two Subs for each button declared."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple
from xml.sax.saxutils import quoteattr

from volkit.excel.button import Button
from volkit.excel.vba_names import require_plain
from volkit.excel.wrappers import vba_text
from volkit.model.text import Label, Locale
from volkit.render.workbook_layout import RIBBON_TAB, RIBBON_TAB_OF_BOOK

MODULE = "VkRibbon"
_NAMESPACE = "http://schemas.microsoft.com/office/2006/01/customui"


class Tab(NamedTuple):
    """The caption of a tab, and the keys that open it after Alt."""

    label: Label
    keytip: str


IN_ADDIN = Tab(RIBBON_TAB, "ZY")
"""No tab of Excel's own begins with Z."""
IN_WORKBOOK = Tab(RIBBON_TAB_OF_BOOK, "ZB")


def ribbon_module(buttons: Iterable[Button]) -> str:
    """Return VkRibbon.bas: a Sub for the ribbon and one for the list of macros.

    Raises:
        ValueError: a key cannot be part of a name in VBA.

    """
    known = list(buttons)
    require_plain((f"VkRun_{button.key}" for button in known), what="buttons")
    return vba_text(_module(known))


def ribbon_xml(buttons: Iterable[Button], locale: Locale, tab: Tab) -> bytes:
    """Return the part that describes the tab, in the namespace openpyxl keeps."""
    lines = _tab(list(buttons), locale, tab)
    return "".join(f"{line}\n" for line in lines).encode()


def _module(buttons: Iterable[Button]) -> Iterator[str]:
    """Give the lines of the module."""
    yield f'Attribute VB_Name = "{MODULE}"'
    yield "Option Explicit"
    yield ""
    yield "' Made by volkit build from volkit/excel/buttons; not edited by hand."
    yield "' VkButton_... are for the ribbon, VkRun_... for the macro list (Alt+F8)."
    for button in buttons:
        for head in (
            f"VkButton_{button.key}(control As Object)",
            f"VkRun_{button.key}()",
        ):
            yield ""
            yield f"Public Sub {head}"
            yield f'    VkPress "{button.key}"'
            yield "End Sub"


def _tab(buttons: Iterable[Button], locale: Locale, tab: Tab) -> Iterator[str]:
    """Give the lines of the part."""
    yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    yield f'<customUI xmlns="{_NAMESPACE}">'
    yield "  <ribbon>"
    yield "    <tabs>"
    said = _said(id="vkTab", label=tab.label.of(locale), keytip=tab.keytip)
    yield f"      <tab{said}>"
    for number, (group, members) in enumerate(_grouped(buttons), 1):
        said = _said(id=f"vkGroup{number}", label=group.of(locale))
        yield f"        <group{said}>"
        yield from (f"          <button{_button(b, locale)}/>" for b in members)
        yield "        </group>"
    yield "      </tab>"
    yield "    </tabs>"
    yield "  </ribbon>"
    yield "</customUI>"


def _grouped(buttons: Iterable[Button]) -> Iterator[tuple[Label, list[Button]]]:
    """Give the groups in order, each with its buttons."""
    ordered = sorted(buttons, key=lambda b: b.place)
    for _, members in groupby(ordered, key=lambda b: b.place // 10):
        group = list(members)
        yield group[0].group, group


def _button(button: Button, locale: Locale) -> str:
    """Return the attributes of one button."""
    return _said(
        id=f"vkButton_{button.key}",
        label=button.label.of(locale),
        size="large" if button.large else "normal",
        imageMso=button.image,
        screentip=button.label.of(locale),
        supertip=button.tip.of(locale),
        onAction=f"VkButton_{button.key}",
    )


def _said(**attributes: str) -> str:
    """Return attributes as XML."""
    return "".join(f" {name}={quoteattr(said)}" for name, said in attributes.items())
