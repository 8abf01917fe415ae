"""The command line: `python -m signoff_core COMMAND`.

0: answered. 1: `check` found problems, `log` refused a line, or `import` a row. 2: wrong usage, or no book that can be
worked with.

Each command imports what it works with itself: `--help` answers at once.
"""

import json
import tomllib
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO

import click

from signoff_core import columns as c
from signoff_core import law_commands
from signoff_core.command_book import HOW_TO_BEGIN, Clock, reading, unread, writing
from signoff_core.errors import InputError, SignoffError
from signoff_core.words import Step

_LISTS = "queue, asked, before signoff, going quiet, written, not spoken, today, promises, referrals, calls, problems"


class Refused(click.ClickException):
    """Something that stops a command, in Signoff's own words."""

    exit_code = 2


class Commands(click.Group):
    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except SignoffError as error:
            raise Refused(str(error)) from error


def _clock(_: click.Context, __: click.Parameter, text: str | None) -> Clock:
    try:
        return Clock(datetime.fromisoformat(text) if text else None)
    except ValueError:
        raise click.BadParameter(f"“{text}” is no time; write it like 2026-11-24T15:30 or ...+01:00.") from None


now_option = click.option(
    "--now", "clock", callback=_clock, metavar="ISO", help="Answer as of this time (without an offset: the team's own)."
)
json_option = click.option("--json", "as_json", is_flag=True, help="Answer for a program.")
by_option = click.option("--by", metavar="NAME", help="Who did it.")


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
def commands() -> None:
    """Signoff on the command line: no candidate left hanging.

    The book is the one the page shows: what .streamlit/secrets.toml names, or the team's own on this machine.

    \b
    See a team that works:      python -m signoff_core sample
    Whom to call, in order:     python -m signoff_core queue
    What was made of the sheet: python -m signoff_core check
    """


@commands.command(short_help="What was recognised, counted, and can't be read.")
@json_option
@now_option
@click.pass_context
def check(ctx: click.Context, as_json: bool, clock: Clock) -> None:
    """What was recognised in the book, what it counts, and every cell that can't be read."""
    from signoff_core import check_answer

    with reading(clock) as (book, tables):
        found = check_answer.check(book, tables, clock())
    if as_json:
        click.echo(_json(found))
    else:
        _show(check_answer.check_text(found))
    ctx.exit(1 if found[check_answer.PROBLEMS] else 0)


@commands.command(short_help="What a .csv or .xlsx that is in no book yet would be read as.")
@click.argument("file", type=click.Path(exists=True, dir_okay=False))
@click.option("--sheet", metavar="NAME", help="The worksheet to look at; otherwise the one that looks like candidates.")
@json_option
@now_option
def recognise(file: str, sheet: str | None, as_json: bool, clock: Clock) -> None:
    """What the columns and status words of FILE would be taken for, and why. Nothing is saved."""
    from signoff_core import recognise_answer
    from signoff_core.recognition import recognised_file

    found = recognise_answer.as_json(recognised_file(file, sheet))
    if as_json:
        click.echo(_json(found))
    else:
        _show(recognise_answer.as_text(found))


@commands.command()
@click.option("--recruiter", metavar="NAME", help="Only this recruiter's candidates.")
@json_option
@now_option
def queue(recruiter: str | None, as_json: bool, clock: Clock) -> None:
    """Everyone who is owed the news, in calling order."""
    from signoff_core import answers

    with reading(clock) as (book, tables):
        owed = answers.owed(tables, clock(), recruiter)
    if book is None and not as_json:
        click.echo(HOW_TO_BEGIN, err=True)
    if as_json:
        click.echo(_json(answers.queue(owed, tables.settings)))
    else:
        _show(answers.queue_text(owed, clock(), tables.settings))


@commands.command("digest", short_help="Today's list, to mail or post.")
@click.option("--recruiter", metavar="NAME", default="", help="Only this recruiter's, and nobody's.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "html", "ics"]),
    default="text",
    help="For a person, a mail or a calendar.",
)
@now_option
def digest_(recruiter: str, form: str, clock: Clock) -> None:
    """Everybody there is something to do about today: appointments, debts, promises due, who goes quiet, thank-yous.

    It reads the book and writes nothing. docs/digest.md shows how to mail it every morning.
    """
    from signoff_core import digest

    with reading(clock) as (book, tables):
        found = digest.digest(tables, clock(), recruiter)
    if book is None:
        click.echo(HOW_TO_BEGIN, err=True)
    if form == "html":
        click.echo(digest.as_html(found))
    elif form == "ics":
        click.echo(digest.as_ics(found), nl=False)
    else:
        _show(digest.as_text(found))


