"""VK217 transfer-to-same-station: who moves goes somewhere else."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.transfer import Transfer
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Transfer,
    code="VK217",
    name="transfer-to-same-station",
    severity=Severity.ERROR,
    message=N_("The person moves from {station} to the same station."),
    advice=N_("Correct one of the two stations, or delete the row."),
    since="0.1",
    native='OR(NOT(AND(LEN(TRIM({from_station}))>0,ISERROR(FIND("|"&TRIM({from_station})&"|","|无|—|/|暂无|不详|待补|")))),NOT(EXACT({from_station},{to_station})))',
    native_column="to_station",
)
def transfer_to_same_station() -> Broken:
    """Compare the two as they are written."""
    station = pl.col("from_station")
    return Broken("to_station", where=station == pl.col("to_station"), station=station)
