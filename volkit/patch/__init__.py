"""Edits in a copy of the user's workbook; every other byte stays."""
