import io
import subprocess
import sys
import zipfile
from datetime import date, datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from signoff_core import delimited, workbooks
from signoff_core.errors import InputError
from signoff_core.reading import read_tables
from signoff_core.table_files import BYTES, read_table_file
from tests import table_file_makers as make

FEW = settings(max_examples=40, deadline=None)
HEADERS = ["Candidate Name", "Email", "Status"]
ANA = ["Ana Núñez", "ana@example.com", "Interview"]
ZOE = ["Zoë Müller", "zoe@example.com", "Absage – „nein“"]


def text(*rows, delimiter=",", end="\r\n"):
    return end.join(delimiter.join(row) for row in rows) + end


def refused(data, name="list.xlsx", **more):
    with pytest.raises(InputError) as refusal:
        read_table_file(data, name, **more)
    assert f"“{name}”" in str(refusal.value)
    return str(refusal.value)


# What is read.


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "latin-1", "mac_roman"]
)
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_a_text_file_is_read_whatever_program_wrote_it(encoding, delimiter, end):
    people = [ANA, [cell.replace("–", "-").replace("„", "'").replace("“", "'") for cell in ZOE]]
    data = text(HEADERS, *people, delimiter=delimiter, end=end).encode(encoding)
    assert read_table_file(data, "team.csv") == {
        "team": [list(column) for column in zip(HEADERS, *people, strict=True)]
    }


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("cp1252", "Zoë „Müller“ – ja"),
        ("mac_roman", "Zoë „Müller“ – ja"),
        ("cp1250", "Łukasz Świątek żółć"),
        ("cp1251", "Иван Петров"),
        ("gb18030", "李雷 分析师"),
        ("euc_kr", "김철수 분석가"),
    ],
)
def test_a_text_file_in_an_encoding_of_its_country(encoding, name):
    data = text(HEADERS, *([name, "a@example.com", "x"] for _ in range(9))).encode(encoding)
    assert read_table_file(data, "team.csv")["team"][0] == ["Candidate Name", *[name] * 9]


def test_cells_of_a_text_file_stay_as_written():
    columns = read_table_file(b'Name,Id,Notes\r\n" Ana ",0044,"one\r\ntwo, ""three"""\r\n,,\r\n,,\r\n', "a.csv")["a"]
    assert columns == [["Name", " Ana "], ["Id", "0044"], ["Notes", 'one\r\ntwo, "three"']]


def test_excels_own_first_line_names_the_delimiter():
    assert read_table_file(b"sep=;\r\nName;Notes\r\nAna;a,b\r\n", "a.csv")["a"] == [["Name", "Ana"], ["Notes", "a,b"]]


def test_the_kind_of_every_cell_of_a_workbook_is_kept():
    moment = datetime(2026, 11, 24, 15, 30, 5)
    row = ["0044", 44, 2.5, True, date(2026, 11, 24), moment, time(9, 30), "=1+1", None]
    data = make.xlsx(["a", "b", "c", "d", "e", "f", "g", "h", "i"], row)
    cells = [column[1] for column in read_table_file(data)["List"]]
    assert cells == ["0044", 44, 2.5, True, date(2026, 11, 24), moment, "09:30", "=1+1", None]
    assert [type(cell) for cell in cells[:4]] == [str, float, float, bool]


def test_every_worksheet_is_read_or_the_one_that_is_named():
    data = make.xlsx(["Name"], ["Ana"], title="One", Two=[["Role"], ["Analyst"]])
    assert read_table_file(data) == {"One": [["Name", "Ana"]], "Two": [["Role", "Analyst"]]}
    assert read_table_file(data, sheet=" two ") == {"Two": [["Role", "Analyst"]]}
    assert "It has “One”, “Two”." in refused(data, sheet="Three")
    assert "no worksheets" in refused(b"Name\r\nAna\r\n", "a.csv", sheet="One")


def test_a_path_and_an_open_file_are_read_and_the_name_says_nothing(tmp_path):
    path = tmp_path / "list.csv"
    path.write_bytes(make.xlsx(["Name"], ["Ana"]))
    assert read_table_file(path) == read_table_file(str(path)) == {"List": [["Name", "Ana"]]}
    with open(path, "rb") as file:
        assert read_table_file(file) == {"List": [["Name", "Ana"]]}
    assert "“none.csv” can't be opened: No such file" in refused(str(tmp_path / "none.csv"), name="none.csv")


