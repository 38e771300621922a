"""How an in-cell function is declared: what it takes, and how it is called on blocks.

A function that answers one cell is mapped over its blocks as Excel maps its own: a
single cell stands beside every other. One that answers a `Block` is called once. Which
it is, which arguments are whole blocks and which may be left out is taken from the
signature; their order is that of their captions. A parameter `session` is given the
session; one called `as_of` is a day, and today's if it is left out.
"""

import datetime as dt
import inspect
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from volkit.functions.cells import as_block, as_cell, as_day, is_omitted
from volkit.i18n import N_, translate
from volkit.model.discover import units
from volkit.model.errors import VolkitError
from volkit.model.table import ErrorCell
from volkit.model.text import Label, Locale
from volkit.read.workbook import without_collection
from volkit.service.bug_log import stumble, write_bug
from volkit.sheets.privacy import mask_stray

Block = Sequence[Sequence[object]]
"""Cells in rows: None, str, float, int, bool, `datetime`, `date`, or `ErrorCell`."""

VALUE = ErrorCell("#VALUE!")
NOT_FOUND = ErrorCell("#N/A")
DAY = "as_of"
_SESSION = "session"


class FaultError(VolkitError):
    """A cell or a range that a function cannot answer for; `cell` is what it shows."""

    def __init__(
        self, message: str, cell: ErrorCell = VALUE, /, **params: object
    ) -> None:
        super().__init__(message, **params)
        self.cell = cell


@dataclass(frozen=True)
class Session:
    """What a host knows while it calls functions; it remembers the last fault."""

    locale: Locale
    today: dt.date
    faults: deque[str] = field(default_factory=lambda: deque(maxlen=1))

    @property
    def last_error(self) -> str:
        """Return the sentence about the last error that a cell was given."""
        return self.faults[-1] if self.faults else ""

    def remember(self, sentence: str) -> None:
        """Keep the sentence that VK_LAST_ERROR shows."""
        self.faults.append(sentence)


@dataclass(frozen=True)
class Argument:
    """One argument; `block` takes a whole range, any other one is mapped over."""

    name: str
    label: Label
    optional: bool = False
    block: bool = False


@dataclass(frozen=True)
class Function:
    """One in-cell function; `is_whole` if it answers a whole block at once."""

    name: str
    label: Label
    arguments: tuple[Argument, ...]
    run: Callable[..., object]
    is_whole: bool = False
    wants_session: bool = False

    def call(self, session: Session, *arguments: Block | None) -> Block:
        """Return the answers for some blocks; errors are cells, never exceptions."""
        calls = _Call(self, session)
        try:
            with without_collection():
                answer = calls.whole if self.is_whole else calls.mapped
                return answer(arguments)
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as error:  # noqa: BLE001  a panic of polars is no Exception
            return [[calls.fault(error)]]


