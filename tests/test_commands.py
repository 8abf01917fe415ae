"""The real commands, in this process and as programs, on every kind of store."""

import json
import os
import subprocess
import sys
import tomllib
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from signoff_core import columns as c
from signoff_core.answers import one_line, plain
from signoff_core.call_queue import QUEUE_COLUMNS
from signoff_core.command_book import HOW_TO_BEGIN
from signoff_core.commands import commands
from signoff_core.exporting import LISTS
from signoff_core.secrets import to_toml
from signoff_core.stores.sql import SqlStore
from tests import postgres
from tests.sheets_server import Fault, SheetsServer, service_account_info

NOW = "2026-11-24T15:00"
ROOT = Path(__file__).parents[1]
HEADERS = [
    "name",
    "email",
    "phone",
    "role",
    "client",
    "stage",
    "presented_on",
    "interviewed_on",
    "decided_on",
    "recruiter",
]
ANA = ["Ana Núñez", "ana@example.com", "020 7946 0101", "Analyst", "Acme", "Rejected after interview", "2026-11-02",
       "2026-11-16", "2026-11-23", "José"]  # fmt: skip
BEN = ["Ben Oduya", "ben@example.com", "", "Analyst", "Acme", "Rejected after interview", "2026-11-02", "2026-11-16",
       "2026-11-20", "Dana"]  # fmt: skip
CY = ["Cy Tran", "cy@example.com", "020 7946 0103", "Analyst", "Acme", "Waiting on mum", "", "soon", "", "Dana"]
PLACE = {"team.timezone": "Europe/London", "team.country": "GB"}


@pytest.fixture(autouse=True)
def no_other_book(tmp_path, monkeypatch):
    """Nothing of the machine that runs the tests is looked at."""
    monkeypatch.setenv("SIGNOFF_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("SIGNOFF_SECRETS", raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def said(tmp_path, monkeypatch):
    """Writes the secrets."""

    def said(text):
        path = tmp_path / "secrets.toml"
        path.write_text(text, encoding="utf-8")
        monkeypatch.setenv("SIGNOFF_SECRETS", str(path))

    return said


@pytest.fixture
def server():
    with SheetsServer() as server:
        yield server


def secrets_of(server, **info):
    toml = to_toml({**service_account_info(server), **info}, server.spreadsheet_id)
    return f'{toml}base_url = "{server.url}"\n'


def fill(url, *people, settings=PLACE):
    store = SqlStore(url)
    rows = [dict(zip(HEADERS, person, strict=True)) for person in people]
    store.append({"Candidates": rows, "Settings": [{c.KEY: key, c.VALUE: value} for key, value in settings.items()]})
    store.close()


@pytest.fixture(params=["embedded", "sqlite", "postgresql", "sheet"])
def book(request, said, tmp_path):
    """A team's book with two people owed and one status nobody knows, on each store."""
    people = [ANA, BEN, CY]
    if request.param == "sheet":
        server = request.getfixturevalue("server")
        server.add_worksheet("Candidates", [HEADERS, *people])
        return said(secrets_of(server))
    if request.param == "embedded":
        return fill(f"sqlite:///{tmp_path / 'data' / 'book.sqlite'}", *people)
    url = postgres.new_database() if request.param == "postgresql" else f"sqlite:///{tmp_path / 'team.sqlite'}"
    fill(url, *people)
    return said(f'[connections.sql]\nurl = "{url}"\n')


@pytest.fixture
def team(tmp_path):
    """The same in the embedded book alone."""
    fill(f"sqlite:///{tmp_path / 'data' / 'book.sqlite'}", ANA, BEN, CY)


def run(*arguments, given="", now=NOW):
    return CliRunner().invoke(commands, [*arguments, "--now", now], input=given)


def no_number(text):
    raise AssertionError(f"{text} is no JSON")


def parsed(text):
    return json.loads(text, parse_constant=no_number)


def asked(*arguments, now=NOW):
    """The JSON a command answers."""
    done = run(*arguments, "--json", now=now)
    assert done.exit_code in (0, 1), done.output
    assert done.stderr == ""
    return parsed(done.stdout)


def queue(**options):
    return asked("queue", **options)


def logged(*lines, by=None, now=NOW):
    """The answers to lines, each an object or text, and the exit code."""
    given = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines) + "\n"
    done = run("log", *(("--by", by) if by else ()), given=given, now=now)
    assert done.stderr == ""
    return [parsed(line) for line in done.stdout.splitlines()], done.exit_code


