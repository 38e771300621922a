"""From raw columns to typed columns and remarks; nothing is guessed."""
