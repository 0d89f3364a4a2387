"""The history: a line for each session and activity, and one of them in detail."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from backcoach.app import history_values
from backcoach.app.problems import problems_told
from backcoach.app.world import World
from backcoach.core.course import course
from backcoach.diary.activity import ActivityEntry
from backcoach.storage import beside_sessions
from backcoach.storage.rows import SessionRow
from backcoach.ui.pages.history import Detail, HistoryPage

Undo = Callable[[], object]


class HistoryPresenter(QObject):
    """Fills the history and the details of its chosen line, which can be removed."""

    told = Signal(str)

    def __init__(self, page: HistoryPage, world: World) -> None:
        super().__init__()
        self.page = page
        self._world = world
        self._activities: dict[str, ActivityEntry] = {}
        self._sessions: dict[str, SessionRow] = {}
        self._ids: list[str] = []
        self._shown = ""
        self._wanted = ""
        self._removed: tuple[str, Undo] | None = None
        page.chosen.connect(self._show)
        page.steps_asked.connect(self._show_steps)
        page.day_asked.connect(self._want_again)
        page.remove_asked.connect(self._remove)
        page.undo_asked.connect(self._restore)

    def refresh(self) -> None:
        """Look at everything again, and show the newest session or, without any, activity.

        What is to be opened is shown instead, once, and what a day was opened from.
        """
        wanted, self._wanted = self._wanted, ""
        self._fill(wanted)

    def open(self, id: str) -> None:
        """Show a session, if it is there, when the page is shown next."""
        self._wanted = id

    def _want_again(self) -> None:
        self._wanted = self._shown

    def _fill(self, chosen: str) -> None:
        """Show all lines, and one that is chosen, if it is there."""
        stored, words, now = self._world.stored, self._world.words, self._world.now
        rows, entries = stored.history.sessions(), stored.activities.newest()
        beside = beside_sessions.read(stored.database, rows)
        lines = history_values.lines(rows, beside, now, words, entries)
        self._sessions = {row.id: row for row in rows}
        self._activities = {entry.id: entry for entry in entries}
        self._ids = [line.id for line in lines]
        newest = next(iter([*self._sessions, *self._activities]), "")
        shown = chosen if chosen in self._ids else newest
        self.page.present(lines, shown)
        if lines:
            self._show(shown)

    def _show(self, id: str) -> None:
        """Show what can be read of a session or activity in detail."""
        self._shown = id
        self.page.present_detail(None)
        with problems_told(self.told.emit):
            self.page.present_detail(self._detail(id))

    def _show_steps(self) -> None:
        """Show the session that is shown step by step."""
        with problems_told(self.told.emit):
            events = self._world.stored.history.timed_events(self._shown)
            self.page.present_steps(history_values.steps(course(events, self._world.words)))

    def _remove(self) -> None:
        """Take what is shown out of the history, and show its neighbour."""
        id, at = self._shown, self._ids.index(self._shown)
        with problems_told(self.told.emit):
            sentence, undo = self._take_out(id)
            self._removed = id, undo
            self._fill(next(iter([*self._ids[at + 1 :], *reversed(self._ids[:at])]), ""))
            self.page.tell_removed(sentence)

    def _take_out(self, id: str) -> tuple[str, Undo]:
        """Remove an activity or a session; return what is said then, and how it is undone."""
        stored, words = self._world.stored, self._world.words
        if entry := self._activities.get(id):
            stored.activities.remove(id)
            sentence = history_values.activity_removed(entry, words)
            return sentence, lambda: stored.activities.add(entry)
        removed = stored.history.remove(id)
        sentence = history_values.removed(self._sessions[id], words)
        return sentence, lambda: stored.history.put_back(removed)

    def _restore(self) -> None:
        """Put back what was removed last, and show it."""
        assert self._removed is not None
        id, undo = self._removed
        with problems_told(self.told.emit):
            undo()
            self._fill(id)

    def _detail(self, id: str) -> Detail:
        """Return a session or an activity in detail. Raises UserError."""
        stored, words = self._world.stored, self._world.words
        if id in self._activities:
            return history_values.activity_detail(self._activities[id], words)
        row, record = stored.history.find(id)
        noted, now = stored.noted_about(row), self._world.now
        return history_values.detail(row, record, noted, now, words)
