"""The sessions that were played: events in, summaries and records out."""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from hashlib import sha256

import msgspec

from backcoach.core import event, record, resumption
from backcoach.core.command import StopReason
from backcoach.core.event import Event
from backcoach.core.record import Outcome, Record
from backcoach.core.timeline import Inputs
from backcoach.errors import UserError
from backcoach.storage import continuity, removal
from backcoach.storage.database import Database, StorageError
from backcoach.storage.no_database import NoDatabase
from backcoach.storage.removal import RemovedSession
from backcoach.storage.rows import (
    SESSIONS,
    SessionRow,
    columns_of,
    decode_event,
    encode_event,
    session_row,
    time_of,
    utc_ms_of,
)
from backcoach.text import Words, _

LONGEST_GAP = timedelta(hours=12)

_ID_STARTS = re.compile("[0-9a-z-]+")

Numbered = tuple[int, datetime, Event]


class Unfinished(msgspec.Struct, frozen=True):
    """A session that was never ended, with all its stored events; last is when the last was."""

    id: str
    last: datetime
    events: tuple[Event, ...]


class History:
    """The sessions in a database. All methods raise StorageError when it does not work."""

    def __init__(self, database: Database | NoDatabase, words: Words) -> None:
        self._database = database
        self._words = words

    def add(self, id: str, events: Sequence[Numbered], so_far: Sequence[Event]) -> None:
        """Commit events of a session, all or none, each with its number and time of day.

        so_far is all events of the session up to and with these. SessionStarted adds the
        session; with its last event the summaries are written. Raises SessionGoneError when it
        was ended or forgotten in the meantime.
        """
        with self._database.transaction():
            continuity.check(self._database, id, events)
            for number, at, happened in events:
                if isinstance(happened, event.SessionStarted):
                    self._begin(id, happened.inputs, at)
                self._add_event(id, number, at, happened)
            if so_far and isinstance(so_far[-1], event.SessionFinished | event.SessionStopped):
                self._summarise(self._key(id), record.fold(so_far, self._words))

    def sessions(self, limit: int | None = None) -> list[SessionRow]:
        """Return ended sessions, the newest first, at most limit."""
        rows = self._database.rows(
            f"{SESSIONS} ORDER BY started_utc_ms DESC, session.key DESC LIMIT ?",
            (-1 if limit is None else limit,),
        )
        return [session_row(row) for row in rows]

    def sessions_on(self, day: date) -> list[SessionRow]:
        """Return the ended sessions of a day, as the person lived it, the oldest first."""
        rows = self._database.rows(
            f"{SESSIONS} WHERE local_date = ? ORDER BY started_utc_ms, session.key",
            (day.isoformat(),),
        )
        return [session_row(row) for row in rows]

    def find(self, start: str) -> tuple[SessionRow, Record]:
        """Return the ended session whose id starts so. Raises UserError if not exactly one."""
        known = _ID_STARTS.fullmatch(start.lower())
        where = f"{SESSIONS} WHERE substr(id, 1, ?) = ? LIMIT 2"
        rows = self._database.rows(where, (len(start), start.lower())) if known else []
        if not rows:
            raise UserError(_('There is no session "{start}".').format(start=start))
        if len(rows) > 1:
            sentence = _('More than one session begins with "{start}". Give more of its id.')
            raise UserError(sentence.format(start=start))
        found = session_row(rows[0])
        return found, record.fold(self.events(found.id), self._words)

    def events(self, id: str) -> tuple[Event, ...]:
        """Return the stored events of a session in their order."""
        return tuple(happened for _at, happened in self.timed_events(id))

    def timed_events(self, id: str) -> tuple[tuple[datetime, Event], ...]:
        """Return the stored events of a session in their order, each with its time of day."""
        rows = self._database.rows(
            """
            SELECT utc_ms, utc_offset_min, event.body, inputs.body FROM event
            JOIN session ON session.key = event.session
            JOIN inputs ON inputs.key = session.inputs
            WHERE session.id = ? ORDER BY number
            """,
            (id,),
        )
        return tuple(
            (time_of(utc_ms, offset_min), decode_event(id, body, inputs))
            for utc_ms, offset_min, body, inputs in rows
        )

    def last_done(self, id: str) -> datetime:
        """Return when something last happened in an ended session, before it was ended.

        One that was cut off may have been ended much later.
        """
        rows = self._database.rows(
            """
            SELECT utc_ms, utc_offset_min FROM event
            JOIN session ON session.key = event.session
            WHERE session.id = ? ORDER BY number DESC LIMIT 2
            """,
            (id,),
        )
        return time_of(*rows[-1])

    def unfinished(self) -> list[Unfinished]:
        """Return the readable sessions that were never ended, the newest first."""
        return [left for id in self._ids("NOT IN") if (left := self._unfinished(id))]

    def unreadable(self) -> list[str]:
        """Return a sentence for each session whose events cannot be read."""
        return [sentence for id in self._ids() if (sentence := self._trouble(id))]

    def offer(self, now: datetime) -> Unfinished | None:
        """Return the newest unfinished session that can still be gone on with.

        Something is left to do in it, and its last event is at most 12 hours old.
        """
        return next((left for left in self.unfinished() if self._can_go_on(left, now)), None)

    def close_old(self, now: datetime) -> None:
        """End the unfinished sessions that cannot be gone on with.

        Those with nothing left to do are finished, the others abandoned or ended for pain.
        """
        for left in self.unfinished():
            if resumption.nothing_left(left.events, self._words):
                self._end(left, event.SessionFinished(at_ms=left.events[-1].at_ms), left.last)
            elif not self._can_go_on(left, now):
                self.keep(left, now, StopReason.ABANDONED)

    def keep(self, left: Unfinished, now: datetime, usual: StopReason = StopReason.LEFT) -> None:
        """End an unfinished session as it is, with what was done.

        Where something was sharp, that is why it ends, else the usual reason.
        """
        reason = record.reason_to_end(record.fold(left.events, self._words), usual)
        stopped = event.SessionStopped(at_ms=left.events[-1].at_ms, reason=reason)
        self._end(left, stopped, now)

    def discard(self, id: str) -> None:
        """Forget a session and all its events."""
        with self._database.transaction():
            removal.forget(self._database, id)

    def remove(self, id: str) -> RemovedSession:
        """Take a session and all its events out, and return it; what was noted about it stays.

        Raises UserError when there is none with this id.
        """
        return removal.remove(self._database, id)

    def put_back(self, removed: RemovedSession) -> None:
        """Put a session back as it was when it was removed, unless it is there again."""
        removal.put_back(self._database, removed)

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

    def _can_go_on(self, left: Unfinished, now: datetime) -> bool:
        is_old = now - left.last > LONGEST_GAP
        return not is_old and not resumption.nothing_left(left.events, self._words)

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
            (id, digest, *columns_of(started)),
        )

    def _key(self, id: str) -> int:
        return int(self._database.rows("SELECT key FROM session WHERE id = ?", (id,))[0][0])

    def _add_event(self, id: str, number: int, at: datetime, happened: Event) -> None:
        self._database.write(
            """
            INSERT INTO event (session, number, utc_ms, body)
            VALUES ((SELECT key FROM session WHERE id = ?), ?, ?, ?)
            """,
            (id, number, utc_ms_of(at), encode_event(happened)),
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
        return Unfinished(id, time_of(last_ms, offset_min), self.events(id))
