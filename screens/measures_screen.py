"""Measures, for the owner: who was told and how soon, what the calls gave, what came of it."""

import pandas as pd
import streamlit as st

from screens import chart_box, measure_filters, name
from screens.visit import Visit, current
from signoff_core import columns as c
from signoff_core import findings as f
from signoff_core.access import Right
from signoff_core.came_back import came_back
from signoff_core.charts import funnel_chart, funnel_words
from signoff_core.debt_ledger import debt_ledger
from signoff_core.endings import Ending
from signoff_core.funnels import funnel
from signoff_core.hanging import hanging_by_week
from signoff_core.kept_promises import promises_kept
from signoff_core.measure_charts import curve_chart, share_chart, wait_chart, week_chart
from signoff_core.narrowing import Narrowed, in_order
from signoff_core.slowness import conversation_curve, conversation_time, decision_time
from signoff_core.told_measures import TOLD_BY_PHONE, outside, told, within_promise
from signoff_core.what_calls_gave import asked_or_not, gave_something, returns

MOST_BARS = 12
PUBLISHED = (min(one.share for one in TOLD_BY_PHONE), max(one.share for one in TOLD_BY_PHONE))


@st.fragment
def measures() -> None:
    """Everything: one choice draws this anew, and nothing else on the page."""
    visit = current(Right.MEASURE)
    narrowed = measure_filters.draw(visit)
    if debt_ledger(visit.tables, visit.minute).empty and visit.tables.calls.empty:
        st.info(
            "Nothing to measure yet. The first debt on Sign-offs starts the count, the first call you log there fills it.",
            icon=":material/bar_chart:",
        )
        return
    with st.spinner("Counting the calls …"):
        for draw_pair in (_told_and_when, _slow_and_hanging, _calls, _afterwards):
            left, right = st.columns(2)
            draw_pair(visit, narrowed, left, right)
        st.caption(f.INTERVAL_WORDS)
    st.markdown("### Compared")
    by = measure_filters.compared_by()
    with st.spinner("Comparing …"):
        _compared(visit, narrowed, by)


def _told_and_when(visit: Visit, narrowed: Narrowed, left, right) -> None:
    frame = told(visit.tables, visit.minute, **narrowed)
    apart = outside(visit.tables, visit.minute, **narrowed)
    not_counted = ", ".join(f"{many} {how}" for how, many in apart.items() if many)
    said = f"{f.published_words()} The grey band is theirs, told by phone."
    said += f" Not counted here: {not_counted}." if not_counted else ""
    with left:
        drawn = frame[(frame[c.PEOPLE] > 0) | (frame[c.HOW] != Ending.IN_SHEET)]
        figure = share_chart(drawn, c.HOW, accent=chart_box.accent(), published=PUBLISHED)
        chart_box.draw("told", f.told_finding(frame), figure, _if_any(frame), said)
    curve, summary = _curve(visit, narrowed)
    with right:
        figure = None if summary.empty else _curve_figure(curve, summary)
        chart_box.draw("time", f.time_finding(summary), figure, curve, f.naive_words(summary))


def _curve(visit: Visit, narrowed: Narrowed) -> tuple[pd.DataFrame, pd.DataFrame]:
    curve = conversation_curve(visit.tables, visit.minute, **narrowed)
    return curve, conversation_time(visit.tables, visit.minute, **narrowed)


def _curve_figure(curve: pd.DataFrame, summary: pd.DataFrame):
    row = summary.iloc[0]
    return curve_chart(curve, median=row[c.MEDIAN], naive=row[c.NAIVE], accent=chart_box.accent())


def _slow_and_hanging(visit: Visit, narrowed: Narrowed, left, right) -> None:
    client = decision_time(visit.tables, visit.minute, **narrowed)
    ours = conversation_time(visit.tables, visit.minute, **narrowed)
    both = pd.concat([client.assign(**{c.KIND: _CLIENT}), ours.assign(**{c.KIND: _OURS})], ignore_index=True)
    with left:
        figure = wait_chart(both, c.KIND, accent=chart_box.accent())
        chart_box.draw("slowness", f.slowness_finding(client, ours), figure, both, _APART)
        _promise(visit, narrowed)
    with right:
        weeks = hanging_by_week(visit.tables, visit.minute, **narrowed)
        figure = week_chart(weeks, accent=chart_box.accent())
        line = visit.tables.settings.hanging
        said = f"Left hanging: owed the news for longer than {line}. Each bar is the end of a week, the last one now."
        chart_box.draw("hanging", f.hanging_finding(weeks), figure, weeks, said)


_CLIENT, _OURS = "the client: interview to decision", "we: decision to conversation"
_APART = (
    "Half of the waits are over by the end of the bar, those still waiting counted. The cross is the plain average of "
    "only those it is over for."
)


