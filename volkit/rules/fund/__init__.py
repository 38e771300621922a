"""Money received and spent."""
