"""The file a book is kept in: what goes in comes out, and a file that is not whole is refused in words."""

import json
import zipfile
from datetime import UTC, date, datetime
from io import BytesIO

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from signoff_core import backups
from signoff_core.backups import Backup, pack, read_backup, rows_of, same, unpack
from signoff_core.commands import commands
from signoff_core.errors import InputError
from signoff_core.exporting import save
from signoff_core.secrets import to_toml
from signoff_core.stores import RawBook
from signoff_core.table_files import read_table_file
from tests.sheets_server import Fault, SheetsServer, service_account_info

NOW = datetime(2026, 11, 24, 15, tzinfo=UTC)
CELLS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(),
    st.dates(),
    st.datetimes(timezones=st.just(UTC)),
    st.sampled_from(("=1+1", "\x00", "\n", "\u2028", "{}", '{"date": "2026-01-01"}', "0712", "TRUE", "\ud800")),
)
WORKSHEETS = st.dictionaries(st.text(), st.lists(st.lists(CELLS, max_size=4), max_size=4), max_size=4)
BOOK = RawBook(
    {"Calls": [["call_id", "a"], ["Ours", "", 1.0], ["Ours", True]], "Empty": [], "Zoë's": [[date(2026, 1, 2), NOW]]},
    "Europe/London",
    "en_GB",
)


def packed(book=BOOK):
    return pack(Backup(book, "sheet", "Agency", NOW))


def changed(part, change, data=None):
    """The file with one of its parts changed."""
    found = BytesIO()
    with zipfile.ZipFile(BytesIO(data or packed())) as before, zipfile.ZipFile(found, "w") as after:
        for name in before.namelist():
            text = before.read(name)
            after.writestr(name, change(text) if name == part else text)
    return found.getvalue()


def manifest(**said):
    return changed("manifest.json", lambda text: json.dumps(json.loads(text) | said))


@settings(max_examples=60, deadline=None)
@given(WORKSHEETS)
def test_every_cell_comes_back_as_it_was(worksheets):
    book = RawBook(worksheets, "Asia/Kolkata", None)
    found = unpack(packed(book), "b.zip").book
    assert same(found, book)
    for title, columns in worksheets.items():
        for column, again in zip(columns, found.worksheets[title], strict=False):
            for cell, kept in zip(column, again, strict=False):
                assert (type(kept), kept) == (type(cell), cell) or (cell == "" and kept is None)


def test_what_a_file_says_of_itself():
    found = unpack(packed(), "b.zip")
    assert (found.kind, found.name, found.made_at) == ("sheet", "Agency", NOW)
    assert found.counts == {"Calls": 2, "Empty": 0, "Zoë's": 1}
    assert rows_of(found.book.worksheets["Calls"]) == [["call_id", "Ours", "Ours"], ["a", None, True], [None, 1.0]]


def test_people_can_read_it_without_signoff():
    with zipfile.ZipFile(BytesIO(packed())) as archive:
        assert (
            archive.read("003.jsonl").decode()
            == '[{"date": "2026-01-02"}]\n[{"moment": "2026-11-24T15:00:00+00:00"}]\n'
        )
        assert json.loads(archive.read("manifest.json"))["worksheets"][2]["title"] == "Zoë's"


def test_a_file_cut_off_anywhere_is_refused():
    data = packed()
    for end in range(2, len(data), 37):
        with pytest.raises(InputError, match="cut off or damaged"):
            unpack(data[:end], "b.zip")


def test_a_bit_that_fell_over_is_never_read_as_something_else():
    data = packed()
    for place in range(0, len(data), 11):
        spoilt = bytearray(data)
        spoilt[place] ^= 0x10
        try:
            found = unpack(bytes(spoilt), "b.zip")
        except InputError:
            continue
        assert same(found.book, BOOK)  # it stood where a zip keeps its own dates


def test_a_worksheet_that_was_changed_is_refused():
    with pytest.raises(InputError, match="the worksheet “Calls” is not what was written"):
        unpack(changed("001.jsonl", lambda text: text.replace(b'"a"', b'"b"')), "b.zip")


