"""The team's rules: its hours, what it promises, when somebody is left hanging, who is owed a call."""

import streamlit as st

from screens import settling
from screens.visit import Visit
from signoff_core.setting_keys import START_KEY
from signoff_core.setting_values import OWED_FROM, PLAIN_REJECTED
from signoff_core.settings import DEFAULTS
from signoff_core.zones import all_zones

_PARTS = {
    "Where you are": {
        "team.name": ("Name of the agency", ""),
        "team.timezone": ("Time zone", "Every time on the page is on this clock."),
        "team.country": ("Country", "Two letters, like GB or IN, or with its part, like GB-SCT: public holidays, and how phones are read."),
    },
    "Working hours": {
        "hours.days": ("Days", "Like Mon-Fri, or Mon-Thu, Sat."),
        "hours.from": ("From", "Like 09:00."),
        "hours.to": ("To", "Like 18:00."),
    },
    "What you promise": {
        "line.promise": ("A call within", "The team's own promise, like 1 working day or 4 working hours."),
        "line.hanging": ("Left hanging after", "From then on nobody should have been kept waiting."),
        "line.quiet": ("Going quiet after", "Nothing heard for so long, though still in play."),
        "line.legal": ("Legal line", "Blank, or like 45 days after last interview."),
        START_KEY: ("Start line", "Debts from before this day stand apart, in Before Signoff. Like 2026-11-01."),
    },
    "Tries": {
        "ladder.tries": ("Tries before writing instead", "A number."),
        "ladder.days": ("On so many different days", "A number."),
    },
    "Who is owed a call": {
        "owed_from": ("From where on", "Presented: whoever only was presented is owed a call too."),
        "plain_rejected": ("“Rejected” without an interview on record", "Owed, asked about, or not owed."),
    },
    "How long details are kept": {
        "keep_on_file.months": ("Leave to keep on file, months", "Blank: until taken back."),
        "retention.months": ("Erase after a refusal, months", "Blank: no time is set. Who is due stands under The law."),
    },
}  # fmt: skip
_CHOICES = {"owed_from": OWED_FROM, "plain_rejected": PLAIN_REJECTED}


def draw(visit: Visit) -> None:
    """Every fixed setting, its default in grey where nothing was said."""
    for title, rules in _PARTS.items():
        st.markdown(f"### {title}")
        with st.container(horizontal=True, gap="small"):
            for key, (label, hint) in rules.items():
                _rule(key, label, hint, visit)


def _rule(key: str, label: str, hint: str, visit: Visit) -> None:
    now = settling.said(key, visit)
    if key in _CHOICES:
        options = list(_CHOICES[key])
        start = now if now in options else DEFAULTS[key]
        st.segmented_control(label, options, default=start, required=True, help=hint, **settling.bound(key))
    elif key == "team.timezone":
        zones = sorted(all_zones())
        st.selectbox(
            label, zones, index=zones.index(now) if now in zones else None, placeholder=visit.tables.settings.zone,
            help=hint, width=260, **settling.bound(key),
        )  # fmt: skip
    else:
        st.text_input(
            label, value=now, placeholder=DEFAULTS[key] or "not set", help=hint or None, width=260,
            **settling.bound(key),
        )  # fmt: skip
