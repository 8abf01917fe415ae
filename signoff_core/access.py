"""Who may come in.

Candidates' names are not shown to whoever finds the address: with `[auth]` only people on the list enter, without it
only somebody at this very machine.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from ipaddress import ip_address
from typing import Any

OWNER, RECRUITER = "owner", "recruiter"
_PLAIN_MAIL = re.compile(r"[\w.+-]+(@[\w.-]+)?")
_FORWARDED = (
    "forwarded", "forwarded-for", "via", "x-forwarded", "x-real-ip", "x-client-ip", "x-cluster-client-ip",
    "x-original-host", "x-envoy-external-address", "true-client-ip", "cf-connecting-ip", "cf-ray", "fly-client-ip",
)  # fmt: skip


class Door(StrEnum):
    """What the page does with somebody."""

    OPEN = "open"
    SIGN_IN = "sign in"
    CLOSED = "closed"


class Right(StrEnum):
    """What somebody who came in may do."""

    WORK = "see and log calls"
    MEASURE = "see the measures"
    SET_UP = "change the set-up, import, connect a sheet"
    EXPORT_BOOK = "export the whole book"
    LAW = "erase a person, show everything kept about one, give evidence"


_OWNERS = frozenset(Right) - {Right.WORK}


@dataclass(frozen=True)
class Entry:
    """Whether somebody may come in, as what, and what to tell them if not."""

    door: Door
    role: str = ""
    message: str = ""

    def may(self, right: "Right") -> bool:
        """Whether this is allowed. The one place that says so: every screen and every write asks here."""
        return self.door == Door.OPEN and (self.role == OWNER or right not in _OWNERS)


@dataclass(frozen=True)
class Visitor:
    """What is known of who asks: the network peer (None: this machine), the headers in lower case, the signed-in
    user."""

    peer: str | None
    headers: Mapping[str, str]
    user: Mapping[str, Any]


def entry(secrets: Mapping[str, Any], said: Mapping[str, str], visitor: Visitor) -> Entry:
    """Whether a visitor may see a real book.

    secrets: the whole secrets file. said: the book's own `access.` settings, e-mail or @domain to role.
    """
    if "auth" in secrets:
        return _signed_in({**_listed(said), **_listed(secrets.get("access"))}, visitor.user)
    signoff = secrets.get("signoff")
    trusted = isinstance(signoff, Mapping) and signoff.get("trusted_network") is True
    if trusted or _at_this_machine(visitor):
        return Entry(Door.OPEN, OWNER)
    return Entry(Door.CLOSED, message=_NO_SIGN_IN)


def known_as(user: Mapping[str, Any], recruiters: Mapping[str, str]) -> str:
    """The name somebody who signed in logs under; blank for nobody. recruiters: the book's `recruiter.` settings.

    Their name in the book, else their address. Never the name the sign-in service passes on: whoever signs in chose it.
    """
    mail = _mail(user)
    if not user.get("is_logged_in") or not mail:
        return ""
    return next((name for name, address in recruiters.items() if address.strip().lower() == mail), mail)


def _mail(user: Mapping[str, Any]) -> str:
    return str(user.get("email") or "").strip().lower()


def _shown(mail: str) -> str:
    """An address in a message: one that is more than an address is not repeated on the page."""
    return mail if _PLAIN_MAIL.fullmatch(mail) else "this account"


def _listed(said: Any) -> dict[str, str]:
    """Who may come in as what, from one list; a line with another role, or none, lets nobody in."""
    lines = said.items() if isinstance(said, Mapping) else ()
    roles = {str(who).strip().lower(): str(role).strip().lower() for who, role in lines}
    return {who: role for who, role in roles.items() if role in (OWNER, RECRUITER)}


def _signed_in(allowed: Mapping[str, str], user: Mapping[str, Any]) -> Entry:
    if not allowed:
        return Entry(Door.CLOSED, message=_EMPTY_LIST)
    if not user.get("is_logged_in"):
        return Entry(Door.SIGN_IN)
    mail = _mail(user)
    if "@" not in mail or user.get("email_verified") is not True:
        return Entry(Door.CLOSED, message=_NOT_VERIFIED.format(mail=_shown(mail)))
    role = allowed.get(mail) or allowed.get(f"@{mail.rpartition('@')[2]}")
    return Entry(Door.OPEN, role) if role else Entry(Door.CLOSED, message=_NOT_LISTED.format(mail=_shown(mail)))


def _at_this_machine(visitor: Visitor) -> bool:
    """A loopback peer that asked for a loopback host, with no proxy in between."""
    names = [name.lower() for name in visitor.headers]
    if any(name in _FORWARDED or name.startswith("x-forwarded-") for name in names):
        return False
    return (visitor.peer is None or _is_loopback(visitor.peer)) and _is_loopback(_host(visitor.headers.get("host", "")))


def _host(header: str) -> str:
    """The host of a Host header, without its port: `[::1]:8501` to `::1`."""
    if header.startswith("["):
        host, _, port = header[1:].partition("]")
        return host if not port or port.startswith(":") else ""
    return header.rpartition(":")[0] if header.count(":") == 1 else header


def _is_loopback(host: str) -> bool:
    if host.lower() == "localhost":
        return True
    try:
        address = ip_address(host)
    except ValueError:
        return False
    return (getattr(address, "ipv4_mapped", None) or address).is_loopback


_NO_SIGN_IN = (
    "This book holds real people, and this page is open to more than this machine. Turn sign-in on: add an [auth] "
    "section to .streamlit/secrets.toml, and the people who may enter under [access]. If the network itself is guarded "
    "(a private Community Cloud app with invited viewers, an office network), say so there:\n\n"
    "```toml\n[signoff]\ntrusted_network = true\n```"
)
_EMPTY_LIST = (
    "Sign-in is on, and nobody is on the list yet, so nobody can enter. Add yourself to .streamlit/secrets.toml:\n\n"
    '```toml\n[access]\n"you@example.com" = "owner"\n"@example.com" = "recruiter"\n```'
)
_NOT_VERIFIED = (
    "The sign-in service has not verified the e-mail address of {mail}. Verify it there, then sign in again."
)
_NOT_LISTED = "{mail} is not on this team's list. Ask the owner to add it under Access in Set-up, or to [access]."
