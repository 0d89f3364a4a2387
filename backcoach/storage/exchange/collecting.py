"""Collects all that a data folder holds into a document."""

from collections.abc import Iterable
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any, Protocol, TypeVar

import msgspec

from backcoach import __version__
from backcoach.core.event import StoredEvent
from backcoach.core.timeline import Inputs
from backcoach.storage.activities import ActivityEntries
from backcoach.storage.database import Database
from backcoach.storage.exchange.document import (
    Dated,
    Document,
    PlayedSession,
    RatedActivity,
    key_of_inputs,
)
from backcoach.storage.own_activities import OwnActivities
from backcoach.storage.pain_entries import PainEntries
from backcoach.storage.rows import Started, damaged, time_of
from backcoach.storage.screenings import Screenings
from backcoach.storage.spans import Spans
from backcoach.storage.targets import Targets

_BEGINNING = datetime(1, 1, 2, tzinfo=UTC)
_INPUTS = msgspec.json.Decoder(Inputs)
_EVENT = msgspec.json.Decoder(Started | StoredEvent)
_SESSIONS = """
    SELECT key, id, started_utc_ms, utc_offset_min, inputs FROM session
    ORDER BY started_utc_ms, id
"""


class _Entry(Protocol):
    """What is sorted by time, then by id."""

    @property
    def id(self) -> str: ...
    @property
    def at(self) -> datetime: ...


E = TypeVar("E", bound=_Entry)


def collect(
    database: Database, settings_path: Path | None = None, routines: tuple[str, ...] = ()
) -> Document:
    """Return all that a data folder holds, each kind by time and then by id.

    routines are the person's own, as text.
    Screenings stay in the order in which they were stored: the last one is the one that holds.
    Raises StorageError, also for a damaged session.
    """
    with database.transaction(writes=False):
        sessions, inputs = _sessions(database)
        return Document(
            program=__version__,
            settings=_settings(settings_path),
            inputs=inputs,
            sessions=sessions,
            pain=_by_time(PainEntries(database).since(_BEGINNING)),
            activities=_by_time(ActivityEntries(database).newest()),
            spans=Spans(database).all(),
            targets=Targets(database).all(),
            own_activities=_own_activities(database),
            own_ratings=_by_time(OwnActivities(database).ratings()),
            screenings=Screenings(database).all(),
            routines=routines,
        )


def _by_time(entries: Iterable[E]) -> tuple[E, ...]:
    return tuple(sorted(entries, key=lambda entry: (entry.at, entry.id)))


def _settings(path: Path | None) -> dict[str, Any] | None:
    """Return what is in the settings file, as it is; None where there is nothing to be read."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=dict[str, Any]) if path else None
    except (OSError, msgspec.DecodeError):
        return None


def _sessions(database: Database) -> tuple[tuple[PlayedSession, ...], dict[str, Inputs]]:
    """Return the sessions, and their inputs by the keys that they know them by."""
    bodies = dict(database.rows("SELECT key, body FROM inputs"))
    events = _event_rows(database)
    sessions, inputs = [], {}

    @cache
    def known_as(key: int) -> str:
        found = _INPUTS.decode(bodies[key])
        inputs[key_of_inputs(found)] = found
        return key_of_inputs(found)

    for key, id, utc_ms, offset_min, inputs_key in database.rows(_SESSIONS):
        try:
            dated = tuple(Dated(n, ms, _EVENT.decode(body)) for n, ms, body in events[key])
            at = time_of(utc_ms, offset_min)
            sessions.append(PlayedSession(id, at, known_as(inputs_key), dated))
        except (KeyError, msgspec.MsgspecError) as error:
            raise damaged(id) from error
    return tuple(sessions), {key: inputs[key] for key in sorted(inputs)}


def _event_rows(database: Database) -> dict[int, list[tuple[int, int, str]]]:
    """Return the stored events by their session's key, each with its number and its time in ms."""
    found: dict[int, list[tuple[int, int, str]]] = {}
    rows = database.rows("SELECT session, number, utc_ms, body FROM event ORDER BY session, number")
    for session, number, utc_ms, body in rows:
        found.setdefault(session, []).append((number, utc_ms, body))
    return found


def _own_activities(database: Database) -> tuple[RatedActivity, ...]:
    rows = database.rows("SELECT id, name, is_rated FROM own_activity ORDER BY id")
    return tuple(RatedActivity(id, name, bool(is_rated)) for id, name, is_rated in rows)
