"""backcoach import."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from backcoach.cli.context import Context
from backcoach.cli.output import has_keys
from backcoach.services.clock import SystemClock
from backcoach.storage.data_folder import DataFolder
from backcoach.storage.database import Database
from backcoach.storage.exchange import importing
from backcoach.storage.exchange.importing import Incoming
from backcoach.storage.pain_csv.dates import AmbiguousDatesError, DateOrder
from backcoach.text import Words, _


def run(arguments: Namespace) -> int:
    """Take into the diary what is new in a file, all of it or nothing, and say how much that is."""
    context, dry_run = Context(arguments.data_dir), arguments.dry_run
    incoming = _read(arguments.file, arguments.date_order, context.words)
    if how := importing.how_read(incoming, context.words):
        print(how)
    with _database(context, dry_run=dry_run) as database:
        taken = importing.take(database, incoming, context.data.settings_path, dry_run=dry_run)
    for sentence in importing.told(taken, context.words):
        print(sentence)
    if dry_run:
        print(_("Nothing was stored: this was a dry run."))
    return 0


def _read(path: Path, order: str | None, words: Words) -> Incoming:
    """Read a file, and ask in which order its dates are where it does not say so itself."""
    now = SystemClock().local_time()
    try:
        return importing.read(path, now, DateOrder(order) if order else None)
    except AmbiguousDatesError as error:
        if not has_keys():
            raise
        return importing.read(path, now, _ask(error, words))


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
