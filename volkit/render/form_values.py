"""What one printed form says: the value of each placeholder, and its repeated rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from volkit.model.text import Label, Locale

NOTHING = "—"
"""Printed where there is nothing to say: party forms leave no box blank."""


AGAIN = Label("续", "續", "cont.")
SAME = Label("同上", "同上", "ditto")
END = Label("（以下空白）", "（以下空白）", "(blank below)")


@dataclass(frozen=True, slots=True)
class FormProblem:
    """Something about a printed form that a person should look at.

    `form` is the form's number, "" for all of them. `message` is a catalogue sentence;
    `params` fill it and hold no private value.
    """

    form: str
    message: str
    params: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Filled:
    """The values of one form.

    `number` is the form's number, `owner` the number of the person it belongs to,
    `title` what its file and its sheet are called. `groups` holds the repeated rows;
    a group that it lacks is left empty, to be written on by hand.
    """

    number: str
    owner: str
    title: str
    values: Mapping[str, str]
    groups: Mapping[str, Sequence[Mapping[str, str]]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that repeat: the first row of the template takes the first, and so on.

    A text in the column `flows` that is too long for its row goes on in the next one,
    which says `again` in the column `counter` and `same` in the others. The first row
    left over says `end` in `flows`, and all of them say `rest` elsewhere; rows to be
    written on by hand have both empty. The numbers in the column `adds` are added up:
    `page_sum` says those of the page, `running_sum` those up to its end.
    """

    key: str
    label: Label
    columns: Mapping[str, Label]
    flows: str
    counter: str
    again: Label = AGAIN
    same: Label = SAME
    end: Label = END
    rest: str = NOTHING
    adds: str = ""


@dataclass(frozen=True, slots=True)
class FormShape:
    """What a template of a form must ask for, and what it may ask for beside that.

    `needed` and `optional` give the caption of each single value; a placeholder may
    be written with the key or with any of the captions. `pictures` are the values
    that are drawn as a QR code.
    """

    needed: Mapping[str, Label]
    optional: Mapping[str, Label] = field(default_factory=dict)
    groups: tuple[Group, ...] = ()
    pictures: frozenset[str] = frozenset()

    @property
    def captions(self) -> dict[str, Label]:
        """Return the caption of every placeholder by its key."""
        repeated = {
            f"{group.key}.{column}": Label(
                *(f"{a}.{b}" for a, b in zip(group.label, label, strict=True))
            )
            for group in self.groups
            for column, label in group.columns.items()
        }
        return {**self.needed, **self.optional, **repeated}


@dataclass(frozen=True, slots=True)
class PageWords:
    """How a form of several pages marks its pages, in one language."""

    locale: Locale

    def mark(self, page: int, pages: int) -> str:
        """Return the mark of a page; nothing on a form of one page."""
        if pages == 1:
            return ""
        if self.locale == "en":
            return f" (page {page} of {pages})"
        sheet = "页" if self.locale == "zh_Hans" else "頁"
        return f"（第{page}{sheet}，共{pages}{sheet}）"