def test_merged_headers_stand_in_their_first_cell_and_the_row_below_can_be_named():
    worksheets = read_table_file(make.merged())
    assert [column[:3] for column in worksheets["List"]] == [
        ["Candidates 2026", "Candidate Name", None],
        [None, "Contact", "Email"],
        [None, None, "Phone"],
        [None, None, "Status"],
    ]
    said = {"sheet.List.header_row": "3", "sheet.List": "candidates", "column.List.#A": "name"}
    people = read_tables(worksheets, said, by="columns").candidacies
    assert people[["name", "email"]].iloc[0].tolist() == ["Ana Núñez", "ana@example.com"]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_three_hundred_columns_one_column_and_headers_alone(kind):
    def file(*rows):
        return make.xlsx(*map(list, rows)) if kind == "xlsx" else text(*rows).encode()

    wide = [f"h{n}" for n in range(300)], [f"c{n}" for n in range(300)]
    (columns,) = read_table_file(file(*wide)).values()
    assert (len(columns), columns[299]) == (300, ["h299", "c299"])
    assert list(read_table_file(file(["Name"], ["Ana"], ["Ben"])).values()) == [[["Name", "Ana", "Ben"]]]
    assert list(read_table_file(file(HEADERS)).values()) == [[[header] for header in HEADERS]]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_two_hundred_thousand_rows_stay_in_bounds(kind, tmp_path):
    path = tmp_path / f"list.{kind}"
    if kind == "xlsx":
        path.write_bytes(make.large(200_000, 5))
    else:
        path.write_text("".join(f"a {n},b {n},c {n},d {n},e {n}\n" for n in range(200_001)))
    watch = (
        "import resource, sys; from signoff_core.table_files import read_table_file as read;"
        "base = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss; (columns,) = read(sys.argv[1]).values();"
        "print(len(columns[0]), len(columns), (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - base) // 1024)"
    )
    said = subprocess.run([sys.executable, "-c", watch, str(path)], capture_output=True, text=True, check=True).stdout
    rows, columns, megabytes = map(int, said.split())
    assert (rows, columns) == (200_001, 5)
    assert megabytes < 400


# What is refused.


@pytest.mark.parametrize("data", [b"", b" \r\n\t", b"\xef\xbb\xbf", b"\xff\xfe", bytes(100)])
def test_an_empty_file(data):
    assert refused(data, "a.csv") == "“a.csv” is empty."


def test_an_empty_workbook():
    assert "is empty: “List”" in refused(make.xlsx())


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (make.LOCKED, "locked with a password. Save it without one"),
        (make.OLD_EXCEL, "old Excel file (.xls). Open it in Excel and save it as .xlsx"),
        (b"%PDF-1.7\n1 0 obj", "a PDF, whatever its name says"),
        (b"\x89PNG\r\n\x1a\n" + bytes(20), "a picture"),
        (b"\xff\xd8\xff\xe0" + bytes(20), "a picture"),
        (b"<!DOCTYPE html><html><table><tr><td>Ana", "a web page"),
        (b"<html><body><table>", "a web page"),
        (b"PK\x03\x04 and nothing more", "can't be unpacked"),
        (make.xlsx(["Name"], ["Ana"])[:-300], "can't be unpacked"),
    ],
)
def test_what_is_no_workbook_is_told_by_its_content(data, says):
    assert says in refused(data)


@pytest.mark.parametrize(
    ("part", "says"),
    [
        ("word/document.xml", "a Word document"),
        ("content.xml", "OpenDocument"),
        ("xl/workbook.bin", ".xlsb"),
        ("a.txt", "without a workbook"),
    ],
)
def test_an_archive_of_something_else(part, says):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(part, "x")
    assert says in refused(out.getvalue())


