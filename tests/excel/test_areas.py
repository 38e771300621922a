"""Many cells as few ranges."""

from hypothesis import given
from hypothesis import strategies as st

from volkit.excel.areas import addresses, alike, bounds, boxes, parts, size
from volkit.model.address import areas_of

PLACES = st.sets(st.tuples(st.integers(1, 12), st.integers(1, 8)), min_size=1)


def cells(box: tuple[int, int, int, int]) -> set[tuple[int, int]]:
    top, left, bottom, right = box
    return {(r, c) for r in range(top, bottom + 1) for c in range(left, right + 1)}


@given(PLACES)
def test_boxes_hold_each_cell_once_and_no_other(places: set[tuple[int, int]]) -> None:
    found = boxes(places)

    assert set().union(*map(cells, found)) == places
    assert sum(map(size, found)) == len(places)


@given(PLACES)
def test_no_address_is_longer_than_excel_takes(places: set[tuple[int, int]]) -> None:
    lines = list(addresses({(r * 100_000, c * 700) for r, c in places if r < 10}))

    assert all(len(line) <= 255 for line in lines)


def test_a_column_of_five_thousand_cells_is_one_address() -> None:
    assert list(addresses((row, 4) for row in range(2, 5002))) == ["D2:D5001"]


@given(PLACES, st.integers(1, 12))
def test_cells_that_are_alike_come_together_and_each_once(
    places: set[tuple[int, int]], cut: int
) -> None:
    def ask(box: tuple[int, int, int, int]) -> bool | None:
        above = {r <= cut for r, _ in cells(box)}
        return above.pop() if len(above) == 1 else None

    groups = list(alike(places, ask))

    assert sorted(p for some, _ in groups for p in some) == sorted(places)
    assert all((r <= cut) is found for some, found in groups for r, _ in some)


def test_parts_ask_no_more_often_than_they_may() -> None:
    asked = []

    def never(box: tuple[int, int, int, int]) -> None:
        asked.append(box)

    assert list(parts((1, 1, 1000, 10), never, 50)) == []
    assert len(asked) == 50


def test_bounds_are_the_outermost_cells() -> None:
    assert bounds([(4, 2), (9, 1)]) == (4, 1, 9, 2)
    assert list(areas_of("A4:B9")) == [(4, 1, 9, 2)]
