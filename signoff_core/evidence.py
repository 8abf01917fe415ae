"""Who was told the news, how, when, and how long after the decision: one file to hand to a client or an inspector."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core import delimited, printed, workbooks
from signoff_core.answers import plain, records
from signoff_core.cells import TEXT
from signoff_core.debt_ledger import every_debt
from signoff_core.endings import NEWS_GIVEN, Ending
from signoff_core.errors import InputError
from signoff_core.history import calls_without_row
from signoff_core.outcomes import NOBODY_SPOKEN_TO
from signoff_core.people import fold, folded
from signoff_core.tables import Tables
from signoff_core.traces import traces
from signoff_core.words import CallKind, Result, SinceFrom

NOT_TOLD = "not told yet"
ESTIMATED = "the day of the decision is not recorded; counted from the last interview"
NOTICED = "the day of the decision is not recorded; counted from when the sheet was first seen to say so"
NO_DATE = "nobody recorded when it was decided"
NOT_DATED = "that they were told is recorded, the day is not"
SHEET_SAYS = "told by what the team wrote in its own sheet; Signoff has no call for it"
BEFORE = "from before Signoff kept the record"
NOBODY = "somebody who was erased"
HEADS = {
    c.NAME: "Candidate", c.ROLE: "Role", c.CLIENT: "Client", c.RECRUITER: "Recruiter", c.RESTS_ON: "Decided on",
    c.SINCE: "Clock started", c.SINCE_FROM: "Known from", c.HOW: "Told", c.TOLD_AT: "Told at", c.TOLD_BY: "Told by",
    c.SPOKEN_AT: "Spoken to at", c.ATTEMPTS: "Tries without an answer", c.HOURS: "Working hours after the decision",
    c.WITHIN_PROMISE: "Within the team's promise", c.WITHIN_LEGAL: "Within the legal line", c.ESTIMATE: "To note",
}  # fmt: skip


@dataclass(frozen=True)
class Evidence:
    """`rows`: one a debt, oldest decision first. `about`: what the file is of, in words; `notes`: what to know of
    it."""

    rows: pd.DataFrame
    about: tuple[str, ...]
    notes: tuple[str, ...]
    tables: Tables
    now: datetime


def evidence(
    tables: Tables,
    now: datetime,
    *,
    client: str = "",
    candidate: str = "",
    since: date | None = None,
    until: date | None = None,
) -> Evidence:
    """Every time somebody was owed the news, of one client, one candidate (e-mail, phone or candidacy_id), one period
    of decisions (days, both included), or all.

    `rows`: candidacy_id, name (`somebody who was erased`), role, client, recruiter; rests_on (day of the decision),
    since (UTC) and since_from; how (`by voice`, `in writing`, `said in the sheet`, `excused`, `no longer owed`,
    `not told yet`), told_at (UTC), told_by, spoken_at; attempts (tries without an answer before); hours (working hours
    from since to the news, or to now where nobody told them yet); within_promise and within_legal (true, false, missing
    where nobody can tell or no line is set); estimate (what is to be noted about the row). Raises InputError for a
    period that ends before it begins, and for somebody the book knows nothing of.
    """
    if since and until and until < since:
        raise InputError("The period ends before it begins. Give the earlier day first.", "to")
    found = every_debt(tables, now)
    keep = pd.Series(True, index=found.index)
    if client:
        keep &= folded(found[c.CLIENT]) == fold(client)
    if candidate:
        keep &= found[c.CANDIDACY_ID].isin(traces(tables, candidate).ids)
    days = found[c.RESTS_ON]
    undated = int((keep & days.isna()).sum()) if since or until else 0
    if since:
        keep &= days >= pd.Timestamp(since)
    if until:
        keep &= days <= pd.Timestamp(until)
    gone = _without_row(tables, client, candidate, since, until)
    rows = _told(found[keep].reset_index(drop=True), tables, now)
    rows = rows.sort_values([c.RESTS_ON, c.SINCE, c.CANDIDACY_ID], ignore_index=True, na_position="last")
    return Evidence(rows, _about(client, candidate, since, until), _notes(rows, undated, gone, tables), tables, now)


def _without_row(tables: Tables, client: str, candidate: str, since: date | None, until: date | None) -> int:
    """Sign-off calls with people whose row the team deleted: of them nobody knows what was owed, and since when."""
    calls = tables.calls[calls_without_row(tables.history)]
    calls = calls[calls[c.KIND] == CallKind.SIGN_OFF]
    days = tables.settings.hours.local(calls[c.AT]).dt.normalize()
    keep = pd.Series(True, index=calls.index)
    if client:
        keep &= folded(calls[c.CLIENT]) == fold(client)
    if candidate:
        keep &= calls[c.CANDIDACY_ID].isin(traces(tables, candidate).ids)
    if since:
        keep &= days >= pd.Timestamp(since)
    if until:
        keep &= days <= pd.Timestamp(until)
    return int(keep.sum())


def _told(found: pd.DataFrame, tables: Tables, now: datetime) -> pd.DataFrame:
    settings, moment = tables.settings, pd.Timestamp(now).tz_convert("UTC").floor("s")
    given = found[c.HOW].isin(list(NEWS_GIVEN)).to_numpy(bool)
    at = found[c.ENDED_AT].where(given)
    until = found[c.ENDED_AT].where(found[c.HOW].notna(), moment)
    started = found[c.SINCE].notna() & until.notna()
    hours = pd.Series(np.nan, index=found.index)
    if started.any():
        since = found.loc[started, c.SINCE]
        hours[started] = settings.hours.worked(since, until[started].clip(lower=since)).to_numpy()
    by, tries = _calls_of(found, tables, until)
    erased = found[c.CANDIDACY_ID].isin(tables.history.erased_ids)
    people = tables.candidacies[~tables.candidacies[c.DOUBLED]].set_index(c.CANDIDACY_ID)[c.NAME]
    names = people.reindex(found[c.CANDIDACY_ID]).set_axis(found.index).fillna("somebody without a name")
    return found.assign(
        **{
            c.NAME: names.mask(erased, NOBODY),
            c.HOW: found[c.HOW].fillna(NOT_TOLD),
            c.TOLD_AT: at,
            c.TOLD_BY: by,
            c.ATTEMPTS: tries,
            c.HOURS: hours.round(1),
            c.WITHIN_PROMISE: _within(found, at, found[c.DUE_AT], given, moment),
            c.WITHIN_LEGAL: _within(found, at, _legal(found, tables), given, moment),
            c.ESTIMATE: _to_note(found, tables),
        }
    )[[c.CANDIDACY_ID, *HEADS]]  # fmt: skip


def _within(found: pd.DataFrame, at: pd.Series, line: pd.Series, given: np.ndarray, now: pd.Timestamp) -> pd.Series:
    """Whether the news came in time; missing while the line is ahead, or where no date says."""
    open_ = (found[c.HOW].isna() & line.notna() & (line < now)).to_numpy(bool)
    known = given & at.notna().to_numpy(bool) & line.notna().to_numpy(bool)
    said = np.where(known, (at <= line).to_numpy(bool), False)
    return pd.Series(pd.array(said, dtype="boolean"), index=found.index).where(known | open_)


def _legal(found: pd.DataFrame, tables: Tables) -> pd.Series:
    """The end of the last day the law leaves, where the team set a legal line."""
    days = tables.settings.legal_days
    if days is None or found.empty:
        return pd.Series(pd.NaT, index=found.index, dtype="datetime64[s, UTC]")
    return tables.settings.hours.closing(found[c.INTERVIEWED_ON].dt.normalize() + pd.Timedelta(days=days))


def _calls_of(found: pd.DataFrame, tables: Tables, until: pd.Series) -> tuple[pd.Series, pd.Series]:
    """Who told each, and how often it was tried in vain before."""
    calls = tables.calls[[c.CANDIDACY_ID, c.AT, c.BY, c.RESULT, c.KIND]]
    calls = calls[calls[c.CANDIDACY_ID].isin(found[c.CANDIDACY_ID]) & (calls[c.KIND] != CallKind.REFERRAL)]
    of = dict(list(calls.groupby(c.CANDIDACY_ID)))
    by, tries = [], []
    for one, since, end, told in zip(found[c.CANDIDACY_ID], found[c.SINCE], until, found[c.ENDED_AT], strict=True):
        own = of.get(one, calls.iloc[:0])
        in_vain = own[c.RESULT].isin([*NOBODY_SPOKEN_TO, Result.CALL_BACK]) & (own[c.AT] >= since) & (own[c.AT] <= end)
        by.append(next(iter(own.loc[own[c.AT] == told, c.BY].dropna()), None))
        tries.append(int(in_vain.sum()))
    return pd.Series(by, index=found.index, dtype=TEXT), pd.Series(tries, index=found.index, dtype="int64")


def _to_note(found: pd.DataFrame, tables: Tables) -> pd.Series:
    start = tables.settings.start
    said = [
        (found[c.RESTS_ON].isna(), NO_DATE),
        (found[c.SINCE_FROM] == SinceFrom.LAST_INTERVIEW, ESTIMATED),
        (found[c.SINCE_FROM] == SinceFrom.NOTICED, NOTICED),
        (found[c.HOW].isin(list(NEWS_GIVEN)) & found[c.ENDED_AT].isna(), NOT_DATED),
        (found[c.HOW] == Ending.IN_SHEET, SHEET_SAYS),
        (found[c.RESTS_ON] < pd.Timestamp(start) if start else found[c.RESTS_ON].isna() & False, BEFORE),
    ]  # fmt: skip
    masks = [mask.fillna(False).to_numpy(bool) for mask, _ in said]
    texts = [
        "; ".join(words for mask, (_, words) in zip(masks, said, strict=True) if mask[n]) for n in range(len(found))
    ]
    return pd.Series(texts, index=found.index, dtype=TEXT)


def _about(client: str, candidate: str, since: date | None, until: date | None) -> tuple[str, ...]:
    period = (f"decisions from {since:%d %b %Y}" if since else "", f"to {until:%d %b %Y}" if until else "")
    said = (
        f"Client: {client}" if client else "",
        f"Candidate: {candidate}" if candidate else "",
        " ".join(period).strip(),
    )
    return tuple(text[:1].upper() + text[1:] for text in said if text) or ("Every decision in the book",)


def _notes(rows: pd.DataFrame, undated: int, gone: int, tables: Tables) -> tuple[str, ...]:
    settings = tables.settings
    legal = (
        f"; the legal line is {settings.value('line.legal')}"
        if settings.legal_days is not None
        else "; no legal line is set"
    )
    told = rows[c.HOW].isin([str(one) for one in NEWS_GIVEN])
    erased = int((rows[c.NAME] == NOBODY).sum())
    estimates = int((rows[c.ESTIMATE] != "").sum())
    return tuple(
        filter(
            None,
            (
                f"{len(rows)} time{'s' if len(rows) != 1 else ''} somebody was owed the news; {int(told.sum())} told: "
                f"{int((rows[c.HOW] == Ending.BY_VOICE).sum())} by voice, {int((rows[c.HOW] == Ending.IN_WRITING).sum())} in "
                f"writing, {int((rows[c.HOW] == Ending.IN_SHEET).sum())} by the team's own sheet.",
                f"The team's promise is {settings.value('line.promise')} from the decision{legal}. Hours are working hours "
                f"({settings.value('hours.days')}, {settings.value('hours.from')} to {settings.value('hours.to')}, "
                f"{settings.zone}); a bare date counts from the opening of the next working day.",
                f"{estimates} rows rest on an estimate or on what somebody wrote by hand; the last column says why." if estimates else "",
                f"{erased} rows are about people who were erased since: the dates stay, who they were is gone." if erased else "",
                f"{undated} more have no day of decision and can't be laid to a period." if undated else "",
                f"{gone} sign-off call{'s' if gone != 1 else ''} with people who are not in the sheet any more {'are' if gone != 1 else 'is'} "
                "not in here: when they were owed the news went with their row." if gone else "",
                "A voicemail counts as no telling. What stands here was written down by the people who rang; anybody who may edit "
                "the book could have changed it.",
            ),
        )
    )  # fmt: skip


def as_json(found: Evidence) -> dict[str, Any]:
    """For a program: about, notes, as_of, and the rows."""
    zone = found.tables.settings.tz
    rows = records(found.rows, zone)
    return {
        "about": list(found.about),
        "notes": list(found.notes),
        "as_of": plain(pd.Timestamp(found.now), zone),
        "rows": rows,
    }


def grid(found: Evidence) -> list[list[Any]]:
    """The rows under their headers, as a person reads them: times on the team's clock."""
    zone = found.tables.settings.zone
    columns = [[_cell(name, cell, zone) for cell in found.rows[name]] for name in HEADS]
    return [list(HEADS.values()), *map(list, zip(*columns, strict=True))]