def test_a_locked_archive():
    data = bytearray(make.xlsx(["Name"], ["Ana"]))
    place = 0
    while (place := data.find(b"PK\x01\x02", place)) >= 0:
        data[place + 8] |= 1
        place += 4
    assert "locked with a password" in refused(bytes(data))


def test_a_workbook_whose_parts_are_broken():
    broken = make.rewritten(make.xlsx(["Name"], ["Ana"]), lambda name, part: part[:80] if name == make.SHEET else part)
    assert "can't be read" in refused(broken) or "damaged" in refused(broken)
    nothing = make.rewritten(make.xlsx(["Name"]), lambda name, part: b"" if name == "xl/workbook.xml" else part)
    assert "can't be read" in refused(nothing) or "is empty" in refused(nothing)


@pytest.mark.parametrize("says", [None, 1000])
def test_a_zip_bomb_is_refused_by_what_it_says_and_by_what_it_is(says):
    data = make.bomb(640 << 20, says=says)
    assert len(data) < 4_000_000
    assert "unpacks to more than 600 MB" in refused(data)


@pytest.mark.parametrize(
    "xml",
    [
        '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
        '<row r="1048576"><c s="1" r="XFD1048576" t="n"><v>1</v></c></row>',
        "<row r='900000'><c r='Z900000'><v>1</v></c></row>",
        '<row r="900000"><c r="xfd900000"><v>1</v></c></row>',
        '<x:row r="9"><x:c r="ZZZ9"><x:v>1</x:v></x:c></x:row>',
        '<row r="1048575"/><row>' + "<c><v>1</v></c>" * 30 + "</row>",
        '<row r="4000000000"><c r="A4000000000"><v>1</v></c></row>',
    ],
)
def test_a_cell_far_away_is_refused_before_room_is_made_for_all_between(xml):
    assert "so far below or beside" in refused(make.with_rows(xml))


@pytest.mark.parametrize(
    "xml",
    [
        '<row r="1048576"><c r="XFD1048576" s="1"/></row>',
        "<row><c><v>7</v></c></row>",
        '<row r="90000" spans="1:2"/>',
    ],
)
def test_cells_without_anything_in_them_and_without_an_address_are_no_trouble(xml):
    assert read_table_file(make.with_rows(xml))["List"][0][:2] == ["Name", "Ana"]


def test_one_long_text_in_very_many_cells():
    data = make.xlsx(["Name"], ["x" * 32_000], ["Ben"])
    times = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>{{}}</v></c></row>' for n in range(4, 60_000))
    assert "unpacks to more than" in refused(make.with_rows(times.replace("{}", "1"), data))
    assert len(read_table_file(make.with_rows(times.replace("{}", "2"), data))["List"][0]) == 59_999


def test_a_dimension_that_is_not_true():
    huge = make.rewritten(
        make.xlsx(["Name"], ["Ana"]),
        lambda name, part: part.replace(b'ref="A1:A2"', b'ref="A1:XFD1048576"') if name == make.SHEET else part,
    )
    assert read_table_file(huge) == {"List": [["Name", "Ana"]]}


def test_too_many_columns_and_too_large_a_file():
    assert "2,000 columns" in refused(make.xlsx([f"h{n}" for n in range(2001)]))
    assert "2,000 columns" in refused(",".join(f"h{n}" for n in range(2001)).encode(), "a.csv")
    assert "larger than 200 MB" in refused(bytes(BYTES + 1), "a.csv")


def test_a_quote_that_is_never_closed_is_named_by_its_line():
    data = b'Name,Notes\r\nAna,fine\r\nBen,"said no\r\nCy,ok\r\nDi,ok\r\n'
    assert "line 3: a double quote is opened there" in refused(data, "a.csv")
    assert "line 3" in refused(b'Name,Notes\nAna,fine\nBen,"said "no", twice"\nCy,ok\n', "a.csv")


def test_a_comma_in_a_cell_without_quotes_is_named_by_its_row():
    rows = [*([f"P{n}", "x@example.com"] for n in range(30)), ["Smith", " John", "x@example.com"]]
    assert "row 32 has more cells than there are headers (2)" in refused(
        text(["Name", "Email"], *rows).encode(), "a.csv"
    )


