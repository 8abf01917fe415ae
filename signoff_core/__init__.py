"""Signoff: no candidate left hanging, no call left empty-handed.

A team's book is read into `Tables`, one value that is never changed in place; everything shown is computed from it and
the time. `open_book()` opens the team's book (or the sample agency), `open_queue(tables, now)` says whom to call.
"""

from signoff_core.book import Book
from signoff_core.call_queue import before_signoff, open_queue
from signoff_core.calls import Call, checked
from signoff_core.charts import funnel_chart, funnel_words
from signoff_core.doors import open_book
from signoff_core.doubts import all_problems
from signoff_core.errors import BookError, InputError, SetUpError, SignoffError, StoreError, Unreachable
from signoff_core.fitting import whom_to_ring_first
from signoff_core.funnel import funnel
from signoff_core.lists import asked, going_quiet, written_not_spoken
from signoff_core.pipeline import open_referrals, pipeline
from signoff_core.reading import read_tables
from signoff_core.referrals import chain
from signoff_core.settings import Settings
from signoff_core.tables import Problem, Tables

__all__ = [
    "Book",
    "BookError",
    "Call",
    "InputError",
    "Problem",
    "SetUpError",
    "Settings",
    "SignoffError",
    "StoreError",
    "Tables",
    "Unreachable",
    "all_problems",
    "asked",
    "before_signoff",
    "chain",
    "checked",
    "funnel",
    "funnel_chart",
    "funnel_words",
    "going_quiet",
    "open_book",
    "open_queue",
    "open_referrals",
    "pipeline",
    "read_tables",
    "whom_to_ring_first",
    "written_not_spoken",
]
