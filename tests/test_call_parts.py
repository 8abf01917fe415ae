"""The parts of an open call's form: a word typed into one draws that one, and whatever else says something new by then."""

import asyncio
from contextlib import asynccontextmanager, closing

import pytest

from signoff_core import columns as c
from signoff_core.doors import team_book
from signoff_core.drafted import PERSON
from tests.pages import served
from tests.recruiters import SAVED, arrived
from tests.screens import DANA, begun, person, rows

TOM = "Tom Reed"
GAINED, NOTHING = "In return so far: **next step** · draft kept", "In return so far: **nothing yet** · draft kept"


@pytest.fixture
def server(tmp_path, monkeypatch):
    monkeypatch.setenv("SIGNOFF_DATA", str(tmp_path))
    begun(person("Ana Ruiz", recruiter=""))
    with served(tmp_path) as server:
        yield server


@asynccontextmanager
async def talking(url, name=DANA, **query):
    """A session with the call with Ana Ruiz open, and the call's id."""
    session = await arrived(url, name)
    if query:
        await session.run(**query)
    else:
        await session.tap("^talk_(?!next)")
    yield session, session.query("call")
    await session.close()


async def typed(session, field, words) -> set[str]:
    """Which widgets were drawn for it, by their fields."""
    call = session.query("call")
    await session.write(rf"^{call}\.{field}$", words)
    return {key.removeprefix(f"{call}.") for key in session.drawn}


def is_page(drawn) -> bool:
    """Whether the whole page was drawn, with the way back to the list and the list's search."""
    return {"back", "search"} <= drawn


def test_a_word_draws_the_boxes_beside_it_and_what_was_gained_where_that_is_new(server):
    async def call():
        async with talking(server.url) as (session, call):
            assert await typed(session, c.SAY_REASON, "they wanted rail") == {c.SAY_REASON}
            beside = {c.PROMISE, "nothing_promised", c.KEEP_ON_FILE, c.NEXT_STEP, c.RELOCATE}
            assert await typed(session, c.NEXT_STEP, "closer") == {*beside, f"save_{call}"}
            assert GAINED in session.said
            assert await typed(session, c.NEXT_STEP, "closer to home") == beside
            assert await typed(session, c.NEXT_STEP, "") == {*beside, f"save_{call}"}
            assert NOTHING in session.said
            drawn = await typed(session, f"{PERSON}.0.{c.NAME}", "Bo Lind")
            assert {f"{PERSON}.1.{c.NAME}", f"save_{call}"} <= drawn  # and a line for the next one
            assert not {c.NEXT_STEP, c.SAY_REASON, "back"} & drawn

    asyncio.run(call())


def test_a_colleague_who_opens_the_same_call_is_told_of_with_the_next_word(server):
    async def two():
        async with talking(server.url) as (session, _):
            await typed(session, c.NEXT_STEP, "closer")
            async with talking(server.url, TOM) as (other, _):
                assert is_page(await typed(session, c.NEXT_STEP, "closer to home"))
                assert any(f"{TOM} is on a call with them" in words.replace("\\", "") for words in session.said)
                assert not is_page(await typed(session, c.NEXT_STEP, "closer to home, by train"))
                await other.tap("^back$")
                assert is_page(await typed(session, c.NEXT_STEP, "closer to home, by bus"))

    asyncio.run(two())


def test_a_call_saved_in_another_window_is_told_of_with_the_next_word(server):
    async def two():
        async with talking(server.url) as (session, call):
            await typed(session, c.NEXT_STEP, "closer")
            async with talking(server.url, call=call) as (other, same):
                assert same == call
                await other.tap(f"^save_{call}$")
                assert any(words.startswith(SAVED) for words in other.said)
                assert is_page(await typed(session, c.NEXT_STEP, "closer to home"))
                assert any("This call was saved meanwhile" in words for words in session.said)
                again = session.query("call")
                assert again != call
                await session.tap(f"^save_{again}$")
                assert any(words.startswith(SAVED) for words in session.said)

    asyncio.run(two())
    assert [row[c.NEXT_STEP] for row in rows("Calls")] == ["closer", "closer to home"]


def test_a_save_that_is_refused_says_why_and_stops_saying_it_when_it_is_mended(server):
    async def refused():
        async with talking(server.url) as (session, call):
            await typed(session, f"{PERSON}.0.{c.NAME}", "Bo Lind")
            await session.tap(f"^save_{call}$")
            assert any("How can Bo Lind be reached" in words.replace("\\", "") for words in session.said)
            drawn = await typed(session, f"{PERSON}.0.{c.PHONE}", "020 7946 0018")
            assert f"save_{call}" in drawn
            assert "back" not in drawn
            assert not any("not saved" in words for words in session.said)
            await session.tap(f"^save_{call}$")
            assert not session.query("call")

    asyncio.run(refused())
    assert len(rows("Calls")) == 1


def test_why_nothing_came_of_a_call_is_asked_at_the_button_and_not_in_its_part(server):
    async def empty_handed():
        async with talking(server.url) as (session, call):
            await session.tap(f"^save_{call}$")
            assert session.drawn.count(f"{call}.{c.NOTHING_BECAUSE}") == 1
            assert await typed(session, c.NOTHING_BECAUSE, "the line went dead") == {c.NOTHING_BECAUSE, f"save_{call}"}
            assert is_page(await typed(session, c.NEXT_STEP, "closer"))
            assert await typed(session, c.NOTHING_BECAUSE, "") >= {c.NOTHING_BECAUSE, f"{PERSON}.0.{c.NAME}"}

    asyncio.run(empty_handed())


def test_whoever_goes_to_another_screen_in_the_midst_of_a_word_is_there_and_the_word_is_kept(server):
    async def hurried():
        async with talking(server.url) as (session, call):
            lines = {f"{call}.{field}": f"^{call}\\.{field}$" for field in (c.SAY_REASON, c.NEXT_STEP, c.PROMISE)}
            await session.hurry(dict.fromkeys(lines.values(), "closer to home"), "Referrals")
            assert session.screens
            assert not set(lines) & set(session.drawn)
            return call

    call = asyncio.run(hurried())
    with closing(team_book()) as book:
        kept = book.drafts.read(call)
    assert {kept[field] for field in (c.SAY_REASON, c.NEXT_STEP, c.PROMISE)} == {"closer to home"}


def test_whoever_goes_to_another_screen_in_the_midst_of_a_tap_is_there(server):
    async def hurried():
        session = await arrived(server.url, DANA)
        await session.hurry({"^search$": "Ana"}, "Referrals", tap="^talk_(?!next)")
        assert session.screens
        assert "search" not in session.drawn
        assert "role" in session.drawn  # a choice of that screen
        await session.close()

    asyncio.run(hurried())
