"""What is said of printed forms."""

from volkit.render.form_values import FormProblem
from volkit.service.form_words import problems_said


def test_what_stands_in_place_of_a_number_is_cut_short_and_masked() -> None:
    forms = ("很长的一段文字，" * 900, "139 1414 0001\n110101199003074258", "D-1")
    problems = [FormProblem(form, "Too long.") for form in forms]
    long, private, plain = problems_said(problems, "en", most=9)
    assert len(long) < 80
    assert long.startswith("很长的一段文字")
    assert "\n" not in private
    assert "110101199003074258" not in private
    assert plain.startswith("D-1: ")