def call(**said):
    """A call with Ana that gave something."""
    ana = next(row[c.CANDIDACY_ID] for row in queue() if row[c.NAME] == ANA[0])
    return {"kind": "sign-off", "result": "talked", "candidacy_id": ana, "next_step": "a bigger site", **said}


def refused(**said):
    (answer,), code = logged(call(**said))
    assert code == 1
    assert set(answer) == {"error", "field"}
    return answer["field"]


def stopped(done):
    """The one sentence that stopped a command."""
    assert (done.exit_code, done.stdout) == (2, "")
    assert isinstance(done.exception, SystemExit)
    assert "Traceback" not in done.stderr
    return done.stderr


# Before a book is begun.


def test_check_and_queue_answer_with_an_empty_book_and_make_nothing(tmp_path):
    assert queue() == []
    found = asked("check")
    nothing = {"name": None, "kind": None, "waiting": [], "waiting_elsewhere": 0, "damaged": []}
    assert found["book"] == {**nothing, "begun": False, "sample": False}
    assert found["problems"] == []
    assert set(found["counts"].values()) == {0}
    assert run("check").exit_code == run("queue").exit_code == 0
    assert list(tmp_path.iterdir()) == []


def test_a_named_database_that_holds_nothing_is_not_begun_either(tmp_path, said):
    said(f'[connections.sql]\nurl = "sqlite:///{tmp_path / "new" / "book.sqlite"}"\n')
    assert queue() == []
    assert asked("check")["book"]["begun"] is False
    assert HOW_TO_BEGIN in stopped(run("log", given="{}\n"))
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("arguments", [["log"], ["move", "r1", "named"]])
def test_log_and_move_say_how_to_begin_a_book(arguments, tmp_path):
    words = stopped(run(*arguments, given="{}\n"))
    assert "button on the page" in words
    assert "python -m signoff_core sample" in words
    assert "secrets.toml" in words
    assert list(tmp_path.iterdir()) == []


# check


def test_check_says_what_was_recognised_counted_and_not_read(book):
    done = run("check", "--json")
    found = parsed(done.stdout)
    assert done.exit_code == 1
    assert found["book"]["begun"] is True
    assert found["zone"] == "Europe/London"
    assert found["now"] == "2026-11-24T15:00:00+00:00"
    (sheet,) = (one for one in found["worksheets"] if one["worksheet"] == "Candidates")
    assert (sheet["holds"], sheet["rows"]) == ("candidates", 3)
    named = [one for one in sheet["columns"] if one["field"] == "name"]
    assert [(one["header"], one["why"]) for one in named] == [("name", "by its header")]
    status = {"worksheet": "Candidates"}
    assert found["statuses"] == [
        {
            **status,
            "word": "Rejected after interview",
            "people": 2,
            "standing": "not selected",
            "ask": False,
            "why": "by its own words",
        },
        {
            **status,
            "word": "Waiting on mum",
            "people": 1,
            "standing": None,
            "ask": True,
            "why": "not understood as a whole",
        },
    ]
    assert found["counts"] == {
        "candidacies": 3, "calls": 0, "referrals": 0, "owed": 2, "overdue": 1, "left_hanging": 0, "before_signoff": 0,
        "asked": 1,
    }  # fmt: skip
    problem, word = found["problems"]
    assert (word["row"], word["column"], word["found"]) == (4, "stage", "Waiting on mum")
    assert problem == {
        "worksheet": "Candidates",
        "row": 4,
        "column": "interviewed_on",
        "found": "soon",
        "allowed": "a date like 2026-11-24, or leave the cell blank",
    }


def test_check_in_words(team, tmp_path):
    done = run("check")
    assert done.exit_code == 1
    assert f"Book: {tmp_path / 'data' / 'book.sqlite'} (database)" in done.stdout
    assert "Waiting on mum            1  ask" in done.stdout
    assert "team.country   GB" in done.stdout
    assert "Problems: 2\n" in done.stdout
    assert "  Candidates, row 4, interviewed_on: found “soon”; allowed: a date like" in done.stdout
    assert "found “Waiting on mum”; allowed: a word somebody has explained" in done.stdout