def _cell(name: str, cell: Any, zone: str) -> Any:
    if pd.isna(cell):
        return None
    if name in (c.WITHIN_PROMISE, c.WITHIN_LEGAL):
        return "yes" if cell else "no"
    if name == c.RESTS_ON:
        return cell.date()
    if isinstance(cell, pd.Timestamp):
        return cell.tz_convert(zone).tz_localize(None).to_pydatetime()
    return cell.item() if hasattr(cell, "item") else cell


def as_csv(found: Evidence) -> bytes:
    return delimited.write(grid(found))


def as_xlsx(found: Evidence) -> bytes:
    about = [["About this file"], *([text] for text in (*found.about, _drawn_up(found), *found.notes))]
    return workbooks.write({"Evidence": grid(found), "About": about})


def as_html(found: Evidence) -> bytes:
    """To print or to send."""
    heads, *rows = grid(found)
    shown = [heads, *([_printed(cell) for cell in row] for row in rows)]
    body = [*map(printed.line, (*found.about, _drawn_up(found))), *map(printed.line, found.notes), printed.table(shown)]
    team = found.tables.settings.team
    return printed.page(f"Who was told, and when{f': {team}' if team else ''}", body)


def as_text(found: Evidence) -> list[str]:
    """For a terminal: one line a row."""
    _, *rows = grid(found)
    lines = [*found.about, *found.notes, ""]
    for row in rows:
        said = dict(zip(HEADS, row, strict=True))
        place = ", ".join(str(said[name]) for name in (c.ROLE, c.CLIENT) if said[name])
        told = f"{said[c.HOW]}{f' {_printed(said[c.TOLD_AT])}' if said[c.TOLD_AT] else ''}"
        hours = f", {said[c.HOURS]} working hours after" if said[c.HOURS] is not None else ""
        lines.append(f"{said[c.NAME]} ({place}): decided {said[c.RESTS_ON] or 'on an unknown day'}, {told}{hours}{f' ({said[c.ESTIMATE]})' if said[c.ESTIMATE] else ''}")  # fmt: skip
    return lines


def _drawn_up(found: Evidence) -> str:
    return f"Drawn up on {found.now.astimezone(found.tables.settings.tz):%d %b %Y at %H:%M}."


def _printed(cell: Any) -> Any:
    return (
        f"{cell:%d %b %Y %H:%M}"
        if isinstance(cell, datetime)
        else f"{cell:%d %b %Y}"
        if isinstance(cell, date)
        else cell
    )
