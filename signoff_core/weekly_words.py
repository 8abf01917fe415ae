"""What a week comes to, in sentences for the meeting: the sum of it, and whom to praise for what."""

import pandas as pd

from signoff_core import columns as c
from signoff_core.weekly import Week


def week_title(week: Week) -> str:
    """`16 to 22 November 2026`, `30 November to 6 December 2026`."""
    since, until = week
    first = f"{since.day}" if since.month == until.month else f"{since.day} {since:%B}"
    return f"{first} to {until.day} {until:%B %Y}"


def week_words(review: pd.DataFrame) -> list[str]:
    """The week of `weekly.weekly_review` in a few sentences, the most important first."""
    sums = review[[name for name in review if name != c.RECRUITER]].sum()
    if not sums.sum():
        return ["Nothing happened in this week, and nobody is waiting."]
    return [_told(sums), _waiting(sums), _came_of_it(sums), _promises(sums)]


def _told(sums: pd.Series) -> str:
    given = sums[c.TOLD] + sums[c.IN_WRITING]
    if not given:
        return _sentence(f"{_many(sums[c.BEGAN], 'person', 'people')} fell due for the news, and nobody was told.")
    wrote = f", {sums[c.IN_WRITING]} in writing alone" if sums[c.IN_WRITING] else ""
    in_time = f"{sums[c.IN_TIME] or 'none'} of them in time"
    return _sentence(
        f"{_many(sums[c.BEGAN], 'person', 'people')} fell due for the news; "
        f"{sums[c.TOLD] or 'nobody'} {'were' if sums[c.TOLD] > 1 else 'was'} told in a conversation{wrote}, {in_time}."
    )


def _waiting(sums: pd.Series) -> str:
    if not sums[c.WAITING]:
        return "Nobody is waiting for the news now."
    wait = "waits" if sums[c.WAITING] == 1 else "wait"
    hanging = f", {sums[c.HANGING]} of them left hanging" if sums[c.HANGING] else ", none of them left hanging"
    return f"{_many(sums[c.WAITING], 'person', 'people')} {wait} for the news now{hanging}."


def _came_of_it(sums: pd.Series) -> str:
    placed = f"; {_was(sums[c.PLACED])} placed who had once been named" if sums[c.PLACED] else ""
    return _sentence(
        f"{_many(sums[c.TRIES], 'call', 'calls')} brought {_many(sums[c.NAMES], 'name', 'names')}{placed}."
    )


def _promises(sums: pd.Series) -> str:
    if not sums[c.KEPT] and not sums[c.BROKEN]:
        return "No promise to keep somebody posted came due."
    kept = _many(sums[c.KEPT], "promise was", "promises were")
    return _sentence(f"{kept} kept, {sums[c.BROKEN] or 'none'} broken.")


def praise(review: pd.DataFrame) -> list[str]:
    """Whom to praise and for what, one sentence a recruiter, in the alphabet's order: nobody is ranked on one week."""
    found = [(row[c.RECRUITER], _deeds(row)) for row in review.to_dict("records")]
    return [f"{who}: {', '.join(deeds)}." for who, deeds in found if deeds] or [
        "Nobody told anybody or brought a name in this week; the next one is a new chance."
    ]


def _deeds(row: dict) -> list[str]:
    given = row[c.TOLD] + row[c.IN_WRITING]
    in_time = min(row[c.IN_TIME], given)
    found = []
    if given:
        share = (
            ""
            if not in_time
            else ", in time"
            if given == 1
            else ", all in time"
            if in_time == given
            else f", {in_time} in time"
        )
        found.append(f"told {_many(given, 'person', 'people')}{share}")
    if row[c.NAMES]:
        found.append(f"brought {_many(row[c.NAMES], 'name', 'names')}")
    if row[c.PLACED]:
        found.append(f"saw {_many(row[c.PLACED], 'person', 'people')} placed who had once been named")
    if row[c.KEPT]:
        found.append(f"kept {_many(row[c.KEPT], 'promise', 'promises')}")
    return found


def with_sum(review: pd.DataFrame) -> pd.DataFrame:
    """The review with a last row for the team."""
    sums = review[[name for name in review if name != c.RECRUITER]].sum()
    return pd.concat([review, pd.DataFrame([{c.RECRUITER: TEAM_ROW, **sums}])], ignore_index=True).astype(review.dtypes)


TEAM_ROW = "the team"


def _many(count: int, one: str, more: str) -> str:
    return f"{count or 'no'} {one if count == 1 else more}"


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _was(count: int) -> str:
    return _many(count, "was", "were")
