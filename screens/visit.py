"""Who is looking, at which book, at what time: asked anew on every run, fragments included."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import streamlit as st

from signoff_core.access import OWNER, Door, Entry, Right, Visitor, entry, known_as
from signoff_core.book import Book, utc_now
from signoff_core.doors import data_folder, is_stale_sample, sample_book, team_book
from signoff_core.errors import InputError
from signoff_core.ids import new_id
from signoff_core.minutes import this_minute
from signoff_core.secrets import FILE_VARIABLE, read_secrets
from signoff_core.tables import Tables

ME = "me"
"""The session's own word for who is looking. Only this file and name.py write it."""
ACCESS, SESSION = "access", "session"


@dataclass(frozen=True)
class Visit:
    """One look at the book. `now` is what is written and said, `minute` the moment its lists are worked out for."""

    book: Book
    tables: Tables
    now: datetime
    minute: datetime
    me: str
    entry: Entry


def arrive() -> Visit:
    """The book as it stands, and who is looking. Raises SignoffError when the book can't be opened or read."""
    secrets = page_secrets()
    book = _opened(secrets)
    if is_stale_sample(book, utc_now()):
        forget_book()
        book = _opened(secrets)
    tables, now, visitor = book.tables(), utc_now(), _visitor()
    name = _name(book, tables, visitor.user)
    return Visit(book, tables, now, this_minute(tables, now), name, _entry(book, secrets, visitor))


def _entry(book: Book, secrets: Mapping[str, Any], visitor: Visitor) -> Entry:
    if book.is_sample:
        return Entry(Door.OPEN, OWNER)
    return entry(secrets, book.tables().settings.named(ACCESS), visitor)


def current(right: Right = Right.WORK) -> Visit:
    """The same inside a screen, a fragment or a callback, which run without the frame: whoever may not do this, or not
    any more, is sent to where the frame puts them, and nothing below the call is done."""
    visit = arrive()
    if not visit.entry.may(right):
        st.rerun(scope="app")
    return visit


def entry_by_secrets() -> Entry:
    """Who asks, by the secrets alone: for what touches more than the sample, which everybody may try, and for a book
    that can't be read."""
    return entry(page_secrets(), {}, _visitor())


def when_pressed(visit: Visit, right: Right, made: Callable[[], bytes]) -> Callable[[], bytes]:
    """What a download button is given. Its file is made outside any run, so whoever pressed it is asked about again then:
    somebody taken off the list may have the page open still."""
    visitor = _visitor()

    def data() -> bytes:
        if not _entry(visit.book, page_secrets(), visitor).may(right):
            raise InputError(f"Only who may {right} gets this file. Reload the page.")
        return made()

    return data


def session() -> str:
    """This session's own word, so that it is told from others of the same name."""
    return st.session_state.setdefault(SESSION, new_id())


def unread_book() -> Book | None:
    """The team's book where it can't be worked with yet, for whoever may set it up by the secrets alone; else None."""
    return _opened(page_secrets()) if entry_by_secrets().may(Right.SET_UP) else None


def page_secrets() -> Mapping[str, Any]:
    """The secrets file, read by our own reader for its clear words; a hosted page's secrets where there is no file.

    A file that is named counts though it is empty by now: Streamlit may go on with what it read of it before.
    """
    found = read_secrets(os.environ, Path.cwd())
    if found or os.environ.get(FILE_VARIABLE, "").strip():
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


def cookie(book: Book) -> str:
    """Under which name the browser says who is looking, percent-encoded, at its first word: so the first page is theirs.

    One a team: a cookie goes to every page of its host, whatever the port.
    """
    return f"signoff_me_{blake2b(f'{book.store.kind} {book.store.name}'.encode(), digest_size=6).hexdigest()}"


def _name(book: Book, tables: Tables, user: Mapping[str, Any]) -> str:
    """Who signed in, and nobody else; without sign-in the name chosen here."""
    if user.get("is_logged_in", False):
        return known_as(user, tables.settings.named("recruiter"))
    if ME not in st.session_state and (remembered := unquote(st.context.cookies.to_dict().get(cookie(book), ""))):
        st.session_state[ME] = remembered
    return st.session_state.get(ME, "")
