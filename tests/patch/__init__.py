"""Edits in copies of workbooks."""