def test_a_book_without_problems_is_0(tmp_path):
    fill(f"sqlite:///{tmp_path / 'data' / 'book.sqlite'}", ANA)
    assert run("check").exit_code == 0


def test_a_setting_nobody_can_use_is_a_problem_of_no_row(tmp_path):
    fill(f"sqlite:///{tmp_path / 'data' / 'book.sqlite'}", ANA, settings=PLACE | {"ladder.tries": "many"})
    found = asked("check")
    assert [(problem["row"], problem["column"]) for problem in found["problems"]] == [(None, "ladder.tries")]
    assert found["settings"] == PLACE


# queue


def test_the_queue_as_objects(book):
    ben, ana = queue()
    assert list(ana) == list(QUEUE_COLUMNS)
    assert (ben["name"], ben["reach"], ben["state"], ben["phone"]) == ("Ben Oduya", "write instead", "overdue", None)
    assert ana == ana | {
        "name": "Ana Núñez", "phone": "+442079460101", "email": "ana@example.com", "role": "Analyst", "client": "Acme",
        "recruiter": "José", "reach": "call", "because": "not selected", "since": "2026-11-24T09:00:00+00:00",
        "since_from": "decided", "waited_hours": 6.0, "due_at": "2026-11-24T18:00:00+00:00", "state": "due today",
        "attempts": 0, "last_result": None, "last_at": None, "next_try_at": None, "hold_until": None,
        "interviewed_on": "2026-11-16", "presented_on": "2026-11-02", "do_not_call": False, "worksheet": "Candidates",
        "row": 2,
    }  # fmt: skip


def test_one_line_a_person_in_calling_order(team):
    done = run("queue")
    assert done.exit_code == 0
    ben, ana = done.stdout.splitlines()
    assert ben.startswith("overdue    Ben Oduya  Analyst · Acme  waiting 1 working day, since the decision on 20 Nov")
    assert ben.endswith("not tried yet  write to ben@example.com  Dana")
    assert "due today  Ana Núñez  Analyst · Acme  waiting 6 working hours, since the decision yesterday" in ana
    assert ana.endswith("not tried yet  +44 20 7946 0101          José")


def test_a_recruiters_own_queue_by_the_folded_name(team):
    assert [row["name"] for row in asked("queue", "--recruiter", "JOSE")] == ["Ana Núñez"]
    assert asked("queue", "--recruiter", "nobody here") == []
    assert run("queue", "--recruiter", "nobody here").stdout == "Nobody is owed the news.\n"


# digest


def test_the_day_of_every_kind_of_book_and_nothing_is_written(book):
    before = asked("check")["counts"]
    done = run("digest")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout.splitlines()[:8] == [
        "Signoff, Tuesday 24 November",
        "2 people to get back to today.",
        "",
        "OWED THE NEWS",
        "- Ben Oduya (Analyst, Acme), write to ben@example.com, Dana",
        "  Overdue, waiting 1 working day, since the decision on 20 Nov; no phone",
        "- Ana Núñez (Analyst, Acme), +44 20 7946 0101, José",
        "  Due by 18:00, waiting 6 working hours, since the decision yesterday",
    ]
    html, ics = run("digest", "--format", "html", "--recruiter", "jose"), run("digest", "--format", "ics")
    assert ("Ana Núñez" in html.stdout, "Ben Oduya" in html.stdout) == (True, False)
    assert ics.stdout_bytes.count(b"BEGIN:VEVENT\r\n") == 2
    assert asked("check")["counts"] == before


def test_the_day_before_a_book_is_begun(tmp_path):
    done = run("digest")
    assert (done.exit_code, done.stdout.splitlines()[1]) == (0, "Nobody is waiting.")
    assert HOW_TO_BEGIN in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_now_is_the_teams_clock_unless_it_says_otherwise(tmp_path):
    fill(f"sqlite:///{tmp_path / 'data' / 'book.sqlite'}", ANA, settings=PLACE | {"team.timezone": "Asia/Kolkata"})
    (there,), (elsewhere,) = queue(now="2026-11-24T15:00"), queue(now="2026-11-24T09:30Z")
    assert there == elsewhere
    assert there["since"] == "2026-11-24T09:00:00+05:30"
    assert there["waited_hours"] == 6


