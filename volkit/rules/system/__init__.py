"""Rules about changes and merged entries."""
