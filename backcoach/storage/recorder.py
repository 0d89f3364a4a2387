"""Keeps the events of a session as they happen."""

from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from backcoach.core.event import Event, is_stored
from backcoach.diary.pain import PainEntry
from backcoach.services.ports import Clock
from backcoach.storage import files
from backcoach.storage.continuity import SessionGoneError
from backcoach.storage.database import StorageError, told_as_sentences
from backcoach.storage.history import History, Numbered, Unfinished
from backcoach.storage.ids import new_id
from backcoach.text import _


class Recorder:
    """A listener that commits each event; what cannot be written waits in memory and is retried.

    trouble is told one sentence when the first event could not be kept. A session that goes on
    after a crash is continued: its number of events goes on. What waits of one that was ended or
    forgotten in the meantime is let go of, and that is told, too.
    """

    def __init__(
        self,
        history: History,
        clock: Clock,
        trouble: Callable[[str], None],
        continued: Unfinished | None = None,
    ) -> None:
        self._history = history
        self._clock = clock
        self._trouble = trouble
        self._events: list[Event] = list(continued.events) if continued else []
        self._waiting: list[Numbered] = []
        self._failed = self._gone = False
        self.id = continued.id if continued else new_id()

    def __call__(self, events: Sequence[Event]) -> None:
        """Keep the events that are to be kept, now if that is possible."""
        now = self._clock.local_time()
        for happened in events:
            if is_stored(happened):
                self._events.append(happened)
                self._waiting.append((len(self._events), now, happened))
        self.retry()

    @property
    def events(self) -> tuple[Event, ...]:
        """All events of the session that are to be kept."""
        return tuple(self._events)

    @property
    def committed(self) -> int:
        """How many of them are safely stored."""
        return len(self._events) - len(self._waiting)

    def retry(self) -> bool:
        """Try to write what is waiting; tell whether all is written."""
        if self._waiting:
            try:
                self._history.add(self.id, self._waiting, self._events)
            except SessionGoneError as error:
                self._let_go(error)
            except StorageError as error:
                self._fail(error)
            else:
                self._waiting = []
        return not self._waiting

    def save_elsewhere(self, path: Path, pain: Sequence[PainEntry] = ()) -> None:
        """Write the whole session to a new JSON file, private, with what was noted about it.

        Raises StorageError.
        """
        whole = {"id": self.id, "events": self._events, "pain": pain}
        with told_as_sentences(path):
            files.create(path, msgspec.json.format(msgspec.json.encode(whole)))

    def _let_go(self, error: SessionGoneError) -> None:
        self._waiting = []
        if not self._gone:
            self._trouble(str(error))
        self._gone = True

    def _fail(self, error: StorageError) -> None:
        if not self._failed:
            sentence = _("Not stored just now: {reason} It will be retried.")
            self._trouble(sentence.format(reason=error.reason))
        self._failed = True