@pytest.mark.parametrize("command", ["check", "queue", "log", "sample"])
def test_a_time_nobody_can_read_is_wrong_usage(command):
    assert "write it like" in stopped(run(command, now="noon"))


# log


def test_a_call_with_a_referral_is_in_the_book(book):
    named = {"name": "Bo Li", "phone": "020 7946 0999", "for_role": "Analyst", "kind": "suited", "referral_id": "bo"}
    answers, code = logged(call(call_id="c1", got="market fact", referrals=[named]), by="Dana")
    assert (answers, code) == ([{"call_id": "c1", "saved": True}], 0)
    assert [row["name"] for row in queue()] == ["Ben Oduya"]
    counts = asked("check")["counts"]
    assert (counts["calls"], counts["referrals"], counts["owed"]) == (1, 1, 1)


def test_one_bad_line_stops_none_of_the_others(book):
    answers, code = logged(
        call(call_id="c1", result="no answer", next_step=None),
        "",
        "not JSON at all",
        "[1, 2]",
        call(candidacy_id="nobody"),
        '{"kind": NaN}',
        call(call_id="c2", result="voicemail", next_step="", at="2026-11-24T14:00"),
    )
    assert code == 1
    assert answers[0] == {"call_id": "c1", "saved": True}
    assert answers[-1] == {"call_id": "c2", "saved": True}
    assert [answer["field"] for answer in answers[1:-1]] == [None, None, "candidacy_id", None]
    assert queue()[-1]["attempts"] == 2


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"candidacy_id": "nobody"}, "candidacy_id"),
        ({"candidacy_id": None}, "candidacy_id"),
        ({"next_step": None}, "nothing_because"),
        ({"next_step": None, "nothing_because": " "}, "nothing_because"),
        ({"result": "voicemail", "told": True}, "told"),
        ({"at": "2026-11-24T16:00"}, "at"),
        ({"at": "0001-01-01T00:00+14:00"}, "at"),
        ({"follow_up_on": "9999-12-31"}, "follow_up_on"),
        ({"result": "gone"}, "result"),
        ({"result": None}, "result"),
        ({"kind": "chat"}, "kind"),
        ({"kind": "referral"}, "referral_id"),
        ({"got": ["gold"]}, "got.0"),
        ({"call_id": "two words"}, "call_id"),
        ({"surprise": 1}, "surprise"),
        ({"referrals": [{"name": "Bo Li", "kind": "suited"}]}, "referrals.0.phone"),
        ({"referrals": [{"name": "Bo Li", "phone": "12"}]}, "referrals.0.phone"),
        ({"referrals": [{"phone": "020 7946 0999"}]}, "referrals.0.name"),
        ({"referrals": [3]}, "referrals.0"),
        ({"referrals": [{"name": "Bo", "email": "b@example.com", "referral_id": "r"}] * 2}, "referrals.1.referral_id"),
    ],
)
def test_a_line_that_is_refused_names_its_field_and_writes_nothing(team, said, field):
    assert refused(**said) == field
    counts = asked("check")["counts"]
    assert (counts["calls"], counts["referrals"]) == (0, 0)


def test_a_call_given_again_counts_once(book):
    named = [{"name": "Bo Li", "email": "bo@example.com", "kind": "helper"}]
    one = call(call_id="c1", referrals=named, promise="ring in spring", promise_by="2026-12-01", notes="a\r\nb ",
               follow_up_on="2026-11-25T10:30", got=["market fact"])  # fmt: skip
    again = {"call_id": "c1", "saved": True}
    assert logged(one, one, by="Dana") == ([again, again], 0)
    (same, other), code = logged(one, one | {"got": "market fact, name"}, by="Tom", now="2026-11-24T16:00")
    assert (same, other["field"], code) == (again, "call_id", 1)
    assert "“c1” is in the book already and says something else: got." in other["error"]
    counts = asked("check")["counts"]
    assert (counts["calls"], counts["referrals"]) == (1, 1)


@pytest.mark.parametrize(
    "other",
    [
        {"notes": "another"},
        {"at": "2026-11-24T14:59"},
        {"told": False},
        {"referrals": []},
        {"referrals": [{"name": "Bo Li", "email": "bo@example.org"}]},
        {"referrals": [{"name": "Bo Li", "email": "bo@example.com", "referral_id": "bo"}]},
    ],
)
def test_another_call_under_a_known_id_is_refused(team, other):
    one = call(call_id="c1", referrals=[{"name": "Bo Li", "email": "bo@example.com"}])
    assert logged(one)[1] == 0
    (answer,), code = logged(one | other)
    assert (code, answer["field"]) == (1, "call_id")
    assert "says something else: " in answer["error"]
    assert next(iter(other)) in answer["error"]


