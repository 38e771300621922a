"""Code tables: what a code is called, and which code a written word means."""

from volkit.codes.table import CodeRow, CodeTable, table

__all__ = ["CodeRow", "CodeTable", "table"]
