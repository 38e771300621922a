"""Measures -> stars: hours and other measures of a person, and the schemes over them.

`people.rate_people` does both at once; `measure.measures`, `scheme.load` and
`Scheme.rate` are its parts.
"""
