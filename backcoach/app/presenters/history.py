"""The history: a line for each session, and one of them in detail."""

from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal

from backcoach.app import history_values
from backcoach.app.world import World
from backcoach.diary.pain import Context
from backcoach.errors import UserError
from backcoach.ui.pages.history import HistoryPage

BEGINNING = datetime.fromtimestamp(0, UTC)
PLACES = {Context.BEFORE: 0, Context.AFTER: 1}


class HistoryPresenter(QObject):
    """Fills the history and the details of the session that is chosen in it."""

    told = Signal(str)

    def __init__(self, page: HistoryPage, world: World) -> None:
        super().__init__()
        self.page = page
        self._world = world
        page.chosen.connect(self._show)

    def refresh(self) -> None:
        """Look at everything again."""
        rows = self._world.stored.history.sessions()
        newest = rows[0].id if rows else ""
        self.page.present(history_values.lines(rows, self._pain(), self._world.words), newest)
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
            row, record = self._world.stored.history.find(id)
        except UserError as error:
            self.told.emit(str(error))
            return
        notes = [entry.note for entry in self._world.stored.pain.of_session(id) if entry.note]
        detail = history_values.detail(row, record, "\n".join(notes), self._world.words)
        self.page.present_detail(detail)
