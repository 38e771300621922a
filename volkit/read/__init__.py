"""From a file to raw tables; what is hostile is refused before it is parsed."""
