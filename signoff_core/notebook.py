"""What a notebook needs of the program it runs in: tables and figures that work without a network, and who is
asking."""

import sys
from typing import Any


def begin_notebook() -> Any:
    """Make tables searchable and figures drawable in this notebook, from this machine alone; shown, it leaves no trace.

    The last line of a cell near the top: what it gives holds the two libraries the later cells draw with.
    """
    import itables
    from IPython.display import HTML

    from signoff_core.figures import plotly_script

    itables.options.warn_on_undocumented_option = False
    itables.options.showIndex = False
    itables.options.maxBytes = 0  # a team's list is shown whole
    itables.options.classes = "display compact"
    itables.options.style = {"table-layout": "auto", "width": "100%", "max-width": "100%", "margin": "0"}
    itables.init_notebook_mode(all_interactive=True, connected=in_colab())
    return HTML(plotly_script())


def in_colab() -> bool:
    """Whether this runs in Google Colab, where every cell is a page of its own and the libraries come from the
    network."""
    return "google.colab" in sys.modules


def signed_in(spreadsheet: str | None) -> Any:
    """The credentials of whoever has signed in to Google Colab, after asking them there; None anywhere else, and for no
    spreadsheet."""
    if not (spreadsheet and in_colab()):
        return None
    import google.auth
    from google.colab import auth

    from signoff_core.stores.google_account import SCOPE

    auth.authenticate_user()
    credentials, _ = google.auth.default(scopes=[SCOPE])
    return credentials
