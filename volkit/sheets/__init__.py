"""The source of truth: one class per sheet, one Column per field."""
