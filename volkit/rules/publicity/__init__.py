"""Rules about what was made public, for how long, and what came of it."""
