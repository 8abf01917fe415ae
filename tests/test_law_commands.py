"""`erase`, `show` and `evidence` on the command line."""

import json
from contextlib import closing

import pytest
from click.testing import CliRunner

from signoff_core import columns as c
from signoff_core.commands import commands
from signoff_core.doors import team_book
from signoff_core.identity import candidacy_ids_of

NOW = "2026-11-24T12:00+00:00"
ANA = {
    "name": "Ana Ruiz", "email": "ana@example.com", "phone": "07700 900123", "role": "Analyst", "client": "Acme",
    "stage": "Rejected", "interviewed_on": "2026-11-10", "decided_on": "2026-11-12", "notes": "shy <script>",
}  # fmt: skip
ANA_ID = candidacy_ids_of([ANA])[0]


def run(*arguments):
    return CliRunner().invoke(commands, [*arguments, "--now", NOW])


@pytest.fixture(autouse=True)
def book(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SIGNOFF_DATA", str(tmp_path / "data"))
    with closing(team_book({}, begin=True)) as book:
        said = {"team.timezone": "Europe/London", "team.country": "GB", "line.start": "2026-11-01"}
        settings = [{c.KEY: key, c.VALUE: value} for key, value in said.items()]
        book.store.append({"Candidates": [ANA], "Settings": settings})
    line = {"kind": "sign-off", "result": "voicemail", "candidacy_id": ANA_ID, "notes": "her voice", "by": "Sam"}
    done = CliRunner().invoke(commands, ["log", "--now", "2026-11-13T10:00+00:00"], input=json.dumps(line))
    assert json.loads(done.stdout)["saved"]


def words():
    with closing(team_book({})) as book:
        return json.dumps([list(map(str, column)) for rows in book.store.read().worksheets.values() for column in rows])


@pytest.mark.parametrize("who", ["ana@example.com", "ANA@EXAMPLE.COM", "+44 7700 900123", ANA_ID])
def test_erase_says_what_it_would_do_and_writes_nothing(who):
    before = words()
    done = run("erase", who)
    assert done.exit_code == 0, done.output
    assert "This would erase: Ana Ruiz" in done.stdout
    assert "--yes" in done.stdout
    assert "Backups" in done.stdout
    assert words() == before
    assert json.loads(run("queue", "--json").stdout)[0][c.NAME] == "Ana Ruiz"


def test_erase_yes_does_it_once():
    done = run("erase", "ana@example.com", "--yes", "--by", "Dana", "--json")
    assert done.exit_code == 0, done.output
    answer = json.loads(done.stdout)
    assert (answer["erased"], answer["candidacy_ids"], answer["blanked"]) == (
        True,
        [ANA_ID],
        {"Calls": 1, "Candidates": 1},
    )
    assert not [word for word in ("ana@example.com", "Ana Ruiz", "900123", "her voice", "shy") if word in words()]
    assert json.loads(run("queue", "--json").stdout) == []
    again = run("erase", ANA_ID)
    assert again.exit_code == 0
    assert "erased already" in again.stdout
    assert run("erase", "ana@example.com", "--yes").exit_code == 2


@pytest.mark.parametrize("command", [["erase"], ["show"], ["evidence", "--candidate"]])
def test_somebody_unknown_is_2_in_words(command):
    done = run(*command, "nobody@example.com")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "Nobody in the book is “nobody@example.com”" in done.stderr


def test_show_tells_everything(tmp_path):
    found = json.loads(run("show", "ana@example.com", "--json").stdout)
    assert found["tables"]["Candidates"][0][c.NOTES] == "shy <script>"
    assert found["tables"]["Calls"][0][c.NOTES] == "her voice"
    assert found["tables"]["Calls"][0][c.AT] == "2026-11-13T10:00:00+00:00"
    assert "her voice" in run("show", ANA_ID).stdout
    for ending in ("json", "html", "xlsx"):
        assert run("show", ANA_ID, "--out", f"ana.{ending}").exit_code == 0
        assert (tmp_path / f"ana.{ending}").stat().st_size > 300
    assert "<script>" not in (tmp_path / "ana.html").read_text()
    assert run("show", ANA_ID, "--out", "ana.pdf").exit_code == 2


def test_evidence_in_every_form(tmp_path):
    (row,) = json.loads(run("evidence", "--json").stdout)["rows"]
    assert (row[c.NAME], row[c.HOW], row[c.ATTEMPTS], row[c.RESTS_ON]) == ("Ana Ruiz", "not told yet", 1, "2026-11-12")
    assert "Ana Ruiz (Analyst, Acme)" in run("evidence", "--client", "acme", "--from", "2026-11-01").stdout
    assert json.loads(run("evidence", "--to", "2026-11-01", "--json").stdout)["rows"] == []
    assert run("evidence", "--from", "soon").exit_code == 2
    for ending in ("html", "xlsx", "csv", "json"):
        assert run("evidence", "--out", f"told.{ending}").exit_code == 0
        assert (tmp_path / f"told.{ending}").stat().st_size > 100


def test_evidence_of_somebody_erased_keeps_the_dates():
    run("erase", "ana@example.com", "--yes")
    (row,) = json.loads(run("evidence", "--candidate", ANA_ID, "--json").stdout)["rows"]
    assert (row[c.NAME], row[c.HOW], row[c.RESTS_ON]) == ("somebody who was erased", "no longer owed", "2026-11-12")