def test_a_newer_file_says_to_update():
    with pytest.raises(InputError, match=r"newer Signoff \(its format is 2, this one reads 1\)\. Update"):
        unpack(manifest(version=2), "b.zip")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "no backup of Signoff's"),
        (b"name,phone\n", "no backup of Signoff's"),
        (manifest(format="something else"), "another program's file"),
        (manifest(worksheets=None), "damaged"),
        (manifest(made_at="yesterday"), "damaged"),
        (changed("manifest.json", lambda text: b"[1]"), "another program's file"),
        (changed("002.jsonl", lambda text: b"[{}]\n"), "damaged"),
    ],
)
def test_a_foreign_file_is_refused(data, words):
    with pytest.raises(InputError, match=words):
        unpack(data, "b.zip")


def test_a_workbook_is_sent_to_import():
    found = BytesIO()
    with zipfile.ZipFile(found, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    with pytest.raises(InputError, match="taken in by `import`"):
        unpack(found.getvalue(), "b.xlsx")


def test_a_file_that_would_fill_the_memory_is_refused():
    data = bytearray(packed())
    says = data.index(b"PK\x01\x02") + 24  # where a zip says how much the first of its parts unpacks to
    data[says : says + 4] = (backups.UNPACKED + 1).to_bytes(4, "little")
    with pytest.raises(InputError, match="unpacks to more than"):
        unpack(bytes(data), "b.zip")


def test_a_backup_is_its_owners_alone(tmp_path):
    path = tmp_path / "b.zip"
    save(packed(), str(path), private=True)
    assert path.stat().st_mode & 0o777 == 0o600
    assert same(read_backup(str(path)).book, BOOK)
    with pytest.raises(InputError, match="can't be read: No such file"):
        read_backup(str(tmp_path / "none.zip"))


# The commands.


def run(*arguments):
    return CliRunner().invoke(commands, [*arguments, "--now", "2026-11-24T15:00"])


def at(folder, monkeypatch):
    """From now on the team's book is the one on another machine."""
    monkeypatch.setenv("SIGNOFF_DATA", str(folder))


def test_a_book_moves_to_another_machine(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert run("sample").exit_code == 0
    done = run("backup", "b.zip")
    assert (done.exit_code, "read back and compared" in done.output) == (0, True)
    queue = run("queue", "--json").output
    at(tmp_path / "other", monkeypatch)
    done = run("restore", "b.zip")
    assert done.exit_code == 0, done.output
    assert done.output.splitlines()[-1] == "Read back and compared: nothing differs."
    assert run("queue", "--json").output == queue
    assert json.loads(run("restore", "b.zip", "--json").output) == {"added": {}, "differs": []}
    assert run("restore", "b.zip", "--worksheets", "team.xlsx").output == "Written: team.xlsx\n"
    assert list(read_table_file("team.xlsx")) == ["Candidates", "Openings"]


def test_a_book_nobody_can_work_with_is_backed_up_all_the_same(tmp_path, tell, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with SheetsServer() as server:
        server.add_worksheet("Sheet1", [["Shopping"], ["Milk"]])
        tell(f'{to_toml(service_account_info(server), server.spreadsheet_id)}base_url = "{server.url}"\n')
        assert run("queue").exit_code == 2
        done = run("backup", "b.zip", "--json")
        assert (done.exit_code, json.loads(done.output)["rows"]) == (0, {"Sheet1": 1})
        server.fail(Fault(status=403, only="read"))
        assert run("backup", "b.zip").exit_code == 2
    assert read_backup("b.zip").counts == {"Sheet1": 1}  # the one before stays


def test_a_restore_says_what_differs(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    hand = {"Calls": [["call_id", "a"], ["promise_by", "soon"]]}
    (tmp_path / "b.zip").write_bytes(pack(Backup(RawBook(hand), "sql", "x", NOW)))
    done = run("restore", "b.zip")
    assert done.exit_code == 1
    assert done.output.splitlines()[1:] == [
        "Read back and compared: 1 differ.",
        "Calls row 2, promise_by: “soon” became blank.",
    ]


@pytest.mark.parametrize("command", ["backup", "restore"])
def test_without_a_book_or_a_file_nothing_is_made(command, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    at(tmp_path / "data", monkeypatch)
    assert run(command, "b.zip").exit_code == 2
    assert list(tmp_path.iterdir()) == []
