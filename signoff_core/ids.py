"""Ids of app-owned rows: opaque, made before the first try, fit for a URL."""

import re
import secrets
from base64 import b32encode

PATTERN = r"^[A-Za-z0-9_-]{1,64}$"


def new_id() -> str:
    """16 letters and digits, different each time."""
    return b32encode(secrets.token_bytes(10)).decode().lower()


def is_id(text: str) -> bool:
    """Whether a text can be the id of a row."""
    return re.fullmatch(PATTERN.strip("^$"), text) is not None
