"""The first page: what is next, what this week was like, and how the back is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal

from backcoach.ui.pages.active_cards import ActiveCard
from backcoach.ui.pages.no_routine import NoRoutine
from backcoach.ui.pages.noting_cards import BackCard, GoingOn, GoingOnCard, OwnCard
from backcoach.ui.pages.panels import Panels
from backcoach.ui.pages.scrolled import ScrolledPage, headline
from backcoach.ui.pages.today_cards import (
    MorningAfter,
    MorningCard,
    Next,
    NextCard,
    Reading,
    ReadingCard,
    RoutineChoice,
    Unfinished,
    UnfinishedCard,
)
from backcoach.ui.pages.week_card import ThisWeek, WeekCard
from backcoach.ui.widgets.basics import label, stack
from backcoach.ui.widgets.columns import Columns
from backcoach.ui.widgets.week_dots import Day

if TYPE_CHECKING:
    from backcoach.body.scene import Scene

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
    week: ThisWeek
    pain: str
    morning: MorningAfter | None
    unfinished: Unfinished | None
    active: tuple[str, ...]
    reading: Reading | None


class TodayPage(ScrolledPage):
    """What to do today. start_asked tells whether the short form is meant.

    log_asked, pain_asked and own_asked want something to be asked in panels, day_asked the page
    of today. own_put_off tells that one's own activities are not to be rated now, span_ended the
    id of a span, card_asked that of a reading card, target_chosen how many sessions a week are set
    out.
    """

    start_asked = Signal(bool)
    routine_chosen = Signal(str)
    go_on_asked = Signal()
    keep_asked = Signal()
    discard_asked = Signal()
    morning_answered = Signal(object)
    log_asked = Signal()
    pain_asked = Signal()
    own_asked = Signal()
    own_put_off = Signal()
    span_ended = Signal(str)
    day_asked = Signal()
    card_asked = Signal(str)
    target_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._greeting = label(role="title")
        self._date = label(role="muted-large")
        self._unfinished = UnfinishedCard()
        self._next, self._none = NextCard(), NoRoutine()
        self._morning = MorningCard()
        self._week = WeekCard()
        self._back, self._going_on, self._own = BackCard(), GoingOnCard(), OwnCard()
        self._active = ActiveCard()
        self._reading = ReadingCard()
        self.panels = Panels(self)
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
        self._week.present(today.week)
        self._back.present(today.pain)
        self._active.present(today.active)
        self.panels.undo.hide()
        self._reading.setVisible(today.reading is not None)
        if today.reading:
            self._reading.present(today.reading)
        if today.unfinished:
            self._unfinished.present(today.unfinished)
        self._unfinished.setVisible(today.unfinished is not None)
        self._morning.present(today.morning)
        is_held_up = today.unfinished is not None and today.unfinished.sharp
        self._next.setVisible(today.next is not None and not is_held_up)
        usual = self._next.start if today.next else self
        self.first_focus = self._unfinished.first if today.unfinished else usual

    def present_noting(self, going_on: Sequence[GoingOn], to_be_rated: Sequence[str]) -> None:
        """Show the spans that are not over, and ask about one's own activities by their names."""
        self._going_on.present(going_on)
        self._own.present(to_be_rated)

    def _lay_out(self) -> None:
        title = headline(self._greeting, self._date)
        below = Columns(self._week, self._back, least_em=COLUMN_EM)
        besides = Columns(self._active, self._reading, least_em=COLUMN_EM)
        stack(
            self.column,
            (
                *(title, self.panels.undo, self._unfinished, self._next, self._none),
                *(self._morning, self._going_on, self._own, below, besides),
            ),
        )
        self.column.addStretch()

    def _connect(self) -> None:
        self._next.start_asked.connect(self.start_asked)
        self._next.routine_chosen.connect(self.routine_chosen)
        self._unfinished.go_on_asked.connect(self.go_on_asked)
        self._unfinished.keep_asked.connect(self.keep_asked)
        self._unfinished.discard_asked.connect(self.discard_asked)
        self._morning.answered.connect(self.morning_answered)
        self._week.target_chosen.connect(self.target_chosen)
        self._week.opened.connect(lambda: self.bring_into_sight(self._week))
        self._active.log_asked.connect(self.log_asked)
        self._back.pain_asked.connect(self.pain_asked)
        self._back.own_asked.connect(self.own_asked)
        self._back.day_asked.connect(self.day_asked)
        self._own.asked.connect(self.own_asked)
        self._own.put_off.connect(self.own_put_off)
        self._going_on.ended.connect(self.span_ended)
        self._reading.asked.connect(self.card_asked)
