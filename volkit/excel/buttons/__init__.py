"""The ribbon's buttons: one module each."""
