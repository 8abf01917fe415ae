"""Many teams in one PostgreSQL, made by the database itself in seconds."""

import psycopg


def crowd(url: str, teams: int, *, candidates: int, calls: int) -> None:
    """Fill the tables of a database that a store has opened before with teams `crowd-1` and so on, each of this size.

    All rows of one number come before all rows of the next, as they do where many teams work at the same time.
    """
    sizes = (candidates, calls, *[FEW] * 5, TURNS)
    with psycopg.connect(url, autocommit=True) as connection:
        for rows, statement in zip(sizes, STATEMENTS, strict=True):
            connection.execute(statement, {"teams": teams, "rows": rows})


FEW = 4
"""Rows of each team in every other table."""
TURNS = 20
"""A team has one row there: of these, all but the first are of teams that hold nothing else."""
_OF_ALL = "FROM generate_series(1, %(rows)s) AS row, generate_series(1, %(teams)s) AS one ORDER BY row, one"
_SAID = "'Role ' || row %% 30, 'Client ' || row %% 6"
STATEMENTS = (
    f"""INSERT INTO signoff_candidates (team, seq, name, email, phone, role, client, stage, interviewed_on, decided_on, digest)
SELECT 'crowd-' || one, row, 'Person ' || row, 'person' || row || '@example.com', '+447700900123', {_SAID},
  'Rejected after interview', '2026-11-03', '2026-11-10', md5(one || '-' || row) {_OF_ALL}""",
    f"""INSERT INTO signoff_calls (team, seq, call_id, candidate, email, role, client, kind, at, utc_offset, by, result, told)
SELECT 'crowd-' || one, row, 'call-' || row, 'Person ' || row, 'person' || row || '@example.com', {_SAID}, 'sign-off',
  now(), '+00:00', 'Recruiter 1', 'voicemail', false {_OF_ALL}""",
    f"""INSERT INTO signoff_openings (team, seq, role, client, status, digest)
SELECT 'crowd-' || one, row, {_SAID}, 'open', md5(one || '-' || row) {_OF_ALL}""",
    f"""INSERT INTO signoff_referrals (team, seq, referral_id, call_id, kind, name, at, by)
SELECT 'crowd-' || one, row, 'named-' || row, 'call-' || row, 'suited', 'Named ' || row, now(), 'Recruiter 1' {_OF_ALL}""",
    f"""INSERT INTO signoff_moves (team, seq, move_id, "of", subject_id, "to", at, by)
SELECT 'crowd-' || one, row, 'move-' || row, 'opening', 'opening-' || row, 'open', now(), 'sheet' {_OF_ALL}""",
    f"""INSERT INTO signoff_settings (team, seq, key, value, by, at, digest)
SELECT 'crowd-' || one, row, 'ladder.tries', row, 'Recruiter 1', now(), md5(one || '-' || row) {_OF_ALL}""",
    f"""INSERT INTO signoff_drafts (team, draft_id, field, value, at)
SELECT 'crowd-' || one, 'draft-' || row, 'notes', 'took it well', now() {_OF_ALL}""",
    f"""INSERT INTO signoff_turns (team, turn, whole)
SELECT 'crowd-' || one || CASE row WHEN 1 THEN '' ELSE '-' || row END, 9, 9 {_OF_ALL}""",
)
