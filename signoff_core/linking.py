"""Corrections applied, and every call and move laid to the candidacy it is about today."""

from dataclasses import replace
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from signoff_core import cells, journal
from signoff_core import columns as c
from signoff_core.cells import TEXT
from signoff_core.identity import match, place_key
from signoff_core.leading import leading
from signoff_core.schema import CALLS, MOVES, REFERRALS, Table
from signoff_core.settings import Settings
from signoff_core.tables import Problem, Tables, cell_problems, problem_frame
from signoff_core.words import SHEET, Subject

_OF_CANDIDACY = (Subject.CANDIDACY, Subject.OWNER)


def linked(tables: Tables) -> Tables:
    """Corrections applied and every call and move laid to the candidacy it is about today."""
    calls, referrals, moves = (_settled(table, tables) for table in (CALLS, REFERRALS, MOVES))
    people, openings, places = _placed(tables.candidacies, tables.openings)
    kept = referrals.rows.assign(**{c.CALL_ID: _renamed(referrals.rows[c.CALL_ID], calls.newest)})
    kept = kept[~kept[c.CALL_ID].isin(calls.void)].reset_index(drop=True)
    of_referral = _of_referral(moves.rows, tables.written[REFERRALS.title])
    said = _about(moves.rows, of_referral, referrals.newest, kept)
    told = journal.with_kinds(calls.rows)
    laid_calls = _laid(told, _calls_of_candidates(told, people), c.CALL_ID, people, tables.settings)
    laid_moves = _laid(said, _moves_of_candidates(said, kept), c.MOVE_ID, people, tables.settings)
    return replace(
        tables,
        candidacies=people,
        openings=openings,
        calls=laid_calls.rows,
        referrals=kept,
        moves=laid_moves.rows.assign(**places(laid_moves.rows)),
        unmatched=pd.concat([laid_calls.doubtful, laid_moves.doubtful], ignore_index=True),
        problems=problem_frame(
            [
                *tables.read_problems,
                *_nobodys(tables, _not_erased(laid_calls.gone, said)),
                *_of_no_referral(tables, moves.rows),
            ]
        ),
    )


def _settled(table: Table, tables: Tables) -> journal.Settled:
    return journal.settled(table, tables.written[table.title])


def _placed(people: pd.DataFrame, openings: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame, Any]:
    """Candidacies and openings with `place`, one number for a role at a client, and the same for moves of openings."""
    keys = [place_key(people), place_key(openings)]
    codes, known = pd.factorize(pd.concat(keys, ignore_index=True))
    index = pd.Index(known)

    def places(moves: pd.DataFrame) -> dict[str, np.ndarray]:
        return {c.PLACE: index.get_indexer(place_key(moves))}

    size = len(people)
    return people.assign(**{c.PLACE: codes[:size]}), openings.assign(**{c.PLACE: codes[size:]}), places


def _renamed(ids: pd.Series, newest: pd.Series) -> pd.Series:
    return newest.reindex(ids).set_axis(ids.index).fillna(ids).astype(TEXT) if len(newest) else ids


def _of_referral(moves: pd.DataFrame, written: pd.DataFrame) -> pd.Series:
    """The steps of people named, and whose they are: a hand-over is of a candidacy, or of a referral by its id."""
    owners = moves[c.OF] == Subject.OWNER
    return (moves[c.OF] == Subject.REFERRAL) | (owners & cells.among(moves[c.SUBJECT_ID], written[c.REFERRAL_ID]))


def _about(moves: pd.DataFrame, of_referral: pd.Series, newest: pd.Series, kept: pd.DataFrame) -> pd.DataFrame:
    """Moves of referrals under the referral's newest id, without those of a referral that was taken back."""
    if moves.empty:
        return moves
    subject = moves[c.SUBJECT_ID].where(~of_referral, _renamed(moves[c.SUBJECT_ID], newest))
    counts = ~of_referral | cells.among(subject, kept[c.REFERRAL_ID])
    return moves.assign(**{c.SUBJECT_ID: subject})[counts].reset_index(drop=True)


