"""Code tables as CSV, and what may be asked of them."""
