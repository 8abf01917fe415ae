"""What a measure found, in one sentence: the title of its chart and its stand-in for those who can't see it."""

import pandas as pd

from signoff_core import columns as c
from signoff_core.endings import Ending
from signoff_core.narrowing import ENOUGH_TO_COMPARE, SMALL_NUMBER, can_be_compared
from signoff_core.told_measures import LEFT_WITHOUT_A_WORD, TOLD_BY_PHONE, Published
from signoff_core.what_calls_gave import ASKED, NOTHING, SOMETHING

NOTHING_YET = "Nothing to count yet."


def told_finding(frame: pd.DataFrame) -> str:
    """12 of 31 people were told in a conversation (39 %)."""
    spoken = frame.set_index(c.HOW).loc[str(Ending.BY_VOICE)]
    if not spoken[c.OUT_OF]:
        return "Nobody was owed the news in this time."
    return f"{_of(spoken)} people were told in a conversation{_share(spoken)}"


def published_words() -> str:
    """What others measured, with source and year."""
    told = "; ".join(_published(one) for one in TOLD_BY_PHONE)
    return f"Elsewhere, by what candidates said: {told}; {_published(LEFT_WITHOUT_A_WORD)}."


def _published(one: Published) -> str:
    return f"{one.share:.0%} {one.what} ({one.year}, {one.source})".replace("%", " %", 1)


def time_finding(summary: pd.DataFrame) -> str:
    """Half are told within 2.7 working days of the decision."""
    if summary.empty:
        return "No wait to measure yet."
    row = summary.iloc[0]
    if pd.isna(row[c.MEDIAN]):
        return f"More than half are still waiting: {row[c.WAITING]} of {row[c.PEOPLE]}"
    return f"Half are told within {_days(row[c.MEDIAN])} of the decision"


def naive_words(summary: pd.DataFrame) -> str:
    """Why the plain average flatters."""
    if summary.empty or pd.isna(summary.iloc[0][c.NAIVE]):
        return "Nobody has been spoken to yet, so there is no average to compare with."
    row = summary.iloc[0]
    if not row[c.WAITING] and not row[c.STOPPED]:
        return f"Everybody was spoken to, so the plain average ({_days(row[c.NAIVE])}) tells the truth as well."
    return (
        f"The plain average of the {row[c.SPOKEN]} spoken to is {_days(row[c.NAIVE])}. It leaves out the {row[c.WAITING]} who "
        f"still wait and {row[c.STOPPED]} who were written to or dropped out, and those who wait longest most of all: it "
        "looks better the more people are forgotten. The curve counts them for as long as they have waited."
    )


def slowness_finding(client: pd.DataFrame, ours: pd.DataFrame) -> str:
    """The client takes 5.0 working days to decide, we take 2.7 to ring."""
    if client.empty and ours.empty:
        return "No wait to measure yet."
    theirs, mine = (_median(one) for one in (client, ours))
    return f"To decide, the client takes {theirs}; to ring after that, we take {mine}"


def _median(summary: pd.DataFrame) -> str:
    if summary.empty:
        return "a time nobody knows yet"
    return "longer than can be told yet" if pd.isna(summary.iloc[0][c.MEDIAN]) else _days(summary.iloc[0][c.MEDIAN])


def promise_finding(frame: pd.DataFrame, promise: str) -> str:
    """7 of 22 were told within 1 working day (32 %)."""
    if frame.empty or not frame.iloc[0][c.OUT_OF]:
        return f"Nothing has come due yet within {promise}"
    row = frame.iloc[0]
    return f"{_of(row)} were told within {promise}{_share(row)}"


def hanging_finding(frame: pd.DataFrame) -> str:
    """2 people are left hanging now, 1 fewer than at the worst."""
    if frame.empty:
        return NOTHING_YET
    now, worst = int(frame.iloc[-1][c.HANGING]), int(frame[c.HANGING].max())
    if not worst:
        return "Nobody was left hanging"
    is_now = f"{now} {'person is' if now == 1 else 'people are'} left hanging" if now else "Nobody is left hanging now"
    return f"{is_now}; {worst} at the worst" if worst > now else is_now


def returns_finding(frame: pd.DataFrame) -> str:
    """32 of 36 calls ended with something (89 %)."""
    row = frame.set_index(c.KIND).loc[SOMETHING]
    if not row[c.OUT_OF]:
        return "No sign-off call in this time."
    nothing = frame.set_index(c.KIND).loc[NOTHING, c.PEOPLE]
    return f"{_of(row)} calls ended with something{_share(row)}, {nothing} with nothing"


def asked_finding(asked: pd.DataFrame, names: pd.DataFrame) -> str:
    """29 of 36 calls asked for a name; ten calls give 8.3."""
    row = asked.set_index(c.HOW).loc[ASKED]
    if not row[c.OUT_OF]:
        return "No sign-off call in this time."
    return f"{_of(row)} calls asked for a name; ten calls give {names.iloc[0][c.PER_TEN]:.1f}"


def back_finding(frame: pd.DataFrame) -> str:
    """3 of 36 people told came back into play (8 %)."""
    row = frame.iloc[0]
    if not row[c.OUT_OF]:
        return "Nobody was told in this time."
    return f"{_of(row)} people told came back into play{_share(row)}"


def kept_finding(frame: pd.DataFrame) -> str:
    """21 of 26 promises to keep somebody posted were kept (81 %)."""
    row = frame.iloc[0]
    if not row[c.OUT_OF]:
        return "No promise to keep somebody posted has come due in this time."
    return f"{_of(row)} promises to keep somebody posted were kept{_share(row)}"


def shares_finding(title: str, frame: pd.DataFrame) -> str:
    """Told in a conversation: from 14 to 60 %. Small numbers are left out, and nobody is named."""
    enough = frame.loc[~frame[c.SMALL], c.SHARE] * 100
    if enough.empty:
        return f"{title}: too few to say"
    low, high = f"{enough.min():.0f}", f"{enough.max():.0f}"
    return f"{title}: {low} %" if low == high else f"{title}: from {low} to {high} %"


def waits_finding(title: str, frame: pd.DataFrame) -> str:
    """Interview to decision: half within 3.0 to 6.0 working days."""
    enough = frame.loc[~frame[c.SMALL], c.MEDIAN].dropna()
    if enough.empty:
        return f"{title}: too few to say"
    low, high = f"{enough.min():.1f}", f"{enough.max():.1f}"
    return f"{title}: half within {low if low == high else f'{low} to {high}'} working days"


def order_words(frame: pd.DataFrame, by: str, size: str) -> str:
    """In which order the rows stand, and why."""
    if by == c.RECRUITER and not can_be_compared(frame[size]):
        return f"In the alphabet's order: nobody is ranked while somebody has fewer than {ENOUGH_TO_COMPARE}."
    if by in (c.CLIENT, c.ROLE):
        return "The most frequent first."
    return ""


INTERVAL_WORDS = (
    f"Thin lines: where the true value may lie (95 %). Grey and hollow: fewer than {SMALL_NUMBER}, a small number that says "
    "little."
)


def _of(row: pd.Series) -> str:
    return f"{row[c.PEOPLE]} of {row[c.OUT_OF]}"


def _share(row: pd.Series) -> str:
    return f" ({row[c.SHARE] * 100:.0f} %)" if not row[c.SMALL] else ", a small number"


def _days(days: float) -> str:
    return f"{days:.1f} working {'day' if f'{days:.1f}' == '1.0' else 'days'}"
