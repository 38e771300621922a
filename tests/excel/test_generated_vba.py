"""The text that `volkit build` writes for Excel; what is committed is its snapshot."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

import pytest

from volkit.excel import ribbon, wrappers
from volkit.excel.button import Button, all_buttons
from volkit.excel.modules import functions_text, modules, ribbon_text
from volkit.excel.vba_names import fault_of
from volkit.functions.declare import Argument, Function, all_functions
from volkit.model.bundled import bundled
from volkit.model.text import LOCALES, Label, Locale

OURS = {m.name: m.text for m in modules() if m.name != "xlwings"}
LABEL = Label("甲", "甲", "a")
NAMESPACE = "{http://schemas.microsoft.com/office/2006/01/customui}"
TABS = {"customUI": ribbon.IN_WORKBOOK, "addin": ribbon.IN_ADDIN}
LONGEST_LINE, MOST_CONTINUATIONS = 1023, 24
LONGEST_HELP, LONGEST_TIP = 255, 1024

each_locale = pytest.mark.parametrize("locale", LOCALES)


def faults(text: str) -> Iterator[str]:
    """Say what VBA would not read in a module."""
    bare = text.replace("\r\n", "")
    if "\r" in bare or "\n" in bare or not text.endswith("\r\n"):
        yield "line ends"
    if not text.isascii() or re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", bare):
        yield "characters"
    continued = 0
    for line in text.split("\r\n"):
        continued = continued + 1 if line.endswith(" _") else 0
        if len(line) > LONGEST_LINE:
            yield f"a line of {len(line)} characters"
        if continued > MOST_CONTINUATIONS:
            yield "too many continued lines"


@pytest.mark.parametrize("name", OURS)
def test_vba_can_read_every_line(name: str) -> None:
    assert list(faults(OURS[name])) == []


@pytest.mark.parametrize(
    "text",
    [
        "x\n",
        "x",
        "x\r\ny\rz\r\n",
        "中\r\n",
        "x\x1a\r\n",
        "x" * 1024 + "\r\n",
        "x _\r\n" * 25 + "\r\n",
    ],
)
def test_what_vba_cannot_read_would_be_seen(text: str) -> None:
    assert len(list(faults(text))) == 1


def test_what_is_committed_is_what_the_declarations_give() -> None:
    folder = bundled("macros")
    for name, text in (("VkFunctions", functions_text()), ("VkRibbon", ribbon_text())):
        committed = (folder / "vba" / f"{name}.bas").read_bytes()
        assert committed == text.encode("ascii"), "run: volkit build"
    for locale in LOCALES:
        for name, tab in TABS.items():
            committed = (folder / "ribbon" / f"{name}.{locale}.xml").read_bytes()
            wanted = ribbon.ribbon_xml(all_buttons().values(), locale, tab)
            assert committed == wanted, "run: volkit build"


@each_locale
def test_the_two_tabs_that_can_stand_side_by_side_are_told_apart(
    locale: Locale,
) -> None:
    made = (ribbon.ribbon_xml(all_buttons().values(), locale, t) for t in TABS.values())
    tabs = [ET.fromstring(xml).find(f".//{NAMESPACE}tab") for xml in made]  # noqa: S314  our own text
    for name in ("label", "keytip"):
        assert len({tab.get(name) for tab in tabs if tab is not None}) == len(TABS)


def test_every_function_is_declared_once_with_its_arguments() -> None:
    heads = re.findall(r"^Public Function (\w+)\((.*)\) As Variant\r$", OURS["VkFunctions"], re.MULTILINE)  # fmt: skip
    assert dict(heads) == {
        name: ", ".join(
            f"{'Optional ' if a.optional else ''}ByVal {a.name} As Variant"
            for a in function.arguments
        )
        for name, function in all_functions().items()
    }
    assert len(heads) == len(all_functions())


def test_no_name_is_a_word_of_vba_or_a_cell() -> None:
    for function in all_functions().values():
        names = [function.name, *(a.name for a in function.arguments)]
        assert {name: fault_of(name) for name in names if fault_of(name)} == {}
    assert [key for key in all_buttons() if fault_of(f"VkButton_{key}")] == []


WRONG = [
    "caller", "Caller", "on", "to", "type", "Type", "end", "Next", "string", "Me",
    "vb_name", "A1", "xfd1048576", "R1C1", "rc", "R", "c2", "名", "a b", "a-b", "1a",
    "_a", "a.b", "", "x" * 256,
]  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_a_name_that_vba_or_a_cell_would_misread_stops_the_build(name: str) -> None:
    bad = Function("VK_X", LABEL, (Argument(name, LABEL),), lambda: "")
    with pytest.raises(ValueError, match="VK_X"):
        wrappers.functions_module([bad])


@pytest.mark.parametrize("key", ["名", "a b", "a-b", "x" * 256])
def test_a_button_whose_key_is_no_name_stops_the_build(key: str) -> None:
    with pytest.raises(ValueError, match="buttons"):
        ribbon.ribbon_module([button(key)])


def test_two_names_that_differ_by_their_case_stop_the_build() -> None:
    for given in (["check", "Check"], ["check", "check"]):
        with pytest.raises(ValueError, match="taken twice"):
            ribbon.ribbon_module(button(key) for key in given)


def button(key: str) -> Button:
    return Button(
        key=key,
        label=LABEL,
        tip=LABEL,
        group=LABEL,
        place=1,
        image="Spelling",
        press=lambda _: None,
    )


@each_locale
def test_help_fits_the_function_wizard(locale: Locale) -> None:
    for function in all_functions().values():
        labels = [function.label, *(a.label for a in function.arguments)]
        said = [label.of(locale) for label in labels]
        assert all(said), function.name
        assert max(map(len, said)) <= LONGEST_HELP, function.name
        assert len(function.arguments) <= 30, function.name


@each_locale
def test_the_ribbon_names_subs_that_are_there(locale: Locale) -> None:
    made = ribbon.ribbon_xml(all_buttons().values(), locale, ribbon.IN_ADDIN)
    root = ET.fromstring(made)  # noqa: S314  our own text
    assert root.tag == f"{NAMESPACE}customUI"
    buttons = list(root.iter(f"{NAMESPACE}button"))
    subs = re.findall(r"^Public Sub (\w+)\(control As Object\)\r$", OURS["VkRibbon"], re.MULTILINE)  # fmt: skip
    assert sorted(str(b.get("onAction")) for b in buttons) == sorted(subs)
    ids = [e.get("id") for e in root.iter() if e.get("id")]
    assert len(ids) == len(set(ids))
    for one in buttons:
        for said in ("label", "screentip", "supertip"):
            assert 0 < len(str(one.get(said))) <= LONGEST_TIP
        assert re.fullmatch(r"[A-Za-z]\w+", str(one.get("imageMso")))


@each_locale
def test_what_is_shown_may_hold_signs_of_xml(locale: Locale) -> None:
    odd = Label('<"&', '<"&', '<"&')
    one = Button(
        key="x",
        label=odd,
        tip=odd,
        group=odd,
        place=1,
        image="Spelling",
        press=lambda _: None,
    )
    root = ET.fromstring(ribbon.ribbon_xml([one], locale, ribbon.IN_ADDIN))  # noqa: S314  our own text
    shown = next(root.iter(f"{NAMESPACE}button"))
    assert shown.get("label") == shown.get("supertip") == '<"&'
