"""Inspections, what they found, and complaints."""
