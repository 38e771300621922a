"""Rules about what anybody may see."""
