"""A month of the diary: a day at a time by the arrow keys, a month at a time by two buttons."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backcoach.text import _
from backcoach.theme import STEP
from backcoach.ui.widgets.basics import button, label
from backcoach.ui.widgets.fitted_label import FittedLabel
from backcoach.ui.widgets.month_days import Marks, month_said
from backcoach.ui.widgets.month_grid import MonthGrid

BEFORE, AFTER = (
    "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}",
    "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}",
)


class MonthCalendar(QWidget):
    """The days of a month up to today, with what was on each. day_opened tells a chosen day."""

    day_opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._month = FittedLabel("heading")
        self._grid = MonthGrid()
        self._before, self._after = button(BEFORE, "quiet"), button(AFTER, "quiet")
        self._before.setAccessibleName(_("Previous month"))
        self._after.setAccessibleName(_("Next month"))
        for made in (self._before, self._after):
            made.setToolTip(made.accessibleName())
        self._before.clicked.connect(lambda: self._grid.turn(-1))
        self._after.clicked.connect(lambda: self._grid.turn(1))
        self._grid.month_shown.connect(self._show)
        self._grid.day_opened.connect(self.day_opened)
        self._lay_out()

    def present(self, marks: Marks) -> None:
        """Show what was on the days; the month stays the one that it is, at first today's."""
        self._grid.present(marks)

    def _show(self, first: date) -> None:
        self._month.setText(month_said(first))
        self._before.setEnabled(self._grid.can_turn(-1))
        self._after.setEnabled(self._grid.can_turn(1))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(STEP)
        head.addWidget(self._month, 1)
        head.addWidget(self._before)
        head.addWidget(self._after)
        legend = _("Filled: a session. Dot: pain noted. Corner: flare-up or illness. Ring: today.")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        column.addLayout(head)
        column.addWidget(self._grid)
        column.addWidget(label(legend, "small"))
