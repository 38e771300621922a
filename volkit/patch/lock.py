"""Put a password on a workbook, as Excel itself does it."""

import io

import msoffcrypto


def with_password(data: bytes, password: str) -> bytes:
    """Return a workbook encrypted with a password (AES-256, 100,000 rounds)."""
    out = io.BytesIO()
    with io.BytesIO(data) as stream:
        msoffcrypto.OfficeFile(stream).encrypt(password, out)
    return out.getvalue()
