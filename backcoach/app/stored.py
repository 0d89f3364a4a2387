"""All that is stored, opened once; where the database cannot be opened, the program goes on."""

from contextlib import AbstractContextManager, nullcontext
from typing import NamedTuple

from backcoach.storage.data_folder import DataFolder
from backcoach.storage.database import Database, StorageError
from backcoach.storage.history import History
from backcoach.storage.no_database import NoDatabase
from backcoach.storage.pain_entries import PainEntries
from backcoach.storage.screenings import Screenings
from backcoach.text import Words


class Stored(NamedTuple):
    """What is in a data folder; trouble says, in a sentence, why nothing can be kept there."""

    folder: DataFolder
    database: Database | NoDatabase
    history: History
    pain: PainEntries
    screenings: Screenings
    trouble: str

    def playing(self) -> AbstractContextManager[None]:
        """Be the one program that plays a session here. Raises UserError when another does."""
        return nullcontext() if self.trouble else self.folder.playing()


def open_stored(folder: DataFolder, words: Words) -> Stored:
    """Open what is stored in a folder."""
    database: Database | NoDatabase
    trouble = ""
    try:
        database = folder.open_database()
    except StorageError as error:
        database, trouble = NoDatabase(error), str(error)
    history = History(database, words)
    return Stored(folder, database, history, PainEntries(database), Screenings(database), trouble)
