"""What only shows when several sheets are compared."""
