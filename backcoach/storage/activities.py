"""The activities of the diary."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from backcoach.diary.activity import ActivityEntry, Talk
from backcoach.storage.database import Database
from backcoach.storage.no_database import NoDatabase
from backcoach.storage.rows import columns_of, time_of

_ENTRIES = "SELECT id, utc_ms, utc_offset_min, activity, name, minutes, talk FROM activity_entry"


class ActivityEntries:
    """The activity entries in a database, to the millisecond. They are no sessions.

    All methods raise StorageError when it does not work.
    """

    def __init__(self, database: Database | NoDatabase) -> None:
        self._database = database

    def add(self, entry: ActivityEntry) -> None:
        """Store an entry."""
        with self._database.transaction():
            self._database.write(
                """
                INSERT INTO activity_entry
                (id, utc_ms, local_date, utc_offset_min, activity, name, minutes, talk)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                (
                    entry.id,
                    *columns_of(entry.at),
                    entry.activity,
                    entry.name,
                    entry.minutes,
                    entry.talk.value if entry.talk else None,
                ),
            )

    def remove(self, id: str) -> None:
        """Forget an entry, if there is one with this id."""
        with self._database.transaction():
            self._database.write("DELETE FROM activity_entry WHERE id = ?", (id,))

    def on(self, day: date) -> list[ActivityEntry]:
        """Return the entries of a day, as the person lived it, the oldest first."""
        return self._entries("WHERE local_date = ? ORDER BY utc_ms, key", (day.isoformat(),))

    def newest(self, limit: int | None = None) -> list[ActivityEntry]:
        """Return the entries, the newest first, at most limit."""
        most = -1 if limit is None else limit
        return self._entries("ORDER BY utc_ms DESC, key DESC LIMIT ?", (most,))

    def _entries(self, which: str, values: Sequence[Any]) -> list[ActivityEntry]:
        return [_entry(*row) for row in self._database.rows(f"{_ENTRIES} {which}", values)]


def _entry(
    id: str, utc_ms: int, offset_min: int, activity: str, name: str, minutes: int, talk: str | None
) -> ActivityEntry:
    at, answer = time_of(utc_ms, offset_min), Talk(talk) if talk else None
    return ActivityEntry(id, at, activity, name, minutes, answer)
