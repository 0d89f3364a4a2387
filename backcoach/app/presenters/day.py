"""A day: what is kept of it, and the ways to note down more."""

from datetime import date, timedelta

from PySide6.QtCore import QObject, Signal

from backcoach.app import day_values
from backcoach.app.presenters.changes import Changes
from backcoach.app.presenters.pain import PainPresenter
from backcoach.app.presenters.span import SpanPresenter
from backcoach.app.problems import problems_told
from backcoach.app.world import World
from backcoach.diary import morning
from backcoach.diary.morning import Morning
from backcoach.diary.pain import PainEntry
from backcoach.diary.span import Span
from backcoach.storage import diary
from backcoach.storage.rows import SessionRow
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
        """Be about a day once refreshed, or about the last one that there is."""
        self.page.panels.close()
        self._day = day

    def refresh(self) -> None:
        """Look at everything again. Raises StorageError."""
        stored, last = self._world.stored, self._last_day()
        day = self._day = min(self._day, last)
        entries, spans = stored.pain.on(day), stored.spans.all()
        self._entries = {each.id: each for each in entries}
        self._marked = {each.id: each for each in spans}
        sessions, active = self._sessions(day), stored.activities.on(day)
        words = self._world.words
        self.page.present(day_values.sheet(day, last, entries, sessions, active, spans, words))

    def _sessions(self, day: date) -> dict[SessionRow, Morning]:
        """Return the sessions of a day, each with how the morning after it was."""
        stored, now = self._world.stored, self._world.now
        return {
            row: morning.of_session(day, stored.noted_about(row), now)
            for row in stored.history.sessions_on(day)
        }

    def _last_day(self) -> date:
        """Return today, or a later day of which something is kept."""
        today = self._world.today
        return max(today, diary.last_day(self._world.stored.database) or today)

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
        with problems_told(self.told.emit):
            self.refresh()