def _promise(visit: Visit, narrowed: Narrowed) -> None:
    frame = within_promise(visit.tables, visit.minute, **narrowed)
    promise = str(visit.tables.settings.promise)
    waiting = int(frame[c.WAITING].sum())
    named = frame.assign(**{c.KIND: f"told within {promise}"})
    figure = share_chart(named, c.KIND, accent=chart_box.accent())
    said = f"By voice or in writing. {waiting} more wait and are not due yet."
    chart_box.draw("promise", f.promise_finding(frame, promise), figure, _if_any(named), said)


def _calls(visit: Visit, narrowed: Narrowed, left, right) -> None:
    gave = returns(visit.tables, visit.minute, **narrowed)
    with left:
        figure = share_chart(gave, c.KIND, accent=chart_box.accent())
        chart_box.draw("returns", f.returns_finding(gave), figure, _if_any(gave), "One call may give several things.")
    asked, names = (
        asked_or_not(visit.tables, visit.minute, **narrowed),
        gave_something(visit.tables, visit.minute, **narrowed),
    )
    with right:
        figure = share_chart(asked, c.HOW, accent=chart_box.accent())
        chart_box.draw("asked", f.asked_finding(asked, names), figure, _if_any(asked))
        back = came_back(visit.tables, visit.minute, **narrowed).assign(**{c.KIND: "came back into play"})
        figure = share_chart(back, c.KIND, accent=chart_box.accent())
        said = "A later candidacy of the same person, or back in play in this one."
        chart_box.draw("back", f.back_finding(back), figure, _if_any(back), said)


def _afterwards(visit: Visit, narrowed: Narrowed, left, right) -> None:
    frame = funnel(visit.tables, visit.minute, **narrowed)
    shown = frame[[c.STEP, c.PEOPLE, c.OUT_OF, c.SHARE]]
    with left:
        words = funnel_words(frame)
        figure = funnel_chart(frame, accent=chart_box.accent())
        chart_box.draw("funnel", words, figure, shown if frame[c.PEOPLE].any() else shown.iloc[:0])
    with right:
        _posted(visit, narrowed)


def _posted(visit: Visit, narrowed: Narrowed) -> None:
    frame = promises_kept(visit.tables, visit.minute, **narrowed).assign(**{c.KIND: "kept by the day promised"})
    waiting = int(frame[c.WAITING].sum())
    figure = share_chart(frame, c.KIND, accent=chart_box.accent())
    said = f"Kept: talked or written to in time, for whatever it was. {waiting} more are not late yet."
    chart_box.draw("posted", f.kept_finding(frame), figure, _if_any(frame), said)


def _compared(visit: Visit, narrowed: Narrowed, by: str) -> None:
    """The same by recruiter, client, role, stage or month; nobody is ranked on a few calls."""
    how = told(visit.tables, visit.minute, by, **narrowed)
    spoken = how[how[c.HOW] == Ending.BY_VOICE].drop(columns=c.HOW)
    kept = within_promise(visit.tables, visit.minute, by, **narrowed)
    gave = gave_something(visit.tables, visit.minute, by, **narrowed)
    posted = promises_kept(visit.tables, visit.minute, by, **narrowed)
    left, right = st.columns(2)
    with left:
        _bars("voice", "Told in a conversation", spoken, by)
        _bars("kept", f"Told within {visit.tables.settings.promise}", kept, by)
        _bars("posted", "Promises kept", posted, by)
    with right:
        _waits("ours", "Decision to conversation", conversation_time(visit.tables, visit.minute, by, **narrowed), by)
        _waits("theirs", "Interview to decision", decision_time(visit.tables, visit.minute, by, **narrowed), by)
        _bars("gave", "Calls that ended with something", gave, by)


def _bars(key: str, title: str, frame: pd.DataFrame, by: str) -> None:
    frame = in_order(frame[frame[c.OUT_OF] > 0], by, c.OUT_OF, c.SHARE)
    figure = share_chart(frame.iloc[:MOST_BARS], by, accent=chart_box.accent())
    finding = f.shares_finding(title, frame)
    chart_box.draw(f"{key}_by", finding, figure, frame, _said(frame, by, c.OUT_OF))


def _waits(key: str, title: str, frame: pd.DataFrame, by: str) -> None:
    frame = in_order(frame, by, c.PEOPLE, c.MEDIAN)
    figure = wait_chart(frame.iloc[:MOST_BARS], by, accent=chart_box.accent())
    finding = f.waits_finding(title, frame)
    chart_box.draw(f"{key}_by", finding, figure, frame, _said(frame, by, c.PEOPLE))


def _said(frame: pd.DataFrame, by: str, size: str) -> str:
    more = len(frame) - MOST_BARS
    rest = f"{more} more are in the table." if more > 0 else ""
    return f"{f.order_words(frame, by, size)} {rest}".strip()


def _if_any(frame: pd.DataFrame) -> pd.DataFrame:
    """No picture of a share of nobody."""
    return frame if frame[c.OUT_OF].any() else frame.iloc[:0]


name.ask_if_needed()
st.markdown("## Measures")
measures()
