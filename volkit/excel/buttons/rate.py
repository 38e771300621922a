"""评星: give everybody stars, on a sheet of its own."""

import datetime as dt

from volkit.excel.button import Button
from volkit.excel.groups import RATING
from volkit.excel.live import Desk
from volkit.excel.rating import AS_OF, rated, results_sheet, sheet_of
from volkit.i18n import N_, translate
from volkit.i18n.formats import listed
from volkit.model.marks import STARS
from volkit.model.text import Label
from volkit.service.live_rate import LiveStars, RatePlan, day_written
from volkit.service.star_list import star_list
from volkit.service.star_words import basis, totals
from volkit.sheets.privacy import mask_path


def press(desk: Desk) -> None:
    """Ask for the day, rate everybody, and put the stars on a sheet."""
    found = rated(desk, lambda plan: _day(desk, plan))
    if found is None:
        return
    stars, _ = found
    said = [
        f"{basis(stars, desk.locale)}\n{totals(stars.report.people, desk.locale)}",
        *stars.remarks,
    ]
    name = _written(desk, stars, said)
    said.append(
        translate(
            N_(
                "Everybody is listed on the sheet {sheet}. To see why somebody has his "
                "stars, select his row and press Explain stars."
            ),
            desk.locale,
            sheet=name,
        )
    )
    if stars.plan.granted:
        said.append(
            translate(
                N_("The stars granted, on the sheet {sheets}, are as they were."),
                desk.locale,
                sheets=listed([*map(mask_path, stars.plan.granted)], desk.locale),
            )
        )
    desk.clerk.say("\n\n".join(said))


def _day(desk: Desk, plan: RatePlan) -> dt.date | None:
    """Return the last day that counts, as the person says; None if he gives up."""
    question = translate(
        N_(
            "Everybody is rated by the scheme {scheme}.\n\nWhich is the last day that "
            "counts? What lies after it is left out."
        ),
        desk.locale,
        scheme=plan.scheme.file.name,
    )
    answer = desk.clerk.ask(question, plan.day.isoformat())
    if answer is None:
        return None
    return day_written(answer, desk.today) if answer.strip() else plan.day


def _written(desk: Desk, stars: LiveStars, said: list[str]) -> str:
    """Put the stars on their sheet, show it, and return its name."""
    listing = star_list(stars, desk.locale)
    title = STARS.of(desk.locale)
    above = [title, *(line for part in said for line in part.splitlines())]
    old = results_sheet(desk)
    name = desk.book.put_sheet(sheet_of(title, above, listing))
    if old not in {None, name}:
        # The language was changed since: the old sheet bears its other name.
        desk.book.remove_sheet(str(old))
    desk.book.keep(AS_OF, stars.report.as_of.isoformat())
    desk.book.show(name, len(above) + 2, 1)
    return name


RATE = Button(
    key="rate",
    label=Label("评星", "評星", "Rate"),
    tip=Label(
        "按评星方案给每个人评定星级，结果另列一张表：星级、各项指标、下一星还差什么。您自己的表不动。",
        "按評星方案給每個人評定星級，結果另列一張表：星級、各項指標、下一星還差什麼。您自己的表不動。",
        "Gives everybody stars by the scheme and lists them on a sheet of its own, "
        "with the measures and what the next star needs; your sheets stay as they are.",
    ),
    group=RATING,
    place=20,
    image="StarRatedFull",
    press=press,
    large=True,
)
