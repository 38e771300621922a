"""Which values a printed form needs."""
