"""The first page: what is next, what this week was like, and how the back is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from backcoach.text import _
from backcoach.theme import STEP
from backcoach.ui.pages.active_cards import ActiveCard
from backcoach.ui.pages.no_routine import NoRoutine
from backcoach.ui.pages.scrolled import ScrolledPage, headline
from backcoach.ui.pages.today_cards import (
    MorningCard,
    Next,
    NextCard,
    Reading,
    ReadingCard,
    RoutineChoice,
    Unfinished,
    UnfinishedCard,
)
from backcoach.ui.widgets.basics import Card, label, stack
from backcoach.ui.widgets.columns import Columns
from backcoach.ui.widgets.undo_card import UndoCard
from backcoach.ui.widgets.week_dots import Day, WeekDots

if TYPE_CHECKING:
    from backcoach.body.scene import Scene
    from backcoach.core.activity import Activity
    from backcoach.ui.pages.log_panel import LogPanel

__all__ = ["Day", "Next", "Reading", "RoutineChoice", "Today", "TodayPage", "Unfinished"]

COLUMN_EM = 19


class Today(NamedTuple):
    """All that the page shows; pain is empty before there was an answer.

    next is None where no routine can be done. active is what was done today besides the
    exercises, each in short.
    """

    greeting: str
    date: str
    next: Next | None
    week: tuple[Day, ...]
    week_said: str
    pain: str
    asks_morning: bool
    unfinished: Unfinished | None
    active: tuple[str, ...]
    reading: Reading | None


class TodayPage(ScrolledPage):
    """What to do today. start_asked tells whether the short form is meant.

    log_asked wants open_log(); then activity_given tells an activity's id, the minutes, and a Talk
    or None, and undo_asked that the last one be forgotten. card_asked tells the id of a reading
    card.
    """

    start_asked = Signal(bool)
    routine_chosen = Signal(str)
    go_on_asked = Signal()
    keep_asked = Signal()
    discard_asked = Signal()
    morning_answered = Signal(object)
    log_asked = Signal()
    activity_given = Signal(str, int, object)
    undo_asked = Signal()
    card_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._greeting = label(role="title")
        self._date = label(role="muted-large")
        self._unfinished = UnfinishedCard()
        self._next, self._none = NextCard(), NoRoutine()
        self._morning = MorningCard()
        self._morning.hide()
        self._dots = WeekDots()
        self._week = label()
        self._pain = label()
        self._active, self._logged = ActiveCard(), UndoCard()
        self._reading = ReadingCard()
        self._usual = QWidget()
        self._log: LogPanel | None = None
        self._lay_out()
        self._connect()

    def show_figure(self, scene: Scene | None) -> None:
        """Show a figure of the routine."""
        self._next.show_figure(scene)

    def show_others(self, routines: Sequence[RoutineChoice]) -> None:
        """Show which other routines can be chosen."""
        self._next.show_others(routines)

    def present(self, today: Today) -> None:
        """Show what there is today.

        While a session that hurt sharply waits for an answer, nothing else can be started.
        """
        self._greeting.setText(today.greeting)
        self._date.setText(today.date)
        if today.next:
            self._next.present(today.next)
        self._none.setVisible(today.next is None)
        self._dots.present(today.week)
        self._week.setText(today.week_said)
        empty = _("Answer before and after a session, and it is shown here.")
        self._pain.setText(today.pain or empty)
        self._active.present(today.active)
        self._logged.hide()
        self._reading.setVisible(today.reading is not None)
        if today.reading:
            self._reading.present(today.reading)
        self._ask(today.unfinished, morning=today.asks_morning)
        is_held_up = today.unfinished is not None and today.unfinished.sharp
        self._next.setVisible(today.next is not None and not is_held_up)
        usual = self._next.start if today.next else self
        self.first_focus = self._unfinished.first if today.unfinished else usual

    def open_log(self, activities: Sequence[Activity]) -> None:
        """Ask which activity was done, in place of all else."""
        from backcoach.ui.pages.log_panel import LogPanel

        self._log = LogPanel(activities)
        self._log.given.connect(self.activity_given)
        self._log.left.connect(self.close_log)
        self.column.insertWidget(0, self._log)
        self._usual.hide()
        self._log.show()
        self._begin_at(self._log)

    def close_log(self) -> None:
        """Ask no more, and show what there is today; the keys scroll then and press nothing."""
        if self._log is None:
            return
        self._log.hide()
        self._log.deleteLater()
        self._log = None
        self._usual.show()
        self._begin_at(self)

    def tell_logged(self, activity: str) -> None:
        """Say which activity was kept, with a way to undo it, until the page is shown anew."""
        self._logged.tell(_("Kept: {activity}.").format(activity=activity))

    def _begin_at(self, first: QWidget) -> None:
        self.verticalScrollBar().setValue(0)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Scroll along with the arrow keys where an activity is asked about."""
        by_keys = QGuiApplication.mouseButtons() is Qt.MouseButton.NoButton
        if by_keys and now and self._log and self._log.isAncestorOf(now):
            self.ensureWidgetVisible(now)

    def _ask(self, unfinished: Unfinished | None, *, morning: bool) -> None:
        if unfinished:
            self._unfinished.present(unfinished)
        if morning and not self._morning.isVisibleTo(self):
            self._morning.ask()
        self._unfinished.setVisible(unfinished is not None)
        self._morning.setVisible(morning)

    def _lay_out(self) -> None:
        title = headline(self._greeting, self._date)
        week = Card(label(_("This week"), "heading"), self._dots, self._week)
        back = Card(label(_("Your back"), "heading"), self._pain)
        back.column.addStretch()
        below = Columns(week, back, least_em=COLUMN_EM)
        besides = Columns(self._active, self._reading, least_em=COLUMN_EM)
        column = stack(
            QVBoxLayout(self._usual),
            (
                *(title, self._logged, self._unfinished, self._next, self._none),
                *(self._morning, below, besides),
            ),
        )
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4 * STEP)
        self.column.addWidget(self._usual)
        self.column.addStretch()

    def _connect(self) -> None:
        self._next.start_asked.connect(self.start_asked)
        self._next.routine_chosen.connect(self.routine_chosen)
        self._unfinished.go_on_asked.connect(self.go_on_asked)
        self._unfinished.keep_asked.connect(self.keep_asked)
        self._unfinished.discard_asked.connect(self.discard_asked)
        self._morning.answered.connect(self.morning_answered)
        self._active.log_asked.connect(self.log_asked)
        self._logged.undo_asked.connect(self.undo_asked)
        self._reading.asked.connect(self.card_asked)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)
