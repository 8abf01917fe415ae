"""The frame: the sample and its way out, who may come in, and one clear message when the book can't be opened."""

import gc

import pyarrow as pa
import pytest

from signoff_core import columns as c
from signoff_core.doors import team_book
from signoff_core.tables import Tables
from tests.screens import (
    NOBODY_WAITS,
    TRUSTED,
    begun,
    calm,
    cards,
    labels,
    look,
    person,
    press,
    referrals,
    rows,
    say_who,
    says,
    sheet,
    tree,
    written,
)
from tests.sheets_server import Fault

pytestmark = pytest.mark.usefixtures("fresh_page")
ANA = person("Ana Ruiz")
AUTH = """
[auth]
redirect_uri = "http://localhost:8501/oauth2callback"
cookie_secret = "a secret of forty letters or thereabouts"
client_id = "id"
client_secret = "secret"
server_metadata_url = "https://example.com/.well-known/openid-configuration"
"""
LISTED = '[access]\n"dana@example.com" = "owner"\n"@agency.example" = "recruiter"\n'


def quiet(at):
    """Nothing on the page may look like a queue, least of all like an empty one."""
    assert cards(at) == []
    assert not any(words in says(at) for words in NOBODY_WAITS)
    assert not any(one.value.startswith("## ") and "owed a call" in one.value for one in at.markdown)
    return at


def closed(at):
    """Nobody's name is anywhere in what the browser is sent."""
    assert "Ana" not in tree(at)
    assert "anaruiz" not in tree(at)
    assert "7946" not in tree(at)
    return quiet(at)


# The sample, and the team's own book.


def test_the_first_start_shows_the_sample_agency_and_says_so():
    at = look()
    assert "This is a sample agency." in says(at)
    assert len(cards(at)) > 5
    assert team_book({}) is None


def test_the_banner_begins_the_teams_own_book(tell):
    tell(TRUSTED)
    at = press(look(), "Start the team's own book")
    said = {row[c.KEY]: row[c.VALUE] for row in rows("Settings")}
    assert (said["team.timezone"], said["team.country"]) == ("Europe/London", "GB")
    assert "line.start" in said
    assert written().candidacies.empty
    assert "sample agency" not in says(at)


def test_what_is_tried_in_the_sample_never_reaches_the_teams_book(tell):
    tell(TRUSTED)
    at = press(say_who(look()), "Voicemail")
    assert "Voicemail noted" in says(at).replace("\\", "")
    assert team_book({}) is None
    press(at, "Start the team's own book")
    assert rows("Calls") == []


# Who may come in.


def test_a_real_book_is_closed_to_whoever_finds_the_address():
    begun(ANA)
    at = closed(look())
    assert "[auth]" in says(at)
    assert "trusted_network = true" in says(at)
    closed(at.run())


def test_another_screen_is_closed_too():
    begun(ANA, Referrals=[{"referral_id": "r-1", "call_id": "call-1", "name": "Ana Other"}])
    closed(referrals(look()))
    closed(look(call="anything"))


@pytest.mark.parametrize("said", ["false", '"true"', "1"])
def test_only_a_plain_true_trusts_the_network(tell, said):
    tell(f"[signoff]\ntrusted_network = {said}\n")
    begun(ANA)
    closed(look())


def test_a_trusted_network_lets_everybody_in(tell):
    tell(TRUSTED)
    begun(ANA)
    assert cards(look()) == ["Ana Ruiz"]


def test_sign_in_with_an_empty_list_says_which_line_to_add(tell):
    tell(AUTH)
    begun(ANA)
    at = closed(look())
    assert '"you@example.com" = "owner"' in says(at)


def test_somebody_not_signed_in_is_asked_to(tell):
    tell(AUTH + LISTED)
    begun(ANA)
    at = closed(look(secrets=AUTH))
    assert labels(at) == ["Sign in"]


def test_a_sign_in_that_streamlit_does_not_know_of_says_where_it_looks(tell):
    tell(AUTH + LISTED)
    begun(ANA)
    at = closed(look())
    assert "STREAMLIT_SECRETS_FILES" in says(at)
    assert labels(at) == []


@pytest.mark.parametrize("mail", ["Dana@Example.com", "sam@agency.example"])
def test_somebody_on_the_list_comes_in_under_the_name_the_team_knows(tell, mail):
    tell(AUTH + LISTED)
    begun(ANA, Settings=[{c.KEY: "recruiter.Sam Hall", c.VALUE: mail.lower()}])
    at = look(user={"is_logged_in": True, "email": mail, "email_verified": True, "name": "S. Hall"})
    assert cards(at) == []
    assert "Signed in as Sam Hall" in says(at)
    at = calm(at.selectbox(key="recruiter").set_value("everyone").run())
    press(at, "Voicemail")
    assert [row[c.BY] for row in rows("Calls")] == ["Sam Hall"]


