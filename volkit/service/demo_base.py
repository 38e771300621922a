"""What the street's other sheets are built on: its people, its year, what is sound."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from volkit.service.demo_grid import Grid
from volkit.service.demo_layout import Layout
from volkit.service.demo_people import COMMUNITIES, Person
from volkit.service.demo_year import Event

CLERK, HEAD, AUDITOR = "孟淑琴", "乔文斌", "唐志远"
HOTLINE = "024-45800100"
ASKERS = "金甲文 林乙武 方丙英 秦丁华 于戊梅 姜己兰 温庚林 蓝辛平".split()  # noqa: SIM905  read as a line

Files = Mapping[str, tuple[Layout, ...]]
Grids = dict[str, Grid]


@dataclass(frozen=True)
class Base:
    """The register and the ledger, spoilt or not, and who made them."""

    people: Sequence[Person]
    events: Sequence[Event]
    sheets: Mapping[str, Grid]

    @cached_property
    def active(self) -> list[Person]:
        """Return the people who take part."""
        return [p for p in self.people if not p.quiet]

    @cached_property
    def sound(self) -> list[Person]:
        """Return the active people in whose rows nothing is wrong."""
        register = {n for n, _, _ in self.sheets["volunteer"].planted}
        numbers, names = self._spoilt("volunteer_no"), self._spoilt("name")
        return [
            p
            for p in self.active
            if p.place not in register
            and p.number not in numbers
            and p.name not in names
        ]

    @cached_property
    def held(self) -> list[Event]:
        """Return the weekly activities in whose rows nothing is wrong."""
        wrong = self._spoilt("activity_no")
        sheet = self.sheets["activity"]
        wrong |= {sheet.get(n, "activity_no") for n, _, _ in sheet.planted}
        return [e for e in self.events if e.number not in wrong and not e.urgent]

    def hours(self, person: Person) -> float:
        """Return what the ledger says of a person's year."""
        ledger = self.sheets["service_record"]
        rows = ledger.find("volunteer_no", person.number)
        return sum(ledger.number(row, "hours") for row in rows)

    def _spoilt(self, key: str) -> set[object]:
        """Return what stands under a key in the ledger's spoilt rows."""
        ledger = self.sheets["service_record"]
        return {ledger.get(n, key) for n, _, _ in ledger.planted}


def blank(files: Files) -> Grids:
    """Return an empty grid for each sheet of some files."""
    return {one.kind: Grid(one.keys) for layouts in files.values() for one in layouts}


def community(turn: int) -> str:
    """Return a community."""
    return COMMUNITIES[turn % len(COMMUNITIES)]
