"""backcoach export."""

from argparse import Namespace
from contextlib import closing

from backcoach.cli.context import Context
from backcoach.errors import UserError
from backcoach.storage.exchange import exporting
from backcoach.text import _


def run(arguments: Namespace) -> int:
    """Write the diary to a file, in the form that the end of its name says, and say which."""
    context = Context(arguments.data_dir)
    path = exporting.destination(arguments.file)
    if not context.data.database_path.exists():
        raise UserError(_("There is nothing to export yet."))
    with closing(context.data.open_database()) as database:
        exporting.export(path, database, context.place, context.words, replace=arguments.replace)
    print(_("Written: {path}.").format(path=path))
    if path != arguments.file:
        print(_("A CSV file holds one table only, so the tables of your diary are in a zip."))
    return 0