@pytest.mark.parametrize(
    ("user", "words"),
    [
        ({"email": "eve@example.com", "email_verified": True}, "eve@example.com is not on this team's list"),
        ({"email": "dana@example.com", "email_verified": False}, "has not verified the e-mail address"),
        ({"email": "dana@example.com"}, "has not verified the e-mail address"),
        ({"email": "dana@example.com.evil.example", "email_verified": True}, "is not on this team's list"),
    ],
)
def test_somebody_else_is_told_why_not(tell, user, words):
    tell(AUTH + LISTED)
    begun(ANA)
    at = closed(look(user={"is_logged_in": True, **user}))
    assert words in says(at)
    assert labels(at) == ["Sign out"]


# The book can't be opened: each fault its own words, and never an empty queue.


@pytest.mark.parametrize(
    ("secrets", "words"),
    [
        ("[connections.gsheets\n", "is not valid TOML"),
        ('[connections.gsheet]\nspreadsheet = "x"\n', "Did you mean [connections.gsheets]?"),
        ('[connection.sql]\nurl = "sqlite:///x"\n', "Write [connections…]"),
        ('[gsheets]\nspreadsheet = "x"\n', "Write it as [connections.gsheets]"),
        ('[connections.gsheets]\nspreadsheet = "x"\n', "lacks private_key and client_email"),
        ("[connections.sql]\n", "lacks url"),
    ],
)
def test_secrets_that_lead_nowhere_say_what_to_mend(tell, secrets, words):
    tell(f"{TRUSTED}{secrets}")
    begun(ANA)
    at = quiet(look())
    assert words in says(at)
    assert labels(at) == ["Try again"]
    tell(TRUSTED)
    assert cards(press(at, "Try again")) == ["Ana Ruiz"]


def test_secrets_that_are_not_there_are_named(monkeypatch, tmp_path):
    monkeypatch.setenv("SIGNOFF_SECRETS", str(tmp_path / "nowhere.toml"))
    at = quiet(look())
    assert "SIGNOFF_SECRETS names" in says(at)


def test_a_sheet_without_a_name_column_says_so(tell):
    with sheet(tell, ANA, headers=("phone", "role", "client")):
        at = quiet(look())
    assert "name" in says(at)
    assert "The book can't be opened" in says(at)


def test_a_sheet_nobody_shared_says_with_whom_to_share_it(tell):
    with sheet(tell, ANA) as server:
        server.shared = False
        at = quiet(look())
        assert "signoff@signoff-test.iam.gserviceaccount.com" in says(at)
        server.shared = True
        assert cards(press(at, "Try again")) == ["Ana Ruiz"]


def test_a_sheet_that_does_not_answer_is_an_outage_and_no_empty_queue(tell):
    with sheet(tell, ANA):
        pass
    at = quiet(look())
    assert "can't be reached" in says(at)
    assert "Nothing is lost" in says(at)


def test_a_sheet_that_stops_answering_leaves_the_last_picture_in_use(tell):
    with sheet(tell, ANA) as server:
        at = look()
        server.fail(*[Fault(drop=True)] * 20)
        press(at, "Read again")
        assert "can't be reached" in says(at) or "doesn't answer" in says(at)
        assert cards(at) == ["Ana Ruiz"]
        server.fail()
        calm(at.run())
        assert cards(at) == ["Ana Ruiz"]
        assert "You see the book as it was" in says(at)


def test_a_sheet_is_read_again_when_asked(tell):
    with sheet(tell, ANA) as server:
        at = look()
        server.set_cell("Candidates", 2, 1, "Ana Okafor")
        calm(at.run())
        assert cards(at) == ["Ana Ruiz"]
        press(at, "Read again")
        assert cards(at) == ["Ana Okafor"]


def test_the_first_book_is_not_held_for_good(tell):
    """What the collector was told to walk past is never given back."""
    tell(TRUSTED)
    begun(ANA)
    gc.collect()
    look()
    walked = [one for one in gc.get_objects() if isinstance(one, Tables)]
    assert ANA["name"] in [name for one in walked for name in one.candidacies[c.NAME]]


def test_arrow_gives_back_what_a_read_let_go_of(tell):
    tell(TRUSTED)
    look()
    assert pa.default_memory_pool().backend_name == "system"