@commands.command(short_help="Write calls down: a JSON object a line.")
@click.argument("file", type=click.File("rb"), default="-")
@by_option
@now_option
@click.pass_context
def log(ctx: click.Context, file: BinaryIO, by: str | None, clock: Clock) -> None:
    """Write calls down: one JSON object a line, from FILE or the standard input; one answer a line.

    A line holds the columns of the Calls worksheet and "referrals", a list of people named. kind, result and
    candidacy_id are required (referral_id where kind is referral). A line with a call_id may be given again: it counts
    once. "kept": the sheet can't be reached; the call waits on this machine and is sent by itself.
    """
    from signoff_core.call_lines import answered, is_taken

    refused = False
    with writing(clock) as book:
        for line in file:
            if line.strip():
                answer = answered(line, book, clock(), by)
                refused |= not is_taken(answer)
                click.echo(_json(answer))
    ctx.exit(1 if refused else 0)


@commands.command(short_help="A referral's next step.")
@click.argument(c.REFERRAL_ID)
@click.argument(c.STEP, type=click.Choice([step.value for step in Step], case_sensitive=False), metavar="STEP")
@by_option
@click.option("--notes", help="What there is to say about it.")
@json_option
@now_option
def move(referral_id: str, step: str, by: str | None, notes: str | None, as_json: bool, clock: Clock) -> None:
    """A referral's next STEP: named, contacted, screened, presented, interviewed, offered, placed or closed."""
    from signoff_core import answers, waiting_words
    from signoff_core.referrals import step_row

    with writing(clock) as book:
        rows = step_row(book.tables(), referral_id, step, by, clock(), notes)
        settings, waits = book.save(rows).settings, bool(book.waiting())
    if waits:
        click.echo(waiting_words.KEPT, err=True)
    found = answers.moved(rows, settings)
    if as_json:
        click.echo(_json(found))
    else:
        _show([f"{found[c.NAME] or referral_id}: {step}."])


@commands.command("import", short_help="Rows of a .csv or .xlsx into the team's SQL book.")
@click.argument("file")
@click.option("--sheet", metavar="NAME", help="Only this worksheet of an .xlsx.")
@click.option("--preview", is_flag=True, help="Say what it would do, and write nothing.")
@by_option
@json_option
@now_option
@click.pass_context
def import_(
    ctx: click.Context, file: str, sheet: str | None, preview: bool, by: str | None, as_json: bool, clock: Clock
) -> None:
    """Rows of FILE, a .csv or .xlsx, into the Candidates and Openings of the team's SQL book.

    What the columns mean is told by their headers. Rows that are there already are not doubled: a newer version of a
    file changes what differs, and a blank cell empties none. A whole book made by `export --book` brings its calls,
    referrals, moves and settings along. 1: rows were left out; each is named with the reason.
    """
    from signoff_core import import_answer, importing
    from signoff_core.doors import team_book
    from signoff_core.table_files import read_table_file

    worksheets = read_table_file(file, sheet=sheet)
    book = team_book(begin=True, clock=clock)
    try:
        clock.zone = book.tables().settings.tz
        found = importing.preview(book, worksheets, by, clock())
        if not preview:
            importing.take_in(book, found, by, clock())
    finally:
        book.close()
    answer = import_answer.imported(found, saved=not preview)
    if as_json:
        click.echo(_json(answer))
    else:
        _show(import_answer.imported_text(answer))
    ctx.exit(1 if len(found.left_out) else 0)


@commands.command(short_help="Lists, or the whole book, to a file.")
@click.argument("file")
@click.option("--book", "whole", is_flag=True, help="The whole book, as an .xlsx that `import` takes without loss.")
@click.option("--list", "name", metavar="NAME", help=f"One of the lists: {_LISTS}.")
@now_option
def export(file: str, whole: bool, name: str | None, clock: Clock) -> None:
    """Lists, or the whole book, to FILE.

    An .xlsx holds every list, a worksheet each; a .csv one list, the queue unless --list names another. Nothing in
    either is run as a formula. A FILE that is there already is replaced.
    """
    from signoff_core import exporting

    ending = Path(file).suffix.lower()
    if ending not in (".xlsx", ".csv") or (whole and ending == ".csv"):
        raise InputError(
            f"“{file}”: {'the whole book' if whole else 'lists'} can be written as .xlsx{'' if whole else ' or .csv'}."
        )
    if whole and name:
        raise InputError("The whole book has every list in it: leave --list or --book out.")
    if whole:
        with writing(clock) as book:
            _say_what_is_missing(len(book.waiting()))
            data = exporting.book_as_xlsx(book)
    else:
        with reading(clock) as (_, tables):
            lists = [name] if name else list(exporting.LISTS)
            if ending == ".csv":
                data = exporting.list_as_csv(name or lists[0], tables, clock())
            else:
                data = exporting.lists_as_xlsx(lists, tables, clock())
    exporting.save(data, file)
    click.echo(f"Written: {file}")