def no_pairs() -> pd.DataFrame:
    """`Tables.unmatched` of a book in which everybody is known."""
    return pd.DataFrame({c.CALL_ID: cells.no_texts(0), c.CANDIDACY_ID: cells.no_texts(0)})


class _Laid(NamedTuple):
    """Rows under today's id of their candidacy (one that is doubtful or gone keeps the id it was written with) with
    `about`, the candidacy's row (-1 for none); who the doubtful ones may be about, and those about nobody who is there
    now.
    """

    rows: pd.DataFrame
    doubtful: pd.DataFrame
    gone: pd.DataFrame


def _calls_of_candidates(calls: pd.DataFrame, people: pd.DataFrame) -> pd.Series:
    """A call that came of a referral may be about somebody new."""
    about = calls[c.REFERRAL_ID].isna()
    return about if about.all() else about | cells.among(calls[c.CANDIDACY_ID], people[c.CANDIDACY_ID])


def _moves_of_candidates(moves: pd.DataFrame, referrals: pd.DataFrame) -> pd.Series:
    of_candidacy = moves[c.OF].isin(_OF_CANDIDACY)
    return of_candidacy & ~((moves[c.OF] == Subject.OWNER) & cells.among(moves[c.SUBJECT_ID], referrals[c.REFERRAL_ID]))


def _laid(rows: pd.DataFrame, about: pd.Series, key: str, people: pd.DataFrame, settings: Settings) -> _Laid:
    """Each row of Calls or Moves that is about a candidacy laid to it."""
    subject = c.CANDIDACY_ID if key == c.CALL_ID else c.SUBJECT_ID
    at = leading(rows[subject] if about.all() else rows[subject].where(about), people)
    lost = about & (at < 0)
    found = rows.assign(**{c.ABOUT: at})
    if not lost.any():
        return _Laid(found, no_pairs(), rows.iloc[:0])
    part = rows[lost]
    ids, possible = match(part.assign(**{c.CANDIDACY_ID: part[subject]}), _who_lead(people), settings.country)
    found[subject] = ids.reindex(rows.index).fillna(rows[subject])
    found.loc[lost, c.ABOUT] = leading(ids, people)
    if key == c.MOVE_ID:  # what the sheet showed of a row that is gone holds nobody back
        possible = possible[~possible[c.ROW].isin(rows.index[rows[c.BY] == SHEET])]
    doubtful = pd.DataFrame(
        {c.CALL_ID: rows[key].reindex(possible[c.ROW]).to_numpy(), c.CANDIDACY_ID: possible[c.CANDIDACY_ID]}
    )
    gone = part[ids.isna() & ~part.index.isin(possible[c.ROW])]
    return _Laid(found, doubtful.astype({c.CALL_ID: TEXT, c.CANDIDACY_ID: TEXT}), gone)


def _who_lead(people: pd.DataFrame) -> pd.DataFrame:
    doubled = people[c.DOUBLED]
    return people[~doubled] if doubled.any() else people


def _not_erased(calls: pd.DataFrame, moves: pd.DataFrame) -> pd.DataFrame:
    """Somebody erased need not be in the team's worksheet."""
    return calls[~calls[c.CANDIDACY_ID].isin(moves.loc[moves[c.OF] == Subject.ERASURE, c.SUBJECT_ID])]


def _nobodys(tables: Tables, calls: pd.DataFrame) -> list[Problem]:
    allowed = "somebody in the candidates' worksheet; this row is about nobody who is there now"
    return cell_problems(tables.title(CALLS), calls[c.ROW], c.CANDIDATE, calls[c.CANDIDATE].fillna(""), allowed)


def _of_no_referral(tables: Tables, moves: pd.DataFrame) -> list[Problem]:
    known = tables.written[REFERRALS.title][c.REFERRAL_ID]
    lost = moves[(moves[c.OF] == Subject.REFERRAL) & ~cells.among(moves[c.SUBJECT_ID], known)]
    allowed = f"a {c.REFERRAL_ID} of the worksheet {tables.title(REFERRALS)}; this row moves nobody"
    return cell_problems(tables.title(MOVES), lost[c.ROW], c.SUBJECT_ID, lost[c.SUBJECT_ID].fillna(""), allowed)
