"""Check, repair, rate and print the volunteer sheets that staff keep in Excel."""

__version__ = "0.1.0"
