"""Stations, teams and their members."""
