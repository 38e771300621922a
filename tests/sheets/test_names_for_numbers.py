"""Clerks write names into columns for volunteer numbers; names are masked there, too."""

import pytest

from volkit.sheets.privacy import mask


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("康秀兵", "康*兵"),
        ("阿依古丽·买买提", "阿******提"),
        ("21050212000019", "21050212000019"),
        ("本021", "本021"),
    ],
)
def test_a_name_in_a_column_of_numbers_is_masked_and_a_number_is_not(
    said: str, shown: str
) -> None:
    for kind in ("training_attend", "qualification", "material_issue"):
        assert mask(said, kind, "volunteer_no") == shown
