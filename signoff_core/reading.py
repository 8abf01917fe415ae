"""From raw cells to the book: `read_tables`.

raw worksheets → settings → what each worksheet is → typed rows → corrections → whose call was that → `Tables`
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import Any

import pandas as pd

from signoff_core import cells, dates, journal
from signoff_core import columns as c
from signoff_core.calls_added import beneath, laid_beside
from signoff_core.collector import still
from signoff_core.journal import Place
from signoff_core.linking import linked, no_pairs
from signoff_core.schema import CALLS, OWNED, REFERRALS, SETTINGS, Table
from signoff_core.settings import Settings, country_of_locale
from signoff_core.stores import RawBook, RawCell, Row
from signoff_core.tables import Problem, Tables, problem_frame
from signoff_core.team_sheets import headers, read_team
from signoff_core.worksheets import owned_title

_CALLS_GONE = (
    "every call, with whoever was told in it: these were deleted, and people may be rung twice. File, Version history in "
    "Google Sheets brings them back"
)
_GONE = "the worksheet, which was deleted: File, Version history in Google Sheets brings it back with its rows"


@still()
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
    titles = {table.title: title for table in OWNED if (title := owned_title(table, book.worksheets))}
    given = _said(settings)
    settled = _settings(book, titles.get(SETTINGS.title), settings)
    place = Place(settled.zone, _sheet_zone(book, settled), dates.month_first(book.locale))
    written, problems = _written(book, titles, place)
    problems += _unusable(titles.get(SETTINGS.title, SETTINGS.title), settled, written[SETTINGS.title])
    problems += [*_gone(titles), *_gone_calls(titles, written)] if book.links else []
    team = read_team(book, settled, tuple(titles.values()), place.month_first)
    tables = Tables(
        team.candidacies, team.openings, *_not_yet(), settled, problem_frame([]), team.recognised, team.statuses,
        no_pairs(), written, team.extras, book.links, (*problems, *team.problems), given, titles,
        {title: tuple(headers(book.worksheets[title])) for title in titles.values()},
    )  # fmt: skip
    return linked(tables)


def with_rows(tables: Tables, rows: Mapping[str, Iterable[Row]]) -> Tables:
    """The book with app-owned rows added, as reading it again would give it. Team-owned rows are not looked at."""
    place = Place(tables.settings.zone, tables.settings.zone, False)
    added = {
        table: _typed_after(tables, table, listed, place) for table in OWNED if (listed := [*rows.get(table.title, ())])
    }
    if (beside := laid_beside(tables, added)) is not None:
        return beside
    written, problems = dict(tables.written), list(tables.read_problems)
    for table, typed in added.items():
        before = written[table.title]
        written[table.title], doubled = journal.once(table, tables.title(table), beneath(before, typed.rows))
        problems += [*typed.problems, *doubled]
    said, _ = journal.said_settings(written[SETTINGS.title])
    settled = tables.settings.with_said({**said, **tables.given})
    return linked(replace(tables, written=written, settings=settled, read_problems=tuple(problems)))


def _typed_after(tables: Tables, table: Table, rows: Sequence[Row], place: Place) -> journal.Typed:
    """Rows of an app-owned table, numbered on from those it has."""
    first = _next_row(tables.written[table.title])
    return journal.typed(table, tables.title(table), columns_of(table, rows), place, first)


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


def _said(given: Settings | Mapping[str, str] | None) -> dict[str, str]:
    said = given.said if isinstance(given, Settings) else (given or {})
    return {key: str(value) for key, value in said.items()}


def _settings(book: RawBook, title: str | None, given: Settings | Mapping[str, str] | None) -> Settings:
    """What the book's Settings say, and above them what was handed in."""
    place = Settings({}, book.timezone, country_of_locale(book.locale))
    if isinstance(given, Settings):
        zone, country = given.place_zone or place.place_zone, given.place_country or place.place_country
        place = Settings({}, zone, country)
    said: dict[str, str] = {}
    if title:
        here = Place(place.zone, place.zone, dates.month_first(book.locale))
        said, _ = journal.said_settings(journal.typed(SETTINGS, title, book.worksheets[title], here).rows)
    return place.with_said({**said, **_said(given)})


def _unusable(title: str, settled: Settings, rows: pd.DataFrame) -> list[Problem]:
    said, unclear = journal.said_settings(rows)
    problems = [Problem(title, 0, key, said[key], "one value, or a date in `at` for each") for key in unclear]
    return problems + [Problem(title, 0, key, found, allowed) for key, found, allowed in settled.findings]


def _sheet_zone(book: RawBook, settings: Settings) -> str:
    return replace(settings, said={}, place_zone=book.timezone).zone if book.timezone else settings.zone


def _written(book: RawBook, titles: Mapping[str, str], place: Place) -> tuple[dict[str, pd.DataFrame], list[Problem]]:
    """Every app-owned table as it was written, each id once."""
    written, problems = {}, []
    for table in OWNED:
        if (title := titles.get(table.title)) is None:
            written[table.title] = journal.nothing(table)
            continue
        typed = journal.typed(table, title, book.worksheets[title], place)
        written[table.title], doubled = journal.once(table, title, typed.rows)
        problems += [*typed.problems, *doubled]
    return written, problems


def _gone(titles: Mapping[str, str]) -> list[Problem]:
    """Signoff makes its worksheets together: where a spreadsheet has one and not another, somebody has deleted it."""
    tables = [table.title for table in OWNED if table.id]
    gone = [title for title in tables if title not in titles] if titles.keys() & set(tables) else []
    return [Problem(title, 0, "", "", _GONE) for title in gone]


def _gone_calls(titles: Mapping[str, str], written: Mapping[str, pd.DataFrame]) -> list[Problem]:
    """A name is given in a call: where that is not in Calls any more, its rows were deleted, or all of them and the
    worksheet was made again since."""
    if CALLS.title not in titles:
        return []
    named_in = written[REFERRALS.title][c.CALL_ID].dropna().drop_duplicates()
    gone = int((~cells.among(named_in, written[CALLS.title][c.CALL_ID])).sum())
    found = f"{gone} of {len(named_in)} calls that names were given in"
    return [Problem(titles[CALLS.title], 0, c.CALL_ID, found, _CALLS_GONE)] if gone else []


def _not_yet() -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    return pd.DataFrame(), pd.DataFrame(), pd.DataFrame()
