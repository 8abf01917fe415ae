"""Who asks Google: the service account of the secrets, as google-auth wants it, and the key of the spreadsheet."""

import re
from collections.abc import Mapping
from typing import Any

from google.auth.exceptions import GoogleAuthError
from google.oauth2 import service_account
from gspread.exceptions import NoValidUrlKeyFound
from gspread.utils import extract_id_from_url

from signoff_core.errors import SetUpError

SCOPE = "https://www.googleapis.com/auth/spreadsheets"
TOKEN_URI = "https://oauth2.googleapis.com/token"
_PEM = re.compile(r"-----BEGIN ((?:RSA )?PRIVATE KEY)-----(.+?)-----END \1-----", re.DOTALL)
_ADDRESS = 120
_KEY = re.compile(r"[A-Za-z0-9_-]+")
_PASTE = (
    "Paste the private_key of the JSON file whole, from -----BEGIN PRIVATE KEY----- to -----END PRIVATE KEY-----, "
    'between """ and """; or let `python -m signoff_core secrets KEY.json URL` write it for you.'
)


class Account(service_account.Credentials):
    """A service account that talks to the Sheets API and nobody else."""

    def _is_regional_access_boundary_lookup_required(self) -> bool:
        # google-auth would ask iamcredentials.googleapis.com behind our back, once for each start.
        return False


def account_of(info: Mapping[str, Any]) -> Account:
    """Credentials of a service account's fields, for the spreadsheets scope alone. A broken private key is mended."""
    for name in ("client_email", "private_key"):
        if not isinstance(info.get(name), str) or not info[name].strip():
            raise SetUpError(f"The service account has no {name}. Copy it from the JSON file Google gave with the key.")
    fields = {"token_uri": TOKEN_URI, **info, "private_key": mended_key(info["private_key"])}
    try:
        return Account.from_service_account_info(fields, scopes=[SCOPE])
    except (ValueError, TypeError, GoogleAuthError) as error:
        raise SetUpError(
            f"The private_key of {info['client_email']} can't be read; a part is missing. {_PASTE}"
        ) from error


def mended_key(text: str) -> str:
    """A private key with its line breaks back, whether they had become `\\n` in letters, spaces or nothing."""
    found = _PEM.search(re.sub(r"(?:\\r)?\\+n", "\n", text))
    if not found:
        raise SetUpError(f"The private_key has lost its first or its last line. {_PASTE}")
    kind, body = found[1], re.sub(r"\s+", "", found[2])
    lines = [body[start : start + 64] for start in range(0, len(body), 64)]
    return "\n".join([f"-----BEGIN {kind}-----", *lines, f"-----END {kind}-----", ""])


def _shown(text: str) -> str:
    """What was given as an address, unless it is long, or of lines, as a key that was pasted into the wrong place
    is."""
    return f"“{text}”" if len(text) <= _ADDRESS and text.isprintable() and "KEY" not in text else "something else"


def key_of(spreadsheet: str) -> str:
    """The key of a spreadsheet, from its address or itself."""
    text = spreadsheet.strip()
    if "/d/e/" in text:
        raise SetUpError(
            "`spreadsheet` is the address of a published copy, which can't be written to. Open the sheet itself and "
            "copy the address from the browser; it looks like https://docs.google.com/spreadsheets/d/KEY/edit."
        )
    if _KEY.fullmatch(text):
        return text
    try:
        return extract_id_from_url(text)
    except NoValidUrlKeyFound:
        raise SetUpError(
            f"`spreadsheet` is {_shown(text)}, which is neither the address of a Google Sheet nor its key. Open the sheet "
            "and copy the address from the browser; it looks like https://docs.google.com/spreadsheets/d/KEY/edit."
        ) from None
