"""Who is looking, at which book, at what time: asked anew on every run, fragments included."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import streamlit as st

from signoff_core.access import OWNER, Door, Entry, Visitor, entry
from signoff_core.book import Book, utc_now
from signoff_core.doors import data_folder, is_stale_sample, sample_book, team_book
from signoff_core.ids import new_id
from signoff_core.secrets import read_secrets
from signoff_core.tables import Tables

ME = "me"
"""The session's own word for who is looking. Nobody else writes it."""
ACCESS, SESSION = "access", "session"


@dataclass(frozen=True)
class Visit:
    """One look at the book."""

    book: Book
    tables: Tables
    now: datetime
    me: str
    entry: Entry


def arrive() -> Visit:
    """The book as it stands, and who is looking. Raises SignoffError when the book can't be opened or read."""
    secrets = page_secrets()
    book = _opened(secrets)
    if is_stale_sample(book, utc_now()):
        forget_book()
        book = _opened(secrets)
    tables = book.tables()
    allowed = Entry(Door.OPEN, OWNER) if book.is_sample else entry(secrets, tables.settings.named(ACCESS), _visitor())
    return Visit(book, tables, utc_now(), _name(tables), allowed)


def current() -> Visit:
    """The same inside a fragment, which runs without the frame: somebody who may not look any more is sent out."""
    visit = arrive()
    if visit.entry.door != Door.OPEN:
        st.rerun(scope="app")
    return visit


def session() -> str:
    """This session's own word, so that it is told from others of the same name."""
    return st.session_state.setdefault(SESSION, new_id())


def unread_book() -> Book | None:
    """The team's book where it can't be worked with yet, for whoever may set it up by the secrets alone; else None."""
    secrets = page_secrets()
    allowed = entry(secrets, {}, _visitor())
    return _opened(secrets) if allowed.door == Door.OPEN and allowed.role == OWNER else None


def page_secrets() -> Mapping[str, Any]:
    """The secrets file, read by our own reader for its clear words; a hosted page's secrets where there is no file."""
    found = read_secrets(os.environ, Path.cwd())
    if found:
        return found
    try:
        return st.secrets.to_dict()
    except FileNotFoundError:
        return {}


def forget_book() -> None:
    """The next look opens the book anew."""
    _shared_book.clear()


def _opened(secrets: Mapping[str, Any]) -> Book:
    return _shared_book(repr(sorted(secrets.items(), key=str)), str(data_folder()))


@st.cache_resource(show_spinner="Opening the book …")
def _shared_book(secrets: str, folder: str) -> Book:
    """One book for all sessions; another secrets file or data folder is another book."""
    return team_book(page_secrets(), notices=True) or sample_book()


def _visitor() -> Visitor:
    headers = {name.lower(): value for name, value in st.context.headers.items()}
    return Visitor(st.context.ip_address, headers, st.user.to_dict())


def _name(tables: Tables) -> str:
    """Who signed in, by the name the team knows them under; else the name chosen here."""
    mail = str(st.user.get("email") or "").lower()
    if st.user.get("is_logged_in", False) and mail:
        known = {address.lower(): name for name, address in tables.settings.named("recruiter").items()}
        return known.get(mail) or st.user.get("name") or mail
    return st.session_state.get(ME, "")