def test_a_referral_id_that_is_taken_is_refused(team):
    bo = {"name": "Bo Li", "email": "bo@example.com", "referral_id": "bo"}
    assert logged(call(referrals=[bo]))[1] == 0
    assert refused_again(bo | {"name": "Mo Li"}) == "referrals.0.referral_id"
    assert asked("check")["counts"]["calls"] == 1


def refused_again(person):
    someone = queue()[0][c.CANDIDACY_ID]
    (answer,), _ = logged({"kind": "sign-off", "result": "talked", "candidacy_id": someone, "referrals": [person]})
    return answer["field"]


def test_lines_know_the_lines_before_them(team):
    bo = {"name": "Bo Li", "email": "bo@example.com", "referral_id": "bo"}
    about_bo = {"kind": "referral", "referral_id": "bo", "result": "voicemail"}
    assert logged(about_bo, call(call_id="c1", referrals=[bo]), about_bo)[1] == 1
    void = {"kind": "sign-off", "result": "void", "replaces": "c1"}
    answers, code = logged(about_bo, void | {"candidacy_id": "gone"}, about_bo)
    assert code == 1
    assert ["error" in answer for answer in answers] == [False, False, True]


def test_lines_of_a_file_with_a_windows_beginning_and_end(team, tmp_path):
    line = json.dumps(call(result="no answer", next_step=None, notes="José"), ensure_ascii=False)
    file = tmp_path / "calls.jsonl"
    file.write_bytes(b"\xef\xbb\xbf" + line.encode() + b"\r\n\r\n" + line.encode("latin-1") + b"\r\n")
    done = run("log", str(file))
    first, second = map(parsed, done.stdout.splitlines())
    assert first["saved"] is True
    assert second == {"error": "This line is not UTF-8. Save the file as UTF-8 and give it again.", "field": None}


def test_a_file_that_is_not_there_is_wrong_usage(team, tmp_path):
    assert "nowhere.jsonl" in stopped(run("log", str(tmp_path / "nowhere.jsonl")))


def test_a_store_that_fails_is_the_answer_to_that_line_alone(server, said):
    server.add_worksheet("Candidates", [HEADERS, ANA])
    said(secrets_of(server))
    one = call(result="no answer", next_step=None)
    server.fail(Fault(status=403, only="write"))
    answers, code = logged(one | {"call_id": "c1"}, one | {"call_id": "c2"})
    assert code == 1
    assert answers[0]["field"] is None
    assert "Nothing was saved" in answers[0]["error"]
    assert answers[1] == {"call_id": "c2", "saved": True}
    assert asked("check")["counts"]["calls"] == 1


def test_in_an_outage_a_call_is_kept_and_the_next_command_sends_it(server, said):
    server.add_worksheet("Candidates", [HEADERS, ANA])
    said(secrets_of(server))
    one = call(call_id="c1", result="no answer", next_step=None)
    server.fail(*[Fault(status=503, only="write")] * 2)
    assert logged(one) == ([{"call_id": "c1", "saved": False, "kept": True}], 0)
    assert "Calls" not in server.titles()
    server.fail(*[Fault(status=503, only="write")] * 2)
    (waiting,) = asked("check")["book"]["waiting"]
    assert waiting["words"].startswith("Ana Núñez: sign-off, no answer")
    assert queue()[0]["attempts"] == 1
    assert asked("check")["book"]["waiting"] == []
    assert logged(one) == ([{"call_id": "c1", "saved": True}], 0)
    assert len(server.rows("Calls")) == 2


# move


def test_a_referral_takes_a_step(book):
    logged(call(referrals=[{"name": "Bo Li", "email": "bo@example.com", "referral_id": "bo"}]))
    done = run("move", "bo", "contacted", "--by", "Dana", "--notes", "keen", now="2026-11-24T15:05")
    assert (done.exit_code, done.stdout) == (0, "Bo Li: contacted.\n")
    found = asked("move", "bo", "Screened", now="2026-11-24T15:10")
    assert found == found | {"referral_id": "bo", "name": "Bo Li", "step": "screened", "by": None, "notes": None}
    assert found["at"] == "2026-11-24T15:10:00+00:00"
    assert "already" in stopped(run("move", "bo", "screened", now="2026-11-24T15:15"))


