"""Adds what was read from a file to the diary, so that the same file twice changes nothing."""

from collections.abc import Sequence

from backcoach.diary.pain import PainEntry
from backcoach.storage.database import Database
from backcoach.storage.no_database import NoDatabase
from backcoach.storage.pain_entries import PainEntries


def missing(database: Database | NoDatabase, entries: Sequence[PainEntry]) -> list[PainEntry]:
    """Return the entries that the diary does not have, the oldest first. Raises StorageError.

    One that was changed there since it was added is not missing.
    """
    known = {id for (id,) in database.rows("SELECT id FROM pain_entry")}
    return sorted(
        (entry for entry in entries if entry.id not in known), key=lambda each: each.at.timestamp()
    )


def add_missing(database: Database, entries: Sequence[PainEntry]) -> int:
    """Store the entries that are missing, all or none, and return how many. Raises StorageError."""
    pain = PainEntries(database)
    with database.transaction():
        new = missing(database, entries)
        for entry in new:
            pain.add(entry)
    return len(new)
