"""VK087 row-entered-twice: the same fact in two rows of a sheet without numbers."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import Table
from volkit.sheets.activity import Activity
from volkit.sheets.commitment import Commitment
from volkit.sheets.fulfilment import Fulfilment
from volkit.sheets.leave import Leave
from volkit.sheets.score import Score
from volkit.sheets.station import Station
from volkit.sheets.team import Team
from volkit.sheets.training import Training
from volkit.sheets.training_attend import TrainingAttend
from volkit.sheets.volunteer import Volunteer
from volkit.validate.rule import Broken, table_rule
from volkit.validate.whole_row import later, plain, repeated

_KEYS = {
    "commitment": ("volunteer_no", "year", "text"),
    "fulfilment": ("commitment_no", "day", "text"),
    "leave": ("unit_no", "from", "to"),
    "score": ("volunteer_no", "measure"),
    "training": ("training_no", "name", "day"),
    "training_attend": ("volunteer_no", "training_no"),
}
_NUMBERS = frozenset({"volunteer_no", "id_no", "activity_no", "team_no", "station_no"})
_FEWEST = 3


@table_rule(
    Volunteer, Station, Team, Activity, Training, TrainingAttend, Commitment,
    Fulfilment, Leave, Score,
    code="VK087",
    name="row-entered-twice",
    severity=Severity.ERROR,
    message=N_("The same stands in row {first}."),
    advice=N_("Delete one of the rows, or tell the two facts apart."),
    since="0.1",
)  # fmt: skip
def row_entered_twice(table: Table) -> Broken | None:
    """Point at each later row, at the cell that says whose fact it is.

    Where a sheet has numbers of its own, those are compared instead.
    """
    kind, frame = table.raw.kind, table.frame
    if kind in _KEYS:
        column, found = _by_key(kind, frame)
    else:
        column, found = "name", _by_row(table)
    if found is None:
        return None
    return Broken(column, frame=found, where=pl.lit(value=True), first=pl.col("first"))


def _by_key(kind: str, frame: pl.DataFrame) -> tuple[str, pl.DataFrame | None]:
    """Return the rows that repeat what makes a fact of this sheet one."""
    key = _KEYS[kind]
    if not set(key) <= set(frame.columns):
        return "", None
    also = [k for k in ("period",) if k in frame.columns]
    return key[0], later(frame.drop_nulls(list(key)), [*key, *also])


def _by_row(table: Table) -> pl.DataFrame | None:
    """Return the rows that repeat a whole row, where no number tells rows apart."""
    rows = plain(table.frame)
    if "name" not in rows.columns or _NUMBERS & set(rows.columns):
        return None
    filled = pl.sum_horizontal(pl.exclude("row").is_not_null().cast(pl.Int32))
    return repeated(rows.drop_nulls("name").filter(filled >= _FEWEST), table)
