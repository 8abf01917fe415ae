"""What the tests of outages share: a small team, and a time that goes on only while somebody waits."""

from datetime import UTC, datetime, timedelta

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
PEOPLE = [
    ["Name", "Phone", "Role", "Client"],
    *[[f"Person {n}", f"07700 900{n:03}", "Analyst", "Acme"] for n in range(9)],
]


class Time:
    """The team's clock, and the patience of the client: both go on only while somebody waits."""

    def __init__(self):
        self.now = NOON

    def __call__(self):
        return self.now

    def seconds(self):
        return self.now.timestamp()

    def sleep(self, seconds):
        self.now += timedelta(seconds=seconds)
