"""What a program keeps in its data folder, looked at from outside while it runs."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from backcoach.core.event import Event
from backcoach.core.record import Outcome
from backcoach.diary import screening
from backcoach.diary.pain import Context
from backcoach.storage.data_folder import DataFolder
from backcoach.storage.database import Database
from backcoach.storage.history import History
from backcoach.storage.pain_entries import PainEntries
from backcoach.storage.screenings import Screenings
from backcoach.text import ENGLISH

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


class Kept:
    """A data folder, as it is whenever one looks."""

    def __init__(self, path: Path) -> None:
        self.folder = DataFolder(path)

    def answer_safety(self, at: datetime) -> None:
        """Be the folder of somebody who has answered the safety questions."""
        with self._database() as database:
            Screenings(database).add(screening.Outcome.CLEAR, at)

    @property
    def events(self) -> tuple[Event, ...]:
        """All events of the newest session."""
        with self._database() as database:
            ids = database.rows("SELECT id FROM session ORDER BY key DESC LIMIT 1")
            return History(database, ENGLISH).events(ids[0][0]) if ids else ()

    @property
    def outcomes(self) -> dict[str, Outcome]:
        """How the sessions ended, by their ids; those that did."""
        with self._database() as database:
            return {row.id: row.outcome for row in History(database, ENGLISH).sessions()}

    @property
    def pain(self) -> list[tuple[Context, int | None, str | None]]:
        """Every answer to how the back is: when, how much, and for which session."""
        with self._database() as database:
            entries = PainEntries(database).since(LONG_AGO)
            return [(entry.context, entry.score, entry.session) for entry in entries]

    def count(self, kind: type[Event]) -> int:
        """Return how many events of a kind there are in the newest session."""
        return sum(isinstance(happened, kind) for happened in self.events)

    @contextmanager
    def _database(self) -> Iterator[Database]:
        with closing(self.folder.open_database()) as database:
            yield database
