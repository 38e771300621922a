"""The functions that cells call: one module each, knowing nothing of Excel."""
