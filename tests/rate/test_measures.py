"""Measures come from the rows that count, and every value can be traced to them."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest
import yaml

from volkit.rate.counting import Counting
from volkit.rate.measure import Measures, measures
from volkit.rate.metric import all_metrics
from volkit.rate.period import Period
from volkit.rate.score import unknown_measures
from volkit.sheets.params import Params

Book = Callable[..., dict[str, pl.DataFrame]]
AS_OF = dt.date(2012, 12, 19)
KANG = {"volunteer_no": "V1", "name": "康兵"}


def of(
    frames: dict[str, pl.DataFrame],
    as_of: dt.date = AS_OF,
    period: Period = "year",
    params: Params | None = None,
    counting: Counting | None = None,
) -> Measures:
    """Return the measures of a book."""
    return measures(frames, params or Params(), as_of, period, counting=counting)


def value(found: Measures, key: str, who: str = "V1") -> float | None:
    """Return one measure of one person."""
    return found.values_of(who)[key]


def record(**cells: object) -> dict[str, object]:
    """Return a confirmed two-hour record of V1 in December."""
    usual = {
        "volunteer_no": "V1",
        "name": "康兵",
        "activity_no": "A1",
        "date": "2012-12-05",
        "in": "8:00",
        "out": "10:00",
        "status": "RD",
    }
    return {**usual, **cells}


def test_the_day_of_the_rating_still_counts_and_the_next_does_not(book: Book) -> None:
    frames = book(
        volunteer=[KANG],
        service_record=[
            record(activity_no="A1", date="2012-12-19"),
            record(activity_no="A2", date="2012-12-20"),
        ],
    )
    assert value(of(frames), "hours_total") == 2.0
    assert value(of(frames), "events_total") == 1


def test_people_without_records_are_listed_with_zero(book: Book) -> None:
    found = of(book(volunteer=[KANG, {"volunteer_no": "V2", "name": "王伟"}]))
    assert found.frame["name"].to_list() == ["康兵", "王伟"]
    assert found.frame["hours_total"].to_list() == [0.0, 0.0]
    assert found.frame["satisfaction"].to_list() == [None, None]


def test_only_confirmed_records_give_hours(book: Book) -> None:
    states = ["RD", "GS", "DS", "CG", "TH", "ZF", None]
    frames = book(
        volunteer=[KANG],
        service_record=[
            record(activity_no=f"A{n}", status=s) for n, s in enumerate(states)
        ],
    )
    assert value(of(frames), "hours_total") == 2.0
    pending = of(frames, counting=Counting(records="pending"))
    assert value(pending, "hours_total") == 6.0


def test_a_ledger_without_states_counts_as_it_is(book: Book) -> None:
    frames = book(
        service_record=[
            {"name": "康兵", "date": "2012-03-05", "hours": 2.5},
            {"name": "康兵", "date": "2012-03-06", "hours": 3.0},
            {"name": "王伟", "date": "2012-03-06", "hours": 1.0},
        ]
    )
    found = of(frames)
    assert found.frame.select("name", "hours_total", "events_total").rows() == [
        ("康兵", 5.5, 2),
        ("王伟", 1.0, 1),
    ]


def test_a_ledger_without_dates_counts_as_of_the_rating(book: Book) -> None:
    found = of(book(service_record=[{"name": "康兵", "hours": 2.5}]))
    assert value(found, "hours_year", "康兵") == 2.5


def test_a_row_whose_date_could_not_be_read_gives_nothing(book: Book) -> None:
    frames = book(
        service_record=[
            {"name": "康兵", "date": None, "date.state": 3, "hours": 2.5},
            {"name": "康兵", "date": "2012-03-05", "date.state": 0, "hours": 1.0},
        ]
    )
    assert value(of(frames), "hours_total", "康兵") == 1.0


def test_hours_of_the_year_leave_out_the_year_before(book: Book) -> None:
    frames = book(
        volunteer=[KANG],
        service_record=[
            record(activity_no="A1", date="2011-12-31"),
            record(activity_no="A2", date="2012-01-01"),
        ],
    )
    assert value(of(frames), "hours_total") == 4.0
    assert value(of(frames), "hours_year") == 2.0
    assert value(of(frames), "events_year") == 1


def test_the_cap_holds_for_each_person_in_each_activity(book: Book) -> None:
    day = {"in": "8:00", "out": "17:00"}
    frames = book(
        volunteer=[KANG, {"volunteer_no": "V2", "name": "王伟"}],
        service_record=[
            record(**day),
            record(**{"in": "18:00", "out": "20:00"}),
            record(activity_no="A2", **day),
            record(volunteer_no="V2", **day),
            record(activity_no=None, **day),
            record(activity_no=None, **day),
        ],
    )
    found = of(frames)
    assert value(found, "hours_total") == 32.0
    assert value(found, "hours_total", "V2") == 8.0
    assert value(found, "events_total") == 4


def test_draft_records_do_not_use_up_the_cap(book: Book) -> None:
    day = {"in": "8:00", "out": "16:00"}
    frames = book(
        volunteer=[KANG], service_record=[record(status="CG", **day), record(**day)]
    )
    assert value(of(frames), "hours_total") == 8.0


def test_an_activity_past_midnight_and_one_that_is_no_service(book: Book) -> None:
    night = {"in": "22:00", "out": "1:00"}
    frames = book(
        volunteer=[KANG],
        activity=[
            {"activity_no": "A1", "overnight": True, "is_volunteer": True},
            {"activity_no": "A2", "overnight": False, "is_volunteer": False},
        ],
        service_record=[record(**night), record(activity_no="A2")],
    )
    found = of(frames)
    assert value(found, "hours_total") == 3.0
    assert value(found, "events_total") == 1


def test_urgent_and_dangerous_activities_count_once_each(book: Book) -> None:
    frames = book(
        volunteer=[KANG],
        activity=[
            {"activity_no": "A1", "urgent": True, "danger": False},
            {"activity_no": "A2", "urgent": False, "danger": True},
            {"activity_no": "A3", "urgent": False, "danger": False},
        ],
        service_record=[
            record(),
            record(**{"in": "13:00", "out": "14:00"}),
            record(activity_no="A2"),
            record(activity_no="A3"),
        ],
    )
    assert value(of(frames), "urgent_events") == 2


def test_published_hours_are_those_of_published_batches(book: Book) -> None:
    frames = book(
        volunteer=[KANG],
        hour_batch=[
            {"batch_no": "B1", "publicity_no": "G1"},
            {"batch_no": "B2", "publicity_no": None},
        ],
        service_record=[
            record(activity_no="A1", batch_no="B1"),
            record(activity_no="A2", batch_no="B2"),
            record(activity_no="A3", batch_no=None),
            record(activity_no="A4", batch_no="B1", status="GS"),
        ],
    )
    assert value(of(frames), "public_hours") == 2.0
    assert value(of(frames), "hours_total") == 6.0
    del frames["hour_batch"]
    assert value(of(frames), "public_hours") == 6.0


@pytest.mark.parametrize(
    ("registered", "as_of", "months"),
    [
        ("2012-06-19", "2012-12-19", 6),
        ("2012-06-20", "2012-12-19", 5),
        ("2012-08-31", "2013-02-28", 6),
        ("2012-01-31", "2012-02-29", 1),
        ("2012-12-20", "2012-12-19", 0),
        (None, "2012-12-19", None),
    ],
)
def test_months_registered_are_full_months(
    book: Book, registered: str | None, as_of: str, months: int | None
) -> None:
    frames = book(volunteer=[{**KANG, "registered_on": registered}])
    found = of(frames, dt.date.fromisoformat(as_of))
    assert value(found, "months_registered") == months


def test_six_months_in_a_row_may_end_last_month(book: Book) -> None:
    def served(*months: int) -> Measures:
        return of(
            book(
                volunteer=[KANG],
                service_record=[
                    record(activity_no=f"A{m}", date=f"2012-{m:02}-03") for m in months
                ],
            )
        )

    assert value(served(7, 8, 9, 10, 11, 12), "served_6m") == 1
    assert value(served(6, 7, 8, 9, 10, 11), "served_6m") == 1
    assert value(served(6, 7, 8, 9, 10, 11), "months_active6") == 5
    assert value(served(5, 6, 7, 8, 9, 10), "served_6m") == 0
    assert value(served(6, 7, 8, 9, 11, 12), "served_6m") == 0


def test_satisfaction_is_the_share_of_ratings_that_are_content(book: Book) -> None:
    marks = ["5", "4", "3", "2", "0", None]
    rows = [record(activity_no=f"A{n}", quality=q) for n, q in enumerate(marks)]
    frames = book(volunteer=[KANG], service_record=rows)
    assert value(of(frames), "satisfaction") == 0.75


def test_a_rating_given_after_the_day_does_not_count_yet(book: Book) -> None:
    frames = book(
        volunteer=[KANG],
        service_record=[
            record(quality="1", rated_on="2012-12-20"),
            record(activity_no="A2", quality="5", rated_on="2012-12-19"),
        ],
    )
    assert value(of(frames), "satisfaction") == 1.0


def commitment(no: str, status: str, **cells: object) -> dict[str, object]:
    """Return a commitment of V1, due in June."""
    usual = {"volunteer_no": "V1", "year": 2012, "target": None, "due": "2012-06-30"}
    return {"commitment_no": no, "status": status, **usual, **cells}


def test_commitments_kept_are_measured_by_verdict_and_by_amount(book: Book) -> None:
    frames = book(
        volunteer=[KANG],
        commitment=[
            commitment("C1", "DX"),
            commitment("C2", "ZX", target=3.0),
            commitment("C3", "WD"),
            commitment("C4", "BF"),
            commitment("C5", "NZ"),
            commitment("C6", "TZ"),
            commitment("C7", "ZX", due="2012-12-31"),
            commitment("C8", "DX", due="2012-12-31"),
            commitment("C9", "WD", year=2011, due="2011-06-30"),
        ],
        fulfilment=[
            {"commitment_no": "C2", "day": "2012-05-01", "amount": 0.1},
            {"commitment_no": "C2", "day": "2012-05-02", "amount": 2.9},
            {"commitment_no": "C2", "day": "2012-12-25", "amount": 9.0},
        ],
    )
    found = of(frames)
    assert value(found, "commitments_done_rate") == (1 + 1 + 0 + 0.5 + 1) / 5
    assert ("a.xlsx", "fulfilment", 3) in found.rows_behind(
        "commitments_done_rate", "V1"
    )


def test_ten_tenths_keep_a_commitment_whole(book: Book) -> None:
    frames = book(
        volunteer=[KANG],
        commitment=[commitment("C1", "ZX", target=1.0)],
        fulfilment=[
            {"commitment_no": "C1", "day": "2012-05-01", "amount": 0.1}
            for _ in range(10)
        ],
    )
    assert value(of(frames), "commitments_done_rate") == 1.0


def test_training_counts_where_it_was_not_failed_and_only_once(book: Book) -> None:
    frames = book(
        volunteer=[KANG],
        training=[{"training_no": "T1", "day": "2012-03-01"}],
        training_attend=[
            {"training_no": "T1", "volunteer_no": "V1", "hours": 3.0, "passed": True},
            {"training_no": "T2", "volunteer_no": "V1", "hours": 2.0, "passed": None},
            {"training_no": "T3", "volunteer_no": "V1", "hours": 9.0, "passed": False},
        ],
        service_record=[
            record(date="2012-03-01", hour_kind="PX"),
            record(activity_no="A2", date="2012-03-02", hour_kind="PX"),
            record(activity_no="A3", date="2011-03-02", hour_kind="PX"),
        ],
    )
    assert value(of(frames), "training_hours") == 7.0
    assert value(of(frames), "hours_year") == 0.0


def test_the_stars_before_are_those_of_the_period_before(book: Book) -> None:
    stars = [
        {"volunteer_no": "V1", "period": "2010年", "level": 1, "day": "2011-01-10"},
        {"volunteer_no": "V1", "period": "2011年度", "level": 3, "day": "2012-01-10"},
        {"volunteer_no": "V1", "period": "2012年", "level": 5, "day": "2012-12-10"},
    ]
    found = of(book(volunteer=[{**KANG, "star": 4}], star=stars))
    assert value(found, "prev_stars") == 3
    assert found.rows_behind("prev_stars", "V1") == [("a.xlsx", "star", 3)]
    half = of(book(volunteer=[KANG], star=stars), period="half_year")
    assert value(half, "prev_stars") == 3


def test_without_gradings_the_registers_star_stands_in(book: Book) -> None:
    found = of(book(volunteer=[{**KANG, "star": 4}]))
    assert value(found, "prev_stars") == 4


def test_typed_measures_are_named_by_key_or_caption_and_by_period(book: Book) -> None:
    def row(
        measure: str, number: float, period: str | None = None
    ) -> dict[str, object]:
        return {
            "volunteer_no": "V1",
            "measure": measure,
            "value": number,
            "period": period,
        }

    frames = book(
        volunteer=[KANG],
        score=[
            row("merits", 1.0, "2012年上半年"),
            row("表彰加分次数", 2.0),
            row("merits", 7.0, "2011年"),
            row("分项1得分", 17.0),
            row("item_1", 19.0, "2012"),
            row("民主測評分", 88.0),
            row("觉悟", 5.0),
        ],
    )
    found = of(frames)
    assert value(found, "merits") == 3.0
    assert value(found, "item_1") == 18.0
    assert value(found, "vote_score") == 88.0
    assert value(found, "faults") == 0.0
    assert value(found, "item_2") is None
    assert unknown_measures(found.facts) == ["觉悟"]


def test_a_typed_measure_stands_in_for_sheets_that_are_not_there(book: Book) -> None:
    score = [{"volunteer_no": "V1", "measure": "满意率", "value": 0.97}]
    assert value(of(book(volunteer=[KANG], score=score)), "satisfaction") == 0.97
    ledger = [record(quality="1")]
    both = book(volunteer=[KANG], score=score, service_record=ledger)
    assert value(of(both), "satisfaction") == 0.0


def test_late_records_count_as_the_scheme_says(book: Book) -> None:
    frames = book(
        volunteer=[KANG],
        activity=[{"activity_no": "A3", "entered_on": "2012-12-19"}],
        service_record=[
            record(activity_no="A1", date="2012-12-05", entered_on="2012-12-19"),
            record(activity_no="A2", date="2012-12-04", entered_on="2012-12-19"),
            record(activity_no="A3", date="2012-12-04", late_reason="停电"),
        ],
    )
    assert value(of(frames), "events_total") == 3
    strict = of(frames, counting=Counting(late="not_counted"))
    assert value(strict, "events_total") == 1
    fair = of(frames, counting=Counting(late="with_reason"))
    assert value(fair, "events_total") == 2


def test_a_name_decides_only_where_one_person_bears_it(book: Book) -> None:
    frames = book(
        volunteer=[
            KANG,
            {"volunteer_no": "V2", "name": "王伟"},
            {"volunteer_no": "V3", "name": "王伟"},
        ],
        service_record=[
            record(volunteer_no=None),
            record(volunteer_no=None, name="王伟"),
            record(volunteer_no="V9"),
            record(volunteer_no="V3", name="王伟"),
        ],
    )
    found = of(frames)
    assert found.frame["hours_total"].to_list() == [2.0, 0.0, 2.0]
    assert found.unplaced == [
        ("a.xlsx", "service_record", 3),
        ("a.xlsx", "service_record", 4),
    ]


def test_exited_people_are_listed_and_marked(book: Book) -> None:
    frames = book(
        volunteer=[
            KANG,
            {"volunteer_no": "V2", "name": "王伟", "status": "TC"},
            {"volunteer_no": "V3", "name": "李娜", "exit_on": "2012-12-01"},
            {"volunteer_no": "V1", "name": "康兵"},
        ]
    )
    found = of(frames)
    assert found.frame["exited"].to_list() == [False, True, True]


def test_every_sum_is_the_sum_of_its_rows(book: Book) -> None:
    frames = book(
        volunteer=[{**KANG, "registered_on": "2011-12-01", "star": 2}],
        activity=[{"activity_no": "A1", "urgent": True}],
        service_record=[
            record(**{"in": "8:00", "out": "15:10"}),
            record(**{"in": "16:00", "out": "19:00"}),
            record(activity_no="A2", date="2012-11-05", hours=1.5, **{"in": None}),
            record(activity_no="A3", date="2012-10-05", quality="2"),
            record(activity_no="A4", date="2012-10-06", quality="4"),
        ],
        training_attend=[{"volunteer_no": "V1", "hours": 3.0, "passed": True}],
        score=[{"volunteer_no": "V1", "measure": "merits", "value": 2.0}],
        vote=[
            {"volunteer_no": "V1", "rater": "HP", "yx": 3, "hg": 1},
            {"volunteer_no": "V1", "rater": "DZZ", "yx": 0, "hg": 2},
        ],
    )
    found = of(frames)
    for key, metric in all_metrics().items():
        amounts = [a for _, a in found.amounts_behind(key, "V1") if a is not None]
        known = found.values_of("V1")[key]
        if metric.total == "sum":
            assert sum(amounts) == pytest.approx(known or 0.0), key
        elif metric.total == "over":
            weeks = found.divided_by(key, "V1") or 0
            assert sum(amounts) / weeks == pytest.approx(known), key
        elif amounts:
            assert sum(amounts) / len(amounts) == pytest.approx(known), key
        else:
            assert known is None, key
    assert value(found, "hours_total") == 8 + 1.5 + 2 + 2


def test_rows_are_named_by_file_sheet_and_row(book: Book) -> None:
    frames = book(volunteer=[KANG], service_record=[record(status="CG"), record()])
    found = measures(frames, Params(), AS_OF, "year", sheets={1: "台账"})
    assert found.rows_behind("hours_year", "V1") == [("a.xlsx", "台账", 3)]
    assert found.rows_behind("hours_year", "nobody") == []
    assert found.divided_by("cadence_rate", "nobody") is None
    assert found.values_of("nobody") == {}


def test_nothing_given_is_nobody_rated() -> None:
    assert of({}).frame.is_empty()


def test_every_measure_of_the_model_is_there() -> None:
    model = Path(__file__).parents[3] / "shared" / "domain" / "model.yaml"
    if not model.is_file():
        pytest.skip(f"{model} is not on this machine")
    declared = yaml.safe_load(model.read_text(encoding="utf-8"))["metrics"]
    captions = {key: m.label.zh_hans for key, m in all_metrics().items()}
    assert declared.items() <= captions.items()
