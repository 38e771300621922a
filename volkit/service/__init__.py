"""The use cases: all that a host may call."""
