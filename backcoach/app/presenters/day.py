"""A day: what is kept of it, and the ways to note down more."""

from datetime import date, timedelta

from PySide6.QtCore import QObject, Signal

from backcoach.app import day_values
from backcoach.app.presenters.changes import Changes
from backcoach.app.presenters.pain import PainPresenter
from backcoach.app.presenters.span import SpanPresenter
from backcoach.app.world import World
from backcoach.diary.pain import PainEntry
from backcoach.diary.span import Span
from backcoach.errors import UserError
from backcoach.ui.pages.day import DayPage

DAY = timedelta(days=1)


class DayPresenter(QObject):
    """Fills the page of a day, and keeps what is noted down on it."""

    told = Signal(str)

    def __init__(self, page: DayPage, world: World) -> None:
        super().__init__()
        self.page = page
        self._world = world
        self._day = world.today
        self._entries: dict[str, PainEntry] = {}
        self._marked: dict[str, Span] = {}
        self._changes = Changes(page.panels)
        self._pain = PainPresenter(self._changes, world)
        self._spans = SpanPresenter(self._changes, world)
        self._connect()

    def turn_to(self, day: date) -> None:
        """Be about a day, or about today instead of one that is yet to come, once refreshed."""
        self.page.panels.close()
        self._day = min(day, self._world.today)

    def refresh(self) -> None:
        """Look at everything again. Raises StorageError."""
        stored, day = self._world.stored, self._day
        entries, spans = stored.pain.on(day), stored.spans.all()
        self._entries = {each.id: each for each in entries}
        self._marked = {each.id: each for each in spans}
        sessions, active = stored.history.sessions_on(day), stored.activities.on(day)
        words = self._world.words
        self.page.present(
            day_values.sheet(day, self._world.today, entries, sessions, active, spans, words)
        )

    def _connect(self) -> None:
        page, pain, spans = self.page, self._pain, self._spans
        self._changes.told.connect(self.told)
        self._changes.changed.connect(self._try_again)
        page.previous_asked.connect(lambda: self._go(-DAY))
        page.next_asked.connect(lambda: self._go(DAY))
        page.pain_asked.connect(lambda: pain.ask(self._day))
        page.pain_change_asked.connect(lambda id: pain.change(self._entries[id]))
        page.pain_delete_asked.connect(lambda id: pain.delete(self._entries[id]))
        page.span_asked.connect(lambda: spans.ask(self._day))
        page.span_end_asked.connect(lambda id: spans.end(self._marked[id]))
        page.span_change_asked.connect(lambda id: spans.change(self._marked[id]))
        page.span_delete_asked.connect(lambda id: spans.delete(self._marked[id]))

    def _go(self, by: timedelta) -> None:
        self.turn_to(self._day + by)
        self._try_again()

    def _try_again(self) -> None:
        try:
            self.refresh()
        except UserError as error:
            self.told.emit(str(error))
