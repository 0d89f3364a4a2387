"""How events and sessions are written in the rows of the database, and read from them."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import msgspec

from backcoach.core import event
from backcoach.core.event import Event
from backcoach.core.record import Outcome
from backcoach.core.timeline import Inputs, Kind
from backcoach.storage.database import StorageError
from backcoach.text import _


class SessionRow(msgspec.Struct, frozen=True):
    """One session as a line of the history. sore is how many blocks were marked."""

    id: str
    started: datetime
    local_date: date
    routine: str
    routine_name: str
    kind: Kind
    outcome: Outcome
    active_ms: int
    planned_blocks: int
    done_blocks: int
    sore: int
    counts: bool


class Started(event.Event, frozen=True, tag="SessionStarted", kw_only=True):
    """SessionStarted as it is stored: its inputs are kept once for all sessions that share them."""

    speed: float = 1.0


_STORED = msgspec.json.Decoder(Started | event.StoredEvent)

SESSIONS = """
    SELECT id, started_utc_ms, utc_offset_min, local_date, routine, routine_name, kind, outcome,
           active_ms, planned_blocks, done_blocks, sore, counts
    FROM session JOIN session_summary ON session_summary.session = session.key
"""


def encode_event(happened: Event) -> str:
    """Return an event as the JSON of its row; without the inputs, which have a row of their own."""
    if isinstance(happened, event.SessionStarted):
        happened = Started(at_ms=happened.at_ms, speed=happened.speed)
    return msgspec.json.encode(happened).decode()


def decode_event(id: str, body: str, inputs: str) -> Event:
    """Return the event of a row of a session, whose inputs are given. Raises StorageError."""
    try:
        stored: Event = _STORED.decode(body)
        if isinstance(stored, Started):
            known = msgspec.json.decode(inputs, type=Inputs)
            return event.SessionStarted(at_ms=stored.at_ms, inputs=known, speed=stored.speed)
    except msgspec.MsgspecError as error:
        raise damaged(id) from error
    else:
        return stored


def damaged(id: str) -> StorageError:
    """Return what is to be raised for a session whose rows cannot be read."""
    return StorageError(
        _("Session {id} cannot be read: damaged, or of another version.").format(id=id)
    )


def session_row(row: tuple[Any, ...]) -> SessionRow:
    """Return a row of SESSIONS as a value."""
    id, utc_ms, offset_min, local_date, routine, name, kind, outcome, *numbers = row
    active_ms, planned, done, sore, counts = numbers
    return SessionRow(
        id=id,
        started=time_of(utc_ms, offset_min),
        local_date=date.fromisoformat(local_date),
        routine=routine,
        routine_name=name,
        kind=Kind(kind),
        outcome=Outcome(outcome),
        active_ms=active_ms,
        planned_blocks=planned,
        done_blocks=done,
        sore=sore,
        counts=bool(counts),
    )


def columns_of(at: datetime) -> tuple[int, str, int]:
    """Return how a time of day is stored: ms since 1970, the local date, the offset in minutes."""
    return utc_ms_of(at), at.date().isoformat(), offset_min_of(at)


def utc_ms_of(at: datetime) -> int:
    """Return a time in ms since 1970."""
    return round(at.timestamp() * 1000)


def offset_min_of(at: datetime) -> int:
    """Return how far the time of day was ahead of UTC, in minutes."""
    offset = at.utcoffset() or timedelta()
    return offset // timedelta(minutes=1)


def time_of(utc_ms: int, offset_min: int) -> datetime:
    """Return a stored time, in the zone that it was stored in."""
    zone = timezone(timedelta(minutes=offset_min))
    return datetime.fromtimestamp(utc_ms / 1000, UTC).astimezone(zone)
