"""What the documents say is there, is there; and what is there, they say."""

import csv
import re

import pytest

from signoff_core.commands import commands
from signoff_core.lines import LINES
from signoff_core.messages import MESSAGES, SUBJECT, SUBJECTS
from signoff_core.settings import DEFAULTS
from signoff_core.words import Standing
from tests.conftest import ROOT

SETTINGS = (ROOT / "docs" / "settings.md").read_text("utf-8")
PROMISES = "".join((ROOT / "docs" / name).read_text("utf-8") for name in ("promises.md", "security.md"))
README = (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize(("key", "default"), DEFAULTS.items())
def test_every_setting_is_documented_with_its_default(key, default):
    (line,) = [line for line in SETTINGS.splitlines() if line.startswith(f"| `{key}` |")]
    assert not default or f"`{default}`" in line.split("|")[2]


def test_every_standing_and_every_part_of_the_call_is_named():
    for word in (*Standing, *LINES):
        assert f"`{word}`" in SETTINGS or word == Standing.UNKNOWN


def test_every_message_and_every_subject_can_be_reworded():
    for part in (*MESSAGES, *(f"{part}{SUBJECT}" for part in SUBJECTS)):
        assert f"`{part}`" in SETTINGS


def test_every_command_is_in_the_readme():
    for name in commands.commands:
        assert f"python -m signoff_core {name}" in README


@pytest.mark.parametrize(
    "path", sorted([ROOT / "README.md", *(ROOT / "docs").glob("*.md")]), ids=lambda path: path.name
)
def test_no_link_leads_nowhere(path):
    for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", path.read_text("utf-8")):
        assert (path.parent / target).exists(), target


@pytest.mark.parametrize("named", sorted({*re.findall(r"`(test_\w+\.py(?:::\w+)?)`", PROMISES)}))
def test_every_promise_names_a_test_there_is(named):
    file, _, test = named.partition("::")
    code = (ROOT / "tests" / file).read_text()
    assert f"def {test or 'test_'}" in code


def test_the_growth_told_is_the_growth_measured():
    told = (ROOT / "docs" / "notebooks.md").read_text("utf-8").splitlines()
    with (ROOT / "docs" / "group-growth.csv").open(encoding="utf-8", newline="") as file:
        measured = list(csv.DictReader(file))
    assert measured
    for row in measured:
        (line,) = [line for line in told if line.startswith(f"| {int(row['how_many']):,} |")]
        assert f" {row['seconds']} s " in line
