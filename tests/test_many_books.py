"""A group of agencies: the same row for each team, however the work is mapped; one team's trouble is its own."""

from datetime import UTC, datetime

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from signoff_core import columns as c
from signoff_core.call_queue import open_queue
from signoff_core.doors import team_book
from signoff_core.growth import ALONE, SIDE_BY_SIDE, growth_words, timed_growth
from signoff_core.many_books import Team, group_measures, group_words, on_cluster, team_measures
from signoff_core.sample_agencies import sample_group
from tests import postgres
from tests.sheets_server import SheetsServer, service_account_info

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def teams(tmp_path_factory):
    return sample_group(tmp_path_factory.mktemp("group"), 3, NOW)


def broken(folder):
    """Teams whose books can't be read, each for another reason."""
    file = folder / "broken.sqlite"
    file.write_text("this is no database, but a letter " * 40)
    return [
        Team("Broken & Sons", {"connections": {"sql": {"url": f"sqlite:///{file}"}}}, NOW),
        Team("Misspelt", {"connections": {"sqll": {"url": "x"}}}, NOW),
        Team("Moved", str(folder / "nowhere.toml"), NOW),
        Team("Not begun", {}, NOW),
        Team("No secrets at all", 7, NOW),
    ]


def test_a_row_is_what_the_screens_of_that_team_say(teams):
    row = team_measures(teams[0])
    book = team_book(teams[0].secrets)
    queue = open_queue(book.tables(), NOW)
    book.close()
    assert row[c.OWED] == len(queue) > 10
    assert row[c.CALLS] == 134
    assert (row[c.TOLD], row[c.OUT_OF], row[c.PLACED]) == (36, 58, 3)


def test_teams_without_numbers_are_named_with_the_reason(teams, tmp_path):
    found = group_measures([teams[0], *broken(tmp_path), teams[1]])
    assert found[c.PROBLEM].isna().tolist() == [True, False, False, False, False, False, True]
    assert found[c.OWED].isna().tolist() == [False, True, True, True, True, True, False]
    words = group_words(found)
    assert words[0].startswith("2 of 7 teams could be read: ")
    assert [line.partition(":")[0] for line in words[1:]] == [team.name for team in broken(tmp_path)]
    assert "is not a database" in words[1]
    assert "sqll" in words[2]
    assert "nowhere.toml, which is not there" in words[3]


def test_side_by_side_is_the_same_and_a_broken_team_costs_nothing(teams, tmp_path):
    """Real processes of Dask's on this machine."""
    group = [*teams, *broken(tmp_path)]
    alone = group_measures(group)
    with on_cluster(workers=2) as each:
        assert_frame_equal(group_measures(group, each), alone)
        assert set(each(profiles_kept, group)) == {0}
        times = timed_growth({1: teams[:1], 2: teams[:2]}, Stopwatch(), each)
    assert times[c.HOW].tolist() == [ALONE, ALONE, SIDE_BY_SIDE, SIDE_BY_SIDE]
    assert times[c.NUMBER].tolist() == [1, 2, 1, 2]
    assert times[c.SECONDS].tolist() == [1.0] * 4
    assert growth_words(times) == "2 teams take 1.0 s one after another and 1.0 s side by side."


def profiles_kept(_):
    """How many seconds' worth of profiles the worker that is asked holds: they would grow by some MB a team."""
    from distributed import get_worker

    return len(get_worker().profile_history)


class Stopwatch:
    """Goes on by a second each time somebody looks."""

    def __init__(self):
        self.now = 0.0

    def __call__(self):
        self.now += 1.0
        return self.now


def test_a_cluster_is_given_by_its_address(teams):
    """The same code on a scheduler somebody else started, here on the loopback."""
    from distributed import LocalCluster

    cluster = LocalCluster(n_workers=1, processes=False, dashboard_address="127.0.0.1:0")
    with cluster, on_cluster(cluster.scheduler_address) as each:
        assert_frame_equal(group_measures(teams[:2], each), group_measures(teams[:2]))


def test_with_no_workers_it_is_this_process(teams):
    with on_cluster(workers=0) as each:
        assert each is map


def test_a_sheet_a_database_and_a_secrets_file_make_one_group(teams, tmp_path):
    file = tmp_path / "north.toml"
    file.write_text(f'[connections.sql]\nurl = "{teams[0].secrets["connections"]["sql"]["url"]}"\n')
    with SheetsServer() as server:
        server.add_worksheet("Candidates", [["Name", "Status"], ["Zoë Weiß", "Rejected"]])
        info = {**service_account_info(server), "spreadsheet": server.spreadsheet_id, "base_url": server.url}
        group = [
            Team("Größe", {"connections": {"gsheets": info}}, NOW),
            Team("North", str(file), NOW),
            Team("Señor", {"connections": {"sql": {"url": postgres.new_database()}}}, NOW),
        ]
        found = group_measures(group)
    assert found[c.PROBLEM].isna().all()
    assert found[c.TEAM].tolist() == ["Größe", "North", "Señor"]
    assert found[c.CANDIDACIES].tolist() == [1, 171, 0]
    assert pd.isna(found[c.MEDIAN].iloc[2])


def test_no_team_no_numbers():
    found = group_measures([])
    assert found.empty
    assert group_words(found) == ["No team to look at."]
