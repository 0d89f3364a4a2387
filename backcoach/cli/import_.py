"""backcoach import."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from backcoach.cli.context import Context
from backcoach.cli.output import has_keys
from backcoach.services.clock import SystemClock
from backcoach.storage.data_folder import DataFolder
from backcoach.storage.database import Database
from backcoach.storage.exchange import importing
from backcoach.storage.exchange.importing import Incoming
from backcoach.storage.exchange.merging import Merged
from backcoach.storage.exchange.routines import RoutineText
from backcoach.storage.pain_csv.dates import AmbiguousDatesError, DateOrder
from backcoach.text import Words, _

STANDARD_INPUT = Path("-")


def run(arguments: Namespace) -> int:
    """Take into the diary what is new in a file, all of it or nothing, and say how much that is."""
    context, dry_run = Context(arguments.data_dir), arguments.dry_run
    incoming = _read(arguments.file, arguments.date_order, context)
    if how := importing.how_read(incoming, context.words):
        print(how)
    for sentence in importing.told(_take(incoming, context, dry_run=dry_run), context.words):
        print(sentence)
    if dry_run:
        print(_("Nothing was stored: this was a dry run."))
    return 0


def _read(path: Path, order: str | None, context: Context) -> Incoming:
    """Read a file, and ask in which order its dates are where it does not say so itself."""
    name, data = _content(path)
    read = partial(
        importing.read, data, name, SystemClock().local_time(), context.catalogue.exercises
    )
    try:
        return read(DateOrder(order) if order else None)
    except AmbiguousDatesError as error:
        if not has_keys():
            raise
        return read(_ask(error, context.words))


def _content(path: Path) -> tuple[str, bytes]:
    """Return what a file is called, and what is in it."""
    if path == STANDARD_INPUT:
        return _("The input"), sys.stdin.buffer.read()
    return path.name, importing.content(path)


def _take(incoming: Incoming, context: Context, *, dry_run: bool) -> Merged:
    if isinstance(incoming, RoutineText):
        return importing.take_routine(incoming, context.place, dry_run=dry_run)
    with _database(context, dry_run=dry_run) as database:
        return importing.take(database, incoming, context.place, dry_run=dry_run)


def _ask(ambiguous: AmbiguousDatesError, words: Words) -> DateOrder:
    from backcoach.terminal import ask

    names = {
        DateOrder.DMY: _("the day"),
        DateOrder.MDY: _("the month"),
        DateOrder.YMD: _("the year"),
    }
    answers = {order[0]: name for order, name in names.items() if order in ambiguous.orders}
    question = _('What comes first in "{date}"?').format(date=ambiguous.date)
    key = ask.choose(question, answers, words)
    if key is None:
        raise ambiguous
    return next(order for order in ambiguous.orders if order[0] == key)


@contextmanager
def _database(context: Context, *, dry_run: bool) -> Iterator[Database]:
    """Open the diary, while no session is played; for a dry run without one, an empty one."""
    if dry_run and not context.data.database_path.exists():
        with (
            TemporaryDirectory() as folder,
            closing(DataFolder(Path(folder)).open_database()) as database,
        ):
            yield database
    else:
        with context.data.playing(), closing(context.data.open_database()) as database:
            yield database
