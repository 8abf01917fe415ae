"""What a process has let go of goes back to the system."""

import sys

import numpy as np
import psutil

from signoff_core.allocator import give_back

PIECES, SIZE = 40_000, 2_000


def held():
    return psutil.Process().memory_info().rss


def test_what_lies_free_between_what_is_kept_is_given_back():
    pieces = [np.ones(SIZE, "uint8") for _ in range(PIECES)]
    kept = pieces[::100]  # so that the room does not end where it is free
    pieces = None
    before = held()
    give_back()
    assert len(kept) == PIECES // 100
    if sys.platform == "linux":
        assert before - held() > PIECES * SIZE / 2
