"""Values that every layer shares; imports nothing else of volkit."""
