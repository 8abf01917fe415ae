"""Text that means harm, or means nothing by it: everywhere it goes out in a file, a mail or a link."""

import io
import re
import zipfile
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from unicodedata import bidirectional, category

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screens.text import label, plain
from signoff_core import columns as c
from signoff_core import delimited, workbooks
from signoff_core.bidi import contained
from signoff_core.calendars import as_ics, events
from signoff_core.digest import as_html, as_text, digest
from signoff_core.exporting import LISTS, list_as_csv, lists_as_xlsx
from signoff_core.intervals import with_shares
from signoff_core.measure_charts import share_chart
from signoff_core.message_links import mail_link, sms_link, tel_link
from tests import books
from tests.conftest import ROOT
from tests.hostile import LONG, NASTY, OURS, PUBLISHED
from tests.screens import TRUSTED, begun, calm, look, person, press, rows, say_who, says, sheet, tree

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
RUN_BY_A_SPREADSHEET = "=+-@\t\r\n＝＋－＠"


def hostile_book():
    """Everybody in it has a nasty name, role, client and recruiter; each was promised something, or waits."""
    people, calls = [], []
    for number, text in enumerate((*NASTY, *LONG)):
        others = [NASTY[(number + step) % len(NASTY)] for step in (7, 13, 29)]
        cells = dict(zip(("role", "client", "recruiter"), others, strict=True))
        people.append(books.person(f"N{number}", **cells) | {"name": text, "email": f"p{number}@example.com"})
        if number % 3 == 0:
            at = NOW - timedelta(days=3)
            calls.append(books.call(people[-1], "call back", at, notes=text, by=text, follow_up_on=NOW))
    return books.book(*people, calls=calls).tables()


@pytest.fixture(scope="module")
def tables():
    return hostile_book()


def test_the_published_list_is_named_with_its_licence():
    assert len(PUBLISHED) > 150
    assert "MIT License" in (ROOT / "tests" / "nasty_strings.json").read_text("utf-8")


# Files.


@pytest.mark.parametrize("name", LISTS)
def test_no_list_runs_in_a_spreadsheet(tables, name):
    data = list_as_csv(name, tables, NOW)
    for row in read_as_excel(data):
        for cell in row:
            begins = cell[:1]
            assert begins not in RUN_BY_A_SPREADSHEET or not begins or re.fullmatch(r"[+-]?[0-9][0-9 .,]*", cell), cell


def read_as_excel(data):
    import csv

    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_a_csv_gives_back_what_was_typed():
    texts = [text.replace("\x00", "") for text in (*NASTY, *LONG) if text.strip()]
    columns = delimited.read(delimited.write([["name", "beside"], *([text, "x"] for text in texts)]), "x.csv")
    assert columns[0][1:] == texts


def test_a_workbook_holds_texts_alone_and_gives_back_what_was_typed(tables):
    texts = [text for text in (*NASTY, *LONG) if text.strip()]
    data = workbooks.write({"=1+1'[x]": [["name"], *([text] for text in texts)]})
    (back,) = workbooks.read(data, "x.xlsx").values()
    assert [again(text) for text in back[0][1:]] == [again(text) for text in texts]
    for made in (data, lists_as_xlsx(list(LISTS), tables, NOW)):
        with zipfile.ZipFile(io.BytesIO(made)) as archive:
            parts = {name: archive.read(name).decode("utf-8", "replace") for name in archive.namelist()}
        assert not [
            name for name, xml in parts.items() if "<f>" in xml or "<hyperlink" in xml or "externalLink" in name
        ]


def again(text):
    """But for what XML has no place for, and makes of a line's end."""
    return "".join(sign for sign in text.replace("\r\n", "\n").replace("\r", "\n") if sign not in "\ufffe\uffff?")


# Mails, calendars, links.


class Read(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.links, self.attributes, self.words = set(), [], set(), []

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attributes}
        self.links += [value for name, value in attributes if name in ("href", "src")]

    def handle_data(self, data):
        self.words.append(data)


def test_the_mail_of_the_day_has_only_its_own_tags(tables):
    read = Read()
    found = digest(tables, NOW)
    read.feed(as_html(found))
    assert read.tags == {"html", "head", "meta", "title", "body", "div", "h1", "h2", "p", "b", "a", "br", "span"}
    assert read.attributes == {"lang", "charset", "style", "href"}
    assert all(re.fullmatch(r"tel:\+?[0-9]+|mailto:[^?&\s]+", link) for link in read.links)
    said = "".join(read.words)
    assert not [text for text in OURS if text in found.lines[c.NAME].tolist() and text.strip() not in said]
    assert all("\n" not in line and "\x1b" not in line for line in as_text(found))


def test_the_calendar_holds_one_event_a_person_whatever_they_are_called(tables):
    found = events(tables, NOW)
    read = icalendar.Calendar.from_ical(as_ics(found, NOW, tables.settings))
    assert len(read.walk("VEVENT")) == len(found) > 50
    assert {part.name for part in read.walk()} == {"VCALENDAR", "VEVENT"}
    allowed = {"UID", "DTSTAMP", "SUMMARY", "DESCRIPTION", "DTSTART", "DTEND", "TRANSP"}
    assert {name for part in read.walk("VEVENT") for name in part} <= allowed


