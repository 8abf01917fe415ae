"""The day as text, as a mail and as a calendar; and docs/digest.md held true."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import threading
from html.parser import HTMLParser
from http.server import BaseHTTPRequestHandler, HTTPServer

import icalendar
import pytest
from click.testing import CliRunner

from signoff_core import columns as c
from signoff_core.commands import commands
from signoff_core.digest import HEADINGS, as_html, as_ics, as_text, digest, headline
from signoff_core.today import Group
from tests.conftest import ROOT
from tests.test_today import ANA, BO, CY, NOW, day, promised, somebody, tables

DOC = (ROOT / "docs" / "digest.md").read_text("utf-8")
ODD = somebody('Xo <b>x</b> & "Co"\r\nX\x1b[31m', 4, decided_on=day("2026-11-12"), recruiter="José")


def text(found):
    return "\n".join(as_text(found))


class Reader(HTMLParser):
    """What a mail program would show, and every place it would go to."""

    def __init__(self, html):
        super().__init__()
        self.words, self.tags, self.links = [], [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.links += [value for name, value in attrs if name in ("href", "src")]

    def handle_data(self, data):
        self.words.append(data)


def test_nobody_waits_and_two_promises_come_due():
    calls = [promised(BO, by="2026-11-20"), promised({**BO, "role": "Cook"}, by="2026-11-23")]
    found = digest(tables(BO, {**BO, "role": "Cook"}, calls=calls), NOW)
    assert headline(found) == "Nobody is waiting. Two promises come due this week."
    assert as_text(found)[1:] == [headline(found)]
    assert headline(digest(tables(), NOW)) == "Nobody is waiting."


def test_a_promise_of_somebody_in_the_list_is_not_said_twice():
    found = digest(tables(ANA, calls=[promised(ANA, by="2026-11-20")]), NOW)
    assert headline(found) == "1 person to get back to today."


def test_the_list_as_text():
    found = digest(tables(ANA, BO, CY, calls=[promised(BO)]), NOW)
    assert as_text(found)[:6] == [
        "Signoff, Wednesday 18 November",
        "3 people to get back to today.",
        "",
        "OWED THE NEWS",
        "- Ana Ruiz (Analyst, Acme), +44 7700 900101, Dana",
        "  Overdue, waiting 3 working days, since the decision on 12 Nov",
    ]
    assert [HEADINGS[group].upper() in text(found) for group in (Group.PROMISE, Group.QUIET, Group.ASK)] == [
        True, True, False,
    ]  # fmt: skip


def test_a_recruiters_and_nobodys_by_the_folded_name():
    nobodys = somebody("Di Poe", 5, decided_on=day("2026-11-12"))
    others = somebody("Ed Fox", 6, decided_on=day("2026-11-12"), recruiter="Tom")
    said = digest(tables(ODD, nobodys, others), NOW, "jose")
    assert set(said.lines[c.RECRUITER].fillna("nobody's")) == {"José", "nobody's"}


def test_no_name_breaks_a_line_or_steers_the_terminal():
    lines = as_text(digest(tables(ODD), NOW))
    assert all(line.isprintable() for line in lines)
    assert any("Xo <b>x</b>" in line for line in lines)


def test_a_mail_shows_what_is_written_and_runs_nothing():
    read = Reader(as_html(digest(tables(ODD, {**BO, "do_not_call": "yes"}, calls=[promised(BO)]), NOW)))
    assert set(read.tags) == {"html", "head", "meta", "title", "body", "div", "h1", "h2", "p", "b", "a", "br", "span"}
    assert 'Xo <b>x</b> & "Co"' in " ".join("".join(read.words).split())
    assert read.links == ["tel:+447700900104", "mailto:bo@example.com"]


def test_a_mail_is_small():
    people = [somebody(f"P{n} Long Name", n, decided_on=day("2026-11-12")) for n in range(60)]
    assert len(as_html(digest(tables(*people), NOW)).encode()) < 60_000


def test_the_calendar_holds_everybody_once_and_keeps_their_names_the_next_day():
    book = tables(ANA, BO, CY, calls=[promised(BO)])
    events = icalendar.Calendar.from_ical(as_ics(digest(book, NOW))).walk("VEVENT")
    named = {str(event["uid"]): str(event["summary"]) for event in events}
    assert len(named) == len(events) == 3
    assert {words.split(":")[0] for words in named.values()} == {"Owed the news", "Keep Bo Lund posted", "Going quiet"}
    tomorrow = icalendar.Calendar.from_ical(as_ics(digest(book, NOW.replace(day=19)))).walk("VEVENT")
    assert {str(event["uid"]) for event in tomorrow} == set(named)
    assert icalendar.Calendar.from_ical(as_ics(digest(tables(), NOW))).walk("VEVENT") == []


# docs/digest.md


def blocks(kind):
    return re.findall(rf"```{kind}\n(.*?)```", DOC, re.S)


def documented():
    return sorted(set(re.findall(r"python -m signoff_core (digest[^|>`)\n]*)", DOC)))


@pytest.mark.parametrize("command", documented())
def test_every_command_of_the_document_answers(command, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(commands, shlex.split(command))
    assert done.exit_code == 0, done.output
    assert done.stdout


def test_the_document_shows_every_way():
    assert {re.search(r"--format (\w+)|$", command)[1] for command in documented()} == {None, "html", "ics"}
    for line in "".join(blocks("cron")).splitlines():
        assert re.fullmatch(r"(\S+ ){5} ?\S.*", line)
        assert "%" not in line  # cron takes it for the end of the line
    (workflow,) = blocks("yaml")
    (post,) = blocks("sh")
    assert post.strip() in workflow


@pytest.mark.skipif(not (shutil.which("jq") and shutil.which("curl")), reason="needs jq and curl")
def test_the_post_to_a_chat_arrives_as_json(tmp_path):
    got = []

    class Chat(BaseHTTPRequestHandler):
        def do_POST(self):
            got.append((self.headers["Content-Type"], self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_):
            pass

    with HTTPServer(("127.0.0.1", 0), Chat) as server:
        threading.Thread(target=server.handle_request, daemon=True).start()
        (line,) = blocks("sh")
        environ = {**os.environ, "CHAT_WEBHOOK": f"http://127.0.0.1:{server.server_port}", "PYTHONPATH": str(ROOT)}
        line = line.replace("python ", f"{shlex.quote(sys.executable)} ", 1)
        subprocess.run(["sh", "-ec", line], cwd=tmp_path, env=environ, check=True, timeout=60, capture_output=True)
    ((kind, body),) = got
    assert kind == "application/json"
    assert "Nobody is waiting." in json.loads(body)["text"]
