"""What sessions leave behind: it is stored as soon as that is possible."""

from collections.abc import Callable, Sequence
from pathlib import Path

from backcoach.core import event
from backcoach.core.event import Event
from backcoach.core.timeline import StepKey
from backcoach.diary.pain import Context, PainEntry
from backcoach.services.ports import Clock
from backcoach.storage.database import StorageError
from backcoach.storage.history import History, Unfinished
from backcoach.storage.ids import new_id
from backcoach.storage.pain_entries import PainEntries
from backcoach.storage.recorder import Recorder

# By session, context, and the number of the mark during it.
Entries = dict[tuple[str, Context, int], PainEntry]


class Keeping:
    """The events of sessions, one session after the other, and how the back was around them.

    What could not be stored waits, also while other sessions are played. tell is told in a
    sentence that something has to wait. It listens to the newest session, after its recorder: what
    is said to hurt is an entry of the diary, too.
    """

    def __init__(
        self, history: History, pain: PainEntries, clock: Clock, tell: Callable[[str], None]
    ) -> None:
        self._history = history
        self._pain = pain
        self._clock = clock
        self._tell = tell
        self._recorders: list[Recorder] = []
        self._entries: Entries = {}
        self._stored_entries: Entries = {}
        self._saved: Entries | None = None
        self._marks = 0
        self._marked: StepKey | None = None

    def __call__(self, events: Sequence[Event]) -> None:
        """Keep the scores of what is marked as sore.

        A mark is open until the session goes on: an answer to it takes the place of the one before.
        """
        for happened in events:
            match happened:
                case event.SoreMarked(step=step, score=score):
                    self._mark(step, score)
                case event.Resumed():
                    self._marked = None

    @property
    def recorder(self) -> Recorder:
        """Who keeps the events of the newest session."""
        return self._recorders[-1]

    @property
    def is_saved(self) -> bool:
        """Whether the newest session is, with what was answered, in a file of the person's own."""
        return self._saved == self._of_newest

    def begin(self, left: Unfinished | None = None) -> Recorder:
        """Return who keeps the events of another session, or of one that is gone on with."""
        made = Recorder(self._history, self._clock, self._tell, left)
        # One that is gone on with goes on from what is stored of it, not from what waited.
        earlier = [each for each in self._recorders if each.id != made.id and not each.retry()]
        self._recorders = [*earlier, made]
        self._saved = self._marked = None
        return made

    def note(self, context: Context, score: int | None, note: str = "", mark: int = 0) -> None:
        """Keep how the back is, in the place of what was answered before in the same context.

        mark is the number of what hurt during a session. Raises UserError for a note that is too
        long.
        """
        key, note = (self.recorder.id, context, mark), note.strip()
        if before := self._entries.pop(key, None):
            id, at = before.id, before.at
        else:
            id, at = new_id(), self._clock.local_time()
        if score is not None or note:
            self._entries[key] = PainEntry(id, at, context, score, note, self.recorder.id)

    def store(self) -> bool:
        """Try to store all that waits; tell whether nothing is left."""
        if not all(each.retry() for each in self._recorders):
            return False
        try:
            for key, entry in self._entries.items():
                if self._stored_entries.get(key) != entry:
                    self._pain.add(entry)
                    self._stored_entries[key] = entry
        except StorageError as error:
            self._tell(str(error))
        return self._stored_entries == self._entries

    def save_elsewhere(self, path: Path) -> None:
        """Write the newest session, with what was answered, to a new file. Raises StorageError."""
        self.recorder.save_elsewhere(path, tuple(self._of_newest.values()))
        self._saved = self._of_newest

    def forget(self) -> None:
        """Let go of what waits of the newest session."""
        for key in self._of_newest:
            del self._entries[key]
            self._stored_entries.pop(key, None)
        self._recorders.pop()

    @property
    def _of_newest(self) -> Entries:
        id = self.recorder.id
        return {key: entry for key, entry in self._entries.items() if entry.session == id}

    def _mark(self, step: StepKey, score: int | None) -> None:
        if step != self._marked:
            self._marked = step
            self._marks += 1
        if score is not None:
            self.note(Context.DURING, score, mark=self._marks)
            self.store()
