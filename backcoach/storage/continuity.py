"""Whether a session is still what it was, when more of it is to be stored."""

from collections.abc import Sequence
from datetime import datetime

from backcoach.core.event import Event, SessionStarted
from backcoach.storage.database import Database, StorageError
from backcoach.storage.no_database import NoDatabase
from backcoach.text import _


class SessionGoneError(StorageError):
    """The session was ended or forgotten in the meantime: nothing more can be stored of it."""


def check(
    database: Database | NoDatabase, id: str, events: Sequence[tuple[int, datetime, Event]]
) -> None:
    """Raise SessionGoneError unless these events, each with its number, go on with a session.

    There is at least one of them.
    """
    number, _at, first = events[0]
    [(last, ended)] = database.rows(
        """
        SELECT max(number), max(session_summary.session) FROM session
        JOIN event ON event.session = session.key
        LEFT JOIN session_summary ON session_summary.session = session.key
        WHERE id = ?
        """,
        (id,),
    )
    goes_on = number > last and ended is None if last else isinstance(first, SessionStarted)
    if not goes_on:
        raise SessionGoneError(_("This session was ended or forgotten before all was stored."))
