"""The measures, found by walking this package; each finds the rows behind it."""