def test_two_encodings_in_one_file():
    data = text(HEADERS, ANA).encode() + text(ZOE).encode("cp1252")
    assert "line 3: its letters are written in more than one encoding" in refused(data, "a.csv")
    first = text(HEADERS, ZOE, ZOE, ZOE).encode("cp1252") + text(ANA).encode()
    assert "more than one encoding" in refused(first, "a.csv")
    assert "another encoding than it says" in refused(b"\xef\xbb\xbfName\nJos\xe9\n", "a.csv")


def test_nul_bytes():
    assert "line 2: holds NUL characters" in refused(b"Name,Email\nAna\x00,ana@example.com\n", "a.csv")


# What is written, read again.

_texts = st.text(st.characters(codec="utf-8", exclude_characters="\x00\ufffe\uffff"), max_size=12)
_runs = st.builds("{}{}{}".format, st.sampled_from(["", "'", "''", " "]), st.sampled_from("=+-@\t\r\n＝＋－＠"), _texts)
_cells = st.one_of(
    st.none(),
    _texts,
    _runs,
    st.sampled_from(["a\x01_x0041_\r\n\x0b", "0044", "+442079460101", "+44 20 7946 0101", "TRUE", "1e5"]),
)
_values = st.one_of(
    _cells,
    st.booleans(),
    st.integers(-(10**15), 10**15),
    st.floats(-1e200, 1e200, allow_subnormal=False).map(lambda number: float(f"{number:.15g}")),
    st.dates(date(1901, 1, 1), date(2200, 1, 1)),
    st.datetimes(datetime(1901, 1, 1), datetime(2200, 1, 1)).map(lambda at: at.replace(microsecond=0)),
)


def _tables(cells):
    rows = st.lists(st.tuples(cells, cells, st.just("x")).map(list), min_size=1, max_size=5)
    return rows.map(lambda rows: [["One", "Two", "Three"], *rows])


def _meant(cell):
    """A blank text is blank, midnight is a date."""
    if isinstance(cell, datetime) and cell.time() == time():
        return cell.date()
    return cell if cell != "" else None


@FEW
@given(_tables(_values))
def test_any_cell_written_to_a_workbook_says_the_same_when_read(rows):
    (columns,) = read_table_file(workbooks.write({"List": rows})).values()
    back = [list(row) for row in zip(*columns, strict=True)]
    assert [[_meant(cell) for cell in row] for row in back] == [[_meant(cell) for cell in row] for row in rows]
    assert [[isinstance(cell, str) for cell in row] for row in back] == [
        [isinstance(_meant(cell), str) for cell in row] for row in rows
    ]


@FEW
@given(_tables(_cells))
def test_any_cell_written_to_a_text_file_says_the_same_when_read(rows):
    (columns,) = read_table_file(delimited.write(rows), "a.csv").values()
    assert [list(row) for row in zip(*columns, strict=True)] == [[_meant(cell) for cell in row] for row in rows]


@FEW
@given(_runs)
def test_nothing_written_to_a_text_file_is_run_as_a_formula(cell):
    shown = delimited.harmless(cell)
    assert shown[0] not in "=@\t\r\n＝＋－＠"
    assert shown[0] not in "+-" or all(character in "0123456789 .,+-" for character in shown)
    assert delimited.as_meant(shown) == cell


def test_phones_keep_their_plus_in_a_text_file():
    assert delimited.harmless("+44 20 7946 0101") == "+44 20 7946 0101"
    assert delimited.harmless("+44(0)20+cmd|' /C calc'!A0") == "'+44(0)20+cmd|' /C calc'!A0"
    assert delimited.harmless("-2+3") == "'-2+3"
    assert delimited.write([["Zoë"]]) == b"\xef\xbb\xbfZo\xc3\xab\r\n"


def test_a_text_longer_than_a_cell_of_excel_is_whole_again_when_read():
    long = "ab " * 25_000
    rows = [["Name", "Notes", "Role"], ["Ana", long, "x"], ["Ben", "short", "y"], ["Cy", None, "z"]]
    data = workbooks.write({"List": rows})
    assert read_table_file(data) == {"List": [list(column) for column in zip(*rows, strict=True)]}
