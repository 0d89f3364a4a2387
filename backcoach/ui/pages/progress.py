"""How it went: pain and sessions over time, a calendar, and what the diary says about them."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcoach.charts.series import Range, Series
from backcoach.diary.key_numbers import Number
from backcoach.diary.own_activity import OwnLine
from backcoach.diary.tally import ExerciseRow
from backcoach.text import _
from backcoach.theme import STEP
from backcoach.ui.pages.chart_card import ChartCard
from backcoach.ui.pages.panels import Panels
from backcoach.ui.pages.progress_cards import Invitation, OwnCard, TitledLines
from backcoach.ui.pages.scrolled import ScrolledPage
from backcoach.ui.widgets.basics import Card, button, label, stack
from backcoach.ui.widgets.beside import Beside
from backcoach.ui.widgets.choosers import Pills
from backcoach.ui.widgets.exercise_table import ExerciseTable
from backcoach.ui.widgets.flow import Flow
from backcoach.ui.widgets.month_calendar import MonthCalendar
from backcoach.ui.widgets.month_days import Marks
from backcoach.ui.widgets.tile import Tile, Tiles
from backcoach.ui.widgets.with_side import WithSide

WIDEST = 1_400
SIDE_SHARE, SIDE_EM = 0.26, 13.5


class Progress(NamedTuple):
    """All that the page says besides the chart and the table of exercises.

    has_scores tells whether there is any pain score; without one the page invites to note one, and
    is_empty, that there is nothing else either, leaves it at that. said is what the diary says,
    to_come what will be there later. own are the own activities.
    """

    is_empty: bool
    has_scores: bool
    numbers: tuple[Number, ...]
    marks: Marks
    said: tuple[str, ...]
    to_come: tuple[str, ...]
    own: tuple[OwnLine, ...]
    moved: str


class ProgressPage(ScrolledPage):
    """Chart, calendar, tiles and words; panels asks things in the place of all that.

    range_chosen tells a Range, day_opened a day. painted tells that what was presented last can be
    seen now: what is further down can follow.
    """

    range_chosen = Signal(object)
    pain_asked = Signal()
    span_asked = Signal()
    own_asked = Signal()
    save_asked = Signal()
    report_asked = Signal()
    start_asked = Signal()
    day_opened = Signal(object)
    painted = Signal()

    def __init__(self) -> None:
        super().__init__(widest=WIDEST)
        self.panels = Panels(self)
        self._is_new = False
        self._ranges = Pills(_ranges())
        self._ranges.explain(_("Time shown"), _("How much of the diary the chart shows"))
        self._tiles = tuple(Tile() for _number in range(4))
        self._invitation, self._chart = Invitation(), ChartCard()
        self._calendar = MonthCalendar()
        self._said = TitledLines(_("What the diary says"))
        self._to_come = TitledLines(_("Still to come"))
        self._exercises, self._exercise_card = self._make_exercises()
        self._own, self._moved = OwnCard(), TitledLines(_("Days in motion"))
        self._filled = QWidget()
        self._lay_out()
        self._connect()
        for part in (self._invitation, self._filled, self._ranges):
            part.hide()  # until something is presented

    def present(self, shown: Progress) -> None:
        """Show all but the chart and the exercises, which have ways of their own."""
        self._is_new = True
        self.panels.undo.hide()
        self._invitation.setVisible(not shown.has_scores)
        self._filled.setVisible(not shown.is_empty)
        for each in (self._ranges, self._pain, self._report):
            each.setVisible(not shown.is_empty)
        self._invitation.present(shown.to_come if shown.is_empty else ())
        for tile, number in zip(self._tiles, shown.numbers, strict=True):
            tile.present(number)
        self._calendar.present(shown.marks)
        self._said.present(shown.said)
        self._to_come.present(shown.to_come)
        self._own.present(shown.own)
        self._moved.present((shown.moved,))
        self.viewport().update()

    def present_chart(self, series: Series, shown: Range) -> None:
        """Show another chart, which is of a range."""
        self._ranges.show_value(shown)
        self._chart.present(series)

    def present_exercises(self, rows: Sequence[ExerciseRow]) -> None:
        """Show what was done of each exercise."""
        self._exercise_card.setVisible(bool(rows))
        self._exercises.present(rows)

    def save_chart(self, path: Path) -> None:
        """Write the chart as a picture. Raises UserError."""
        self._chart.chart.save(path)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the chart end where the window does, if it can be read then."""
        super().resizeEvent(event)
        self._chart.fit(self.viewport().height())

    def changeEvent(self, event: QEvent) -> None:
        """Fit the chart to larger or smaller text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._chart.fit(self.viewport().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and tell once all of it is painted for the first time."""
        super().paintEvent(event)
        if self._is_new:
            self._is_new = False
            QTimer.singleShot(0, self, self.painted.emit)

    def _make_exercises(self) -> tuple[ExerciseTable, Card]:
        table = ExerciseTable()
        said = _("In how many sessions each was done, and in how many it hurt.")
        card = Card(label(_("Exercises"), "heading"), label(said, "muted"), table)
        card.hide()
        return table, card

    def _lay_out(self) -> None:
        self._pain, self._report = button(_("Note your pain"), "primary"), button(_("Report…"))
        parts = WithSide(side_em=SIDE_EM, side_share=SIDE_SHARE)
        calendar = Card(self._calendar)
        parts.addWidget(_column(self._chart, self._to_come))
        parts.addWidget(_column(calendar, self._said, self._moved))
        parts.addWidget(_column(self._exercise_card, self._own))
        column = stack(QVBoxLayout(self._filled), (Tiles(*self._tiles), parts))
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4 * STEP)
        head = QWidget()
        title = label(_("Progress"), "title", wrap=False)
        title.setContentsMargins(0, 0, 3 * STEP, 0)
        head.setLayout(Flow(title, self._pain, self._report))
        self.column.addLayout(Beside(head, self._ranges))
        for each in (self.panels.undo, self._invitation, self._filled):
            self.column.addWidget(each)
        self.column.addStretch()

    def _connect(self) -> None:
        self._ranges.chosen.connect(self.range_chosen)
        self._pain.clicked.connect(self.pain_asked)
        self._report.clicked.connect(self.report_asked)
        self._chart.span_asked.connect(self.span_asked)
        self._chart.save_asked.connect(self.save_asked)
        self._invitation.pain_asked.connect(self.pain_asked)
        self._invitation.start_asked.connect(self.start_asked)
        self._own.asked.connect(self.own_asked)
        self._chart.chart.day_opened.connect(self.day_opened)
        self._calendar.day_opened.connect(self.day_opened)


def _column(*cards: Card) -> QWidget:
    """Return cards one below the other."""
    made = QWidget()
    column = stack(QVBoxLayout(made), cards)
    for card in cards:
        card.column.setContentsMargins(5 * STEP, 4 * STEP, 4 * STEP, 4 * STEP)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4 * STEP)
    column.addStretch()
    return made


def _ranges() -> dict[Range, str]:
    return {
        Range.FOUR_WEEKS: _("4 weeks"),
        Range.TWELVE_WEEKS: _("12 weeks"),
        Range.YEAR: _("1 year"),
        Range.ALL: _("All"),
    }
