"""What a tap on the Sign-offs screen costs the server, beside a page that does nothing: many sessions, in turn and at once."""

import asyncio
import statistics
import tempfile
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from time import perf_counter

import psutil

from benchmarks.agencies import sqlite_book
from benchmarks.figures import Row, mb, ms, times
from benchmarks.scale import Scale
from tests.pages import Served, served
from tests.session import Answer, Session

Tap = Callable[[Session, int], Awaitable[Answer]]
"""A tap of one session, and the how manieth it is."""
GOAL, AT_ONCE, MANY_AT_ONCE, FEW = 25 / 12, 0.25 / 0.16, 1.5, 10
"""Beside the quiet bare page, where its button takes 12 ms and ten at once 0.16 s; many at once, in seconds."""
BARE = "benchmarks/pages/bare.py"
QUIET = "benchmarks/pages/quiet.py"


async def _press(session: Session, nth: int) -> Answer:
    return await session.tap("^press$")


async def _type(session: Session, nth: int) -> Answer:
    return await session.write(r"\.next_step$", f"a planner's job in Leeds {nth}")


async def _search(session: Session, nth: int) -> Answer:
    return await session.write("^search$", "Role" if nth % 2 else "")


async def _log(session: Session, nth: int) -> Answer:
    return await session.tap("^voicemail_", nth)


async def _open(session: Session, nth: int) -> Answer:
    return await session.tap("^talk_(?!next)", nth)


TAPS: dict[str, Tap] = {
    "a field of the call": _type,
    "a word in the list's search": _search,
    "Voicemail on a card, saved": _log,
    "We talked, which opens the call": _open,
}


def measure(scale: Scale) -> Iterator[Row]:
    """Each page on a server of its own, one after the other; the clients share the machine with it."""
    for sessions in scale.sessions:
        floors = {}
        for words, script, options in _BARE:
            with (
                tempfile.TemporaryDirectory(prefix="signoff-bench-") as folder,
                served(Path(folder), script=script, **options) as server,
            ):
                found = asyncio.run(of_bare(server, sessions, scale.taps))
            floors[words] = found
            yield _row(f"{words}: a button", sessions, found)
        with tempfile.TemporaryDirectory(prefix="signoff-bench-") as folder:
            sqlite_book(Path(folder), scale.page)
            with served(Path(folder)) as server:
                found = asyncio.run(of_sign_offs(server, sessions, scale.taps))
        floor = floors[_BARE[1][0]]
        for words, one in found.items():
            yield _row(f"Sign-offs, {scale.page:,} candidacies: {words}", sessions, one, floor)
        yield _memory(sessions, found)


_BARE = (
    ("a bare page as Streamlit comes", BARE, {"server_file_watcher_type": "auto"}),
    ("the bare page with the collector quiet", QUIET, {}),
)


class Found:
    """What taps cost: each in turn, all at once, and what the server held at the end."""

    def __init__(self, turns: list[Answer], at_once: float, memory: int) -> None:
        self.turns, self.at_once, self.memory = turns, at_once, memory

    @property
    def seconds(self) -> list[float]:
        return [one.seconds for one in self.turns]

    @property
    def middle(self) -> float:
        return statistics.median(self.seconds)


async def of_bare(server: Served, sessions: int, taps: int) -> Found:
    opened = [await ready(server.url) for _ in range(sessions)]
    found = await _tapped(opened, _press, taps, server)
    await _closed(opened)
    return found


async def of_sign_offs(server: Served, sessions: int, taps: int) -> dict[str, Found]:
    opened = []
    for number in range(sessions):
        session = await ready(server.url)
        await session.write("^who$", f"Recruiter {number}")
        await session.write("^recruiter$", "everyone")
        await _open(session, number)
        opened.append(session)
    found = {words: await _tapped(opened, tap, taps, server) for words, tap in TAPS.items()}
    await _closed(opened)
    return found


async def ready(url: str) -> Session:
    """A session whose page is drawn; the first of a server has it read the book."""
    session = await Session.opened(url)
    await session.run()
    return session


async def _closed(opened: list[Session]) -> None:
    for session in opened:
        await session.close()


async def _tapped(opened: list[Session], tap: Tap, taps: int, server: Served) -> Found:
    for number, session in enumerate(opened):  # the first of its kind is nobody's measure
        await tap(session, number)
    turns = [await tap(opened[turn % len(opened)], turn) for turn in range(max(taps, len(opened)))]
    bursts = []
    for burst in range(3):
        start = perf_counter()
        await asyncio.gather(*(tap(session, number + burst) for number, session in enumerate(opened)))
        bursts.append(perf_counter() - start)
    return Found(turns, statistics.median(bursts), psutil.Process(server.process.pid).memory_info().rss)


def _row(words: str, sessions: int, found: Found, floor: Found | None = None) -> Row:
    messages = statistics.median(one.messages for one in found.turns)
    size = statistics.median(one.size for one in found.turns)
    measured = f"{ms(found.seconds)}, at once {found.at_once:.2f} s; {messages:.0f} messages, {size / 1000:.0f} kB"
    if floor is None:
        return Row(f"{words}, {sessions} sessions", measured)
    middle = found.middle
    beside = f"{times(middle / floor.middle)} the quiet bare page, at once {times(found.at_once / floor.at_once)}"
    if sessions <= FEW:
        goal = f"at most 25 ms where the bare page takes 12: {GOAL:.1f} x; at once 0.25 s where it takes 0.16: {AT_ONCE:.1f} x"
        met = middle / floor.middle <= GOAL and found.at_once / floor.at_once <= AT_ONCE
    else:
        goal, met = "at once under 1.5 s", found.at_once < MANY_AT_ONCE
    return Row(f"{words}, {sessions} sessions", measured, beside, goal, met)


def _memory(sessions: int, found: dict[str, Found]) -> Row:
    most = max(one.memory for one in found.values())
    return Row(f"the page's server after that, {sessions} sessions", mb(most), "", "under 400 MB", most < 400e6)
