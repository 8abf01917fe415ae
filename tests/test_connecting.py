"""A Google Sheet tried step by step: the first step that fails says what to do, and nothing is written anywhere."""

import json
import tomllib

import pytest

from signoff_core.connecting import tried
from signoff_core.secrets import doors
from tests.sheets_server import Fault, SheetsServer, service_account_info

PEOPLE = [["Candidate Name", "Email", "Status"], ["Ana Ruiz", "ana@example.com", "Interviewed"]]


@pytest.fixture
def there():
    with SheetsServer() as server:
        server.add_worksheet("Tracker", PEOPLE)
        yield server


def key(server):
    return json.dumps(service_account_info(server)).encode()


def test_everything_works_and_the_secrets_open_that_sheet(there):
    trial = tried(key(there), there.spreadsheet_id, there.url)
    assert trial.worked
    assert [one.step for one in trial.steps] == ["The key", "The sheet", "The candidates", "Saving"]
    assert "Tracker" in trial.steps[1].words
    assert trial.steps[2].words == "1 candidacy is understood."
    assert doors(tomllib.loads(trial.toml)).google.spreadsheet == there.spreadsheet_id
    assert there.writes() == 0


@pytest.mark.parametrize(
    ("file", "url", "step", "words"),
    [
        (b"", "x", "The key", "Choose the JSON file"),
        (b"%PDF-1.4", "x", "The key", "not JSON"),
        (b'{"installed": {}}', "x", "The key", "OAuth client"),
        (b"[]", "x", "The key", "has no private_key"),
    ],
)
def test_a_key_that_is_none_gives_no_secrets(file, url, step, words):
    trial = tried(file, url)
    assert (trial.worked, trial.toml, trial.steps[-1].step) == (False, "", step)
    assert words in trial.steps[-1].words


def test_an_address_is_needed(there):
    trial = tried(key(there), "  ")
    assert [one.worked for one in trial.steps] == [True, False]
    assert trial.toml == ""


def test_a_sheet_that_is_not_shared_names_the_account(there):
    there.fail(*[Fault(status=403)] * 4)
    trial = tried(key(there), there.spreadsheet_id, there.url)
    assert trial.steps[-1].step == "The sheet"
    assert service_account_info(there)["client_email"] in trial.steps[-1].words
    assert trial.toml  # what to paste is right; the share is what is missing


def test_a_sheet_without_candidates_opens_and_says_what_is_missing():
    with SheetsServer() as server:
        server.add_worksheet("Budget", [["Month", "Cost"], ["May", 3]])
        trial = tried(key(server), server.spreadsheet_id, server.url)
    assert [one.worked for one in trial.steps] == [True, True, False]
    assert "names" in trial.steps[-1].words
