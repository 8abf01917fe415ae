"""What Google says when it refuses or fails, in words for the person who can do something about it."""

import re
from dataclasses import dataclass

from google.auth.exceptions import GoogleAuthError, RefreshError, TransportError
from gspread.exceptions import APIError
from requests.exceptions import (
    ConnectionError,
    ConnectTimeout,
    InvalidHeader,
    InvalidURL,
    MissingSchema,
    ProxyError,
    RequestException,
    SSLError,
    Timeout,
)
from urllib3.exceptions import MaxRetryError, NewConnectionError

from signoff_core.errors import SetUpError, SignoffError, StoreError, Unreachable

PASSING = frozenset({408, 409, 429, 500, 502, 503, 504})
_NEVER_PASSING = (InvalidURL, InvalidHeader, MissingSchema)
_NEW_KEY = (
    "Make a new key in the Google Cloud console (IAM & Admin, Service accounts, Keys, Add key, JSON) and put it into "
    "the secrets with `python -m signoff_core secrets KEY.json URL`."
)
_NO_TOKEN = (
    (("short-lived token", "iat and exp", "too early", "expired"), "Google refuses the key of {address} because the "
     "clock of this computer is wrong. Set it to fetch its time by itself, then try again."),
    (("disableserviceaccountkey", "key creation is not allowed", "org policy", "organization policy", "orgpolicy"),
     "Your organisation's policy forbids keys of service accounts (iam.disableServiceAccountKeyCreation). Ask the "
     "Google Cloud administrator for an exception for {address}, or make the service account in a project outside "
     "the organisation."),
    (("account not found", "invalid_client", "account has been deleted", "email or user id"), "Google knows no service "
     "account {address}: it was deleted, or client_email is misspelt. Check client_email against the JSON file."),
    (("disabled",), "The service account {address}, or its key, is switched off. Switch it on in the Google Cloud "
     "console under IAM & Admin, Service accounts; if the key is gone there: " + _NEW_KEY),
    (("jwt signature", "invalid_grant", "unauthorized"), "Google no longer takes the key of {address}: it was deleted "
     "or belongs to another account. " + _NEW_KEY),
)  # fmt: skip


class WorksheetMoved(StoreError):
    """A request named a worksheet or a place in it that is not there any more. Nothing was written."""


class NotWritten(Unreachable):
    """The write surely did not happen; `after` is how long Google asks to wait, in seconds, `busy` that
    nothing but waiting is asked for."""

    after: float | None = None
    busy = False


class Unclear(Unreachable):
    """Nobody can tell from here whether the write happened."""


@dataclass(frozen=True)
class Asked:
    """What is asked for and by whom: the spreadsheet's key and the service account's e-mail address."""

    key: str
    address: str


def passes(error: Exception) -> bool:
    """Whether the same request may succeed a moment later."""
    if isinstance(error, APIError):
        return error.response.status_code in PASSING
    if isinstance(error, RefreshError):
        return error.retryable
    return isinstance(error, TransportError | RequestException) and not isinstance(error, _NEVER_PASSING)


def surely_not_written(error: Exception) -> bool:
    """Whether a write that failed so never reached the spreadsheet. No token, no connection or no quota: no write."""
    if isinstance(error, APIError):
        return error.response.status_code == 429
    if isinstance(error, GoogleAuthError | ConnectTimeout | ProxyError):
        return True
    cause = error.args[0] if isinstance(error, ConnectionError) and error.args else None
    return isinstance(cause, MaxRetryError) and isinstance(cause.reason, NewConnectionError)


def retry_after(error: Exception) -> float | None:
    """How long Google asks to wait, in seconds."""
    told = error.response.headers.get("Retry-After", "") if isinstance(error, APIError) else ""
    return float(told) if re.fullmatch(r"\d+(\.\d+)?", told.strip()) else None


def in_words(error: Exception, asked: Asked, *, saving: bool = False) -> SignoffError:
    """The error to raise instead. Only the status of an answer is trusted: its body may be a web page."""
    if passes(error):
        return _no_answer(error, saving)
    if isinstance(error, APIError):
        return _refused(error, asked, saving)
    if isinstance(error, GoogleAuthError):
        return SetUpError(_no_token(str(error.args[0] if error.args else error), asked))
    return SetUpError(f"base_url can't be asked: {error}. Leave it out of the secrets to ask Google itself.")


