"""The history: a line for each session and activity, and one of them in detail."""

from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal

from backcoach.app import history_values
from backcoach.app.world import World
from backcoach.diary.activity import ActivityEntry
from backcoach.diary.pain import Context
from backcoach.errors import UserError
from backcoach.ui.pages.history import Detail, HistoryPage

BEGINNING = datetime.fromtimestamp(0, UTC)
PLACES = {Context.BEFORE: 0, Context.AFTER: 1}


class HistoryPresenter(QObject):
    """Fills the history and the details of the line that is chosen in it."""

    told = Signal(str)

    def __init__(self, page: HistoryPage, world: World) -> None:
        super().__init__()
        self.page = page
        self._world = world
        self._activities: dict[str, ActivityEntry] = {}
        page.chosen.connect(self._show)

    def refresh(self) -> None:
        """Look at everything again, and show the newest session or, without any, activity."""
        rows = self._world.stored.history.sessions()
        entries = self._world.stored.activities.newest()
        self._activities = {entry.id: entry for entry in entries}
        newest = next(iter([row.id for row in rows] + list(self._activities)), "")
        lines = history_values.lines(rows, self._pain(), self._world.words, entries)
        self.page.present(lines, newest)
        if newest:
            self._show(newest)

    def _pain(self) -> dict[str, tuple[int | None, int | None]]:
        """Return how it was before and after each session, as far as that was answered."""
        found: dict[str, list[int | None]] = {}
        for entry in self._world.stored.pain.since(BEGINNING):
            if entry.session and entry.context in PLACES and entry.score is not None:
                found.setdefault(entry.session, [None, None])[PLACES[entry.context]] = entry.score
        return {id: (before, after) for id, (before, after) in found.items()}

    def _show(self, id: str) -> None:
        try:
            self.page.present_detail(self._detail(id))
        except UserError as error:
            self.told.emit(str(error))

    def _detail(self, id: str) -> Detail:
        """Return a session or an activity in detail. Raises UserError."""
        if id in self._activities:
            return history_values.activity_detail(self._activities[id], self._world.words)
        row, record = self._world.stored.history.find(id)
        notes = [entry.note for entry in self._world.stored.pain.of_session(id) if entry.note]
        return history_values.detail(row, record, "\n".join(notes), self._world.words)
