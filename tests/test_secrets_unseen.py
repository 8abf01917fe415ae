"""No secret is in any message, whatever is wrong with the secrets: not in its words, nor in those of what it came of."""

import json
import logging
import tomllib
import traceback

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from signoff_core.connecting import tried
from signoff_core.doors import open_book
from signoff_core.errors import SignoffError
from signoff_core.secrets import doors, read_secrets, to_toml
from tests.screens import TRUSTED, calm, look, tree
from tests.sheets_server import Fault, SheetsServer, service_account_info

SECRET = "hunter2Xq7"
BEGIN, END = "-----BEGIN PRIVATE KEY-----", "-----END PRIVATE KEY-----"
NAMES = st.sampled_from(
    ["connections", "gsheets", "sql", "gcp_service_account", "conections", "gsheet", "auth", "access", "signoff", "url", "team",
     "spreadsheet", "private_key", "client_email", "token_uri", "base_url", "password", "type"]
)  # fmt: skip
VALUES = st.sampled_from(
    [SECRET, f"x{SECRET}", f"{BEGIN}\n{SECRET}\n{END}", [SECRET], f"postgresql://u:{SECRET}@h/d", 7, True]
)
SHAPES = st.recursive(VALUES, lambda inner: st.dictionaries(NAMES, inner, max_size=4), max_leaves=8)


def told(error):
    """Everything that is said of an error anywhere: its words, and those of all it came of."""
    return f"{error} {error!r} " + "".join(traceback.format_exception(error))


def outcome(work):
    """What came of it, and what was told where it was refused."""
    try:
        return work(), ""
    except SignoffError as error:
        return None, told(error)


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(NAMES, SHAPES, max_size=4))
@example({"connections": {"sql": {"url": f"sqlite:///{SECRET}", "team": [SECRET]}}})
@example({"connections": {"sql": SECRET}})
def test_secrets_of_any_shape_are_refused_without_being_repeated(secrets):
    found, refused = outcome(lambda: doors(secrets))
    assert SECRET not in refused
    if found and (found.google is None or SECRET not in found.google.spreadsheet):
        assert SECRET not in repr(found).replace(f"base_url='{SECRET}'", "").replace(f"x{SECRET}", "")


WHOLE = f'[connections.sql]\nurl = "postgresql://u:{SECRET}@h/d"\n[gcp_service_account]\nprivate_key = """{BEGIN}\n{SECRET}\n{END}"""\n'


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, len(WHOLE)), st.sampled_from(["", '"', "'", "[", "=", SECRET, "\\", "\x00", "\n"]))
def test_a_file_broken_anywhere_is_refused_without_being_repeated(tmp_path, place, slip):
    (tmp_path / ".streamlit").mkdir(exist_ok=True)
    (tmp_path / ".streamlit" / "secrets.toml").write_text(WHOLE[:place] + slip + WHOLE[place + 1 :], "utf-8")
    assert SECRET not in outcome(lambda: read_secrets({}, tmp_path))[1]


URLS = (
    f"postgresql://u:{SECRET}@127.0.0.1:9/d", f"postgresql://{SECRET}:x{SECRET}@127.0.0.1:9/d", f"postgres://u:{SECRET}@h/d",
    f"mysql://u:{SECRET}@h/d", f"postgresql://u:{SECRET}@@127.0.0.1:9x/d", f"postgresql://127.0.0.1:9/d?password={SECRET}&user=u",
    f"u:{SECRET}", SECRET, f"postgresql+psycopg://u:{SECRET}@[::1/d", f"oracle+x://u:{SECRET}@h/d", f"postgresql://u:{SECRET}%zz@127.0.0.1:9/",
)  # fmt: skip


@pytest.mark.parametrize("url", URLS)
def test_a_database_that_cant_be_opened_keeps_its_password(url, caplog):
    caplog.set_level(logging.DEBUG)
    with pytest.raises(SignoffError) as refused:
        open_book({"connections": {"sql": {"url": url}}}).tables()
    said = str(refused.value).replace(f'user "{SECRET}"', "")
    assert SECRET not in said
    assert SECRET not in caplog.text
    assert f"x{SECRET}" not in told(refused.value)


@pytest.mark.parametrize("key", [SECRET, f"{BEGIN}{SECRET}{END}", f"{BEGIN}\n{SECRET}\n{END}", f"{BEGIN}\n{SECRET}"])
def test_a_key_that_is_none_is_not_repeated(key):
    account = {"type": "service_account", "client_email": "signoff@example.com", "private_key": key}
    for spreadsheet in ("https://docs.google.com/spreadsheets/d/abc", key + "!\n"):
        with pytest.raises(SignoffError) as refused:
            open_book({"connections": {"gsheets": {"spreadsheet": spreadsheet, **account}}})
        assert SECRET not in told(refused.value) or "\n" not in key
        assert SECRET not in str(refused.value) or key == SECRET
        trial = tried(json.dumps(account).encode(), spreadsheet)
        assert "\n" not in key or SECRET not in " ".join(step.words for step in trial.steps)


def test_what_google_refuses_is_told_without_the_key(caplog):
    caplog.set_level(logging.DEBUG)
    with SheetsServer() as server:
        server.add_worksheet("Candidates", [["name"], ["Ana Ruiz"]])
        account = service_account_info(server)
        secret = "".join(account["private_key"].splitlines()[1:-1])[100:140]
        secrets = tomllib.loads(to_toml(account, server.spreadsheet_id) + f'base_url = "{server.url}"\n')
        for fault in (Fault(status=403), Fault(status=401), Fault(status=500, only="token"), Fault(drop=True)):
            server.fail(*[fault] * 12)
            assert secret not in outcome(lambda: open_book(secrets).tables())[1]
        assert secret not in caplog.text


@pytest.mark.usefixtures("fresh_page")
@pytest.mark.parametrize(
    "secrets",
    [f'[connections.sql]\nurl = "mysql://u:{SECRET}@h/d"\n', f'[gsheets]\nprivate_key = "{SECRET}"\n', f'[connections.sql]\nurl = "{SECRET}\n'],
)  # fmt: skip
def test_the_page_says_what_is_wrong_and_no_secret(tell, secrets):
    tell(f"{TRUSTED}{secrets}")
    at = calm(look())
    assert at.error
    assert SECRET not in tree(at)
