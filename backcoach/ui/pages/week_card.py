"""This week: on which days there was a session, and how many are set out."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal

from backcoach.diary.target import MOST
from backcoach.text import _
from backcoach.ui.widgets.basics import Card, button, label
from backcoach.ui.widgets.choosers import Pills
from backcoach.ui.widgets.flow import Flow
from backcoach.ui.widgets.week_dots import Day, WeekDots


class ThisWeek(NamedTuple):
    """The days of the week, what is said about it, and how many sessions are set out, or 0."""

    days: tuple[Day, ...]
    said: str
    target: int


class WeekCard(Card):
    """The week, with its target. target_chosen tells how many sessions a week, 0 for no target.

    The target is chosen in the card once that is asked for, each choice at once; opened tells that
    the choices are there.
    """

    target_chosen = Signal(int)
    opened = Signal()

    def __init__(self) -> None:
        self._dots, self._said = WeekDots(), label()
        self._asked = label(_("Sessions a week"), "label")
        numbers = {number: str(number) for number in range(1, MOST + 1)}
        self._target = Pills({0: _("No target"), **numbers})
        self._target.explain(self._asked.text(), "")
        self._change = button("")
        heading = label(_("This week"), "heading")
        super().__init__(heading, self._dots, self._said, self._asked, self._target)
        self.column.addStretch()
        self.column.addLayout(Flow(self._change))
        self._has_target = False
        self._show_choice(is_open=False)
        self._target.chosen.connect(self.target_chosen.emit)
        self._change.clicked.connect(lambda: self._show_choice(is_open=self._target.isHidden()))

    def present(self, week: ThisWeek) -> None:
        """Show a week."""
        self._dots.present(week.days)
        self._said.setText(week.said)
        self._target.show_value(week.target)
        self._has_target = week.target > 0
        self._name_change()

    def _show_choice(self, *, is_open: bool) -> None:
        for each in (self._asked, self._target):
            each.setVisible(is_open)
        self._name_change()
        if is_open:
            self._target.setFocus(Qt.FocusReason.OtherFocusReason)
            self.opened.emit()

    def _name_change(self) -> None:
        if not self._target.isHidden():
            self._change.setText(_("Done"))
        elif self._has_target:
            self._change.setText(_("Change the target"))
        else:
            self._change.setText(_("Set a weekly target"))
