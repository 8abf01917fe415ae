"""What the run that a callback precedes will draw. Streamlit's own word for it is not among its commands."""

from streamlit.runtime.scriptrunner import get_script_run_ctx


def draws_the_page() -> bool:
    """Whether it is the whole page: whoever names fragments then would throw that away, another screen too."""
    return not _fragments()


def draws_one_fragment() -> bool:
    """Whether it is that of the tap alone, and nothing that waited beside it."""
    return len(_fragments()) == 1


def _fragments() -> list[str]:
    running = get_script_run_ctx()
    return list(running.fragment_ids_this_run or ()) if running else []
