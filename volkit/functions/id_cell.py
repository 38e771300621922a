"""A sound ID number from a cell, or the fault that says why there is none."""

from volkit.functions.declare import FaultError, Session
from volkit.i18n import N_
from volkit.service.single_cell import problem_in, reading_of
from volkit.sheets.context import Context


def sound_id(cell: object, session: Session) -> str:
    """Return the ID number of 18 characters that a cell holds.

    Raises:
        FaultError: what the cell holds is no sound ID number.

    """
    context = Context(session.today)
    number = reading_of("volunteer", "id_no", cell, context).value
    if isinstance(number, str):
        return number
    said = problem_in("volunteer", "id_no", cell, context, session.locale)
    raise FaultError(N_("No sound ID number: {problem}"), problem=said)
