"""Sessions that were played, and a place to store them."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from backcoach.core.command import Command, Start
from backcoach.core.event import Event, is_stored
from backcoach.core.session import Session
from backcoach.storage.database import Database, open_database
from backcoach.storage.history import History
from backcoach.text import ENGLISH
from tests.helpers.catalogue import session_of

EIGHT_OCLOCK = datetime(2025, 3, 3, 8, tzinfo=UTC)
LONG_MS = 3_600_000

_opened: list[Database] = []


def play(name: str, *orders: tuple[int, Command], until_ms: int = LONG_MS) -> list[Event]:
    """Return all events of a session with these commands at these times, advanced until then."""
    session: Session = session_of(name)
    events = session.handle(Start(), 0)
    for at_ms, order in orders:
        events += session.handle(order, at_ms)
    return events + session.advance(until_ms)


def stored(events: Sequence[Event]) -> list[Event]:
    return [happened for happened in events if is_stored(happened)]


def database_in(folder: Path) -> Database:
    database = open_database(folder / "backcoach.db")
    _opened.append(database)
    return database


def close_databases() -> None:
    """Close all that was opened here; the storage tests do so after each test."""
    while _opened:
        _opened.pop().close()


def history_in(folder: Path) -> History:
    return History(database_in(folder), ENGLISH)


def store(
    history: History, id: str, events: Sequence[Event], at: datetime = EIGHT_OCLOCK
) -> list[Event]:
    """Store the events of a session that are to be stored, a second apart, and return them."""
    kept = stored(events)
    for number, happened in enumerate(kept, start=1):
        now = at + timedelta(seconds=number - 1)
        history.add(id, [(number, now, happened)], kept[:number])
    return kept
