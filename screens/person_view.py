"""One person's whole history on one page: candidacies, calls, promises, names given and received."""

from typing import Any

import streamlit as st

from screens import came_in, erase_box, on_call, person_law, row_form
from screens.text import plain
from screens.visit import Visit
from signoff_core import columns as c
from signoff_core import phrases
from signoff_core.cell_links import cell_link
from signoff_core.dossier import Dossier, dossier
from signoff_core.errors import SignoffError
from signoff_core.message_links import mail_link, tel_link
from signoff_core.people import shown_phone
from signoff_core.words import CallKind

PERSON = "person"


def draw(candidacy_id: str, visit: Visit) -> None:
    """Everything the book holds about whoever is behind a candidacy."""
    on_call.follow()
    st.button("Back to the list", icon=":material/arrow_back:", type="tertiary", on_click=_close, key="back_to_people")
    try:
        found = dossier(visit.tables, candidacy_id, visit.minute)
    except SignoffError as error:
        st.info(plain(error), icon=":material/person_off:")
        erase_box.draw(visit)
        return
    _head(found)
    _candidacies(found, visit)
    _calls("Calls", found.calls, visit)
    _promises(found, visit)
    _names("Names they gave", found.given, c.FOR_ROLE, visit)
    _names("Who named them", found.received, c.REFERRED_BY, visit)
    person_law.draw(candidacy_id, visit)


def _close() -> None:
    erase_box.forget()
    st.query_params.pop(PERSON, None)


def _head(found: Dossier) -> None:
    st.markdown(f"## {plain(found.name)}")
    with st.container(horizontal=True, gap="small"):
        if found.never_rung:
            st.markdown(":red-badge[:material/phone_disabled: asked not to be called]")
        for phone in () if found.never_rung else found.phones:
            st.link_button(shown_phone(phone), tel_link(phone), icon=":material/call:")
        for email in found.emails:
            st.link_button(plain(email), mail_link(email), icon=":material/mail:")


def _candidacies(found: Dossier, visit: Visit) -> None:
    for row, others in zip(found.candidacies.to_dict("records"), found.extras, strict=True):
        with st.container(border=True, key=f"candidacy_{row[c.CANDIDACY_ID]}"):
            place = " · ".join(plain(part) for part in (row[c.ROLE], row[c.CLIENT]) if isinstance(part, str))
            owed = f" :red-badge[{row[c.STATE]}]" if isinstance(row[c.STATE], str) else ""
            st.markdown(f"### {place or 'no role'} :gray-badge[{row[c.STANDING]}]{owed}\n\n{_facts(row, visit)}")
            if others:
                st.caption(" · ".join(f"{plain(name)}: {plain(value)}" for name, value in others.items()))
            with st.container(horizontal=True, gap="small"):
                _log(row)
                _edit(row, visit)


_CALLS = {CallKind.KEEP_POSTED: "keep-in-touch"}


def _log(row: dict[str, Any]) -> None:
    """A call with them about this role: the news where it is owed, else how it stands or what has come up."""
    kind = came_in.kind_for(row[c.STANDING], owed=isinstance(row[c.STATE], str))
    st.button(
        f"Log a {_CALLS.get(kind, kind)} call", icon=":material/edit_note:", key=f"log_{row[c.CANDIDACY_ID]}",
        on_click=on_call.open_for, args=[row[c.CANDIDACY_ID], kind],
    )  # fmt: skip


def _edit(row: dict[str, Any], visit: Visit) -> None:
    link = cell_link(visit.tables, row[c.WORKSHEET], row[c.ROW])
    if link:
        st.link_button("In the sheet", link, icon=":material/table:")
    elif visit.book.store.kind == "sql":
        st.button(
            "Change", icon=":material/edit:", key=f"change_{row[c.CANDIDACY_ID]}",
            on_click=row_form.open_candidate, args=[row[c.CANDIDACY_ID]],
        )  # fmt: skip


_DATES = {
    c.PRESENTED_ON: "presented", c.INTERVIEWED_ON: "last interview", c.DECIDED_ON: "decided",
    c.STAGE_CHANGED_ON: "status changed", c.TOLD_ON: "told",
}  # fmt: skip
_TEXTS = {
    c.WORDS: "status", c.RECRUITER: "recruiter", c.SOURCE: "source", c.SALARY: "salary", c.LOCATION: "lives in",
    c.RELOCATION: "would move", c.REFERRED_BY: "referred by", c.REASON: "the client's reason", c.NOTES: "notes",
}  # fmt: skip


def _facts(row: dict[str, Any], visit: Visit) -> str:
    days = [
        f"{label} {phrases.day(row[field].date(), visit.now, visit.tables.settings.tz)}"
        for field, label in _DATES.items() if row[field] == row[field]
    ]  # fmt: skip
    texts = [
        f"{label}: {plain(phrases.in_a_line(row[field]))}"
        for field, label in _TEXTS.items()
        if isinstance(row[field], str)
    ]
    return "  \n".join(filter(None, (" · ".join(days), " · ".join(texts))))


_SAID = (c.NEXT_STEP, c.PROMISE, c.GOT, c.NOTHING_BECAUSE, c.NOTES)


def _calls(title: str, calls: Any, visit: Visit) -> None:
    st.markdown(f"### {title} {len(calls)}")
    for row in calls.to_dict("records"):
        texts = [row[field] for field in _SAID if isinstance(row[field], str)]
        said = list(filter(None, [phrases.reason_given(row), *map(phrases.in_a_line, texts)]))
        by = f" ({plain(row[c.BY])})" if isinstance(row[c.BY], str) else ""
        words = f": {plain('; '.join(said))}" if said else ""
        st.markdown(f"{plain(_when(row, visit))} · **{plain(row[c.RESULT])}**{by}{words}")
    if calls.empty:
        st.caption("Nobody has rung yet.")


def _when(row: dict[str, Any], visit: Visit) -> str:
    return (
        phrases.when(row[c.AT].to_pydatetime(), visit.now, visit.tables.settings.tz)
        if row[c.AT] == row[c.AT]
        else "no date"
    )


def _promises(found: Dossier, visit: Visit) -> None:
    if found.promises.empty:
        return
    st.markdown(f"### Promised {len(found.promises)}")
    for row in found.promises.to_dict("records"):
        by = (
            f", by {phrases.day(row[c.PROMISE_BY].date(), visit.now, visit.tables.settings.tz)}"
            if row[c.PROMISE_BY] == row[c.PROMISE_BY]
            else ""
        )
        st.markdown(f"{plain(_when(row, visit))} · keep posted about {plain(row[c.PROMISE])}{by}")


def _names(title: str, people: Any, beside: str, visit: Visit) -> None:
    if people.empty:
        return
    st.markdown(f"### {title} {len(people)}")
    for row in people.to_dict("records"):
        more = f" · {plain(row[beside])}" if isinstance(row[beside], str) else ""
        st.markdown(f"{plain(_when(row, visit))} · **{plain(row[c.NAME])}** :blue-badge[{row[c.STEP]}]{more}")
