"""The diary as one document: what is written out, and what can be read again.

A file has a format, a version and these fields. What a field holds never changes within a version:
with another field in any record, also in those of `core` and `diary`, comes another version.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from hashlib import sha256
from typing import Annotated, Any, NamedTuple

import msgspec
from msgspec import Meta, Raw

from backcoach.core.event import Event, SessionStarted, StoredEvent
from backcoach.core.timeline import Inputs
from backcoach.diary.activity import ActivityEntry
from backcoach.diary.own_activity import OwnActivity, OwnRating
from backcoach.diary.pain import PainEntry
from backcoach.diary.screening import Screening
from backcoach.diary.span import Span
from backcoach.diary.target import Target
from backcoach.errors import UserError
from backcoach.storage.database import StorageError
from backcoach.storage.rows import Started
from backcoach.text import _

FORMAT, VERSION = "backcoach-diary", 1
LATEST_MS = 32_503_680_000_000  # the year 3000


class Dated(NamedTuple):
    """A stored event, the how manieth of its session it is, and when it was, in ms since 1970."""

    number: int
    utc_ms: Annotated[int, Meta(ge=-LATEST_MS, le=LATEST_MS)]
    happened: Started | StoredEvent


class PlayedSession(msgspec.Struct, frozen=True):
    """A session with all its stored events, ended or not; what was done is folded from them.

    at is when it began, with the time zone of all its events, which are numbered from 1 on, so that
    a missing one is noticed; inputs is a key of the document's.
    """

    id: str
    at: datetime
    inputs: str
    events: tuple[Dated, ...]


class RatedActivity(OwnActivity, frozen=True):
    """An own activity, and whether it is rated now."""

    is_rated: bool = True


class Source(msgspec.Struct, frozen=True):
    """The file that a document was read from: its name, all of it, and the records in it.

    records are as they are written, by the names of SECTIONS.
    """

    file: str = ""
    data: bytes = b""
    records: dict[str, tuple[Raw, ...]] = {}

    def place(self, record: Raw) -> str:
        """Return where in the file a record is: diary.json, line 7."""
        line = self.data.count(b"\n", 0, self.data.find(bytes(record))) + 1
        return _("{file}, line {line}").format(file=self.file, line=line)

    @contextmanager
    def naming(self, record: Raw) -> Iterator[None]:
        """Say with a UserError about the record, raised inside, where in the file it is."""
        try:
            yield
        except StorageError:
            raise
        except UserError as error:
            raise UserError(f"{self.place(record)}: {error}") from error


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """All that a data folder holds; program is the version that wrote it.

    settings are the preferences as they were stored, None without any. inputs are those of the
    sessions, by a key that is made from what they are. routines are the person's own, as text;
    without any, a file has no such field, as it had none before there were any.
    """

    program: str
    settings: dict[str, Any] | None
    inputs: dict[str, Inputs]
    sessions: tuple[PlayedSession, ...] = ()
    pain: tuple[PainEntry, ...] = ()
    activities: tuple[ActivityEntry, ...] = ()
    spans: tuple[Span, ...] = ()
    targets: tuple[Target, ...] = ()
    own_activities: tuple[RatedActivity, ...] = ()
    own_ratings: tuple[OwnRating, ...] = ()
    screenings: tuple[Screening, ...] = ()
    routines: tuple[str, ...] = ()
    source: Source = Source()


Record = (
    PlayedSession
    | PainEntry
    | ActivityEntry
    | Span
    | Target
    | RatedActivity
    | OwnRating
    | Screening
)

SECTIONS: dict[str, type[Record]] = {
    "sessions": PlayedSession,
    "pain": PainEntry,
    "activities": ActivityEntry,
    "spans": Span,
    "targets": Target,
    "own_activities": RatedActivity,
    "own_ratings": OwnRating,
    "screenings": Screening,
}


def events_of(session: PlayedSession, inputs: Inputs) -> tuple[Event, ...]:
    """Return the events of a session that was made from these inputs. The first is its start."""
    started, *others = (dated.happened for dated in session.events)
    assert isinstance(started, Started)
    begun = SessionStarted(at_ms=started.at_ms, inputs=inputs, speed=started.speed)
    return begun, *others


def key_of(record: Record) -> str:
    """Return what a record is known by: its id; of a target its day, of a screening all of it."""
    match record:
        case Target():
            return record.day.isoformat()
        case Screening():
            return f"{record.at.isoformat()} {record.outcome}"
        case _:
            return record.id


def key_of_inputs(inputs: Inputs) -> str:
    """Return a name that only equal inputs share."""
    return sha256(msgspec.json.encode(inputs)).hexdigest()[:16]
