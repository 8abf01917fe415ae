"""The row that says a person was told where their name came from: their referral again, with the day."""

from datetime import date, datetime

from signoff_core import columns as c
from signoff_core.call_rows import as_said, marked, utc_offset
from signoff_core.errors import InputError
from signoff_core.ids import new_id
from signoff_core.journal import settled
from signoff_core.schema import REFERRALS
from signoff_core.stores import Row
from signoff_core.tables import Tables


def noted_in(call_id: str) -> str:
    """The id of the row in which a call notes that somebody heard in it where their name came from."""
    return marked(call_id, "source")


def told_source_row(
    tables: Tables, referral_id: str, day: date | None, by: str | None, now: datetime, *, row_id: str | None = None
) -> dict[str, list[Row]]:
    """The referral with told_source_on = day in the place of what stands there, ready to append; None takes it back.

    referral_id: any id the referral ever had. row_id: an id made earlier (`ids.new_id`), so that a save can be
    repeated. Raises InputError that names referral_id (unknown, or taken back) or told_source_on (a day ahead, or the
    same again).
    """
    newest = settled(REFERRALS, tables.written[REFERRALS.title]).newest.get(referral_id, referral_id)
    found = tables.referrals[tables.referrals[c.REFERRAL_ID] == newest]
    if found.empty:
        raise InputError(f"There is no referral “{referral_id}” in the book.", c.REFERRAL_ID)
    row = {column.name: as_said(found.iloc[0][column.name], column, tables.settings) for column in REFERRALS.columns}
    if row[c.TOLD_SOURCE_ON] == day:
        raise InputError(
            f"{row[c.NAME] or 'This person'}: that is noted already. Nothing was changed.", c.TOLD_SOURCE_ON
        )
    if day and day > now.astimezone(tables.settings.tz).date():
        raise InputError(f"They can't have been told on {day:%d %b %Y}; that day has not come yet.", c.TOLD_SOURCE_ON)
    at = now.replace(microsecond=0)
    said = {c.TOLD_SOURCE_ON: day, c.AT: at, c.UTC_OFFSET: utc_offset(at, tables.settings), c.BY: by or None}
    return {REFERRALS.title: [row | said | {c.REFERRAL_ID: row_id or new_id(), c.REPLACES: newest}]}
