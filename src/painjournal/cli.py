"""The journal from a terminal: the window, a page, a table, a check, and a sample to look at.

Only click and the standard library load at the top, so that `--version` answers at once and the
window never waits for what only a command uses; each command imports what it needs.
"""

import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, TypeVar

import click

from painjournal import __version__
from painjournal.domain.errors import CannotWrite, FileTrouble, JournalError, NoSuchPerson
from painjournal.i18n import mark, tr

if TYPE_CHECKING:
    from painjournal.domain.people import Person
    from painjournal.services.journals import Journal

EXPECTED_TROUBLE = 2
INTERRUPTED = 130

IS_DATABASE = mark("{path} looks like a journal and is not written over. Choose another name.")
NO_FOLDER = mark("The folder of {path} is not there. Please name one that is.")
CANNOT_WRITE = mark("{path} cannot be written.")
IS_NO_ZIP = mark(
    "The tables come as several files in one, so {path} needs a name that ends in .zip."
)
IS_A_FOLDER = mark("{path} is a folder. Please name a file inside it.")

Command = TypeVar("Command", bound=Callable[..., object])


def _day(context: click.Context, option: click.Parameter, text: str | None) -> date | None:
    """Read a date written as 2025-03-14; anything else is refused with a sentence."""
    if text is None:
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or day.isoformat() != text:
        sentence = tr("“{text}” is not a date. Please write it as 2025-03-14.", text=text)
        raise click.BadParameter(sentence, context, option)
    return day


_FILE = click.Path(path_type=Path)


def _journal(command: Command) -> Command:
    """Give a command the option that names another journal."""
    words = mark("Use this journal instead of your own.")
    return click.option("--journal", type=_FILE, metavar="FILE", help=words)(command)


def _output(command: Command) -> Command:
    """Give a command the option that names the file to write."""
    words = mark("The file to write.")
    wanted = click.option("-o", "--output", type=_FILE, metavar="FILE", required=True, help=words)
    return wanted(command)


@click.group(
    invoke_without_command=True,
    help=mark("Open the journal in its window, or use it from the terminal by a command."),
)
@_journal
@click.version_option(__version__, message="%(prog)s %(version)s")
@click.pass_context
def program(context: click.Context, journal: Path | None) -> None:
    """Open the window when no command is named."""
    context.obj = journal
    if context.invoked_subcommand is None:
        context.exit(_open_window(journal))


@program.command(help=mark("Make a journal of an invented family, to look at."))
@click.argument("file", type=_FILE)
@click.option("--days", default=400, show_default=True, help=mark("How many days it covers."))
@click.option(
    "--seed",
    default=1,
    show_default=True,
    help=mark("Another number makes other days; the same number always the same."),
)
@click.option(
    "--until", callback=_day, metavar="DATE", help=mark("Its last day; yesterday if absent.")
)
def sample(file: Path, days: int, seed: int, until: date | None) -> None:
    """Write the sample journal."""
    from painjournal.services.samples import write_sample

    if not file.absolute().parent.is_dir():
        raise CannotWrite(file, NO_FOLDER)
    write_sample(file, days=days, seed=seed, until=until)
    click.echo(tr("The sample journal is at {path}. Everybody in it is invented.", path=file))


@program.command(help=mark("Write the one-page summary of a period as a PDF."))
@_journal
@click.option("--person", required=True, metavar="NAME", help=mark("Whom the page is about."))
@click.option(
    "--from", "first", callback=_day, metavar="DATE", required=True, help=mark("First day.")
)
@click.option("--to", "last", callback=_day, metavar="DATE", required=True, help=mark("Last day."))
@click.option(
    "--paper",
    type=click.Choice(["a4", "us-letter"]),
    default="a4",
    show_default=True,
    help=mark("Size of the paper."),
)
@_output
@click.pass_context
def summary(
    context: click.Context,
    *,
    journal: Path | None,
    person: str,
    first: date,
    last: date,
    paper: str,
    output: Path,
) -> None:
    """Write the page, or say why there is none."""
    from painjournal.domain.days import Period
    from painjournal.domain.summaries import Paper, SummaryRequest

    period = Period(first, last)
    with _opened(context, journal) as opened:
        one = _person_named(person, opened.people.people(archived=True))
        _check_output(output)
        request = SummaryRequest(person_id=one.id, period=period, paper=Paper(paper))
        opened.summaries.save_pdf(request, output)
    click.echo(tr("The page is at {path}.", path=output))


