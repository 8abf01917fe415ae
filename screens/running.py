"""The run that a callback precedes: what it will draw, and how a callback is done to its end. Streamlit's own words for
that are not among its commands."""

from collections.abc import Callable
from contextlib import suppress
from functools import wraps

from streamlit.runtime.scriptrunner import RerunException, get_script_run_ctx


def draws_the_page() -> bool:
    """Whether it is the whole page: whoever names fragments then would throw that away, another screen too."""
    return not _fragments()


def draws_one_fragment() -> bool:
    """Whether it is that of the tap alone, and nothing that waited beside it."""
    return len(_fragments()) == 1


def _fragments() -> list[str]:
    running = get_script_run_ctx()
    return list(running.fragment_ids_this_run or ()) if running else []


def unbroken(callback: Callable[..., None]) -> Callable[..., None]:
    """A callback that is done to its end though somebody goes to another screen meanwhile.

    Streamlit breaks it off then, at its next look into the session, and never calls it again: what was typed or tapped
    would be lost. So it is begun anew, and what it does must count once.
    """

    @wraps(callback)
    def whole(*args: object) -> None:
        try:
            callback(*args)
        except RerunException as cut:
            if not cut.rerun_data.fragment_id_queue:  # else it asked for these fragments itself
                with suppress(RerunException):
                    callback(*args)
            raise

    return whole
