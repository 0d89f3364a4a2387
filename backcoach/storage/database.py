"""One SQLite file: opened with care, migrated step by step, its errors told as sentences."""

import os
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from backcoach.errors import UserError
from backcoach.storage import files
from backcoach.storage.migrations import APPLICATION_ID, STEPS
from backcoach.text import _

BUSY_MS = 250
OPENING_S = 5.0
TRIES = 50


class StorageError(UserError):
    """The place where data are kept does not work now; nothing stored was changed.

    reason is the sentence without the place.
    """

    def __init__(self, sentence: str, reason: str = "") -> None:
        super().__init__(sentence)
        self.reason = reason or sentence


class BusyError(StorageError):
    """Another program uses the database just now; it may be done in a moment."""


class Database:
    """An open database. Use open_database to get one."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Return all rows of a query. Raises StorageError."""
        with told_as_sentences(self.path):
            return self._connection.execute(sql, values).fetchall()

    def write(self, sql: str, values: Sequence[Any] = ()) -> None:
        """Change something, inside a transaction. Raises StorageError."""
        with told_as_sentences(self.path):
            self._connection.execute(sql, values)

    @contextmanager
    def transaction(self, *, writes: bool = True) -> Iterator[None]:
        """All that is written inside is written together, or, after an error, not at all.

        All that is read inside is as of one moment. One inside another is a part of that one.
        """
        is_part = self._connection.in_transaction
        if is_part:
            yield
            return
        with told_as_sentences(self.path):
            self._connection.execute("BEGIN IMMEDIATE" if writes else "BEGIN")
        try:
            yield
            with told_as_sentences(self.path):
                self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise

    def backup_to(self, path: Path) -> None:
        """Copy everything to a new file, private, as of now. Raises StorageError.

        A file that is there is never overwritten, and one that was not finished is removed.
        """
        with told_as_sentences(path):
            files.create(path)
            with files.removed_on_error(path), closing(sqlite3.connect(path)) as copy:
                self._connection.backup(copy)

    def version(self) -> int:
        """Return the version of the schema."""
        return int(self.rows("PRAGMA user_version")[0][0])

    def problems(self) -> list[str]:
        """Return what SQLite's own checks find; nothing when all is well."""
        found = [str(row[0]) for row in self.rows("PRAGMA integrity_check")]
        orphans = [f"{row[0]}: {row[1]}" for row in self.rows("PRAGMA foreign_key_check")]
        return [problem for problem in found if problem != "ok"] + orphans

    def close(self) -> None:
        """Close the file."""
        self._connection.close()


def open_database(path: Path) -> Database:
    """Return the database in a file, made or migrated as needed.

    A copy of an older one is put aside first. Raises StorageError when the file is not
    ours, damaged, newer than this program, locked, or cannot be written.
    """
    with told_as_sentences(path):
        _create_private(path)
        connection = sqlite3.connect(path, timeout=OPENING_S, isolation_level=None)
    database = Database(path, connection)
    try:
        _prepare(database)
    except BaseException:
        database.close()
        raise
    return database


def _prepare(database: Database) -> None:
    version = _known_version(database)
    database.rows("PRAGMA busy_timeout = 0")
    _use_wal(database)
    database.rows(f"PRAGMA busy_timeout = {round(OPENING_S * 1000)}")
    for pragma in ("foreign_keys = ON", "synchronous = FULL"):
        database.rows(f"PRAGMA {pragma}")
    if 0 < version < len(STEPS):
        stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
        who = os.getpid()  # two programs may come here at the same time
        aside = database.path.with_name(f"{database.path.stem}-v{version}-{stamp}-{who}.db")
        database.backup_to(aside)
    for number in range(version + 1, len(STEPS) + 1):
        _step(database, number)
    database.rows(f"PRAGMA busy_timeout = {BUSY_MS}")


def _use_wal(database: Database) -> None:
    """Switch to the write-ahead log; SQLite does not wait for others by itself to do so."""
    for pause_s in [OPENING_S / TRIES] * TRIES:
        try:
            database.rows("PRAGMA journal_mode = WAL")
        except BusyError:
            time.sleep(pause_s)
        else:
            return
    database.rows("PRAGMA journal_mode = WAL")


def _known_version(database: Database) -> int:
    with database.transaction(writes=False):
        version = database.version()
        owner = database.rows("PRAGMA application_id")[0][0]
        tables = database.rows("SELECT count(*) FROM sqlite_schema")[0][0]
    if owner != APPLICATION_ID and (tables or version):
        raise StorageError(
            _("{path}: this is another program's database.").format(path=database.path)
        )
    if version > len(STEPS):
        sentence = _(
            "{path}: written by a newer BackCoach (its tables are version {found}, this program"
            " knows {known}). Update BackCoach, or choose another place with --data-dir."
        )
        raise StorageError(sentence.format(path=database.path, found=version, known=len(STEPS)))
    return version


def _step(database: Database, number: int) -> None:
    with database.transaction():
        if database.version() >= number:
            return  # another process was faster
        for statement in STEPS[number - 1]:
            database.write(statement)
        database.write(f"PRAGMA application_id = {APPLICATION_ID}")
        database.write(f"PRAGMA user_version = {number}")


def make_private(folder: Path) -> None:
    """Make a folder that only its owner can look into, if it is not there. Raises StorageError."""
    with told_as_sentences(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def _create_private(path: Path) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))


@contextmanager
def told_as_sentences(path: Path) -> Iterator[None]:
    """Turn what is wrong with a file or its disk into a StorageError that names this path."""
    try:
        yield
    except OSError as error:
        raise StorageError(f"{path}: {error.strerror}.", f"{error.strerror}.") from error
    except sqlite3.Error as error:
        sentence = _sentence(error)
        if sentence is None:
            raise
        busy = _code(error) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
        kind = BusyError if busy else StorageError
        raise kind(f"{path}: {sentence}", sentence) from error


def _sentence(error: sqlite3.Error) -> str | None:
    """Return what is wrong in the person's world; None when the mistake is ours."""
    damaged = _("damaged, or not a database. Put a copy in its place, or move it away.")
    return {
        sqlite3.SQLITE_BUSY: _("another program is using it just now."),
        sqlite3.SQLITE_LOCKED: _("another program is using it just now."),
        sqlite3.SQLITE_READONLY: _("it can only be read, not written."),
        sqlite3.SQLITE_FULL: _("the disk is full."),
        sqlite3.SQLITE_IOERR: _("the disk does not answer as it should."),
        sqlite3.SQLITE_CANTOPEN: _("it cannot be opened."),
        sqlite3.SQLITE_CORRUPT: damaged,
        sqlite3.SQLITE_NOTADB: damaged,
    }.get(_code(error))


def _code(error: sqlite3.Error) -> int:
    """Return SQLite's primary result code, 0 when the error is Python's own."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF
