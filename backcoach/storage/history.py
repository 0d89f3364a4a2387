"""The sessions that were played: events in, summaries and records out."""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta, timezone
from hashlib import sha256
from typing import Any

import msgspec

from backcoach.core import event, record, resumption
from backcoach.core.command import StopReason
from backcoach.core.event import Event
from backcoach.core.record import Outcome, Record
from backcoach.core.timeline import Inputs, Kind
from backcoach.errors import UserError
from backcoach.storage.database import Database, StorageError
from backcoach.text import Words, _

LONGEST_GAP = timedelta(hours=12)

_ID_STARTS = re.compile("[0-9a-z-]+")

Numbered = tuple[int, datetime, Event]


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


class Unfinished(msgspec.Struct, frozen=True):
    """A session that was never ended, with all its stored events; last is when the last was."""

    id: str
    last: datetime
    events: tuple[Event, ...]


class History:
    """The sessions in a database. All methods raise StorageError when it does not work."""

    def __init__(self, database: Database, words: Words) -> None:
        self._database = database
        self._words = words

    def add(self, id: str, events: Sequence[Numbered], so_far: Sequence[Event]) -> None:
        """Commit events of a session, all or none, each with its number and time of day.

        so_far is all events of the session up to and with these. SessionStarted adds the
        session; with its last event the summaries are written.
        """
        with self._database.transaction():
            for number, at, happened in events:
                if isinstance(happened, event.SessionStarted):
                    self._begin(id, happened.inputs, at)
                self._add_event(id, number, at, happened)
            if so_far and isinstance(so_far[-1], event.SessionFinished | event.SessionStopped):
                self._summarise(self._key(id), record.fold(so_far, self._words))

    def sessions(self, limit: int | None = None) -> list[SessionRow]:
        """Return ended sessions, the newest first, at most limit."""
        rows = self._database.rows(
            f"{_SESSIONS} ORDER BY started_utc_ms DESC, session.key DESC LIMIT ?",
            (-1 if limit is None else limit,),
        )
        return [_session_row(row) for row in rows]

    def find(self, start: str) -> tuple[SessionRow, Record]:
        """Return the ended session whose id starts so. Raises UserError if not exactly one."""
        known = _ID_STARTS.fullmatch(start.lower())
        where = f"{_SESSIONS} WHERE substr(id, 1, ?) = ? LIMIT 2"
        rows = self._database.rows(where, (len(start), start.lower())) if known else []
        if not rows:
            raise UserError(_('There is no session "{start}".').format(start=start))
        if len(rows) > 1:
            sentence = _('More than one session begins with "{start}". Give more of its id.')
            raise UserError(sentence.format(start=start))
        found = _session_row(rows[0])
        return found, record.fold(self.events(found.id), self._words)

    def events(self, id: str) -> tuple[Event, ...]:
        """Return the stored events of a session in their order."""
        rows = self._database.rows(
            """
            SELECT event.body, inputs.body FROM event
            JOIN session ON session.key = event.session
            JOIN inputs ON inputs.key = session.inputs
            WHERE session.id = ? ORDER BY number
            """,
            (id,),
        )
        return tuple(_decode(id, body, inputs) for body, inputs in rows)

    def unfinished(self) -> list[Unfinished]:
        """Return the readable sessions that were never ended, the newest first."""
        return [left for id in self._ids("NOT IN") if (left := self._unfinished(id))]

    def unreadable(self) -> list[str]:
        """Return a sentence for each session whose events cannot be read."""
        return [sentence for id in self._ids() if (sentence := self._trouble(id))]

    def offer(self, now: datetime) -> Unfinished | None:
        """Return the newest unfinished session that can still be gone on with.

        Others are ended: those with nothing left to do, and, as abandoned, those whose last
        event is more than 12 hours old.
        """
        offered = None
        for left in self.unfinished():
            if resumption.nothing_left(left.events, self._words):
                self._end(left, event.SessionFinished(at_ms=left.events[-1].at_ms), left.last)
            elif now - left.last > LONGEST_GAP:
                self.keep(left, now, StopReason.ABANDONED)
            elif offered is None:
                offered = left
        return offered

    def keep(self, left: Unfinished, now: datetime, reason: StopReason = StopReason.LEFT) -> None:
        """End an unfinished session as it is, with what was done."""
        stopped = event.SessionStopped(at_ms=left.events[-1].at_ms, reason=reason)
        self._end(left, stopped, now)

    def discard(self, id: str) -> None:
        """Forget a session and all its events."""
        with self._database.transaction():
            self._database.write("DELETE FROM session WHERE id = ?", (id,))
            self._database.write("DELETE FROM inputs WHERE key NOT IN (SELECT inputs FROM session)")

    def rebuild(self) -> int:
        """Write all summaries again from the events; return how many were not as they should be.

        Sessions that cannot be read keep theirs.
        """
        before = self._summaries()
        with self._database.transaction():
            for key, id in self._database.rows("SELECT key, id FROM session"):
                if self._trouble(id) is None:
                    self._rebuild(key, record.fold(self.events(id), self._words))
        after = self._summaries()
        return sum(before.get(key) != after.get(key) for key in before | after)

    def _rebuild(self, key: int, told: Record) -> None:
        self._database.write("DELETE FROM session_summary WHERE session = ?", (key,))
        self._database.write("DELETE FROM block_summary WHERE session = ?", (key,))
        if told.outcome is not Outcome.UNDER_WAY:
            self._summarise(key, told)

    def _ids(self, ended: str = "") -> list[str]:
        where = f"WHERE key {ended} (SELECT session FROM session_summary)" if ended else ""
        order = "ORDER BY started_utc_ms DESC, key DESC"
        return [id for (id,) in self._database.rows(f"SELECT id FROM session {where} {order}")]

    def _trouble(self, id: str) -> str | None:
        try:
            self.events(id)
        except StorageError as error:
            return str(error)
        return None

    def _end(self, left: Unfinished, ending: Event, at: datetime) -> None:
        events = (*left.events, ending)
        self.add(left.id, [(len(events), at, ending)], events)

    def _summaries(self) -> dict[int, list[tuple[object, ...]]]:
        found: dict[int, list[tuple[object, ...]]] = {}
        for table in ("session_summary", "block_summary"):
            for row in self._database.rows(f"SELECT * FROM {table}"):
                found.setdefault(row[0], []).append(row)
        return found

    def _begin(self, id: str, inputs: Inputs, started: datetime) -> None:
        body = msgspec.json.encode(inputs)
        digest = sha256(body).digest()
        self._database.write(
            "INSERT OR IGNORE INTO inputs (digest, body) VALUES (?, ?)", (digest, body.decode())
        )
        self._database.write(
            """
            INSERT INTO session (id, inputs, started_utc_ms, local_date, utc_offset_min)
            VALUES (?, (SELECT key FROM inputs WHERE digest = ?), ?, ?, ?)
            """,
            (id, digest, _utc_ms(started), started.date().isoformat(), _offset_min(started)),
        )

    def _key(self, id: str) -> int:
        return int(self._database.rows("SELECT key FROM session WHERE id = ?", (id,))[0][0])

    def _add_event(self, id: str, number: int, at: datetime, happened: Event) -> None:
        self._database.write(
            """
            INSERT INTO event (session, number, utc_ms, body)
            VALUES ((SELECT key FROM session WHERE id = ?), ?, ?, ?)
            """,
            (id, number, _utc_ms(at), _encode(happened)),
        )

    def _summarise(self, key: int, told: Record) -> None:
        self._database.write(
            "INSERT INTO session_summary VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                key,
                told.routine,
                told.routine_name,
                told.kind.value,
                told.outcome.value,
                told.active_ms,
                len(told.blocks),
                told.done_blocks,
                len(told.sore),
                told.counts,
            ),
        )
        for done in told.blocks:
            self._database.write(
                "INSERT INTO block_summary VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (key, *done.block, done.exercise, done.timed, done.planned, done.done),
            )

    def _unfinished(self, id: str) -> Unfinished | None:
        if self._trouble(id):
            return None
        last_ms, offset_min = self._database.rows(
            """
            SELECT max(utc_ms), utc_offset_min FROM event
            JOIN session ON session.key = event.session WHERE id = ?
            """,
            (id,),
        )[0]
        return Unfinished(id, _time(last_ms, offset_min), self.events(id))


class _Started(event.Event, frozen=True, tag="SessionStarted", kw_only=True):
    """SessionStarted as it is stored: its inputs are kept once for all sessions that share them."""

    speed: float = 1.0


_STORED = msgspec.json.Decoder(_Started | event.StoredEvent)

_SESSIONS = """
    SELECT id, started_utc_ms, utc_offset_min, local_date, routine, routine_name, kind, outcome,
           active_ms, planned_blocks, done_blocks, sore, counts
    FROM session JOIN session_summary ON session_summary.session = session.key
"""


def _encode(happened: Event) -> str:
    if isinstance(happened, event.SessionStarted):
        happened = _Started(at_ms=happened.at_ms, speed=happened.speed)
    return msgspec.json.encode(happened).decode()


def _decode(id: str, body: str, inputs: str) -> Event:
    try:
        stored: Event = _STORED.decode(body)
        if isinstance(stored, _Started):
            known = msgspec.json.decode(inputs, type=Inputs)
            return event.SessionStarted(at_ms=stored.at_ms, inputs=known, speed=stored.speed)
    except msgspec.MsgspecError as error:
        sentence = _("Session {id} cannot be read: damaged, or of another version.").format(id=id)
        raise StorageError(sentence) from error
    else:
        return stored


def _session_row(row: tuple[Any, ...]) -> SessionRow:
    id, utc_ms, offset_min, local_date, routine, name, kind, outcome, *numbers = row
    active_ms, planned, done, sore, counts = numbers
    return SessionRow(
        id=id,
        started=_time(utc_ms, offset_min),
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


def _utc_ms(at: datetime) -> int:
    return round(at.timestamp() * 1000)


def _offset_min(at: datetime) -> int:
    offset = at.utcoffset() or timedelta()
    return offset // timedelta(minutes=1)


def _time(utc_ms: int, offset_min: int) -> datetime:
    zone = timezone(timedelta(minutes=offset_min))
    return datetime.fromtimestamp(utc_ms / 1000, UTC).astimezone(zone)
