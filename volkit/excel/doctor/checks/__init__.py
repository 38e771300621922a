"""The checks; each is found by walking."""
