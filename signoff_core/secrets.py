"""`.streamlit/secrets.toml`: which door opens the team's book, and how the service account gets in there."""

import difflib
import json
import tomllib
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from signoff_core.errors import SetUpError

FILE_VARIABLE = "SIGNOFF_SECRETS"
DEFAULT_FILE = Path(".streamlit", "secrets.toml")
NOTEBOOKS = "notebooks"
"""The folder the notebooks lie in, below the page's own."""
CONNECTIONS, GSHEETS, SQL, SERVICE_ACCOUNT = "connections", "gsheets", "sql", "gcp_service_account"
SPREADSHEET, BASE_URL, URL, TEAM = "spreadsheet", "base_url", "url", "team"
PRIVATE_KEY, CLIENT_EMAIL = "private_key", "client_email"
_ACCOUNT_FIELDS = (
    "type",
    "project_id",
    "private_key_id",
    PRIVATE_KEY,
    CLIENT_EMAIL,
    "client_id",
    "auth_uri",
    "token_uri",
    "auth_provider_x509_cert_url",
    "client_x509_cert_url",
    "universe_domain",
)


@dataclass(frozen=True)
class GoogleDoor:
    """A Google Sheet: its address or key, the service account's fields, and another address than Google's, if any."""

    spreadsheet: str
    account: Mapping[str, str] = field(repr=False)
    base_url: str | None = None


@dataclass(frozen=True)
class SqlDoor:
    """A database by its URL, and the team's name in it."""

    url: str = field(repr=False)
    team: str = "team"


@dataclass(frozen=True)
class Doors:
    """The one door that is open; with neither, the book is the embedded one."""

    google: GoogleDoor | None = None
    sql: SqlDoor | None = None


def read_secrets(environ: Mapping[str, str], folder: Path) -> dict[str, Any]:
    """The secrets of `folder`'s `.streamlit/secrets.toml`, or of the file SIGNOFF_SECRETS names. No file, none.

    A notebook runs in the folder `notebooks`: without secrets of its own it has those of the page, which runs one
    above, and a SQLite file they name lies where the page finds it.
    """
    named = environ.get(FILE_VARIABLE, "").strip()
    path = Path(named).expanduser() if named else folder / DEFAULT_FILE
    if not named and folder.name == NOTEBOOKS and not path.exists():
        return _from(folder.parent, read_secrets({}, folder.parent))
    try:
        return deepcopy(_parsed(path.read_text(encoding="utf-8-sig")))
    except FileNotFoundError:
        if named:
            raise SetUpError(f"{FILE_VARIABLE} names {path}, which is not there. Correct it, or unset it.") from None
        return {}
    except tomllib.TOMLDecodeError as error:
        raise SetUpError(
            f"{path} is not valid TOML: {error}. Correct that line; text stands between quotes, a private key between "
            '""" and """.'
        ) from None
    except UnicodeDecodeError:
        raise SetUpError(f"{path} is not saved as UTF-8. Open it in an editor and save it as UTF-8.") from None
    except OSError as error:
        raise SetUpError(f"{path} can't be read: {error.strerror}. Let the user who runs Signoff read it.") from None


@lru_cache(1)
def _parsed(text: str) -> dict[str, Any]:
    """A page reads its file with every tap, so that what is changed in it counts at once; it mostly says what it said."""
    return tomllib.loads(text)


def _from(folder: Path, secrets: dict[str, Any]) -> dict[str, Any]:
    """The secrets as they are read elsewhere: the address of a SQLite file no longer hangs on where one stands."""
    connections = secrets.get(CONNECTIONS)
    sql = connections.get(SQL) if isinstance(connections, dict) else None
    url = sql.get(URL) if isinstance(sql, dict) else None
    scheme, _, file = url.partition(":///") if isinstance(url, str) else ("", "", "")
    if scheme != "sqlite" or not file or Path(file).expanduser().is_absolute():
        return secrets
    there = f"{scheme}:///{(folder / file).resolve().as_posix()}"
    return {**secrets, CONNECTIONS: {**connections, SQL: {**sql, URL: there}}}


def doors(secrets: Mapping[str, Any]) -> Doors:
    """Which door the secrets open. What is misspelt, missing or there twice is an error, never another door."""
    _check_top(secrets)
    connections = _section(secrets, CONNECTIONS, CONNECTIONS) or {}
    for name in connections:
        if name not in (GSHEETS, SQL):
            raise SetUpError(
                f"The secrets have a section [{CONNECTIONS}.{name}], which Signoff doesn't know. "
                f"{_meant(name, (GSHEETS, SQL), CONNECTIONS + '.')}"
            )
    google = _section(connections, GSHEETS, f"{CONNECTIONS}.{GSHEETS}")
    sql = _section(connections, SQL, f"{CONNECTIONS}.{SQL}")
    if google is not None and sql is not None:
        raise SetUpError(
            f"The secrets have both [{CONNECTIONS}.{GSHEETS}] and [{CONNECTIONS}.{SQL}]. A book is in one place: "
            "choose one and remove the other."
        )
    account = _section(secrets, SERVICE_ACCOUNT, SERVICE_ACCOUNT)
    if google is not None or (account is not None and sql is None):
        return Doors(google=_google(google or {}, account or {}))
    return Doors(sql=_sql(sql)) if sql is not None else Doors()


