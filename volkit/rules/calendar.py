"""The workdays of a book, for every rule that counts deadlines."""

from volkit.rate.workdays import Workdays
from volkit.validate.book import Book


def workdays(book: Book) -> Workdays:
    """Return the calendar of the holiday sheet, worked out once."""
    return book.made("workdays", lambda b: Workdays.of(b.rows("holiday")))
