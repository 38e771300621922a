"""The command line: an adapter over service."""
