"""The groups of the ribbon whose buttons belong to several modules."""

from volkit.model.text import Label

CHECKING = Label("核对", "核對", "Check")
"""Where checking and repairing are."""
