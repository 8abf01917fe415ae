"""Recruiters at work on the real page: each opens the list, opens a call, types what was said, saves, and so on.

They need no browser: `tests.session` speaks for it. What they were told is what counts, as it is with a person: a call
is logged when the page says so.
"""

import asyncio
from collections.abc import Awaitable
from dataclasses import dataclass, field
from time import monotonic

from signoff_core import columns as c
from signoff_core.drafted import PERSON
from tests.session import Answer, Session

SAVED = ":material/check_circle:"
"""How the list begins what it says of a saved call."""


@dataclass
class Worked:
    """What came of it: the calls the page said are saved, the seconds of every click, and whatever was shown in red."""

    saved: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    async def clicked(self, click: Awaitable[Answer]) -> None:
        self.seconds.append((await click).seconds)


async def at_work(url: str, names: list[str], calls: int, worked: Worked, *, every: float = 0) -> None:
    """Everybody opens the page, logs so many calls and closes it, all at the same time.

    every: seconds from one call's beginning to the next, spread evenly over the recruiters; 0: at once.
    """
    sessions = [await arrived(url, name) for name in names]
    delays = [every * number / len(names) for number in range(len(names))]
    work = zip(sessions, names, delays, strict=True)
    await asyncio.gather(*(_works(*one, calls, every, worked) for one in work))
    for session in sessions:
        worked.errors += session.errors
        await session.close()


async def arrived(url: str, name: str) -> Session:
    """A session whose page shows this recruiter's own list."""
    session = await Session.opened(url)
    await session.run()
    await session.write("^who$", name)
    return session


async def _works(session: Session, name: str, delay: float, calls: int, every: float, worked: Worked) -> None:
    began = monotonic() + delay
    for number in range(calls):
        await asyncio.sleep(max(0.0, began + number * every - monotonic()))
        await _logs_a_call(session, f"{name} {number}", worked)


async def _logs_a_call(session: Session, words: str, worked: Worked) -> None:
    """The first of the list: told, with a next step and a name in return."""
    await worked.clicked(session.tap("^talk_(?!next)"))
    call_id = session.query("call")
    for what, text in _typed(words).items():
        await worked.clicked(session.write(rf"^{call_id}\.{what}$", text))
    await worked.clicked(session.tap(f"^save_{call_id}$"))
    is_saved = not session.query("call") and any(one.startswith(SAVED) for one in session.said)
    (worked.saved if is_saved else worked.refused).append(call_id)


def _typed(words: str) -> dict[str, str]:
    return {
        c.SAY_REASON: f"they wanted somebody from rail, {words}",
        c.NEXT_STEP: f"a planner's job in Leeds, {words}",
        f"{PERSON}.0.{c.NAME}": f"Named by {words}",
        f"{PERSON}.0.{c.EMAIL}": f"{words.replace(' ', '.')}@example.com",
    }
