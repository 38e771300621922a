"""Goods in store and on their way."""
