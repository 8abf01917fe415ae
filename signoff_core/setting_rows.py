"""What a team settles, as rows of the Settings worksheet: checked first, and only what changes."""

from collections.abc import Mapping
from datetime import datetime

from signoff_core import columns as c
from signoff_core.errors import InputError
from signoff_core.schema import SETTINGS
from signoff_core.settings import Settings
from signoff_core.stores import Row


def setting_rows(said: Mapping[str, str], settings: Settings, by: str | None, now: datetime) -> dict[str, list[Row]]:
    """The rows that settle some keys; none for those that say what they said before. A blank value takes one back.

    Raises InputError, whose field is the key, for a value nobody can use.
    """
    new = changed(said, settings)
    for key, found, allowed in settings.with_said(new).findings:
        if key in new:
            raise InputError(f"“{found}” can't be used for {key}. Allowed: {allowed}.", key)
    rows = [{c.KEY: key, c.VALUE: value, c.BY: by, c.AT: now} for key, value in new.items()]
    return {SETTINGS.title: rows} if rows else {}


def changed(said: Mapping[str, str], settings: Settings) -> dict[str, str]:
    """Those of some keys that would say something else than now."""
    told = {key: value.strip() for key, value in said.items()}
    return {key: value for key, value in told.items() if value != settings.said.get(key, "").strip()}
