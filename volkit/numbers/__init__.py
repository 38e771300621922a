"""Standard numbers: each module has compact, validate, is_valid and format."""
