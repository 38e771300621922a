"""Check, repair, rate and print the volunteer sheets that staff keep in Excel."""

__version__ = "0.1.0"

COLLECT_AFTER = 100_000
"""How many new containers set the garbage collector to work in a process of our own.

Python's 700 make a tenth of the time go into cells, code tables and expressions, of
which nearly none are in a cycle.
"""
