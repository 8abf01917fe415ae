"""What a team settles becomes rows of Settings: checked, only what changes, the latest one holds."""

import pytest

from signoff_core.errors import InputError
from signoff_core.reading import with_rows
from signoff_core.setting_rows import changed, setting_rows
from tests.books import book, london, person

NOW = london("2026-11-24 15:00")


@pytest.fixture
def tables():
    return book(person(), settings={"hours.from": "08:00", "status.Left": "withdrew"}).tables()


def test_only_what_changes_is_written(tables):
    said = {"hours.from": " 08:00 ", "hours.to": "17:00", "status.Left": "hired", "line.legal": ""}
    rows = setting_rows(said, tables.settings, "Dana", NOW)["Settings"]
    assert [(row["key"], row["value"], row["by"], row["at"]) for row in rows] == [
        ("hours.to", "17:00", "Dana", NOW), ("status.Left", "hired", "Dana", NOW),
    ]  # fmt: skip
    after = with_rows(tables, {"Settings": rows}).settings
    assert (after.value("hours.to"), after.statuses[(None, "Left")]) == ("17:00", "hired")
    assert changed(said, after) == {}


def test_a_blank_takes_a_setting_back(tables):
    rows = setting_rows({"hours.from": ""}, tables.settings, None, NOW)
    assert with_rows(tables, rows).settings.value("hours.from") == "09:00"


def test_nothing_new_is_no_rows(tables):
    assert setting_rows({"hours.from": "08:00"}, tables.settings, "Dana", NOW) == {}


@pytest.mark.parametrize(
    ("key", "value", "allowed"),
    [
        ("line.promise", "soonish", "working day"),
        ("hours.to", "07:00", "after hours.from"),
        ("team.timezone", "Mars/Phobos", "Europe"),
        ("status.Left", "gone", "not selected"),
        ("sheet.Jobs.header_row", "top", "number of the row"),
        ("colour.wall", "blue", "does nothing"),
    ],
)
def test_what_nobody_can_use_is_refused_under_its_key(tables, key, value, allowed):
    with pytest.raises(InputError, match=allowed) as refused:
        setting_rows({key: value, "team.name": "North"}, tables.settings, "Dana", NOW)
    assert refused.value.field == key
    assert value in str(refused.value)
