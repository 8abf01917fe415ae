import json
import tomllib

import pytest

from signoff_core.errors import SetUpError
from signoff_core.secrets import Doors, GoogleDoor, SqlDoor, check_key_file, doors, read_secrets, to_toml

ADDRESS = "https://docs.google.com/spreadsheets/d/1AbC-_x/edit#gid=0"
ACCOUNT = {
    "type": "service_account",
    "private_key": "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n",
    "client_email": "signoff@agency.iam.gserviceaccount.com",
}
SHEET = {"spreadsheet": ADDRESS, **ACCOUNT}


def secrets_file(folder, text):
    path = folder / ".streamlit" / "secrets.toml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


# Reading the file.


def test_no_file_is_no_secrets(tmp_path):
    assert read_secrets({}, tmp_path) == {}


def test_the_file_streamlit_reads_is_read(tmp_path):
    secrets_file(tmp_path, '[connections.sql]\nurl = "sqlite:///x"\n')
    assert read_secrets({}, tmp_path) == {"connections": {"sql": {"url": "sqlite:///x"}}}


def test_a_byte_order_mark_of_windows_notepad_does_no_harm(tmp_path):
    secrets_file(tmp_path, "\ufeffa = 1\n")
    assert read_secrets({}, tmp_path) == {"a": 1}


def test_the_environment_names_another_file(tmp_path):
    secrets_file(tmp_path, "a = 1\n")
    other = tmp_path / "other.toml"
    other.write_text("a = 2\n")
    assert read_secrets({"SIGNOFF_SECRETS": str(other)}, tmp_path) == {"a": 2}


def test_a_named_file_must_be_there(tmp_path):
    with pytest.raises(SetUpError, match=r"SIGNOFF_SECRETS names .*nowhere\.toml, which is not there"):
        read_secrets({"SIGNOFF_SECRETS": str(tmp_path / "nowhere.toml")}, tmp_path)


def test_malformed_toml_names_the_line(tmp_path):
    secrets_file(tmp_path, "[connections.sql]\nurl = sqlite\n")
    with pytest.raises(SetUpError, match=r"secrets\.toml is not valid TOML: .*line 2"):
        read_secrets({}, tmp_path)


def test_a_folder_or_another_encoding_is_said_so(tmp_path):
    with pytest.raises(SetUpError, match="can't be read"):
        read_secrets({"SIGNOFF_SECRETS": str(tmp_path)}, tmp_path)
    latin = tmp_path / "latin.toml"
    latin.write_bytes('a = "é"'.encode("latin-1"))
    with pytest.raises(SetUpError, match="UTF-8"):
        read_secrets({"SIGNOFF_SECRETS": str(latin)}, tmp_path)


# From the folder of the notebooks.


def test_a_notebook_has_the_secrets_and_the_book_of_the_page(tmp_path):
    secrets_file(tmp_path, '[connections.sql]\nurl = "sqlite:///books/ours.sqlite"\nteam = "north"\n')
    notebooks = tmp_path / "notebooks"
    notebooks.mkdir()
    there = {"url": f"sqlite:///{(tmp_path / 'books' / 'ours.sqlite').as_posix()}", "team": "north"}
    assert read_secrets({}, notebooks) == {"connections": {"sql": there}}
    assert read_secrets({}, tmp_path / "elsewhere") == {}
    secrets_file(notebooks, "a = 1\n")
    assert read_secrets({}, notebooks) == {"a": 1}


@pytest.mark.parametrize("url", ["sqlite:////home/me/book.sqlite", "sqlite:///~/book.sqlite", "postgresql://h/db", 7])
def test_an_address_that_is_the_same_everywhere_stays(tmp_path, url):
    secrets_file(tmp_path, f"[connections.sql]\nurl = {json.dumps(url)}\n")
    (tmp_path / "notebooks").mkdir()
    assert read_secrets({}, tmp_path / "notebooks") == {"connections": {"sql": {"url": url}}}


# Which door.


def test_without_connections_no_door_is_open():
    assert doors({}) == doors({"auth": {"cookie_secret": "x"}, "connections": {}}) == Doors()


def test_the_service_account_stands_in_the_section():
    assert doors({"connections": {"gsheets": SHEET}}) == Doors(google=GoogleDoor(ADDRESS, ACCOUNT))