def test_an_unknown_referral_or_step_is_wrong_usage(team):
    assert "There is no referral “nobody”" in stopped(run("move", "nobody", "contacted"))
    words = stopped(run("move", "nobody", "hired"))
    assert "'named', 'contacted', 'screened', 'presented', 'interviewed', 'offered', 'placed', 'closed'" in words


# secrets


@pytest.fixture
def key(server, tmp_path):
    path = tmp_path / "key.json"
    path.write_text(json.dumps(service_account_info(server)))
    return str(path)


URL = "https://docs.google.com/spreadsheets/d/book-1/edit#gid=0"


def test_secrets_are_written_and_open_the_sheet(server, key, said, tmp_path):
    server.add_worksheet("Candidates", [HEADERS, ANA])
    done = run("secrets", key, URL, "--base-url", server.url)
    assert done.exit_code == 0
    assert "“Agency” opens: 1 candidacies" in done.stderr
    assert tomllib.loads(done.stdout)["connections"]["gsheets"]["spreadsheet"] == URL
    assert list(tmp_path.iterdir()) == [tmp_path / "key.json"]
    said(done.stdout)
    assert [row["name"] for row in queue()] == ["Ana Núñez"]


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"shared": False}, "Share"),
        ({"token_ok": False}, "key"),
        ({"api_enabled": False}, "not switched on"),
        ({"is_xlsx": True}, "Excel"),
    ],
)
def test_secrets_that_do_not_open_are_written_all_the_same(server, key, wrong, words):
    server.add_worksheet("Candidates", [HEADERS, ANA])
    vars(server).update(wrong)
    done = run("secrets", key, URL, "--base-url", server.url)
    assert done.exit_code == 2
    assert "private_key" in tomllib.loads(done.stdout)["connections"]["gsheets"]
    assert words in done.stderr


def test_a_file_that_is_no_key_and_an_address_that_is_no_sheet(key, tmp_path):
    (tmp_path / "other.json").write_text('{"installed": {}}')
    assert "OAuth client" in stopped(run("secrets", "other.json", URL))
    assert "is not there" in stopped(run("secrets", "missing.json", URL))
    done = run("secrets", key, "https://example.com/book")
    assert done.exit_code == 2
    assert "neither the address of a Google Sheet nor its key" in done.stderr


# sample


def test_the_sample_fills_the_embedded_book_once(tmp_path):
    done = run("sample")
    assert done.exit_code == 0
    assert str(tmp_path / "data" / "book.sqlite") in done.stdout
    rows = queue()
    assert {"left hanging", "overdue", "due today", "on time", "on hold"} <= {row["state"] for row in rows}
    assert len(run("queue").stdout.splitlines()) == len(rows)
    assert "begun already" in stopped(run("sample"))
    assert queue() == rows


def test_the_sample_fills_a_database_and_no_sheet(server, said):
    said(f'[connections.sql]\nurl = "{postgres.new_database()}"\n')
    assert run("sample").exit_code == 0
    assert queue()
    said(secrets_of(server))
    assert "Google Sheet" in stopped(run("sample"))


def test_the_sample_is_not_begun_over_a_teams_own_book(book, request):
    words = stopped(run("sample"))
    assert "begun already" in words or "Google Sheet" in words


# What can't be worked with.


@pytest.mark.parametrize(
    "arguments", [["check"], ["queue", "--json"], ["log"], ["move", "r", "named"], ["export", "a.csv"], ["sample"]]
)
def test_secrets_nobody_can_read_stop_every_command(arguments, said, tmp_path):
    said("[connections.gsheets\n")
    assert "is not valid TOML" in stopped(run(*arguments))


def test_a_misspelt_section_a_missing_file_and_a_wrong_address(said, monkeypatch):
    said('[connections.gsheet]\nspreadsheet = "x"\n')
    assert "[connections.gsheets]" in stopped(run("check"))
    said('[connections.sql]\nurl = "mysql://here/book"\n')
    assert "postgresql://" in stopped(run("queue"))
    monkeypatch.setenv("SIGNOFF_SECRETS", "nowhere.toml")
    assert "nowhere.toml" in stopped(run("check"))


