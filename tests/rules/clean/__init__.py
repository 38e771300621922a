"""Rows of further sheets of the clean street: a module for each, named after it."""
