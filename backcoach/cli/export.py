"""backcoach export."""

from argparse import Namespace
from contextlib import closing
from pathlib import Path

from backcoach.cli.context import Context
from backcoach.errors import UserError
from backcoach.storage.database import Database
from backcoach.storage.exchange import writing
from backcoach.text import _


def run(arguments: Namespace) -> int:
    """Write the diary to a file, in the form that the end of its name says, and say which."""
    context = Context(arguments.data_dir)
    path: Path = arguments.file
    ending = _ending(path)
    if ending == ".csv":
        path = path.with_suffix(".zip")
    if not context.data.database_path.exists():
        raise UserError(_("There is nothing to export yet."))
    with closing(context.data.open_database()) as database:
        content = _content(ending, database, context)
    writing.write(path, content, replace=arguments.replace)
    print(_("Written: {path}.").format(path=path))
    if ending == ".csv":
        print(_("A CSV file holds one table only, so the tables of your diary are in a zip."))
    return 0


def _ending(path: Path) -> str:
    name = path.name.lower()
    endings = (".fhir.json", ".json", ".zip", ".csv")
    found = next((each for each in endings if name.endswith(each) and name != each), None)
    if found is None:
        sentence = _('The name "{name}" has to end with .json, .csv, .zip or .fhir.json.')
        raise UserError(sentence.format(name=path.name))
    return found


def _content(ending: str, database: Database, context: Context) -> bytes:
    match ending:
        case ".json":
            return writing.document(database, context.data.settings_path)
        case ".fhir.json":
            from backcoach.storage.exchange import fhir

            return fhir.bundle(database, context.words)
        case _:
            from backcoach.storage.exchange import tables

            return tables.zip_of(database, context.words)
