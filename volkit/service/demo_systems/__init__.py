"""The other systems of the invented street: one module for the files of each."""
