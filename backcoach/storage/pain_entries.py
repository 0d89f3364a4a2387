"""The pain entries of the diary."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from backcoach.diary.pain import Context, PainEntry, Place
from backcoach.storage import ids
from backcoach.storage.database import Database
from backcoach.storage.no_database import NoDatabase
from backcoach.storage.rows import columns_of, time_of, utc_ms_of
from backcoach.text import _

_ENTRIES = """
    SELECT id, utc_ms, utc_offset_min, context, score, note, session, place FROM pain_entry
"""


class PainEntries:
    """The pain entries in a database, to the millisecond.

    All methods raise StorageError when it does not work.
    """

    def __init__(self, database: Database | NoDatabase) -> None:
        self._database = database

    def add(self, entry: PainEntry) -> None:
        """Store an entry; one with the same id is replaced."""
        with self._database.transaction():
            self._database.write(
                """
                INSERT INTO pain_entry
                (id, utc_ms, local_date, utc_offset_min, context, score, note, session, place)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET
                utc_ms = excluded.utc_ms, local_date = excluded.local_date,
                utc_offset_min = excluded.utc_offset_min, context = excluded.context,
                score = excluded.score, note = excluded.note, place = excluded.place
                """,
                (
                    entry.id,
                    *columns_of(entry.at),
                    entry.context.value,
                    entry.score,
                    entry.note,
                    entry.session,
                    entry.where.value if entry.where else None,
                ),
            )

    def remove(self, id: str) -> None:
        """Forget an entry, if there is one with this id."""
        with self._database.transaction():
            self._database.write("DELETE FROM pain_entry WHERE id = ?", (id,))

    def on(self, day: date) -> list[PainEntry]:
        """Return the entries of a day, as the person lived it, the oldest first."""
        return self._entries("WHERE local_date = ? ORDER BY utc_ms, key", (day.isoformat(),))

    def since(self, start: datetime) -> list[PainEntry]:
        """Return the entries from a moment on, the oldest first."""
        return self._entries("WHERE utc_ms >= ? ORDER BY utc_ms, key", (utc_ms_of(start),))

    def of_session(self, id: str) -> list[PainEntry]:
        """Return the entries about a session, the oldest first."""
        return self._entries("WHERE session = ? ORDER BY utc_ms, key", (id,))

    def newest(self, limit: int) -> list[PainEntry]:
        """Return at most so many entries, the newest first."""
        return self._entries("ORDER BY utc_ms DESC, key DESC LIMIT ?", (limit,))

    def notes(self, first: date, last: date) -> list[tuple[date, str]]:
        """Return what was written from a first to a last day, and when, the oldest first."""
        rows = self._database.rows(
            """
            SELECT local_date, note FROM pain_entry
            WHERE trim(note) <> '' AND local_date BETWEEN ? AND ? ORDER BY local_date, utc_ms, key
            """,
            (first.isoformat(), last.isoformat()),
        )
        return [(date.fromisoformat(on), note) for on, note in rows]

    def find(self, start: str) -> PainEntry:
        """Return the entry whose id starts so. Raises UserError if not exactly one."""
        none = _('Your diary has no pain entry "{start}".')
        several = _('More than one pain entry begins with "{start}". Give more of its id.')
        return ids.only(self._entries("ORDER BY key"), start, none=none, several=several)

    def _entries(self, which: str, values: Sequence[Any] = ()) -> list[PainEntry]:
        rows = self._database.rows(f"{_ENTRIES} {which}", values)
        return [_entry(*row) for row in rows]


def _entry(
    id: str,
    utc_ms: int,
    offset_min: int,
    context: str,
    score: int | None,
    note: str,
    session: str | None,
    place: str | None,
) -> PainEntry:
    at, where = time_of(utc_ms, offset_min), Place(place) if place else None
    return PainEntry(id, at, Context(context), score, note, session, where)
