"""Writes the diary to a file, in the form that the end of its name says."""

from pathlib import Path

from backcoach.errors import UserError
from backcoach.storage.database import Database
from backcoach.storage.exchange import routines, writing
from backcoach.storage.exchange.routines import Place
from backcoach.text import Words, _

_CSV, _ZIP, _FHIR, _JSON = ".csv", ".zip", ".fhir.json", ".json"


def destination(path: Path) -> Path:
    """Return which file is written when one is asked for: the tables are always in a zip.

    Raises UserError for a name whose end says nothing.
    """
    return path.with_suffix(_ZIP) if _ending(path) == _CSV else path


def export(
    path: Path, database: Database, place: Place, words: Words, *, replace: bool = False
) -> None:
    """Write the diary to a destination, privately, wholly or not at all.

    Raises UserError when there is such a file that is not to be replaced, or it cannot be written;
    StorageError also for a damaged session.
    """
    match _ending(path):
        case ".json":
            texts = routines.written(place)
            content = writing.document(database, place.settings_path, texts)
        case ".fhir.json":
            from backcoach.storage.exchange import fhir

            content = fhir.bundle(database, words)
        case _:
            from backcoach.storage.exchange import tables

            content = tables.zip_of(database, words)
    writing.write(path, content, replace=replace)


def _ending(path: Path) -> str:
    name = path.name.lower()
    endings = (_FHIR, _JSON, _ZIP, _CSV)
    found = next((each for each in endings if name.endswith(each) and name != each), None)
    if found is None:
        sentence = _('The name "{name}" has to end with .json, .csv, .zip or .fhir.json.')
        raise UserError(sentence.format(name=path.name))
    return found