@program.command(help=mark("Write all that is in the journal as tables (CSV) in one zip file."))
@_journal
@_output
@click.pass_context
def export(context: click.Context, journal: Path | None, output: Path) -> None:
    """Write the tables."""
    with _opened(context, journal) as opened:
        _check_output(output)
        if output.suffix.lower() != ".zip":
            raise CannotWrite(output, IS_NO_ZIP)
        opened.tables.export_tables(output)
    click.echo(tr("The tables are at {path}.", path=output))


@program.command(help=mark("Read the whole journal and say whether all of it is sound."))
@_journal
@click.pass_context
def check(context: click.Context, journal: Path | None) -> None:
    """Say what was found; the exit status says whether all is sound."""
    from painjournal.services.checks import check as check_journal

    report = check_journal(_path(context, journal))
    for sentence in report.sentences:
        click.echo(sentence)
    context.exit(0 if report.is_sound else EXPECTED_TROUBLE)


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; 0 when all was done, 2 with one sentence for expected trouble."""
    sys.excepthook = _tell_fault
    _translate(program)
    try:
        status = program.main(arguments, prog_name="painjournal", standalone_mode=False)
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except click.ClickException as trouble:
        click.echo(trouble.format_message(), err=True)
        return EXPECTED_TROUBLE
    except JournalError as trouble:
        click.echo(trouble.sentence, err=True)
        return EXPECTED_TROUBLE
    return status if isinstance(status, int) else 0


def _tell_fault(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Tell of a fault of the program itself without a word from the journal."""
    del kind
    from painjournal.domain.faults import places_of

    click.echo(tr("Something went wrong in painjournal. What was saved is safe."), err=True)
    click.echo(places_of(error, trace), err=True)


def _translate(command: click.Command) -> None:
    """Put the help of a command, and of those below it, into the language of the user."""
    command.help = command.short_help = tr(command.help or "")
    for one in command.params:
        if isinstance(one, click.Option):
            one.help = tr(one.help or "")
    if isinstance(command, click.Group):
        for below in command.commands.values():
            _translate(below)


def _open_window(journal: Path | None) -> int:
    """Open the window and give its exit status when it is closed."""
    on_screen = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}.intersection(os.environ)
    if sys.platform == "linux" and not on_screen:
        raise JournalError(tr("There is no screen here on which the window could open."))
    from painjournal.app import run

    return run(journal)


def _path(context: click.Context, journal: Path | None) -> Path:
    """Path of the journal that was named, before or after the command, else of one's own."""
    named = journal or context.obj
    if isinstance(named, Path):
        return named
    from painjournal.services.settings import default_journal, load

    return load().journal or default_journal()


def _opened(context: click.Context, journal: Path | None) -> "Journal":
    """Open the journal beside any window, without the right to change it."""
    from painjournal.services.journals import open_journal

    return open_journal(_path(context, journal), writing=False)


def _person_named(name: str, people: "tuple[Person, ...]") -> "Person":
    """Person of a name, in capitals or not."""
    from painjournal.domain.notes import short_name

    wanted = short_name(name).casefold()
    for one in people:
        if one.name.casefold() == wanted:
            return one
    # Whom it is about is nobody's business who only guesses names.
    raise NoSuchPerson(tr("Nobody in this journal is called {name}.", name=name))


def _check_output(path: Path) -> None:
    """Refuse to write a page or a table over a journal."""
    try:
        if path.is_dir():
            raise CannotWrite(path, IS_A_FOLDER)
        # Whoever opens a pipe waits for somebody at its other end.
        if path.exists() and not path.is_file():
            raise CannotWrite(path, CANNOT_WRITE)
        with path.open("rb") as there:
            if there.read(15) == b"SQLite format 3":
                raise FileTrouble(path, IS_DATABASE)
    except FileNotFoundError:
        return
    except OSError as trouble:
        raise CannotWrite(path, CANNOT_WRITE) from trouble
