"""VK142 person-maybe-listed-twice: same name and birth date or phone, no ID to tell."""

from collections.abc import Iterator

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import ROW
from volkit.numbers import national_id
from volkit.sheets.volunteer import Volunteer
from volkit.validate.person import bare_name
from volkit.validate.rule import Broken, table_rule

_COLUMNS = {"id_no": pl.String, "birth": pl.Date, "phone": pl.String, "sex": pl.String}


@table_rule(
    Volunteer,
    code="VK142",
    name="person-maybe-listed-twice",
    severity=Severity.WARNING,
    message=N_("{person} has the same name and the same {what} as row {first}."),
    advice=N_("Compare the ID cards. If it is one person, keep one row."),
    since="0.1",
)
def person_maybe_listed_twice(frame: pl.DataFrame) -> Iterator[Broken]:
    """Stay silent where two sound ID numbers tell two people apart."""
    if "name" not in frame.columns:
        return
    people = frame.select(
        ROW,
        pl.col("name"),
        *(
            pl.col(key) if key in frame.columns else pl.lit(None, kind).alias(key)
            for key, kind in _COLUMNS.items()
        ),
    )
    # What costs least is asked first: few people share a birthday or a telephone.
    people = people.filter(
        pl.any_horizontal(pl.col(k).is_duplicated() for k in ("birth", "phone"))
    ).with_columns(bare=bare_name(pl.col("name")))
    labels = Volunteer.columns()
    for key, against in (("birth", "sex"), ("phone", "birth")):
        again = _alike(people, key, against)
        yield Broken(
            "name",
            frame=again,
            where=pl.col(ROW) != pl.col("first"),
            private={"person": "name"},
            person=pl.col("name"),
            what=labels[key].label,
            first=pl.col("first"),
        )


def _alike(people: pl.DataFrame, key: str, against: str) -> pl.DataFrame:
    """Return people of one name and one `key` whom nothing else tells apart."""
    group = ["bare", key]
    again = people.drop_nulls(group).filter(pl.struct(group).is_duplicated())
    sound = national_id.is_sound(pl.col("id_no"))
    again = again.with_columns(
        first=pl.col(ROW).first().over(group),
        known=pl.when(sound).then(pl.col("id_no").str.slice(0, 17)),
    )
    first_known = pl.col("known").first().over(group)
    return again.filter(
        (pl.col("known").is_null() | first_known.is_null())
        & (pl.col("id_no") != pl.col("id_no").first().over(group)).fill_null(value=True)
        & (pl.col(against) == pl.col(against).first().over(group)).fill_null(value=True)
    )
