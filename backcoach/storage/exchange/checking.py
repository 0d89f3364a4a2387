"""What a record of a document has to be so that it can be stored."""

from datetime import date, datetime, timedelta
from typing import TypeVar

import msgspec
from msgspec import structs

from backcoach.errors import UserError
from backcoach.storage.exchange.document import LATEST_MS, PlayedSession
from backcoach.storage.rows import Started, offset_min_of, time_of, utc_ms_of
from backcoach.text import _

FIRST_YEAR, LAST_YEAR = 1900, 2999
EARLY = timedelta(days=1)  # as much may a clock elsewhere be ahead

R = TypeVar("R", bound=msgspec.Struct)


def as_stored(read: R, now: datetime) -> R:
    """Return a record with its time in whole ms.

    Raises UserError for one that cannot be stored, or lies in the future.
    """
    for value in structs.astuple(read):
        _check(value, now)
    at: datetime | None = getattr(read, "at", None)
    if at is None:
        return read
    return structs.replace(read, at=time_of(utc_ms_of(at), offset_min_of(at)))


def check_events(session: PlayedSession, now: datetime) -> None:
    """Raise UserError for events that are none of a session from its start on.

    Whether they go with what the session was made from is found out when they are folded.
    """
    starts = [isinstance(dated.happened, Started) for dated in session.events]
    if starts[:1] != [True] or any(starts[1:]):
        raise UserError(_("The events of a session begin with SessionStarted, and with one only."))
    numbers = [dated.number for dated in session.events]
    if numbers != list(range(1, len(numbers) + 1)):
        raise UserError(_("The events of a session are numbered from 1 on, and none is missing."))
    if utc_ms_of(session.at) != session.events[0].utc_ms:
        raise UserError(_("A session begins at the time of its first event."))
    if max(dated.utc_ms for dated in session.events) > utc_ms_of(now + EARLY):
        raise _in_the_future()
    times_ms = [dated.happened.at_ms for dated in session.events]
    if times_ms != sorted(times_ms) or not 0 <= times_ms[0] <= times_ms[-1] <= LATEST_MS:
        raise UserError(_("The time of a session only goes forward."))


def _check(value: object, now: datetime) -> None:
    """Raise UserError for a date, a time or a text that cannot be stored."""
    if isinstance(value, date):
        if not FIRST_YEAR <= value.year <= LAST_YEAR:
            sentence = _("A year has to be from {first} to {last}.")
            raise UserError(sentence.format(first=FIRST_YEAR, last=LAST_YEAR))
        if isinstance(value, datetime) and value.tzinfo is None:
            raise UserError(_("A time has to say its time zone, such as +01:00."))
        latest = now + EARLY
        if value > (latest if isinstance(value, datetime) else latest.date()):
            raise _in_the_future()
    elif isinstance(value, str) and "\0" in value:
        raise UserError(_("A text has a character in it that cannot be stored."))


def _in_the_future() -> UserError:
    return UserError(_("This lies in the future."))
