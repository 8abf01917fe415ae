"""Measures on the page: nothing, one debt, many."""

import json
import tomllib
from datetime import UTC, datetime, timedelta

import pytest

from signoff_core import columns as c
from tests.conftest import ROOT
from tests.screens import DANA, TRUSTED, begun, calm, look, person, says

pytestmark = pytest.mark.usefixtures("fresh_page")


def measures(at):
    return calm(at.switch_page("screens/measures_screen.py").run())


def words(at):
    return says(at).replace("\\", "").replace("\u00a0", " ")


@pytest.fixture
def own_book(tell):
    tell(TRUSTED)
    return begun


def call_to(who, **said):
    return {
        c.CALL_ID: "c-1", c.CANDIDACY_ID: "", c.CANDIDATE: who["name"], c.EMAIL: who["email"], c.PHONE: who["phone"],
        c.ROLE: who["role"], c.CLIENT: who["client"], c.KIND: "sign-off", c.AT: datetime.now(UTC) - timedelta(days=3), c.BY: DANA,
        c.RESULT: "talked", c.TOLD: True, c.ASKED: True, c.GOT: "next step", **said,
    }  # fmt: skip


@pytest.mark.parametrize("kind", ["light", "dark"])
def test_what_stands_beside_a_figure_can_be_read_in_either_theme(kind):
    at = look()
    at.context = {**at.context, "theme": kind}
    charts = [json.loads(one.proto.spec)["layout"] for one in measures(at).get("plotly_chart")]
    theme = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text())["theme"][kind]
    assert charts
    for drawn in charts:
        for axis in (drawn["xaxis"], drawn["yaxis"]):
            assert contrast(axis["tickfont"]["color"], theme["backgroundColor"]) >= 4.5
            assert contrast(axis["title"]["font"]["color"], theme["backgroundColor"]) >= 4.5
        for name in drawn.get("annotations", ()):
            assert contrast(name["font"]["color"], theme["backgroundColor"]) >= 4.5


def contrast(one, other):
    """As WCAG 2 reckons it."""
    lights = sorted(
        sum(part * share for part, share in zip(map(linear, hexes(of)), SHARES, strict=True)) for of in (one, other)
    )
    return (lights[1] + 0.05) / (lights[0] + 0.05)


SHARES = (0.2126, 0.7152, 0.0722)


def hexes(colour):
    return [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]


def linear(part):
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def test_an_empty_book_says_what_to_do(own_book):
    own_book()
    at = measures(look())
    assert "Nothing to measure yet." in words(at)
    assert not at.expander


def test_one_debt_is_a_small_number(own_book):
    own_book(person("Ana Ruiz"))
    at = measures(look())
    assert "0 of 1 people were told in a conversation, a small number" in words(at)
    assert "No sign-off call in this time." in words(at)
    assert "No promise to keep somebody posted has come due in this time." in words(at)
    assert "Promises kept: too few to say" in words(at)
    assert "More than half are still waiting: 1 of 1" in words(at)
    assert "Told in a conversation: too few to say" in words(at)


def test_a_call_counts_at_once(own_book):
    ana = person("Ana Ruiz")
    own_book(ana, Calls=[call_to(ana)])
    at = measures(look())
    assert "1 of 1 people were told in a conversation, a small number" in words(at)
    assert "1 of 1 calls asked for a name; ten calls give 0.0" in words(at)


def test_the_sample_shows_every_measure_with_its_table_and_its_words():
    at = measures(look(time="all"))
    said = words(at)
    for part in (
        "told in a conversation",
        "Talent Board",
        "2018",
        "The plain average of",
        "nobody is ranked",
        "promises to keep somebody posted were kept",
    ):
        assert part in said
    charts = at.get("plotly_chart")
    assert len(charts) == len(at.dataframe) == 16
    assert all(one.proto.alt for one in charts)
    assert len([one for one in at.expander if one.label == "The same as a table"]) == 16


def test_a_choice_narrows_and_compares():
    at = measures(look())
    everybody = words(at)
    calm(at.selectbox(key="of").set_value("Tom Ashby").run())
    assert words(at) != everybody
    calm(at.segmented_control(key="compare").set_value("month").run())
    assert "In the alphabet" not in words(at)


def test_a_client_written_as_markup_is_shown_as_written(own_book):
    odd = "Bo <b>x</b> :red[y] $z$"
    own_book(*(person(f"Person {n}", client=odd, phone=f"020 7946 09{n:02}") for n in range(6)))
    at = measures(look())
    calm(at.segmented_control(key="compare").set_value("client").run())
    assert odd not in says(at)
    figures = "".join(one.proto.spec for one in at.get("plotly_chart"))
    assert "Bo &lt;b&gt;x" in figures.replace("\\u003c", "<").replace("\\u003e", ">").replace("\\u0026", "&")