def test_a_wrong_key(server, said):
    server.add_worksheet("Candidates", [HEADERS, ANA])
    said(secrets_of(server, private_key="-----BEGIN PRIVATE KEY-----\nabc\n-----END PRIVATE KEY-----\n"))
    assert "private_key" in stopped(run("check"))
    server.token_ok = False
    said(secrets_of(server))
    assert "no longer takes the key" in stopped(run("queue"))


def test_a_sheet_without_the_candidates_names(server, said):
    server.add_worksheet("Sheet 7", [["Colour", "Size"], ["red", "XL"]])
    said(secrets_of(server))
    words = stopped(run("check"))
    assert "column with the candidates' names" in words
    assert "“Sheet 7” has Colour, Size" in words


def test_two_worksheets_that_could_be_the_candidates(server, said):
    server.add_worksheet("London", [HEADERS, ANA])
    server.add_worksheet("Leeds", [["Applicant", "Mail"], ["Ben Ode", "ben@example.com"]])
    said(secrets_of(server))
    words = stopped(run("queue"))
    assert "“London” and “Leeds” could both hold the candidates" in words
    assert "sheet.London" in words


def test_what_reads_only_asks_the_sheet_for_nothing_more(server, said):
    server.add_worksheet("Candidates", [HEADERS, ANA])
    said(secrets_of(server))
    asked("check")
    assert server.writes() == 0
    assert server.reads() == 2


# As programs.


def program(*arguments, given=None, **environ):
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "signoff_core", *arguments],
        input=given,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environ},
        timeout=120,
        check=False,
    )


def test_help_names_every_command():
    done = program("--help")
    assert done.returncode == 0
    for name in ("check", "queue", "log", "move", "import", "export", "secrets", "sample"):
        assert name in done.stdout.decode()


def test_a_program_from_the_sample_to_a_call(tmp_path):
    assert program("sample").returncode == 0
    first = parsed(program("queue", "--json").stdout)[0]
    line = {"kind": "sign-off", "result": "no answer", "candidacy_id": first[c.CANDIDACY_ID]}
    done = program("log", given=json.dumps(line).encode())
    assert (done.returncode, done.stderr) == (0, b"")
    assert parsed(done.stdout)["saved"] is True
    shown = program("queue", PYTHONIOENCODING="ascii")
    assert (shown.returncode, shown.stderr) == (0, b"")


def test_each_line_is_answered_before_the_next_is_given(team):
    line = json.dumps(call(result="no answer", next_step=None)).encode() + b"\n"
    arguments = [sys.executable, "-m", "signoff_core", "log", "--now", NOW]
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environ) as running:
        for _ in range(2):
            running.stdin.write(line)
            running.stdin.flush()
            assert parsed(running.stdout.readline())["saved"] is True
        running.stdin.close()
        assert running.wait(60) == 0


def test_no_book_is_2_without_a_traceback():
    done = program("log", given=b"{}")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().startswith("Error: No book has been begun yet.")


# import and export.


CSV = "Name;Email;Role;Client;Status;Interview date;Shoe size\n{}\n"
DI = "Dí Müller;di@example.com;Analyst;Acme;Rejected after interview;16/11/2026;38"


def csv_file(tmp_path, *lines):
    path = tmp_path / "people.csv"
    path.write_bytes(CSV.format("\n".join(lines)).encode("cp1252"))
    return str(path)


def test_a_file_begins_the_embedded_book_and_is_known_again(tmp_path):
    path = csv_file(tmp_path, DI)
    seen = asked("import", path, "--preview")
    assert (seen["saved"], seen["new"], queue()) == (False, {"Candidates": 1}, [])
    assert asked("import", path)["saved"] is True
    assert [row[c.NAME] for row in queue()] == ["Dí Müller"]
    again = asked("import", path)
    assert (again["new"], again["changed"], again["unchanged"]) == ({"Candidates": 0}, 0, 1)
    newer = asked("import", csv_file(tmp_path, DI.replace(";38", ";39")), "--by", "Dana")
    assert newer["cells"] == [
        {"worksheet": "people", "row": 2, "name": "Dí Müller", "column": "Shoe size", "before": "38", "after": "39"}
    ]


