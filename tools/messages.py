"""Keep the catalogues in step with the sentences marked N_ in the code.

`python tools/messages.py` adds new sentences and drops dead ones; with `--check` it
changes nothing and fails where a catalogue is behind or a sentence is untranslated.
"""

import datetime as dt
import io
import string
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "volkit"
BORN = dt.datetime(2012, 12, 19, tzinfo=dt.timezone.utc)
LOCALES = ("zh_Hans", "zh_Hant")


def sentences() -> set[str]:
    """Return every sentence the code marks."""
    found = extract_from_dir(
        PACKAGE, method_map=[("**.py", "python")], keywords={"N_": None}
    )
    return {message for _, _, message, _, _ in found if isinstance(message, str)}


def places(sentence: str) -> set[str]:
    """Return the names of a sentence's places to fill."""
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def catalogue(locale: str) -> Path:
    """Return where a language's sentences lie."""
    return PACKAGE / "i18n" / "locale" / locale / "LC_MESSAGES" / "volkit.po"


def renewed(locale: str, wanted: set[str]) -> tuple[bytes, list[str]]:
    """Return a catalogue with exactly the wanted sentences, and what is wrong in it."""
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
    return written.getvalue(), wrong


def main() -> int:
    """Renew or check all catalogues; return the exit status."""
    check = "--check" in sys.argv[1:]
    wanted = sentences()
    status = 0
    for locale in LOCALES:
        written, wrong = renewed(locale, wanted)
        place = catalogue(locale)
        if not check:
            place.write_bytes(written)
        elif place.read_bytes() != written:
            wrong.append(f"{locale}: behind the code: run `make messages`")
        for line in wrong:
            sys.stderr.write(line + "\n")
        status |= bool(wrong)
    return status


if __name__ == "__main__":
    raise SystemExit(main())
