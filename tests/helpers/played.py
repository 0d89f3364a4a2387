"""Sessions that were played, and a place to store them."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from backcoach.core.command import Command, Start
from backcoach.core.compiler import compile_routine
from backcoach.core.event import Event, is_stored
from backcoach.core.preferences import Preferences
from backcoach.core.routine import Item
from backcoach.core.session import Session
from backcoach.core.timeline import Kind
from backcoach.storage.database import Database, open_database
from backcoach.storage.history import History
from backcoach.text import ENGLISH
from tests.helpers.catalogue import EXERCISES, routine_of, session_of

EIGHT_OCLOCK = datetime(2025, 3, 3, 8, tzinfo=UTC)
LONG_MS = 3_600_000

_opened: list[Database] = []


def play(name: str, *orders: tuple[int, Command], until_ms: int = LONG_MS) -> list[Event]:
    """Return all events of a session with these commands at these times, advanced until then."""
    return _played(session_of(name), orders, until_ms)


def play_items(*items: str | Item, orders: Sequence[tuple[int, Command]] = ()) -> list[Event]:
    """Return all events of a session of exercises in doses of one's own, played to its end."""
    routine = routine_of(*items)
    made = compile_routine(routine, EXERCISES, Preferences(), ENGLISH, Kind.ROUTINE)
    return _played(Session(made, ENGLISH), orders, LONG_MS)


def _played(session: Session, orders: Sequence[tuple[int, Command]], until_ms: int) -> list[Event]:
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
