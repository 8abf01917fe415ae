"""The frame of the page: who is looking, the gate, navigation, and one clear message when the book can't be opened."""

import gc
from pathlib import Path
from typing import Any

import pyarrow as pa
import streamlit as st

from screens import discreet_log, foot, frame, rescue, style, waiting_box
from screens.text import label
from screens.visit import ME, Visit, arrive, entry_by_secrets, forget_book, page_secrets, unread_book
from signoff_core.access import OWNER, Door, Entry, Right
from signoff_core.doors import begin, team_book
from signoff_core.errors import BookError, SignoffError
from signoff_core.settings import country_of_locale

HERE = Path(__file__).parent
SCREENS = HERE / "screens"
MARK = str(HERE / "docs" / "signoff.svg")


def main() -> None:
    st.set_page_config("Signoff", page_icon=MARK, layout="wide")
    style.draw()
    _discreet()
    _sparing()
    _quiet_the_collector()
    st.logo(str(SCREENS / f"logo-{st.context.theme.type or 'light'}.svg"), size="medium")
    try:
        visit = arrive()
    except SignoffError as error:
        st.navigation(_pages(0, 0, Entry(Door.OPEN, OWNER)), position="top")  # names of screens; none is drawn
        _cannot_open(error)
        return
    if visit.entry.door != Door.OPEN:
        st.navigation(_pages(0, 0, visit.entry), position="hidden")
        _at_the_gate(visit)
        return
    said = frame.said(visit)
    page = st.navigation(_pages(said.problems, said.promised, visit.entry), position="top")
    if visit.book.is_sample:
        _sample_banner(visit)
    if visit.book.store.kind == "sheet":
        waiting_box.draw()
    page.run()
    foot.draw(visit)


def _pages(problems: int, promised: int, entry: Entry) -> list[Any]:
    """The screens, in the order of the day, without those somebody may not open."""
    pages = [
        st.Page(SCREENS / "today_screen.py", title="Today", url_path="today"),
        st.Page(SCREENS / "sign_offs_screen.py", title="Sign-offs", default=True),
        st.Page(SCREENS / "referrals_screen.py", title="Referrals", url_path="referrals"),
        st.Page(SCREENS / "promises_screen.py", title=f"Promises {promised or ''}".strip(), url_path="promises"),
        st.Page(SCREENS / "openings_screen.py", title="Who fits", url_path="who-fits"),
        st.Page(SCREENS / "candidates_screen.py", title="Candidates", url_path="candidates"),
        st.Page(SCREENS / "problems_screen.py", title=f"Problems {problems or ''}".strip(), url_path="problems"),
    ]
    measures = st.Page(SCREENS / "measures_screen.py", title="Measures", url_path="measures")
    set_up = st.Page(SCREENS / "set_up_screen.py", title="Set-up", url_path="set-up")
    rights = {Right.MEASURE: measures, Right.SET_UP: set_up}
    return [*pages, *(page for right, page in rights.items() if entry.may(right))]


def _cannot_open(error: SignoffError) -> None:
    """Never an empty queue in the place of an outage. What is wrong with it is told to nobody who may not look."""
    asks = _by_the_secrets()
    may_hear = asks.may(Right.WORK)
    if not may_hear and "auth" not in page_secrets():
        _nobody_yet(asks.message)
        return
    if not may_hear and not st.user.get("is_logged_in", False):
        st.header("Signoff")
        _sign_in(_TO_SEE)
        return
    words = label(error) if may_hear else "It can't be read at the moment; its owner is told why."
    st.error(words, title="The book can't be opened", icon=":material/cloud_off:")
    st.caption("Nothing is lost: what was saved is in the book, and half-filled calls are kept here.")
    if st.button("Try again", type="primary", key="try_again"):
        forget_book()
        st.rerun()
    book = unread_book() if isinstance(error, BookError) else None
    if book:
        rescue.draw(book, st.session_state.get(ME, ""))


def _by_the_secrets() -> Entry:
    """Who asks, by the secrets' own list: all there is without the book."""
    try:
        return entry_by_secrets()
    except SignoffError:  # the secrets are what is wrong: whoever sets the page up reads that here
        return Entry(Door.OPEN, OWNER)


def _at_the_gate(visit: Visit) -> None:
    if visit.entry.door == Door.SIGN_IN:
        st.header("Signoff")
        _sign_in(_TO_SEE)
        return
    _nobody_yet(visit.entry.message)
    if st.user.get("is_logged_in", False):
        st.button("Sign out", on_click=st.logout, key="sign_out")


def _nobody_yet(words: str) -> None:
    st.warning(words, title="This page shows nobody yet", icon=":material/lock:")


def _sign_in(words: str) -> None:
    try:
        provider = _provider()
    except (FileNotFoundError, KeyError):
        st.warning(_ELSEWHERE, title="Nobody can sign in yet", icon=":material/lock:")
        return
    st.write(words)
    st.button("Sign in", type="primary", on_click=st.login, args=provider, key="sign_in")


_TO_SEE = "Sign in to see your team's calls."
_ELSEWHERE = (
    "The file `SIGNOFF_SECRETS` names has an [auth] section, but sign-in is Streamlit's own and looks for it elsewhere. "
    "Start the page with `STREAMLIT_SECRETS_FILES` naming the same file, or put [auth] into .streamlit/secrets.toml."
)


def _provider() -> tuple[str, ...]:
    """The name of the one provider under [auth]; none where the section itself is the provider."""
    named = [name for name, part in st.secrets["auth"].items() if hasattr(part, "items")]
    return (named[0],) if named else ()


def _sample_banner(visit: Visit) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="xxsmall", key="banner"):
        st.markdown(
            ":material/theater_comedy: **This is a sample agency.** Everybody in it is invented: try anything.",
            width="stretch",
        )
        asked = st.button("Start the team's own book", key="begin", type="tertiary", icon=":material/add:")
    allowed = entry_by_secrets()
    if allowed.door == Door.SIGN_IN:
        _sign_in("Everybody may try the sample. Its owner signs in to start the team's own book.")
    elif asked and allowed.may(Right.SET_UP):
        _begin(visit)
    elif asked:
        st.warning(allowed.message or _OWNERS_BOOK, icon=":material/lock:")


_OWNERS_BOOK = "An owner starts the team's own book; you are on the list as a recruiter."


def _begin(visit: Visit) -> None:
    try:
        book = team_book(begin=True)
        begin(book, st.context.timezone, country_of_locale(st.context.locale), visit.me or None, visit.now)
        book.close()
    except SignoffError as error:
        st.error(label(error))
        return
    forget_book()
    st.rerun()


@st.cache_resource
def _discreet() -> None:
    """Once, before anything can go wrong."""
    discreet_log.install()


@st.cache_resource
def _sparing() -> None:
    """Once, before a book is read: Arrow's own allocator keeps what a read has let go of (docs/benchmarks.md)."""
    pa.set_memory_pool(pa.system_memory_pool())


@st.cache_resource
def _quiet_the_collector() -> None:
    """Once, when everything is loaded and no book is read: what is here stays, so the collector need not walk it. A book
    that was walked past once would stay for good when another is read."""
    gc.collect()
    gc.freeze()


main()
