"""Who kept what he promised, per person and per team, and the list to publish."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import polars as pl

from volkit.codes import table
from volkit.model.text import Locale
from volkit.rate.evidence import AMOUNT, PERSON
from volkit.rate.facts import Facts
from volkit.rate.metrics.commitments import judged
from volkit.rate.period import Period
from volkit.rate.promises_kept import kept_by_person, kept_by_team
from volkit.rate.teams import home_teams
from volkit.service.rate_book import frames_of
from volkit.service.tables import Sheets
from volkit.sheets.privacy import mask_name, mask_stray


@dataclass(frozen=True, slots=True)
class Published:
    """A line of the public list; what is private in it is masked."""

    name: str
    team: str
    text: str
    due: dt.date | None
    status: str
    share: float


@dataclass(frozen=True)
class PromisesKept:
    """The promises judged in a period.

    `people` and `teams` are for the office, `published` is for the notice board.
    """

    people: pl.DataFrame
    teams: pl.DataFrame
    published: tuple[Published, ...]


def promises_kept(
    sheets: Sheets,
    as_of: dt.date,
    period: Period = "year",
    *,
    locale: Locale = "zh_Hans",
) -> PromisesKept:
    """Return how far the promises of a book, or of a folder, were kept as of a day."""
    facts = Facts(frames_of(sheets.tables), sheets.params, as_of, period)
    bearers = facts.people.frame.select(PERSON, bearer="name")
    lines = (
        judged(facts)
        .join(bearers, on=PERSON, how="left", maintain_order="left")
        .join(home_teams(facts), on=PERSON, how="left", maintain_order="left")
    )
    return PromisesKept(
        kept_by_person(facts),
        kept_by_team(facts),
        tuple(_published(row, locale) for row in lines.iter_rows(named=True)),
    )


def _published(row: Mapping[str, Any], locale: Locale) -> Published:
    """Return a promise as everybody may read it, with its bearer's name masked."""
    name, status = row["bearer"] or "", row["status"]
    masked = mask_name(name) if name else ""
    text = mask_stray(row["text"] or "")
    return Published(
        masked,
        mask_stray(row["team"] or ""),
        text.replace(name, masked) if name else text,
        row["due"],
        table("commitment_status").caption(status, locale) if status else "",
        row[AMOUNT],
    )
