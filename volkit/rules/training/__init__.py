"""Training plans and attendance."""