def to_toml(service_account: Mapping[str, Any], spreadsheet: str) -> str:
    """The secrets to paste for a service account and a spreadsheet's address."""
    lines = [f"[{CONNECTIONS}.{GSHEETS}]", f"{SPREADSHEET} = {_quoted(spreadsheet.strip())}"]
    for name in _ACCOUNT_FIELDS:
        value = service_account.get(name)
        if isinstance(value, str) and name == PRIVATE_KEY:
            lines.append(f'{name} = """\n{value.strip()}\n"""')
        elif isinstance(value, str):
            lines.append(f"{name} = {_quoted(value)}")
    return "\n".join(lines) + "\n"


def check_key_file(path: Path | str) -> dict[str, Any]:
    """The service account's fields from the JSON file Google gave with its key."""
    path = Path(path)
    try:
        return key_fields(path.read_bytes(), str(path))
    except FileNotFoundError:
        raise SetUpError(f"{path} is not there. Give the JSON file Google gave when the key was made.") from None
    except OSError as error:
        raise SetUpError(f"{path} can't be read: {error.strerror}.") from None


def key_fields(key: bytes, name: str) -> dict[str, Any]:
    """The service account's fields from the bytes of such a file; `name` is what to call it in an error."""
    try:
        info = json.loads(key.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise SetUpError(f"{name} is not JSON. Give the file Google gave when the key was made, as it is.") from None
    if isinstance(info, dict) and ("installed" in info or "web" in info):
        raise SetUpError(
            f"{name} is an OAuth client, not a service account's key. In the Google Cloud console open IAM & Admin, "
            "Service accounts, choose the account, then Keys, Add key, Create new key, JSON."
        )
    for part in (PRIVATE_KEY, CLIENT_EMAIL):
        if not isinstance(info, dict) or not isinstance(info.get(part), str) or not info[part].strip():
            raise SetUpError(f"{name} has no {part}: it is not a service account's key. {_MAKE_ONE}")
    return info


_MAKE_ONE = "Make one in the Google Cloud console: IAM & Admin, Service accounts, Keys, Add key, Create new key, JSON."


def _check_top(secrets: Mapping[str, Any]) -> None:
    """A section that was meant for Signoff and stands in the wrong place or is misspelt; others are other people's."""
    for name, value in secrets.items():
        if not isinstance(value, Mapping) or name in (CONNECTIONS, SERVICE_ACCOUNT):
            continue
        if name in (GSHEETS, SQL):
            raise SetUpError(f"The secrets have a section [{name}]. Write it as [{CONNECTIONS}.{name}].")
        if near := difflib.get_close_matches(name, (CONNECTIONS, SERVICE_ACCOUNT), cutoff=0.8):
            raise SetUpError(f"The secrets have a section [{name}…], which Signoff doesn't know. Write [{near[0]}…].")


def _section(parent: Mapping[str, Any], name: str, title: str) -> Mapping[str, Any] | None:
    section = parent.get(name)
    if section is not None and not isinstance(section, Mapping):
        raise SetUpError(f"In the secrets, {title} is a value. Make it a section: a line [{title}], its keys below it.")
    return section


def _google(section: Mapping[str, Any], beside: Mapping[str, Any]) -> GoogleDoor:
    title = f"{CONNECTIONS}.{GSHEETS}"
    account = {**beside, **{name: section[name] for name in _ACCOUNT_FIELDS if name in section}}
    values = {
        SPREADSHEET: section.get(SPREADSHEET),
        **{name: account.get(name) for name in (PRIVATE_KEY, CLIENT_EMAIL)},
    }
    missing = [name for name, value in values.items() if not isinstance(value, str) or not value.strip()]
    if missing:
        there = [name for name in section if name not in (*_ACCOUNT_FIELDS, SPREADSHEET, BASE_URL)]
        wrong = "".join(f" {name} is unknown there." for name in there)
        raise SetUpError(
            f"[{title}] in the secrets lacks {' and '.join(missing)}.{wrong} `python -m signoff_core secrets KEY.json "
            "URL` writes the section from the service account's JSON file and the sheet's address."
        )
    base_url = section.get(BASE_URL)
    return GoogleDoor(section[SPREADSHEET].strip(), account, str(base_url) if base_url else None)


def _sql(section: Mapping[str, Any]) -> SqlDoor:
    url, team = section.get(URL), section.get(TEAM, SqlDoor.team)
    if not isinstance(url, str) or not url.strip():
        raise SetUpError(
            f"[{CONNECTIONS}.{SQL}] in the secrets lacks {URL}. Write for example {URL} = "
            '"postgresql://user:password@host/database" or "sqlite:///book.sqlite".'
        )
    if not isinstance(team, str) or not team.strip():
        raise SetUpError(f"[{CONNECTIONS}.{SQL}] in the secrets has a {TEAM} that is no name in quotes.")
    return SqlDoor(url.strip(), team.strip())


def _meant(name: str, known: tuple[str, ...], before: str) -> str:
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
    sections = " and ".join(f"[{before}{one}]" for one in known)
    return f"Did you mean [{before}{near[0]}]?" if near else f"It knows {sections}."


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
