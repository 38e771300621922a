"""What stops the program: a message with its parameters and an exit status."""

from typing import ClassVar


class VolkitError(Exception):
    """Something stops the work; `message` is a catalogue sentence, `params` fill it.

    The sentence is translated by the host that shows it. No parameter may hold
    personal data, because the sentence may be written to a log.
    """

    exit_status: ClassVar[int] = 5

    def __init__(self, message: str, **params: object) -> None:
        super().__init__(message)
        self.message = message
        self.params = params

    def __str__(self) -> str:
        """Return the sentence in English, filled in."""
        return self.message.format(**self.params)

    def __reduce__(self) -> tuple[object, ...]:
        """Travel between processes with the parameters."""
        return _rebuilt, (type(self), self.message, self.params)


def _rebuilt(
    kind: type[VolkitError], message: str, params: dict[str, object]
) -> VolkitError:
    """Return an error as it was in the process that raised it."""
    return kind(message, **params)


class UsageError(VolkitError):
    """The command line, or a file that belongs to it, says something impossible."""

    exit_status = 2


class RefusedError(VolkitError):
    """An input cannot or may not be read."""

    exit_status = 3


class SurroundingsError(VolkitError):
    """The disk, a right, a lock or a missing program stops the work."""

    exit_status = 4
