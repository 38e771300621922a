"""The reports as JSON."""

from pydantic import BaseModel


def as_json(report: BaseModel) -> bytes:
    """Return a report as one JSON document, keys in their settled order."""
    return report.model_dump_json(by_alias=True, indent=2).encode() + b"\n"
