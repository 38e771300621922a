"""Texts find room: at their size, smaller, on more lines, in more rows."""

import pytest

from volkit.render.form_fit import (
    FLOWING_MINIMUM_PT,
    MINIMUM_PT,
    Box,
    fit,
    guessed_widths,
    spread,
)

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
    text = "服" * count
    size, parts = spread(text, BOX, 12, guessed_widths)
    assert size >= FLOWING_MINIMUM_PT
    assert len(parts) <= 4
    assert "".join(parts) == text
    assert all(fit(p, BOX, size, guessed_widths).size == size for p in parts)
