"""A published example of waits, some of which are not over: remissions of leukaemia in weeks.

Freireich et al., Blood 21 (1963), p. 699-716; in Kleinbaum and Klein, Survival Analysis, 3rd ed. (2012), chapter 2, with the
numbers the tests hold.
"""

import pandas as pd

from signoff_core import columns as c

_ENDED = {
    "6-MP": (6, 6, 6, 7, 10, 13, 16, 22, 23),
    "placebo": (1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23),
}
_STILL = {"6-MP": (6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35), "placebo": ()}


def remissions(group=None):
    """days (here: weeks), seen (it came back) and group of 42 children, or of one group's 21."""
    rows = [
        (name, week, seen) for seen, part in ((True, _ENDED), (False, _STILL)) for name in part for week in part[name]
    ]
    found = pd.DataFrame(rows, columns=[c.GROUP, c.DAYS, c.SEEN]).astype({c.DAYS: "float64"})
    return found if group is None else found[found[c.GROUP] == group].reset_index(drop=True)