@dataclass
class _Call:
    """One call of a function: a bug is logged once, however many cells it strikes."""

    function: Function
    session: Session
    bug: ErrorCell | None = None

    def whole(self, given: Sequence[Block | None]) -> Block:
        """Return the one answer to all blocks."""
        values = [
            block if argument.block or block is None else _only(argument, block)
            for argument, block in self._blocks(given)
        ]
        wrong = [v for v in values if isinstance(v, ErrorCell)]
        if wrong:
            return [[wrong[0]]]
        answer = self.function.run(**self._named(values))
        return [
            [cell if type(cell) is str else as_cell(cell) for cell in row]
            for row in as_block(answer)
        ]

    def mapped(self, given: Sequence[Block | None]) -> Block:
        """Return an answer for each cell of the blocks."""
        pairs = list(self._blocks(given))
        mapped = [b for a, b in pairs if not a.block and b is not None]
        height = max((len(b) for b in mapped), default=1)
        width = max((len(b[0]) for b in mapped), default=1)
        if any(
            len(b) not in {1, height} or len(b[0]) not in {1, width} for b in mapped
        ):
            raise FaultError(
                N_("The ranges given to {function} are not of the same size."),
                NOT_FOUND,
                function=self.function.name,
            )
        return [
            [
                self._one(pairs, [_at(a, b, i, j) for a, b in pairs])
                for j in range(width)
            ]
            for i in range(height)
        ]

    def _one(
        self, pairs: Sequence[tuple[Argument, Block | None]], values: list[object]
    ) -> object:
        """Return the answer for one cell: blank beside a blank, an error beside one."""
        for (argument, _), value in zip(pairs, values, strict=True):
            if argument.block:
                continue
            if isinstance(value, ErrorCell):
                return value
            if is_omitted(value) and not argument.optional:
                return ""
        try:
            return as_cell(self.function.run(**self._named(values)))
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as error:  # noqa: BLE001  a panic of polars is no Exception
            return self.fault(error)

    def fault(self, error: BaseException) -> ErrorCell:
        """Return the error for a cell, having kept the sentence that explains it."""
        if isinstance(error, VolkitError):
            said = translate(error.message, self.session.locale, **error.params)
            self.session.remember(f"{self.function.name}: {mask_stray(said)}")
            return error.cell if isinstance(error, FaultError) else VALUE
        if self.bug is None:
            number, _ = write_bug(stumble(error))
            said = translate(
                N_(
                    "VK000: an error in volkit itself, no. {number}. Please send this "
                    "number to those who look after volkit; the sheet is unchanged."
                ),
                self.session.locale,
                number=number,
            )
            self.session.remember(f"{self.function.name}: {said}")
            self.bug = VALUE
        return self.bug

    def _blocks(
        self, given: Sequence[Block | None]
    ) -> Iterator[tuple[Argument, Block | None]]:
        """Give each argument with its block, None where it is left out.

        Raises:
            FaultError: an argument that is needed is missing.

        """
        for number, argument in enumerate(self.function.arguments):
            block = as_block(given[number]) if number < len(given) else [[None]]
            is_left_out = len(block) == len(block[0]) == 1 and is_omitted(block[0][0])
            yield argument, None if is_left_out and argument.optional else block

    def _named(self, values: Sequence[object]) -> dict[str, object]:
        """Return the values by the names of their arguments, days as days."""
        named = {
            argument.name: value
            for argument, value in zip(self.function.arguments, values, strict=True)
            if not (argument.optional and is_omitted(value))
        }
        if any(argument.name == DAY for argument in self.function.arguments):
            said = named.get(DAY)
            named[DAY] = self.session.today if said is None else _day(said)
        if self.function.wants_session:
            named[_SESSION] = self.session
        return named


def _only(argument: Argument, block: Block) -> object:
    """Return the cell of a block that must be a single one.

    Raises:
        FaultError: there are several cells.

    """
    if len(block) > 1 or len(block[0]) > 1:
        raise FaultError(
            N_("Argument {argument} takes one cell, not a range."),
            argument=argument.name,
        )
    return block[0][0]


def _at(argument: Argument, block: Block | None, row: int, column: int) -> object:
    """Return what a mapped function is given at one place."""
    if block is None or argument.block:
        return block
    cells = block[0 if len(block) == 1 else row]
    return cells[0 if len(cells) == 1 else column]


def _day(value: object) -> dt.date:
    """Return the day that a cell holds.

    Raises:
        FaultError: it holds none.

    """
    day = as_day(value)
    if day is None:
        raise FaultError(
            N_("“{value}” is not a date; write it as 2026-12-31."),
            value=str(value)[:20],
        )
    return day


def function(
    name: str, label: Label, /, **arguments: Label
) -> Callable[[Callable[..., object]], Function]:
    """Declare an in-cell function; each argument is given its caption, in order."""

    def declared(run: Callable[..., object]) -> Function:
        """Return the function with what its signature says."""
        signature = inspect.signature(run)
        taken = {n: p for n, p in signature.parameters.items() if n != _SESSION}
        if taken.keys() != arguments.keys():
            raise TypeError(name)
        return Function(
            name,
            label,
            tuple(_argument(taken[n], said) for n, said in arguments.items()),
            run,
            is_whole=signature.return_annotation == Block,
            wants_session=_SESSION in signature.parameters,
        )

    return declared


def _argument(parameter: inspect.Parameter, label: Label) -> Argument:
    """Return an argument as a parameter says it."""
    return Argument(
        parameter.name,
        label,
        optional=parameter.default is not inspect.Parameter.empty
        or parameter.name == DAY,
        block=parameter.annotation in {Block, Block | None},
    )


@cache
def all_functions() -> Mapping[str, Function]:
    """Return every in-cell function by its name."""
    return {f.name: f for f in units("volkit.functions", Function)}