def test_rows_that_are_left_out_are_named_and_are_1(tmp_path):
    done = run("import", csv_file(tmp_path, DI, DI, ";;Analyst;Acme;Nobody said;;"))
    assert (done.exit_code, done.stderr) == (1, "")
    assert done.stdout.startswith("Imported: new 1 Candidates; changed 0; the same 0; left out 2.\n")
    assert "people, row 2  Dí Müller  another row of the file is about the same person" in done.stdout
    assert "people, row 4             no name, e-mail or phone" in done.stdout
    assert "people  Nobody said  1 people" in done.stdout


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.xlsx", b"%PDF-1.7", "is a PDF"),
        ("a.csv", b"", "“a.csv” is empty."),
        ("a.csv", b"Name,Email\n", "no row below"),
        ("a.csv", b"Price,Colour\n1,2\n", "No worksheet has a column with the candidates' names"),
        ("a.csv", b'Name,Email\nAna,"a@example.com\n', "line 2: a double quote"),
    ],
)
def test_a_file_nobody_can_import_is_wrong_usage_and_begins_nothing(tmp_path, name, data, says):
    path = tmp_path / name
    path.write_bytes(data)
    done = run("import", str(path))
    assert says in stopped(done)
    assert parsed(run("check", "--json").stdout)["book"]["begun"] is False


def test_import_is_refused_for_a_sheet_and_for_a_file_that_is_not_there(server, said, tmp_path):
    server.add_worksheet("Candidates", [HEADERS, ANA])
    said(secrets_of(server))
    assert "Google Sheet, and candidates and openings are edited there" in stopped(
        run("import", csv_file(tmp_path, DI))
    )
    assert "“none.csv” can't be opened" in stopped(run("import", "none.csv"))


def test_lists_and_the_whole_book_are_written_from_every_store(book, tmp_path, said):
    from signoff_core.table_files import read_table_file

    for arguments in (["q.csv"], ["asked.csv", "--list", "asked"], ["lists.xlsx"], ["--book", "book.xlsx"]):
        done = run("export", *arguments)
        assert (done.exit_code, done.stderr) == (0, ""), done.output
    assert read_table_file("q.csv")["q"][1][1:] == ["Ben Oduya", "Ana Núñez"]
    assert read_table_file("asked.csv")["asked"][1] == ["name", "Cy Tran"]
    assert len(read_table_file("lists.xlsx")) == len(LISTS)
    owed = [row[c.NAME] for row in queue()]
    said(f'[connections.sql]\nurl = "sqlite:///{tmp_path / "other.sqlite"}"\n')
    assert run("import", "book.xlsx").exit_code == 0
    assert [row[c.NAME] for row in queue()] == owed == ["Ben Oduya", "Ana Núñez"]


@pytest.mark.parametrize(
    "arguments", [["a.pdf"], ["--book", "a.csv"], ["--book", "--list", "queue", "a.xlsx"], ["a.csv", "--list", "all"]]
)
def test_what_cannot_be_exported_is_wrong_usage(team, arguments, tmp_path):
    stopped(run("export", *arguments))
    assert not (tmp_path / arguments[-1]).exists()


def test_a_whole_book_needs_one(tmp_path):
    assert HOW_TO_BEGIN in stopped(run("export", "--book", "a.xlsx"))
    assert run("export", "a.csv").exit_code == 0


# The values of JSON.


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (float("nan"), None),
        (None, None),
        (True, True),
        ("text", "text"),
        (3, 3),
    ],
)
def test_plain_values(value, shown):
    assert plain(value, UTC) == shown


def test_text_that_steers_a_terminal_stays_on_its_line():
    assert one_line("Ana\r\n\x1b[31mNúñez\u2028x") == "Ana   [31mNúñez x"


def test_dates_and_times(tmp_path):
    import pandas as pd

    london = "Europe/London"
    assert plain(pd.NaT, london) is None
    assert plain(pd.Timestamp(date(2026, 7, 1)), london) == "2026-07-01"
    assert plain(pd.Timestamp("2026-07-01 09:30"), london) == "2026-07-01T09:30:00+01:00"
    assert plain(pd.Timestamp("2026-03-29 01:30"), london) == "2026-03-29T02:00:00+01:00"
    assert plain(pd.Timestamp(datetime(2026, 7, 1, tzinfo=UTC)), london) == "2026-07-01T01:00:00+01:00"
