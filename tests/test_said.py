"""What a notebook shows and an exported page holds: sentences, figures, tables for people."""

import subprocess
import sys

import pandas as pd
from plotly.graph_objects import Figure

from signoff_core import columns as c
from signoff_core.figures import as_html, said
from signoff_core.notebook import signed_in
from signoff_core.pages import as_page
from signoff_core.readable import for_people
from tests.books import book

SETTINGS = book(settings={"team.timezone": "Europe/London"}).tables().settings
WORDS = 'Größe & "Señor" <b>: 3 of 5'


def test_the_sentence_stands_above_the_figure_and_in_its_place():
    html = as_html(said(WORDS, Figure()))
    assert "<figcaption>Größe &amp; &quot;Señor&quot; &lt;b&gt;: 3 of 5</figcaption>" in html
    assert 'role="img" aria-label="Größe &amp; &quot;Señor&quot; &lt;b&gt;: 3 of 5"' in html
    assert "Plotly.newPlot" in html
    assert "cdn" not in html


def test_without_a_figure_there_is_the_sentence():
    assert as_html(said("Nobody was told.")) == '<p class="signoff-said">Nobody was told.</p>'
    assert repr(said("Nobody was told.")) == "Nobody was told."


def test_labels_take_the_colour_of_the_text_around_them():
    assert "fill: currentColor" in said("x")._repr_html_()


def test_a_page_holds_plotly_once_and_only_if_it_draws():
    drawn = as_page("A week", [said("one", Figure()), said("two", Figure())])
    assert drawn.count("plotly.js v") == 1
    assert "<script" not in as_page("A week", ["# Names", "Nobody.", ["one", "two"], said("three")])


def test_a_page_shows_whatever_it_is_given_as_text():
    page = as_page("<i>", ["# <i>", "<i>", ["<i>"], pd.DataFrame({"<i>": ["<i>", "Zoë Weiß"]}), said("<i>")])
    assert "<i>" not in page
    assert page.count("&lt;i&gt;") == 8
    assert "Zoë Weiß" in page


def test_cells_for_people():
    frame = pd.DataFrame(
        {
            c.NAME: ["Íñigo", None],
            c.PHONE: ["+442079460958", None],
            c.DUE_AT: pd.to_datetime(["2026-07-01 08:30Z", None]),
            c.INTERVIEWED_ON: pd.to_datetime(["2026-07-01", None]),
            c.TOLD: [True, False],
            c.WHY: [["One", "Two"], []],
            c.WAITED_HOURS: [2.345, 3.0],
            c.SHARE: [0.254, None],
        }
    )
    before = frame.copy(deep=True)
    shown = for_people(frame, SETTINGS)
    assert shown.to_dict("records") == [
        {
            "name": "Íñigo", "phone": "+44 20 7946 0958", "due at": "2026-07-01 09:30", "interviewed on": "2026-07-01",
            "told": "yes", "why": "One. Two", "waited hours": 2.35, "share": "25 %",
        },
        {
            "name": "", "phone": "", "due at": "", "interviewed on": "", "told": "no", "why": "", "waited hours": 3.0,
            "share": "",
        },
    ]  # fmt: skip
    pd.testing.assert_frame_equal(frame, before)
    assert list(for_people(frame, SETTINGS, c.TOLD, c.NAME)) == ["told", "name"]
    assert for_people(frame.iloc[:0], SETTINGS).empty


def test_nobody_is_asked_to_sign_in_outside_of_colab():
    assert signed_in(None) is None
    assert signed_in("https://docs.google.com/spreadsheets/d/1AbC/edit") is None


def test_the_package_loads_without_what_only_notebooks_need():
    code = "import sys, signoff_core; print({'scipy', 'plotly', 'distributed', 'itables', 'IPython'} & {*sys.modules})"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "set()"
