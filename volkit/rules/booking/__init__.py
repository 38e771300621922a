"""Rules about the service menu, notices, calls, bookings, assignments and wishes."""
