"""Public commitments and their fulfilment."""
