"""Moments as plain numbers: UTC, whatever zone they were said in."""

import numpy as np
import pandas as pd
import pytest

from signoff_core.plain_times import plain, stamps, utc


@pytest.mark.parametrize("zone", ["UTC", "Asia/Kolkata", "America/New_York"])
def test_one_moment_is_one_number_in_every_zone(zone):
    moment = pd.Timestamp("2026-11-24 15:30:00", tz="UTC").tz_convert(zone)
    several = pd.Series([moment, pd.NaT], dtype=f"datetime64[s, {zone}]")
    assert utc(several)[0] == plain(moment) == np.datetime64("2026-11-24T15:30:00")
    assert np.isnat(utc(several)[1])
    assert stamps(utc(several)).iloc[0] == moment


def test_a_part_of_a_second_makes_a_moment_later_than_its_second():
    assert plain(pd.Timestamp("2026-11-24 15:30:00.5", tz="UTC")) > np.datetime64("2026-11-24T15:30:00")
