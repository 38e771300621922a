"""Keep the catalogues in step with the sentences marked N_ in the code.

`python tools/messages.py` adds new sentences and drops dead ones; with `--check` it
changes nothing and fails where a catalogue is behind or a sentence is untranslated.
"""

import ast
import datetime as dt
import io
import string
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "volkit"
BORN = dt.datetime(2012, 12, 19, tzinfo=dt.UTC)
LOCALES = ("zh_Hans", "zh_Hant")


def sentences() -> set[str]:
    """Return every sentence the code marks, those inside f-strings among them."""
    calls = (
        node
        for place in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(place.read_text("utf-8")))
        if isinstance(node, ast.Call) and node.args
        if isinstance(node.func, ast.Name) and node.func.id == "N_"
    )
    return {
        call.args[0].value
        for call in calls
        if isinstance(call.args[0], ast.Constant)
        and isinstance(call.args[0].value, str)
    }


def places(sentence: str) -> set[str]:
    """Return the names of a sentence's places to fill."""
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def catalogue(locale: str) -> Path:
    """Return where a language's sentences lie."""
    return PACKAGE / "i18n" / "locale" / locale / "LC_MESSAGES" / "volkit.po"


def renewed(locale: str, wanted: set[str]) -> tuple[bytes, bytes, list[str]]:
    """Return a catalogue with exactly the wanted sentences, and what is wrong in it.

    The first bytes are the text people edit, the second what the program loads.
    """
    with catalogue(locale).open("rb") as stream:
        old = {str(m.id): str(m.string) for m in read_po(stream, locale=locale) if m.id}
    new = Catalog(
        locale=locale,
        project="volkit",
        version="1",
        copyright_holder="The volkit authors",
        creation_date=BORN,
        revision_date=BORN,
        fuzzy=False,
    )
    wrong: list[str] = []
    for sentence in sorted(wanted):
        said = old.get(sentence, "")
        new.add(sentence, said)
        if not said:
            wrong.append(f"{locale}: not translated: {sentence!r}")
        elif places(said) - places(sentence):
            wrong.append(f"{locale}: other places to fill: {sentence!r}")
    written = io.BytesIO()
    write_po(written, new, width=100)
    compiled = io.BytesIO()
    write_mo(compiled, new)
    return written.getvalue(), compiled.getvalue(), wrong


def main() -> int:
    """Renew or check all catalogues; return the exit status."""
    check = "--check" in sys.argv[1:]
    wanted = sentences()
    status = 0
    for locale in LOCALES:
        written, compiled, wrong = renewed(locale, wanted)
        for place, content in (
            (catalogue(locale), written),
            (catalogue(locale).with_suffix(".mo"), compiled),
        ):
            if not check:
                place.write_bytes(content)
            elif not place.exists() or place.read_bytes() != content:
                wrong.append(f"{place.name}: behind the code: run `make messages`")
        for line in wrong:
            sys.stderr.write(line + "\n")
        status |= bool(wrong)
    return status


if __name__ == "__main__":
    raise SystemExit(main())
