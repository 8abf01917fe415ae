import pandas as pd
import pytest

from signoff_core import columns as c
from signoff_core.narrowing import in_order, measure_choices, split
from signoff_core.settings import Settings
from tests.referred_books import BEN, ago, book, call, named, referral


def test_choices_are_those_there_are_in_one_spelling():
    calls = [call(), call("c2", BEN, by="dana"), call("c3", BEN, at=ago(3), by="Dana"), call("c4", BEN, by="Ben")]
    found = measure_choices(book(calls, [referral()]))
    assert found.recruiters == ["Ben", "Dana"]
    assert found.clients == ["Harbour Build"]
    assert found.roles == ["Quantity Surveyor", "Site Manager"]
    assert measure_choices(named("empty book")) == ([], [], [])


def rows(**columns):
    return pd.DataFrame(columns)


def test_nobody_is_ranked_on_three_calls():
    few = rows(recruiter=["Zoe", "Abe", "Mia"], out_of=[30, 3, 40], share=[0.9, 1.0, 0.2])
    assert in_order(few, c.RECRUITER, c.OUT_OF, c.SHARE)[c.RECRUITER].tolist() == ["Abe", "Mia", "Zoe"]
    enough = few.assign(out_of=[30, 20, 40])
    assert in_order(enough, c.RECRUITER, c.OUT_OF, c.SHARE)[c.RECRUITER].tolist() == ["Abe", "Zoe", "Mia"]


@pytest.mark.parametrize(
    ("by", "names", "order"),
    [
        (c.CLIENT, ["Acme", "Zeta", "Keel"], ["Keel", "Acme", "Zeta"]),
        (c.STAGE, ["offer", "presented", "interviewed"], ["presented", "interviewed", "offer"]),
        (c.STAGE, ["nobody named", "offer", "presented"], ["presented", "offer", "nobody named"]),
        (c.MONTH, ["2026-11", "2025-12", "2026-01"], ["2025-12", "2026-01", "2026-11"]),
    ],
)
def test_other_splits_have_an_order_of_their_own(by, names, order):
    frame = rows(out_of=[2, 2, 9]).assign(**{by: names})
    assert in_order(frame, by, c.OUT_OF)[by].tolist() == order


def test_one_person_written_three_ways_is_one():
    found = split(rows(recruiter=["Dana", "dana ", "Dana", None]), c.RECRUITER, c.AT, Settings())
    assert found.tolist() == ["Dana", "Dana", "Dana", "nobody named"]


def test_where_nobody_is_known_there_is_one_value():
    assert split(rows(stage=[None, None]), c.STAGE, c.AT, Settings()).tolist() == ["nobody named"] * 2
