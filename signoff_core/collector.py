"""Python's cyclic collector, kept still for a while."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def still() -> Iterator[None]:
    """Nothing is collected inside.

    A read makes millions of cells and no cycles, and the collector would walk them all again and again: a tenth of the
    time. The switch is the whole process's; where two reads overlap, the one that ends first turns it on again, which
    costs the other only what it would have cost anyway.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