def test_the_service_account_stands_beside_the_section():
    secrets = {"connections": {"gsheets": {"spreadsheet": f" {ADDRESS} "}}, "gcp_service_account": ACCOUNT}
    assert doors(secrets) == Doors(google=GoogleDoor(ADDRESS, ACCOUNT))


def test_tests_may_name_another_address():
    secrets = {"connections": {"gsheets": {**SHEET, "base_url": "http://127.0.0.1:1"}}}
    assert doors(secrets).google.base_url == "http://127.0.0.1:1"


def test_sql_takes_a_url_and_a_team():
    assert doors({"connections": {"sql": {"url": "sqlite:///x"}}}) == Doors(sql=SqlDoor("sqlite:///x", "team"))
    assert doors({"connections": {"sql": {"url": "u", "team": "north"}}}).sql.team == "north"


@pytest.mark.parametrize(
    ("secrets", "words"),
    [
        ({"connections": {"gsheet": SHEET}}, r"\[connections\.gsheet\].*mean \[connections\.gsheets\]"),
        ({"connections": {"g_sheets": SHEET}}, r"mean \[connections\.gsheets\]"),
        ({"connections": {"sqlite": {}}}, r"mean \[connections\.sql\]"),
        ({"connections": {"mongo": {}}}, r"\[connections\.mongo\].*knows \[connections\.gsheets\] and"),
        ({"connection": {"gsheets": SHEET}}, r"\[connection…\].*Write \[connections…\]"),
        ({"gsheets": SHEET}, r"Write it as \[connections\.gsheets\]"),
        ({"gcp_service_acount": ACCOUNT}, r"Write \[gcp_service_account…\]"),
        ({"connections": {"gsheets": SHEET, "sql": {"url": "x"}}}, "choose one"),
        ({"connections": {"gsheets": {**SHEET, "spreadsheet": " "}}}, "lacks spreadsheet"),
        ({"connections": {"gsheets": {"spreadsheet": ADDRESS}}}, "lacks private_key and client_email"),
        ({"connections": {"gsheets": {**ACCOUNT, "spread_sheet": ADDRESS}}}, "lacks spreadsheet. spread_sheet is unk"),
        ({"gcp_service_account": ACCOUNT}, "lacks spreadsheet"),
        ({"connections": {"gsheets": ADDRESS}}, r"a line \[connections\.gsheets\]"),
        ({"connections": {"sql": {}}}, "lacks url"),
        ({"connections": {"sql": {"url": "x", "team": 3}}}, "team that is no name"),
    ],
)
def test_what_is_wrong_is_named_and_never_another_door(secrets, words):
    with pytest.raises(SetUpError, match=words) as raised:
        doors(secrets)
    assert "BEGIN PRIVATE KEY" not in str(raised.value)


# Writing it.


def test_the_toml_to_paste_opens_the_door():
    info = {**ACCOUNT, "project_id": 'a "quoted"\\ name', "universe_domain": "googleapis.com"}
    door = doors(tomllib.loads(to_toml(info, ADDRESS))).google
    assert door.spreadsheet == ADDRESS
    assert door.account == info


def test_the_private_key_is_pasted_in_lines():
    assert 'private_key = """\n-----BEGIN PRIVATE KEY-----\nAAAA\n-----END' in to_toml(ACCOUNT, ADDRESS)


def test_a_key_file_is_read(tmp_path):
    path = tmp_path / "key.json"
    path.write_text(json.dumps(ACCOUNT))
    assert check_key_file(path) == ACCOUNT


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("not json", "is not JSON"),
        ('{"installed": {"client_id": "x"}}', "is an OAuth client"),
        ('{"web": {"client_id": "x"}}', "is an OAuth client"),
        ('{"client_email": "x"}', "has no private_key"),
        ('{"private_key": "x"}', "has no client_email"),
        ("[]", "has no private_key"),
    ],
)
def test_another_file_is_told_apart(tmp_path, text, words):
    path = tmp_path / "key.json"
    path.write_text(text)
    with pytest.raises(SetUpError, match=words):
        check_key_file(path)


def test_a_key_file_must_be_there(tmp_path):
    with pytest.raises(SetUpError, match="is not there"):
        check_key_file(tmp_path / "key.json")
