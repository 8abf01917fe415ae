"""The page around the screens: drawn with a save that changes what it says, and with no other."""

import asyncio
from datetime import UTC, date, datetime, timedelta

import pytest

from signoff_core import columns as c
from tests.pages import served
from tests.recruiters import SAVED, arrived
from tests.screens import DANA, begun, person

ANA, BO = person("Ana Ruiz"), person("Bo Lind", phone="020 7946 0959")
PROMISED = {
    c.CALL_ID: "promised", c.AT: datetime.now(UTC) - timedelta(days=20), c.BY: DANA, c.CANDIDACY_ID: "x",
    c.KIND: "keep posted", c.RESULT: "talked", c.PROMISE: "news by the end of the month", c.PROMISE_BY: date.today(),
    c.CANDIDATE: "Ana Ruiz", **{key: ANA[key] for key in (c.EMAIL, c.PHONE, c.ROLE, c.CLIENT)},
}  # fmt: skip


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    data = tmp_path_factory.mktemp("team")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SIGNOFF_DATA", str(data))
        begun(ANA, BO, Calls=[PROMISED])
    with served(data) as server:
        yield server


async def saved_with(session, nth) -> None:
    """A call logged from the list, with a next step."""
    await session.tap("^talk_(?!next)", nth)
    call = session.query("call")
    await session.write(rf"^{call}\.{c.NEXT_STEP}$", "closer to home")
    await session.tap(f"^save_{call}$")
    assert any(words.startswith(SAVED) for words in session.said)
    assert not session.query("call")


def test_the_page_runs_as_a_whole_only_where_a_save_changes_what_it_says(server):
    async def morning():
        session = await arrived(server.url, DANA)
        assert "Promises 1" in session.screens
        await saved_with(session, 1)
        assert session.screens == []
        await saved_with(session, 0)
        assert "Promises" in session.screens
        await session.close()

    asyncio.run(morning())
