"""The history: a line for each session and activity, and one of them in detail."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal

from backcoach.app import history_values
from backcoach.app.world import World
from backcoach.diary import activity
from backcoach.diary.activity import ActivityEntry
from backcoach.diary.pain import Context
from backcoach.errors import UserError
from backcoach.ui.pages.history import Detail, HistoryPage

BEGINNING = datetime.fromtimestamp(0, UTC)
PLACES = {Context.BEFORE: 0, Context.AFTER: 1}


class HistoryPresenter(QObject):
    """Fills the history and the details of its chosen line; an activity can be removed."""

    told = Signal(str)

    def __init__(self, page: HistoryPage, world: World) -> None:
        super().__init__()
        self.page = page
        self._world = world
        self._activities: dict[str, ActivityEntry] = {}
        self._ids: list[str] = []
        self._shown = ""
        self._removed: ActivityEntry | None = None
        page.chosen.connect(self._show)
        page.remove_asked.connect(self._remove)
        page.undo_asked.connect(self._restore)

    def refresh(self) -> None:
        """Look at everything again, and show the newest session or, without any, activity."""
        self._fill()

    def _fill(self, chosen: str = "") -> None:
        rows = self._world.stored.history.sessions()
        entries = self._world.stored.activities.newest()
        self._activities = {entry.id: entry for entry in entries}
        newest = next(iter([row.id for row in rows] + list(self._activities)), "")
        lines = history_values.lines(rows, self._pain(), self._world.words, entries)
        self._ids = [line.id for line in lines]
        self.page.present(lines, chosen or newest)
        if lines:
            self._show(chosen or newest)

    def _pain(self) -> dict[str, tuple[int | None, int | None]]:
        """Return how it was before and after each session, as far as that was answered."""
        found: dict[str, list[int | None]] = {}
        for entry in self._world.stored.pain.since(BEGINNING):
            if entry.session and entry.context in PLACES and entry.score is not None:
                found.setdefault(entry.session, [None, None])[PLACES[entry.context]] = entry.score
        return {id: (before, after) for id, (before, after) in found.items()}

    def _show(self, id: str) -> None:
        self._shown = id
        with self._telling():
            self.page.present_detail(self._detail(id))

    def _remove(self) -> None:
        """Take the activity that is shown out of the history, and show its neighbour."""
        entry, at = self._activities[self._shown], self._ids.index(self._shown)
        with self._telling():
            self._world.stored.activities.remove(entry.id)
            self._removed = entry
            self._fill(next(iter([*self._ids[at + 1 :], *reversed(self._ids[:at])]), ""))
            self.page.tell_removed(activity.told(entry, self._world.words))

    def _restore(self) -> None:
        """Put back what was removed last, and show it."""
        assert self._removed is not None
        with self._telling():
            self._world.stored.activities.add(self._removed)
            self._fill(self._removed.id)

    @contextmanager
    def _telling(self) -> Iterator[None]:
        """Tell the person what cannot be done, and why."""
        try:
            yield
        except UserError as error:
            self.told.emit(str(error))

    def _detail(self, id: str) -> Detail:
        """Return a session or an activity in detail. Raises UserError."""
        if id in self._activities:
            return history_values.activity_detail(self._activities[id], self._world.words)
        row, record = self._world.stored.history.find(id)
        notes = [entry.note for entry in self._world.stored.pain.of_session(id) if entry.note]
        return history_values.detail(row, record, "\n".join(notes), self._world.words)
