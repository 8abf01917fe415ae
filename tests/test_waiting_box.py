"""The page in an outage: what is logged is kept and seen, and sent when Google is back."""

import pytest

from signoff_core import waiting_words
from tests.screens import TRUSTED, look, person, press, say_who, says, sheet
from tests.sheets_server import Fault

DOWN = [Fault(status=503, only="write")] * 60
ANA = person("Ana Ruiz")


@pytest.fixture
def server(tell):
    with sheet(tell, ANA) as server:
        yield server


def read(at):
    return says(at).replace("\\", "")


def waiting(at):
    return [one.value for one in at.markdown if "wait" in one.value and "for Google" in one.value]


def test_a_voicemail_in_an_outage_is_kept_and_sent_when_google_is_back(server):
    at = say_who(look())
    server.fail(*DOWN)
    press(at, "Voicemail")
    assert waiting_words.KEPT in read(at)
    at = say_who(look())
    headline = waiting(at)[0]
    assert "1 save waits for Google" in headline
    assert "Ana Ruiz: sign-off, voicemail, by Dana" in read(at)
    press(at, "Try now")
    assert waiting(at)
    server.recover()
    press(at, "Try now")
    assert waiting(at) == []
    assert len(server.rows("Calls")) == 2


def test_what_google_refuses_is_said_and_can_be_taken_out(server):
    at = say_who(look())
    server.fail(*DOWN)
    press(at, "Voicemail")
    server.recover()
    server.read_only = True
    at = say_who(look())
    press(at, "Try now")
    assert [error.value for error in at.error if "Editor" in error.value]
    press(at, "Take it out")
    assert waiting(at) == []
    server.read_only = False
    assert "Calls" not in server.titles()


def test_where_nothing_lasts_the_page_itself_is_to_stay_open(tell):
    with sheet(lambda text: tell(text.replace(TRUSTED, f"{TRUSTED}data_lasts = false\n")), ANA) as server:
        at = say_who(look())
        server.fail(*DOWN)
        press(at, "Voicemail")
        assert waiting_words.NOT_YET in read(at)
        assert "Calls" not in server.titles()