@commands.command(short_help="The book to one file.")
@click.argument("file")
@json_option
@now_option
def backup(file: str, as_json: bool, clock: Clock) -> None:
    """The whole book, as it lies in the sheet or the database, to FILE, and the file read back and compared.

    A FILE that is there already is replaced. Only you may read it: it holds everybody's details. docs/backup.md has the
    cron line.
    """
    from signoff_core import exporting
    from signoff_core.backups import Backup, pack

    with unread() as book:
        _say_what_is_missing(book.send())
        found = Backup(book.store.read(), book.store.kind, book.store.name, clock().astimezone(UTC))
    exporting.save(pack(found), file, private=True)
    answer = {"file": file, "rows": found.counts}
    rows = f"{sum(found.counts.values()):,} rows in {len(found.counts)} worksheets"
    click.echo(_json(answer) if as_json else f"Written: {file}: {rows}, read back and compared.")


@commands.command(short_help="A backup's book back into an empty one.")
@click.argument("file")
@click.option(
    "--worksheets", metavar="FILE.xlsx", help="Write the team's own worksheets to this file; restore nothing."
)
@json_option
@now_option
@click.pass_context
def restore(ctx: click.Context, file: str, worksheets: str | None, as_json: bool, clock: Clock) -> None:
    """The book in FILE, made by `backup`, into the one the secrets name, which must be empty; then both are compared.

    The backup of a sheet can be restored into a database and the other way round. Into a sheet only Signoff's own
    worksheets are written; --worksheets has the team's. Given twice it adds nothing. 1: something differs, and is
    named.
    """
    from signoff_core import exporting, restoring
    from signoff_core.backups import read_backup
    from signoff_core.doors import team_book
    from signoff_core.team_workbook import team_workbook

    found = read_backup(file)
    if worksheets:
        exporting.save(team_workbook(found), worksheets, private=True)
        click.echo(f"Written: {worksheets}")
        return
    book = team_book(begin=True, clock=clock)
    try:
        done = restoring.restore(found, book.store)
    finally:
        book.close()
    if as_json:
        click.echo(_json({"added": done.added, "differs": done.differs}))
    else:
        _show(restoring.in_words(done, found, book.store.name))
    ctx.exit(1 if done.differs else 0)


@commands.command(short_help="Write and try the secrets for a Google Sheet.")
@click.argument("key_file", metavar="KEY.json")
@click.argument("url")
@click.option("--base-url", hidden=True, help="Ask another address than Google's own.")
@now_option
def secrets(key_file: str, url: str, base_url: str | None, clock: Clock) -> None:
    """Write the secrets for a Google Sheet: KEY.json is the service account's key, URL the sheet's address.

    Paste what is printed into .streamlit/secrets.toml. Whether it opens the sheet is tried, and said, as well.
    """
    from signoff_core import secrets as written

    toml = written.to_toml(written.check_key_file(key_file), url)
    if base_url:
        toml += f"{written.BASE_URL} = {json.dumps(base_url)}\n"
    click.echo(toml)
    click.echo(_tried(written.doors(tomllib.loads(toml)).google), err=True)


@commands.command(short_help="Fill the team's own book with the sample agency.")
@now_option
def sample(clock: Clock) -> None:
    """Fill the team's own book with the sample agency, to try everything out. Refused once a book is begun."""
    from signoff_core.doors import fill_with_sample, team_book
    from signoff_core.sample import LONDON

    clock.zone = LONDON
    book = team_book(begin=True, clock=clock)
    try:
        fill_with_sample(book, clock())
    finally:
        book.close()
    click.echo(f"The sample agency is in {book.store.name}. Whom to call: python -m signoff_core queue")


law_commands.add_to(commands, now_option, json_option, by_option)


def _say_what_is_missing(waiting: int) -> None:
    if waiting:
        from signoff_core import waiting_words

        click.echo(waiting_words.NOT_IN_THE_FILE.format(count=waiting), err=True)


def _tried(door: Any) -> str:
    """What opening a sheet with these secrets gives. Raises SignoffError when it does not open."""
    from signoff_core.reading import read_tables
    from signoff_core.stores.google_sheet import open_google_sheet  # only a team with a sheet needs Google's libraries

    store = open_google_sheet(door.spreadsheet, door.account, base_url=door.base_url)
    try:
        people = read_tables(store.read()).candidacies
    finally:
        store.close()
    return (
        f"The sheet “{store.name}” opens: {len(people)} candidacies. So that calls can be saved too, "
        f"{door.account['client_email']} must be an Editor of it."
    )


def _json(found: Any) -> str:
    return json.dumps(found, allow_nan=False)


def _show(lines: Sequence[str]) -> None:
    from signoff_core.answers import one_line

    click.echo("\n".join(map(one_line, lines)))