def test_an_address_brings_no_other_receiver_into_a_mail():
    for address in ("a?bcc=evil@evil.example", "a&bcc=evil@x.example", "a%0d%0abcc=evil@x.example", "a#b@x.example"):
        for link in (mail_link(address), mail_link(address, "s", "b")):
            assert not re.search(r"[?&#](bcc|cc|to)|%0d", link, re.IGNORECASE)
            assert link.count("?") == (1 if "subject" in link else 0)
    for text in NASTY:
        assert re.fullmatch(r"tel:\+?[0-9]*", tel_link(text))
        assert re.fullmatch(r"sms:\+?[0-9]*\?body=[\w%.~-]*", sms_link(text, text))
        assert re.fullmatch(r"mailto:x?(\?[\w=&%.~-]*)?", mail_link("x", text, text))


def test_no_name_is_markup_in_a_figure():
    import pandas as pd

    names = [text for text in (*NASTY, *LONG) if text]
    frame = pd.DataFrame({c.CLIENT: names, c.PEOPLE: 1, c.OUT_OF: 2})
    bars = share_chart(with_shares(frame), c.CLIENT).data[0]
    for text in (*bars.y, *bars.hovertext):
        assert re.findall("<[^>]*>?", text) in ([], ["<br>"])
    assert max(map(len, (name.split("<br>")[0] for name in bars.y))) < 400


# On the page: what is made of a text before it is drawn. The browser shows that it works (test_hostile_page).


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("ab \u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069א")))
def test_a_turn_of_direction_ends_with_its_text(text):
    shown = contained(text)
    still_open = []
    for sign in shown:
        kind = bidirectional(sign)
        if kind in ("LRE", "RLE", "LRO", "RLO"):
            still_open.append("PDF")
        elif kind in ("LRI", "RLI", "FSI"):
            still_open.append("PDI")
        elif kind in ("PDF", "PDI"):
            assert still_open.pop() == kind
    assert not still_open
    turns = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    assert [one for one in shown if one not in turns] == [one for one in text if one not in turns]
    assert contained(shown) == shown


def test_plain_text_keeps_every_sign():
    for text in (*NASTY, *LONG):
        for made in (plain(text), label(text)):
            back = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", re.sub(r"(?<!\\):color\[\]", "", made))
            assert back == contained(" ".join(text.split()))
        assert not re.search(r"(?<!\\)[\[\]<>!*_`$|#]", plain(text).replace(":color[]", ""))


# Coming in.


def seen(text):
    """Without what nobody sees."""
    return "".join(sign for sign in text if category(sign) != "Cf").strip()


UPLOADS = (
    "=cmd|' /C calc'!A0.csv",
    "<img src=x onerror=alert(1)>.csv",
    "..\\..\\x.csv",
    "cod\u202exslx.csv",
    "[x](javascript:a).csv",
)


@pytest.mark.usefixtures("fresh_page")
def test_a_file_called_anything_is_taken_in_as_it_is(tell):
    tell(TRUSTED)
    begun(person("Ana Ruiz"))
    at = say_who(look(part="Import and export"))
    calm(at.switch_page("screens/set_up_screen.py").run())
    for name in UPLOADS:
        calm(at.file_uploader(key="import_file").upload(name, b'"name,role\n"x').run())
        press(at, "See what it would do")
        assert at.error
        assert "<img" not in at.error[0].value.replace("\\<img", "")
    texts = [text for text in OURS if text.strip() and "\n" not in text and "\r" not in text]
    table = delimited.write(
        [["name", "role", "status"], *([text, f"{n} {text}", "Hired"] for n, text in enumerate(texts))]
    )
    calm(at.file_uploader(key="import_file").upload("team.csv", table).run())
    press(press(at, "See what it would do"), "Take it in")
    kept = {seen(row["name"]) for row in rows("Candidates")}
    assert {seen(text) for text in texts} - kept == set()


@pytest.mark.usefixtures("fresh_page")
def test_an_address_of_the_page_says_nothing_it_was_not_asked(tell):
    tell(TRUSTED)
    begun(person("Ana Ruiz"))
    names = (
        "call",
        "person",
        "edit",
        "recruiter",
        "client",
        "state",
        "search",
        "part",
        "board_step",
        "period",
        "me",
        "page",
    )
    for text in (
        "<script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "../../etc/passwd",
        "set-up somebody",
        "\u202eevil",
        "9" * 5000,
    ):
        at = look(**dict.fromkeys(names, text))
        for screen in ("candidates", "measures", "set_up"):
            calm(at.switch_page(f"screens/{screen}_screen.py").run())
            assert "<script>alert(1)" not in says(at)
            assert "(javascript:" not in tree(at)


def test_google_gets_texts_and_no_formulas(tell):
    with sheet(tell, person("Ana Ruiz")) as there:
        from signoff_core.doors import team_book

        book = team_book(None)
        book.tables()
        texts = [text for text in NASTY if text.strip() and not any(category(sign) == "Cc" for sign in text)]
        named = [
            {c.REFERRAL_ID: f"r-{n}", c.CALL_ID: "c", c.NAME: text, c.KIND: "suited", c.NOTES: text, c.AT: NOW}
            for n, text in enumerate(texts)
        ]
        book.save({"Referrals": named})
        head, *below = there.rows("Referrals")
        place = head.index(c.NAME)
        assert [row[place] for row in below] == texts
        book.close()
