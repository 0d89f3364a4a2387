"""What sessions leave behind: it is stored as soon as that is possible."""

from collections.abc import Callable
from pathlib import Path

from backcoach.app.stored import Stored
from backcoach.diary.pain import Context, PainEntry
from backcoach.services.ports import Clock
from backcoach.storage.database import StorageError
from backcoach.storage.history import Unfinished
from backcoach.storage.ids import new_id
from backcoach.storage.recorder import Recorder

Entries = dict[tuple[str, Context], PainEntry]


class Keeping:
    """The events of sessions, one session after the other, and how the back was around them.

    What could not be stored waits, also while other sessions are played. tell is told in a
    sentence that something has to wait.
    """

    def __init__(self, stored: Stored, clock: Clock, tell: Callable[[str], None]) -> None:
        self._stored = stored
        self._clock = clock
        self._tell = tell
        self._recorders: list[Recorder] = []
        self._entries: Entries = {}
        self._stored_entries: Entries = {}
        self._saved: Entries | None = None

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
        made = Recorder(self._stored.history, self._clock, self._tell, left)
        # One that is gone on with goes on from what is stored of it, not from what waited.
        earlier = [each for each in self._recorders if each.id != made.id and not each.retry()]
        self._recorders = [*earlier, made]
        self._saved = None
        return made

    def note(self, context: Context, score: int | None, note: str) -> None:
        """Keep how the back is, in the place of what was answered before in the same context.

        Raises UserError for a note that is too long.
        """
        key, note = (self.recorder.id, context), note.strip()
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
                    self._stored.pain.add(entry)
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
