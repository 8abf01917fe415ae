"""The law's side of Set-up: who is due for erasing, what the team's sheet still shows, and the evidence of who was told."""

import streamlit as st

from screens import erase_box
from screens.paging import Pages
from screens.text import place_of, plain
from screens.visit import Visit, when_pressed
from signoff_core import columns as c
from signoff_core import evidence as proof
from signoff_core import phrases
from signoff_core.access import Right
from signoff_core.by_hand import left_in_sheet
from signoff_core.errors import SignoffError
from signoff_core.retention import due_for_erasure

SHOWN = 10
ALL = "All clients"
_FILES = {
    "html": ("As a page to print", "text/html", proof.as_html),
    "xlsx": (
        "As .xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", proof.as_xlsx,
    ),
    "csv": ("As .csv", "text/csv", proof.as_csv),
}  # fmt: skip


def draw(visit: Visit) -> None:
    _due(visit)
    _left(visit)
    _evidence(visit)


def _due(visit: Visit) -> None:
    settings = visit.tables.settings
    due = due_for_erasure(visit.tables, visit.minute)
    st.markdown(f"### Due for erasing {len(due) or ''}")
    st.caption(_rule(settings.retention_months, settings.keep_on_file_months))
    erase_box.draw(visit)
    if due.empty:
        st.info("Nobody is due for erasing.", icon=":material/check:")
        return
    pages = Pages(len(due), SHOWN, "due_page")
    for row in due.iloc[pages.here].to_dict("records"):
        _line(row, visit)
    pages.draw()


def _rule(months: int | None, leave: int | None) -> str:
    refused = f"{months} months after the last refusal" if months else "no time after a refusal is set"
    yes = (
        f"leave to keep details holds {leave} months from the last yes"
        if leave
        else "leave holds until it is taken back"
    )
    return f"By your Rules: {refused}; {yes}; whoever said no is due at once. Nobody is erased by itself."


def _line(row: dict, visit: Visit) -> None:
    who = row[c.CANDIDACY_ID] if isinstance(row[c.CANDIDACY_ID], str) else row[c.REFERRAL_ID]
    with st.container(border=True, horizontal=True, vertical_alignment="center", key=f"due_{who}"):
        day = phrases.day(row[c.DUE_ON].date(), visit.now, visit.tables.settings.tz)
        st.markdown(
            f"**{plain(row[c.NAME]) or 'no name'}** :orange-badge[:material/event_busy: due {day}]  \n"
            f"{' · '.join(filter(None, (place_of(row), plain(row[c.WHY]))))}",
            width="stretch",
        )
        erase_box.button(who, "due")


def _left(visit: Visit) -> None:
    """Whoever was erased, and whose own row the team has not cleared."""
    left = left_in_sheet(visit.tables)
    if not left:
        return
    st.markdown(f"### Erased, and still in your sheet {len(left)}")
    st.caption(
        "They are in no list here any more. Begin with the name's cell: with the words named below in it the row still "
        "counts; then empty the others. A row that is deleted is in no count and in no evidence any more."
    )
    lines = []
    for one in left:
        place = f"{plain(one.worksheet)}, row {one.row}"
        lines.append(f"- {f'[{place}]({one.link})' if one.link else place}: {plain(one.why)}")
    st.markdown("\n".join(lines))


def _evidence(visit: Visit) -> None:
    st.markdown("### Evidence")
    st.caption(
        "Who was told, by voice or in writing, when, and how long after the decision: for a client or an inspector."
    )
    clients = visit.tables.history.clients
    with st.container(horizontal=True, gap="small", vertical_alignment="bottom", key="evidence_of"):
        client = st.selectbox("Client", [ALL, *clients], key="evidence_client", width=220)
        who = st.text_input("Candidate", key="evidence_who", placeholder="e-mail or phone", width=220)
        since = st.date_input("Decided from", value=None, key="evidence_from", width=150)
        until = st.date_input("Decided up to", value=None, key="evidence_to", width=150)
    try:
        found = proof.evidence(
            visit.tables,
            visit.now,
            client="" if client == ALL else client,
            candidate=who or "",
            since=since,
            until=until,
        )
    except SignoffError as error:
        st.error(plain(str(error)), icon=":material/error:")
        return
    st.markdown(plain(found.notes[0]))
    with st.container(horizontal=True, gap="small", key="evidence_files"):
        for ending, (label, mime, made) in _FILES.items():
            st.download_button(
                label, when_pressed(visit, Right.LAW, lambda made=made: made(found)), file_name=f"evidence.{ending}", mime=mime, on_click="ignore",
                key=f"evidence_{ending}", icon=":material/download:",
            )  # fmt: skip
