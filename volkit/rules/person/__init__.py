"""Persons: registration, identity, numbers."""
