"""Activities, service records and hours."""
