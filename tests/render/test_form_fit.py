"""Texts find room: at their size, smaller, on more lines, in more rows."""

from collections.abc import Sequence

import pytest

from volkit.render import form_fit
from volkit.render.form_fit import (
    FLOWING_MINIMUM_PT,
    MINIMUM_PT,
    Box,
    fit,
    guessed_widths,
    spread,
)
from volkit.render.form_lines import lines_of

BOX = Box(0, 0, 126, 45)


def test_a_short_text_keeps_its_size() -> None:
    assert fit("参加平安巡逻", BOX, 12, guessed_widths) == fit(
        "参加平安巡逻", BOX, 12, guessed_widths, wrap=False
    )
    assert fit("参加平安巡逻", BOX, 12, guessed_widths).size == 12


def test_a_longer_text_wraps_before_it_shrinks() -> None:
    fitted = fit("服务" * 10, BOX, 12, guessed_widths)
    assert (fitted.size, len(fitted.lines)) == (12, 2)


def test_a_cell_that_does_not_wrap_shrinks_first() -> None:
    fitted = fit("服务" * 6, BOX, 12, guessed_widths, wrap=False)
    assert (fitted.size, len(fitted.lines)) == (10, 1)


def test_no_text_is_smaller_than_the_least_and_that_is_said() -> None:
    fitted = fit("服务" * 60, BOX, 12, guessed_widths)
    assert (fitted.size, fitted.fits) == (MINIMUM_PT, False)
    assert "".join(fitted.lines) == "服务" * 60


@pytest.mark.parametrize("count", [40, 61, 90])
def test_a_text_that_goes_on_is_whole_and_easy_to_read(count: int) -> None:
    text, rows = "服" * count, 4
    found = spread(text, BOX, 12, guessed_widths, rows)
    assert found is not None
    size, parts = found
    assert size >= FLOWING_MINIMUM_PT
    assert "".join(parts) == text
    assert all(fit(p, BOX, size, guessed_widths).size == size for p in parts)


def test_a_text_too_long_for_its_boxes_is_not_cut_into_lines_to_see_that(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    cut = 0

    def counting(text: str, widths: Sequence[float], width: float) -> list[str]:
        nonlocal cut
        cut += 1
        return lines_of(text, widths, width)

    monkeypatch.setattr(form_fit, "lines_of", counting)
    text = "很长的一段文字，" * 5000
    assert spread(text, BOX, 12, guessed_widths, 2) is None
    assert cut == 0
    rows = 2
    while spread(text, BOX, 12, guessed_widths, rows) is None:
        rows *= 2
    assert cut < 30
