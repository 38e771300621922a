"""What checking and rating may ask for beside the rows: the day and the local rules."""

import datetime as dt
from dataclasses import dataclass, field

from volkit.sheets.params import Params


@dataclass(frozen=True)
class Context:
    """The day that counts as today, and the local settings."""

    today: dt.date
    params: Params = field(default_factory=Params)
