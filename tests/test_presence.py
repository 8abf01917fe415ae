"""Who is on a call with whom, on both kinds of drafts."""

from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from signoff_core.drafts import Drafts, local_drafts
from signoff_core.presence import STILL, OnCall, let_go, on_calls, take
from signoff_core.stores.sql import SqlStore
from tests import postgres

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
ABOUT = {"candidacy_id": "ana", "kind": "sign-off"}
LATER = NOW + timedelta(minutes=5)


@pytest.fixture(params=["local", "sqlite", "postgresql"])
def drafts(request, tmp_path):
    """Of a team whose book is a sheet, and of books in both kinds of database."""
    if request.param == "local":
        with closing(local_drafts(tmp_path)) as found:
            yield found
        return
    url = f"sqlite:///{tmp_path / 'book.sqlite'}" if request.param == "sqlite" else postgres.new_database()
    with closing(SqlStore(url)) as store:
        yield Drafts(store.engine)


def test_a_call_somebody_else_has_open_is_seen(drafts):
    drafts.keep_all("c1", {**ABOUT, **take("s1", "Tom Reed")}, NOW)
    assert on_calls(drafts, "s2", LATER) == {"ana": OnCall("Tom Reed", NOW)}
    assert on_calls(drafts, "s1", LATER) == {}


def test_one_who_gave_no_name_is_seen_too(drafts):
    drafts.keep_all("c1", {**ABOUT, **take("s1", "")}, NOW)
    assert on_calls(drafts, "s2", LATER) == {"ana": OnCall("", NOW)}


def test_it_ends_when_the_form_is_left_or_saved(drafts):
    for number, end in enumerate([lambda: drafts.keep_all("c0", let_go(), LATER), lambda: drafts.forget("c1")]):
        drafts.keep_all(f"c{number}", {**ABOUT, **take("s1", "Tom Reed")}, NOW)
        end()
        assert on_calls(drafts, "s2", LATER) == {}


def test_a_form_nobody_touches_is_no_call_any_more(drafts):
    drafts.keep_all("c1", {**ABOUT, **take("s1", "Tom Reed")}, NOW)
    assert on_calls(drafts, "s2", NOW + STILL)
    assert on_calls(drafts, "s2", NOW + STILL + timedelta(seconds=1)) == {}
    drafts.keep("c1", "notes", "took it well", NOW + STILL)
    assert on_calls(drafts, "s2", NOW + STILL * 2) == {"ana": OnCall("Tom Reed", NOW)}


def test_of_two_the_one_who_began_last_is_named(drafts):
    drafts.keep_all("c1", {**ABOUT, **take("s1", "Tom Reed")}, NOW)
    drafts.keep_all("c2", {**ABOUT, **take("s2", "Sam Hall")}, LATER)
    assert on_calls(drafts, "s3", LATER)["ana"].name == "Sam Hall"
