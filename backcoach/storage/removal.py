"""A session taken out of the database, kept as the rows that it was, so that it can be put back."""

from typing import Any, NamedTuple

from backcoach.errors import UserError
from backcoach.storage.database import Database
from backcoach.storage.no_database import NoDatabase
from backcoach.text import _

Row = tuple[Any, ...]

# What hangs on a session: the key of the session is the first column of each.
_PARTS = ("event", "session_summary", "block_summary")


class RemovedSession(NamedTuple):
    """All rows of a session that was removed; parts are by table."""

    session: Row
    inputs: Row
    parts: dict[str, list[Row]]


def remove(database: Database | NoDatabase, id: str) -> RemovedSession:
    """Take a session out, in one transaction, and return what it was.

    Pain entries are no part of it. Raises UserError when there is none with this id.
    """
    with database.transaction():
        removed = _rows_of(database, id)
        forget(database, id)
    return removed


def put_back(database: Database | NoDatabase, removed: RemovedSession) -> None:
    """Put a session back as it was, in one transaction, unless it is there again."""
    key, id, _inputs, *started = removed.session
    with database.transaction():
        if database.rows("SELECT 1 FROM session WHERE id = ?", (id,)):
            return
        inputs = _put_inputs(database, removed.inputs)
        free = _free_key(database, "session", key)
        _insert(database, "session", (free, id, inputs, *started))
        [(key,)] = database.rows("SELECT key FROM session WHERE id = ?", (id,))
        for table, rows in removed.parts.items():
            for row in rows:
                _insert(database, table, (key, *row[1:]))


def forget(database: Database | NoDatabase, id: str) -> None:
    """Delete a session with all that hangs on it, inside a transaction."""
    database.write("DELETE FROM session WHERE id = ?", (id,))
    database.write("DELETE FROM inputs WHERE key NOT IN (SELECT inputs FROM session)")


def _rows_of(database: Database | NoDatabase, id: str) -> RemovedSession:
    sessions = database.rows("SELECT * FROM session WHERE id = ?", (id,))
    if not sessions:
        raise UserError(_('There is no session "{start}".').format(start=id))
    [session] = sessions
    key, inputs_key = session[0], session[2]
    [inputs] = database.rows("SELECT * FROM inputs WHERE key = ?", (inputs_key,))
    parts = {
        table: database.rows(f"SELECT * FROM {table} WHERE session = ?", (key,)) for table in _PARTS
    }
    return RemovedSession(session, inputs, parts)


def _put_inputs(database: Database | NoDatabase, row: Row) -> int:
    """Store inputs, unless other sessions share them still, and return their key."""
    key, digest, body = row
    where = "SELECT key FROM inputs WHERE digest = ?"
    if not database.rows(where, (digest,)):
        _insert(database, "inputs", (_free_key(database, "inputs", key), digest, body))
    return int(database.rows(where, (digest,))[0][0])


def _free_key(database: Database | NoDatabase, table: str, key: int) -> int | None:
    """Return a key, or None, for any, if another row has it now."""
    return None if database.rows(f"SELECT 1 FROM {table} WHERE key = ?", (key,)) else key


def _insert(database: Database | NoDatabase, table: str, row: Row) -> None:
    places = ", ".join("?" * len(row))
    database.write(f"INSERT INTO {table} VALUES ({places})", row)
