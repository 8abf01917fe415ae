"""From raw cells to the book: `read_tables`.

raw worksheets → settings → what each worksheet is → typed rows → corrections → whose call was that → `Tables`
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import Any

import numpy as np
import pandas as pd

from signoff_core import candidacies as team
from signoff_core import cells, dates, journal
from signoff_core import columns as c
from signoff_core.cells import TEXT
from signoff_core.errors import BookError
from signoff_core.identity import match
from signoff_core.journal import Place
from signoff_core.people import folded
from signoff_core.recognising import (
    RecognisedColumn,
    looks_like_candidates,
    looks_like_openings,
    recognise_columns,
)
from signoff_core.schema import (
    CALLS,
    CANDIDATES_TITLE,
    MOVES,
    OPENINGS_TITLE,
    OWNED,
    REFERRALS,
    SETTINGS,
    Table,
)
from signoff_core.settings import Settings, country_of_locale
from signoff_core.stores import RawBook, RawCell, RawColumn, Row
from signoff_core.tables import Problem, Tables, problem_frame
from signoff_core.words import Subject
from signoff_core.worksheets import owned_title

CANDIDATES, OPENINGS, IGNORE = "candidates", "openings", "ignore"


def read_tables(
    raw: RawBook | Mapping[str, Sequence[Sequence[RawCell]]],
    settings: Settings | Mapping[str, str] | None = None,
    *,
    by: str = "rows",
    timezone: str | None = None,
    locale: str | None = None,
) -> Tables:
    """A book's worksheets, typed.

    raw: what a store's `read()` gives; or worksheet name to its rows (with `by="columns"` its columns) of cells as the
    Sheets API gives them with UNFORMATTED_VALUE and serial-number dates. timezone (IANA) and locale (`en_GB`): the
    spreadsheet's. settings: said instead of or beside the Settings worksheet, key to value.
    Raises BookError when no worksheet, or more than one that nobody has chosen, could be the candidates.
    """
    book = raw if isinstance(raw, RawBook) else _raw_book(raw, by, timezone, locale)
    titles = {table.title: owned_title(table, book.worksheets) for table in OWNED}
    settled, problems = _settings(book, titles[SETTINGS.title], settings)
    place = Place(settled.zone, _sheet_zone(book, settled), dates.month_first(book.locale))
    kinds, passed_over = _kinds(book, settled, [title for title in titles.values() if title])
    problems += passed_over
    written = {}
    for table in OWNED:
        written[table.title], found = _owned(table, titles[table.title], book, place)
        problems += found
    people, openings, seen, extras, found = _team(book, kinds, settled, place.month_first)
    people, doubled = team.with_ids(people)
    people, statuses = team.with_standings(people, settled)
    tables = Tables(
        people, openings, *_nothing(), settled, problem_frame([]), tuple(seen), statuses, _no_pairs(), written, extras,
        book.links, (*problems, *found, *doubled),
    )  # fmt: skip
    return _assembled(tables)


def with_rows(tables: Tables, rows: Mapping[str, Iterable[Row]]) -> Tables:
    """The book with app-owned rows added, as reading it again would give it. Team-owned rows are not looked at."""
    written = dict(tables.written)
    place = Place(tables.settings.zone, tables.settings.zone, False)
    for table in OWNED:
        added = list(rows.get(table.title, ()))
        if added:
            before = written[table.title]
            typed = journal.typed(table, table.title, columns_of(table, added), place, _next_row(before))
            both = pd.concat([before, typed.rows], ignore_index=True) if len(before) else typed.rows
            written[table.title] = journal.once(table, table.title, both).rows
    said, _ = journal.said_settings(written[SETTINGS.title])
    return _assembled(replace(tables, written=written, settings=tables.settings.with_said(said)))


def columns_of(table: Table, rows: Sequence[Row]) -> list[list[Any]]:
    """Rows of an app-owned table as raw columns, header first."""
    return [[name, *(row.get(name) for row in rows)] for name in table.names]


def _next_row(rows: pd.DataFrame) -> int:
    return int(rows[c.ROW].max()) + 1 if len(rows) else 2


def _raw_book(raw: Mapping[str, Any], by: str, timezone: str | None, locale: str | None) -> RawBook:
    if by not in ("rows", "columns"):
        raise ValueError(f"by is {by!r}; allowed are 'rows' and 'columns'")
    if by == "rows":
        raw = {title: [list(column) for column in zip_longest(*rows)] for title, rows in raw.items()}
    return RawBook(raw, timezone, locale)


def _settings(
    book: RawBook, title: str | None, given: Settings | Mapping[str, str] | None
) -> tuple[Settings, list[Problem]]:
    place = Settings({}, book.timezone, country_of_locale(book.locale))
    if isinstance(given, Settings):
        place = replace(place, place_zone=given.place_zone or book.timezone)
    problems, said = [], {}
    if title:
        zone = place.zone
        rows, problems = journal.typed(SETTINGS, title, book.worksheets[title], Place(zone, zone, False))
        said, unclear = journal.said_settings(rows)
        problems += [Problem(title, 0, key, said[key], "one value, or a date in `at` for each") for key in unclear]
    over = given.said if isinstance(given, Settings) else (given or {})
    settled = place.with_said({**said, **over})
    where = title or SETTINGS.title
    return settled, problems + [Problem(where, 0, key, found, allowed) for key, found, allowed in settled.findings]


def _sheet_zone(book: RawBook, settings: Settings) -> str:
    return replace(settings, said={}, place_zone=book.timezone).zone if book.timezone else settings.zone


def _owned(table: Table, title: str | None, book: RawBook, place: Place) -> tuple[pd.DataFrame, list[Problem]]:
    columns = book.worksheets[title] if title else [[name] for name in table.names]
    rows, problems = journal.typed(table, title or table.title, columns, place)
    counted, doubled = journal.once(table, title or table.title, rows)
    return counted, [*problems, *doubled]


def headers(columns: Sequence[RawColumn]) -> list[str]:
    """Row 1 of a worksheet as text."""
    return [str(column[0]).strip() if column and column[0] is not None else "" for column in columns]


def _kinds(book: RawBook, settings: Settings, owned: list[str]) -> tuple[dict[str, str], list[Problem]]:
    """Title to what the worksheet holds."""
    said, kinds, likely = settings.sheet_roles, {}, []
    for title, columns in book.worksheets.items():
        if title in owned:
            continue
        top = headers(columns)
        if title in said:
            kinds[title] = said[title]
        elif looks_like_openings(title, top):
            kinds[title] = OPENINGS
        elif looks_like_candidates(top):
            likely.append(title)
    problems: list[Problem] = []
    if CANDIDATES not in kinds.values():
        chosen = _one_of(likely, book)
        kinds[chosen] = CANDIDATES
        problems = [
            Problem(
                title, 1, "", title, f"looks like candidates too; in Settings: sheet.{title} = candidates or ignore"
            )
            for title in likely
            if title != chosen
        ]
    return kinds, problems


def _one_of(likely: list[str], book: RawBook) -> str:
    """The one worksheet that holds the candidates; one called Candidates comes before others that look like it."""
    named = [title for title in book.worksheets if title.strip().lower() == CANDIDATES_TITLE.lower()]
    if len(likely) == 1:
        return likely[0]
    if named and (named[0] in likely or _only_headers(book, named[0])):
        return named[0]
    if likely:
        listed = " and ".join(f"“{title}”" for title in likely)
        raise BookError(
            f"{listed} could both hold the candidates. Say which: in the Settings worksheet a row with key "
            f"sheet.{likely[0]} and value candidates or ignore, and the same for the other."
        )
    raise BookError(_nobody(book))


def _only_headers(book: RawBook, title: str) -> bool:
    return {c.NAME} <= {text.lower() for text in headers(book.worksheets[title])}


def _nobody(book: RawBook) -> str:
    seen = "; ".join(
        f"“{title}” has {', '.join(filter(None, headers(columns)[:8])) or 'nothing in row 1'}"
        for title, columns in list(book.worksheets.items())[:6]
    )
    return (
        "No worksheet has a column with the candidates' names. Row 1 should hold headers such as Candidate Name, "
        f"Email, Phone, Role, Client, Status and Interview Date. Found: {seen or 'no worksheets'}."
    )


def _team(
    book: RawBook, kinds: Mapping[str, str], settings: Settings, month_first: bool
) -> tuple[pd.DataFrame, pd.DataFrame, list[RecognisedColumn], dict[str, pd.DataFrame], list[Problem]]:
    people, openings, seen, extras, problems = [], [], [], {}, []
    for title, kind in kinds.items():
        if kind == IGNORE or title not in book.worksheets:
            continue
        columns = book.worksheets[title]
        recognised = recognise_columns(title, headers(columns), settings, openings=kind == OPENINGS)
        sheet = team.Worksheet(title, columns, recognised, 2)
        _must_hold_names(sheet, kind)
        read = (team.read_openings if kind == OPENINGS else team.read_candidacies)(sheet, settings, month_first)
        (openings if kind == OPENINGS else people).append(read.rows)
        seen += recognised
        problems += read.problems
        extras[title] = read.extras
    return _together(people, CANDIDATES_TITLE), _together(openings, OPENINGS_TITLE), seen, extras, problems


def _must_hold_names(sheet: team.Worksheet, kind: str) -> None:
    if kind == CANDIDATES and not (sheet.of(c.NAME) or sheet.of(c.FIRST_NAME) or sheet.of(c.LAST_NAME)):
        found = ", ".join(filter(None, (seen.header for seen in sheet.recognised))) or "nothing in row 1"
        raise BookError(
            f"Worksheet “{sheet.title}” has no column with the candidates' names. Give it a header such as Candidate "
            f"Name, or say which it is in Settings: column.{sheet.title}.<header> = name. Found: {found}."
        )


def _together(frames: list[pd.DataFrame], title: str) -> pd.DataFrame:
    frames = [frame for frame in frames if len(frame)] or frames[:1]
    if frames:
        return pd.concat(frames, ignore_index=True) if len(frames) > 1 else frames[0]
    empty, settings = team.Worksheet(title, [], [], 2), Settings()
    return (team.read_openings if title == OPENINGS_TITLE else team.read_candidacies)(empty, settings, False).rows


def _nothing() -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    return pd.DataFrame(), pd.DataFrame(), pd.DataFrame()


def _no_pairs() -> pd.DataFrame:
    return pd.DataFrame({c.CALL_ID: pd.Series(dtype=TEXT), c.CANDIDACY_ID: pd.Series(dtype=TEXT)})


def _assembled(tables: Tables) -> Tables:
    """Corrections applied and every call and move laid to the candidacy it is about today."""
    settings, written = tables.settings, tables.written
    calls = journal.settled(CALLS, written[CALLS.title])
    referrals = journal.settled(REFERRALS, written[REFERRALS.title])
    moves = journal.settled(MOVES, written[MOVES.title])
    matched_calls, lost_calls, gone = _laid(calls.rows, c.CANDIDACY_ID, c.CALL_ID, tables.candidacies, settings)
    kept = referrals.rows.assign(**{c.CALL_ID: _renamed(referrals.rows[c.CALL_ID], calls.newest)})
    kept = kept[~kept[c.CALL_ID].isin(calls.void)].reset_index(drop=True)
    about = _about(moves.rows, referrals.newest, set(kept[c.REFERRAL_ID]), referrals.rows)
    matched_moves, lost_moves, _ = _laid(about, c.SUBJECT_ID, c.MOVE_ID, tables.candidacies, settings)
    people, openings, places = _placed(tables.candidacies, tables.openings)
    position = pd.Series(
        np.arange(len(people))[~people[c.DOUBLED]], index=people.loc[~people[c.DOUBLED], c.CANDIDACY_ID]
    )
    return replace(
        tables,
        candidacies=people,
        openings=openings,
        calls=_at_position(matched_calls, matched_calls[c.CANDIDACY_ID], position),
        referrals=kept,
        moves=_at_position(matched_moves, _of_candidacy(matched_moves), position).assign(**places(matched_moves)),
        unmatched=pd.concat([lost_calls, lost_moves], ignore_index=True),
        problems=problem_frame([*tables.read_problems, *gone]),
    )


def _placed(people: pd.DataFrame, openings: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame, Any]:
    """Candidacies and openings with `place`, one number for a role at a client, and the same for moves of openings."""
    keys = [_place_key(people), _place_key(openings)]
    codes, known = pd.factorize(pd.concat(keys, ignore_index=True))
    index = pd.Index(known)

    def places(moves: pd.DataFrame) -> dict[str, np.ndarray]:
        return {c.PLACE: index.get_indexer(_place_key(moves))}

    size = len(people)
    return people.assign(**{c.PLACE: codes[:size]}), openings.assign(**{c.PLACE: codes[size:]}), places


def _place_key(rows: pd.DataFrame) -> pd.Series:
    return folded(rows[c.ROLE]) + "\x1f" + folded(rows[c.CLIENT])


def _of_candidacy(moves: pd.DataFrame) -> pd.Series:
    return moves[c.SUBJECT_ID].where(moves[c.OF].isin(_OF_CANDIDACY))


def _at_position(rows: pd.DataFrame, ids: pd.Series, position: pd.Series) -> pd.DataFrame:
    """With `about`: the row of each one's candidacy, -1 for none."""
    found = position.index.get_indexer(ids)
    return rows.assign(**{c.ABOUT: np.where(found >= 0, position.to_numpy()[found] if len(position) else -1, -1)})


def _renamed(ids: pd.Series, newest: pd.Series) -> pd.Series:
    return newest.reindex(ids).set_axis(ids.index).fillna(ids).astype(TEXT) if len(newest) else ids


def _about(moves: pd.DataFrame, newest: pd.Series, kept: set[str], referrals: pd.DataFrame) -> pd.DataFrame:
    """Moves of referrals under the referral's newest id, without those of a referral that was taken back."""
    of_referral = moves[c.OF] == Subject.REFERRAL
    subject = moves[c.SUBJECT_ID].where(~of_referral, _renamed(moves[c.SUBJECT_ID], newest))
    return moves.assign(**{c.SUBJECT_ID: subject})[~of_referral | subject.isin(kept)].reset_index(drop=True)


def _laid(
    rows: pd.DataFrame, subject: str, key: str, people: pd.DataFrame, settings: Settings
) -> tuple[pd.DataFrame, pd.DataFrame, list[Problem]]:
    """Each row under today's id of its candidacy; what is doubtful or gone keeps the id it was written with."""
    about = pd.Series(True, index=rows.index) if key == c.CALL_ID else rows[c.OF].isin(_OF_CANDIDACY)
    if key == c.CALL_ID:
        about = rows[c.REFERRAL_ID].isna() | cells.among(rows[subject], people[c.CANDIDACY_ID])
    part = rows if about.all() else rows[about]
    today = part if subject == c.CANDIDACY_ID else part.assign(**{c.CANDIDACY_ID: part[subject]})
    ids, possible = match(today, people[~people[c.DOUBLED]], settings.country)
    found = rows.assign(**{subject: ids.reindex(rows.index).fillna(rows[subject])}) if len(ids) else rows
    lost = pd.DataFrame(
        {c.CALL_ID: rows[key].reindex(possible[c.ROW]).to_numpy(), c.CANDIDACY_ID: possible[c.CANDIDACY_ID]}
    )
    absent = part[ids.isna() & ~part.index.isin(possible[c.ROW])]
    title = CALLS.title if key == c.CALL_ID else MOVES.title
    allowed = "somebody in the candidates' worksheet; this row is about nobody who is there now"
    gone = [
        Problem(title, int(row), c.CANDIDATE, str(name), allowed)
        for row, name in zip(absent[c.ROW], absent[c.CANDIDATE].fillna(""), strict=True)
    ]
    return found, lost.astype({c.CALL_ID: TEXT, c.CANDIDACY_ID: TEXT}), gone


_OF_CANDIDACY = (Subject.CANDIDACY, Subject.OWNER)
