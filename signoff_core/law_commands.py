"""The law's side on the command line: `erase`, `show`, `evidence`."""

import json
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from signoff_core.command_book import Clock, writing
from signoff_core.errors import InputError

if TYPE_CHECKING:
    from signoff_core.evidence import Evidence


def add_to(group: click.Group, now: Callable, as_json: Callable, by: Callable) -> None:
    """Put the three commands into a group, with the options every command has."""
    group.add_command(click.command("erase", short_help="Erase a person, for the law.")(_erase(now, as_json, by)))
    group.add_command(
        click.command("show", short_help="Everything kept about a person, as a file.")(_show(now, as_json))
    )
    group.add_command(
        click.command("evidence", short_help="Who was told, how, when: as a file.")(_evidence(now, as_json))
    )


def _erase(now: Callable, as_json: Callable, by_option: Callable) -> Callable:
    @click.argument("who")
    @click.option("--yes", is_flag=True, help="Do it. Without this nothing is written.")
    @by_option
    @as_json
    @now
    def erase(who: str, yes: bool, by: str | None, as_json: bool, clock: Clock) -> None:
        """Erase the person behind WHO: an e-mail, a phone or a candidacy_id.

        Says what would go, and what is left to do by hand; with --yes it is done. Rows, ids and dates stay, so that
        counts hold. docs/law.md says what is kept, and where.
        """
        from signoff_core import erasing, erasing_words

        with writing(clock) as book:
            found = erasing.plan(book, who, by, clock())
            if yes and not found.is_done:
                erasing.carry_out(book, found)
        if as_json:
            click.echo(json.dumps(erasing_words.as_json(found, done=yes)))
        else:
            _lines(erasing_words.as_text(found, done=yes))

    return erase


def _show(now: Callable, as_json: Callable) -> Callable:
    @click.argument("who")
    @click.option("--out", metavar="FILE", help="A .json, .html or .xlsx to write it to.")
    @as_json
    @now
    def show(who: str, out: str | None, as_json: bool, clock: Clock) -> None:
        """Everything kept about the person behind WHO: an e-mail, a phone or a candidacy_id. Nothing is written to the
        book."""
        from signoff_core import shown

        with writing(clock) as book:
            found = shown.shown(book, who, clock())
        if out:
            _written(out, {".json": shown.as_json, ".html": shown.as_html, ".xlsx": shown.as_xlsx}, found)
        elif as_json:
            click.echo(shown.as_json(found).decode())
        else:
            _lines(shown.as_text(found))

    return show


def _evidence(now: Callable, as_json: Callable) -> Callable:
    @click.option("--client", default="", metavar="NAME", help="Only this client's.")
    @click.option(
        "--candidate", default="", metavar="WHO", help="Only this person's: an e-mail, phone or candidacy_id."
    )
    @click.option("--from", "since", metavar="DAY", callback=_day, help="Decisions of this day and later.")
    @click.option("--to", "until", metavar="DAY", callback=_day, help="Decisions of this day and earlier.")
    @click.option("--out", metavar="FILE", help="A .html, .xlsx, .csv or .json to write it to.")
    @as_json
    @now
    def evidence(
        client: str,
        candidate: str,
        since: date | None,
        until: date | None,
        out: str | None,
        as_json: bool,
        clock: Clock,
    ) -> None:
        """Who was told the news, by voice or in writing, when, how long after the decision, and within which line."""
        from signoff_core import evidence as proof

        with writing(clock) as book:
            tables = book.tables()
            found = proof.evidence(tables, clock(), client=client, candidate=candidate, since=since, until=until)
        if out:
            _written(
                out, {".html": proof.as_html, ".xlsx": proof.as_xlsx, ".csv": proof.as_csv, ".json": _as_json}, found
            )
        elif as_json:
            click.echo(json.dumps(proof.as_json(found), allow_nan=False))
        else:
            _lines(proof.as_text(found))

    return evidence


def _as_json(found: "Evidence") -> bytes:
    from signoff_core.evidence import as_json

    return json.dumps(as_json(found), ensure_ascii=False, indent=2, allow_nan=False).encode()


def _day(_: click.Context, __: click.Parameter, text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise click.BadParameter(f"“{text}” is no day; write it like 2026-11-24.") from None


def _written(file: str, makers: dict[str, Callable[[Any], bytes]], found: Any) -> None:
    from signoff_core import exporting

    ending = Path(file).suffix.lower()
    if ending not in makers:
        raise InputError(f"“{file}”: this can be written as {', '.join(makers)}.")
    exporting.save(makers[ending](found), file)
    click.echo(f"Written: {file}")


def _lines(lines: Sequence[str]) -> None:
    from signoff_core.answers import one_line

    click.echo("\n".join(map(one_line, lines)))
