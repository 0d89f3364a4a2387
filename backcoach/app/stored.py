"""All that is stored, read once; where the database cannot be opened, the program goes on.

Nothing here knows Qt, and it is wanted before Qt: PySide6 reads the source of every module that is
imported after it.
"""

from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import timedelta

from backcoach.core.catalogue import Catalogue
from backcoach.core.preferences import Preferences
from backcoach.diary import morning
from backcoach.diary.pain import PainEntry
from backcoach.storage import settings_file
from backcoach.storage.activities import ActivityEntries
from backcoach.storage.data_folder import DataFolder
from backcoach.storage.database import Database, StorageError
from backcoach.storage.history import History
from backcoach.storage.no_database import NoDatabase
from backcoach.storage.own_activities import OwnActivities
from backcoach.storage.own_routines import OwnRoutines
from backcoach.storage.pain_entries import PainEntries
from backcoach.storage.rows import SessionRow
from backcoach.storage.screenings import Screenings
from backcoach.storage.shelf import shipped
from backcoach.storage.spans import Spans
from backcoach.storage.targets import Targets
from backcoach.text import Words, _


@dataclass(frozen=True)
class Stored:
    """The catalogue and what is in a data folder, as it was at the start of the program.

    problems are sentences about what is wrong there.
    """

    folder: DataFolder
    database: Database | NoDatabase
    history: History
    pain: PainEntries
    activities: ActivityEntries
    spans: Spans
    targets: Targets
    own_activities: OwnActivities
    own_routines: OwnRoutines
    screenings: Screenings
    preferences: Preferences
    catalogue: Catalogue
    words: Words
    problems: Sequence[str]

    @property
    def opened(self) -> Database:
        """The database. Raises StorageError where it could not be opened."""
        if isinstance(self.database, NoDatabase):
            self.database.refuse()
        return self.database

    def playing(self) -> AbstractContextManager[None]:
        """Be the one program that plays a session here. Raises UserError when another does."""
        kept = isinstance(self.database, Database)
        return self.folder.playing() if kept else nullcontext()

    def noted_about(self, session: SessionRow) -> list[PainEntry]:
        """Return what was noted about a session and the morning after it, the oldest first."""
        first = session.local_date
        days = [first + timedelta(days=passed) for passed in range(3)]
        named = self.pain.of_session(session.id)
        others = [each for day in days for each in self.pain.on(day) if each.session is None]
        sessions = [each for day in days for each in self.history.sessions_on(day)]
        sessions.sort(key=lambda each: each.started)
        found = morning.about(session.id, [*named, *others], sessions)
        return sorted(found, key=lambda each: each.at)


def open_stored(folder: DataFolder, words: Words) -> Stored:
    """Open what is stored in a folder."""
    preferences, problems = settings_file.load(folder.settings_path)
    database: Database | NoDatabase
    try:
        database = folder.open_database()
    except StorageError as error:
        database = NoDatabase(error)
        said = _("{problem} You can follow sessions, but they are not kept.")
        problems = [*problems, said.format(problem=error)]
    own_routines = OwnRoutines(folder.routines_path)
    return Stored(
        folder=folder,
        database=database,
        history=History(database, words),
        pain=PainEntries(database),
        activities=ActivityEntries(database),
        spans=Spans(database),
        targets=Targets(database),
        own_activities=OwnActivities(database),
        own_routines=own_routines,
        screenings=Screenings(database),
        preferences=preferences,
        catalogue=shipped(words, own_routines),
        words=words,
        problems=problems,
    )
