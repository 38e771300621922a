"""From values to documents."""
