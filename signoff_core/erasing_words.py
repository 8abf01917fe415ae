"""What an erasure does or has done, for a person or a program to read."""

from dataclasses import asdict
from typing import Any

from signoff_core.by_hand import FIRST
from signoff_core.erasing import Erasure
from signoff_core.people import fold


def as_text(found: Erasure, *, done: bool) -> list[str]:
    """What an erasure does, or has done, for a person to read."""
    return [*what_goes(found, done=done), "", *by_hand_text(found), *found.remains]


def what_goes(found: Erasure, *, done: bool) -> list[str]:
    """Who it is about, and what the program itself blanks and deletes."""
    who = " · ".join([*found.who.names, *found.who.emails, *found.who.phones]) or "somebody without a name"
    if found.is_done:
        return [f"{who}: erased already; there is nothing left for Signoff to blank."]
    counts = [f"{count} row{'s' if count > 1 else ''} of {title}" for title, count in found.blanked.items()]
    counts += [f"{len(found.drafts)} half-filled form{'s' if len(found.drafts) > 1 else ''}"] if found.drafts else []
    counts += ["the names in half-filled calls of others"] if found.draft_fields else []
    verb = "Erased" if done else "This would erase"
    lines = [f"{verb}: {who}", f"{'Blanked' if done else 'It blanks cells'} in {', '.join(counts) or 'no row'}."]
    lines.append("Rows, ids and dates stay, so that counts hold; an erasure is recorded in Moves, without a name.")
    if len({fold(name) for name in found.who.names}) > 1:
        lines.append(
            "These names share an e-mail or a phone. If they are several people, mend that first: all of them go."
        )
    return lines if done else [*lines, "Nothing has been written yet. To do it, say it again with --yes."]


def by_hand_text(found: Erasure) -> list[str]:
    """The cells that are the team's own to clear, a line each."""
    if not found.by_hand:
        return []
    cells = [f"- {one.worksheet}, row {one.row}, {one.column}: {one.why} {one.link}".rstrip() for one in found.by_hand]
    return [by_hand_heading(found), *cells, ""]


def by_hand_heading(found: Erasure) -> str:
    """What is to be done with those cells."""
    if not found.is_sheet:
        return "Read these cells, and change them where it is this person they name:"
    named = any(one.why.startswith(FIRST) for one in found.by_hand)
    order = (
        " Begin with the names: with those words a row still counts, and is nobody's; then empty the others."
        if named
        else ""
    )
    return f"Left to clear by hand, as Signoff never writes there.{order}"


def as_json(found: Erasure, *, done: bool) -> dict[str, Any]:
    """For a program."""
    return {
        "erased": done or found.is_done,
        "names": list(found.who.names),
        "emails": list(found.who.emails),
        "phones": list(found.who.phones),
        "candidacy_ids": sorted(found.who.ids),
        "referral_ids": sorted(found.who.named),
        "blanked": found.blanked,
        "drafts": len(found.drafts),
        "by_hand": [asdict(one) for one in found.by_hand],
        "remains": list(found.remains),
    }


def left_by_hand(found: Erasure) -> list[str]:
    """How many cells are left for the team to clear, in words; where they are listed again."""
    count = len(found.by_hand)
    return (
        [f"{count} cells are left to clear by hand: Set-up, under The law, lists whose rows they are in."]
        if count
        else []
    )