def _no_token(said: str, asked: Asked) -> str:
    for signs, sentence in _NO_TOKEN:
        if any(sign in said.lower() for sign in signs):
            return sentence.format(address=asked.address)
    return f"Google gives {asked.address} no access: {said[:300]}. {_NEW_KEY}"


def _no_answer(error: Exception, saving: bool) -> SignoffError:
    status = error.response.status_code if isinstance(error, APIError) else None
    if status == 429:
        what = "Google Sheets is asked too often; it allows 60 reads and 60 saves a minute. Try again in a minute."
    elif status:
        what = f"Google Sheets does not answer (error {status}). Try again in a moment."
    else:
        what = f"Google Sheets can't be reached ({_reason(error)}). Check that this computer is online, then try again."
    if not saving:
        return Unreachable(what)
    if not surely_not_written(error):
        return Unclear(f"{what} Whether it was saved is not known; saving again is safe, it counts once.")
    not_written = NotWritten(f"{what} Nothing was saved.")
    not_written.after, not_written.busy = retry_after(error), status == 429
    return not_written


def _reason(error: Exception) -> str:
    if isinstance(error, SSLError):
        return "its certificate is not trusted here"
    if isinstance(error, ProxyError):
        return "the proxy refuses"
    if isinstance(error, Timeout):
        return "it takes too long"
    return "an answer nobody can read" if "JSON" in type(error).__name__ else "no connection"


def _refused(error: APIError, asked: Asked, saving: bool) -> SignoffError:
    status, said = error.response.status_code, str(error.error.get("message", ""))
    if status == 404:
        return SetUpError(
            f"Google knows no spreadsheet with the key “{asked.key}”. Open the sheet, copy the address from the "
            "browser and put it under `spreadsheet` in the secrets."
        )
    if status == 401:
        return SetUpError(f"Google does not accept who is asking, {asked.address}. {_NEW_KEY}")
    if status == 403:
        return _forbidden(error, said, asked, saving)
    if "not supported for this document" in said or "Office file" in said:
        return SetUpError(
            f"“{asked.key}” is an Excel file that was uploaded, not yet a Google Sheet. Open it, choose File, Save as "
            "Google Sheets, and put the new sheet's address under `spreadsheet` in the secrets."
        )
    if "protected" in said:
        return StoreError(
            f"Nothing was saved: a worksheet is protected. In Google Sheets open Data, Protect sheets and ranges, and "
            f"let {asked.address} edit Signoff's worksheets."
        )
    if "limit of" in said and "cells" in said:
        return StoreError(
            "Nothing was saved: the spreadsheet is full (10 million cells). Delete worksheets nobody needs."
        )
    return WorksheetMoved(f"Google Sheets refused: {said[:300].rstrip('.') or status}. Nothing was saved or read.")


def _forbidden(error: APIError, said: str, asked: Asked, saving: bool) -> SignoffError:
    details = str(error.error.get("details", ""))
    if "SERVICE_DISABLED" in details or "has not been used in project" in said:
        return SetUpError(_not_enabled(said))
    if "ACCESS_TOKEN_SCOPE_INSUFFICIENT" in details or "insufficient authentication scopes" in said:
        return SetUpError("The credentials may not use Google Sheets. Give them the scope .../auth/spreadsheets.")
    if re.search(r"domain|organi[sz]ation|admin", said, re.IGNORECASE):
        return SetUpError(
            f"Your organisation does not allow the spreadsheet to be shared with {asked.address}, which is outside its "
            "domain. Ask the Google Workspace administrator to allow it (Apps, Google Workspace, Drive, Sharing "
            "settings), or make the service account in a project of your own organisation."
        )
    if saving:
        return StoreError(
            f"Nothing was saved: {asked.address} may read the spreadsheet but not write to it. Open the sheet, press "
            f"Share and make {asked.address} an Editor."
        )
    return SetUpError(
        f"The spreadsheet is not shared with Signoff. Open it, press Share, paste {asked.address}, choose Editor and "
        "press Send. If Google says the address is outside your organisation, ask your administrator to allow it."
    )


def _not_enabled(said: str) -> str:
    project = re.search(r"project[ =/]+([\w-]+)", said)
    link = re.search(r"https://\S+", said)
    where = link[0].rstrip(".,") if link else "https://console.cloud.google.com/apis/library/sheets.googleapis.com"
    return (
        f"The Google Sheets API is not switched on in the Google Cloud project "
        f"{project[1] if project else 'of the key'}. Open {where}, press Enable, wait two minutes, then try again."
    )
