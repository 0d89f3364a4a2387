"""The first page: what is next, what this week was like, and how the back is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal

from backcoach.text import _
from backcoach.ui.pages.scrolled import ScrolledPage, headline
from backcoach.ui.pages.today_cards import (
    MorningCard,
    NextCard,
    RoutineChoice,
    Unfinished,
    UnfinishedCard,
)
from backcoach.ui.widgets.basics import Card, label, stack
from backcoach.ui.widgets.columns import Columns
from backcoach.ui.widgets.week_dots import Day, WeekDots

if TYPE_CHECKING:
    from backcoach.body.scene import Scene

__all__ = ["Day", "RoutineChoice", "Today", "TodayPage", "Unfinished"]

COLUMN_EM = 19


class Today(NamedTuple):
    """All that the page shows; needs may be empty, and so may pain before there was an answer."""

    greeting: str
    date: str
    routine: RoutineChoice
    goal: str
    needs: str
    routines: tuple[RoutineChoice, ...]
    short_minutes: int
    week: tuple[Day, ...]
    week_said: str
    pain: str
    asks_morning: bool
    unfinished: Unfinished | None


class TodayPage(ScrolledPage):
    """What to do today. start_asked tells whether the short form is meant."""

    start_asked = Signal(bool)
    routine_chosen = Signal(str)
    go_on_asked = Signal()
    keep_asked = Signal()
    discard_asked = Signal()
    morning_answered = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._greeting = label(role="title")
        self._date = label(role="muted-large")
        self._unfinished = UnfinishedCard()
        self._next = NextCard()
        self._morning = MorningCard()
        self._morning.hide()
        self._dots = WeekDots()
        self._week = label()
        self._pain = label()
        self._lay_out()
        self._connect()

    def show_figure(self, scene: Scene | None) -> None:
        """Show a figure of the routine."""
        self._next.show_figure(scene)

    def present(self, today: Today) -> None:
        """Show what there is today.

        While a session that hurt sharply waits for an answer, nothing else can be started.
        """
        self._greeting.setText(today.greeting)
        self._date.setText(today.date)
        self._next.present(
            today.routine, today.goal, today.needs, today.routines, today.short_minutes
        )
        self._dots.present(today.week)
        self._week.setText(today.week_said)
        empty = _("Answer before and after a session, and it is shown here.")
        self._pain.setText(today.pain or empty)
        self._ask(today.unfinished, morning=today.asks_morning)

    def _ask(self, unfinished: Unfinished | None, *, morning: bool) -> None:
        if unfinished:
            self._unfinished.present(unfinished)
        if morning and not self._morning.isVisibleTo(self):
            self._morning.ask()
        self._unfinished.setVisible(unfinished is not None)
        self._morning.setVisible(morning)
        self._next.setVisible(not (unfinished and unfinished.sharp))
        self.first_focus = self._unfinished.first if unfinished else self._next.start

    def _lay_out(self) -> None:
        title = headline(self._greeting, self._date)
        week = Card(label(_("This week"), "heading"), self._dots, self._week)
        back = Card(label(_("Your back"), "heading"), self._pain)
        back.column.addStretch()
        below = Columns(week, back, least_em=COLUMN_EM)
        stack(self.column, (title, self._unfinished, self._next, self._morning, below))
        self.column.addStretch()

    def _connect(self) -> None:
        self._next.start_asked.connect(self.start_asked)
        self._next.routine_chosen.connect(self.routine_chosen)
        self._unfinished.go_on_asked.connect(self.go_on_asked)
        self._unfinished.keep_asked.connect(self.keep_asked)
        self._unfinished.discard_asked.connect(self.discard_asked)
        self._morning.answered.connect(self.morning_answered)
