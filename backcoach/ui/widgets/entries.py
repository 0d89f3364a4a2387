"""More of what a value is chosen by: a day, and a line of words."""

from datetime import date, datetime, time

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from backcoach.ui.widgets.choosers import CONTROL_WIDTH, Chooser
from backcoach.ui.widgets.date_field import DateField
from backcoach.ui.widgets.flow import Flow


class Day(Chooser):
    """A day, not after latest."""

    def __init__(self, latest: date) -> None:
        self._field = DateField(datetime.combine(latest, time()))
        super().__init__(Flow(self._field))
        self._field.dateChanged.connect(lambda: self.chosen.emit(self._field.day))

    def show_value(self, value: date) -> None:
        """Show which day it is."""
        with QSignalBlocker(self._field):
            self._field.show_day(value)


class Written(Chooser):
    """A line of words, no longer than so many letters."""

    def __init__(self, longest: int) -> None:
        self._field = QLineEdit()
        self._field.setMaxLength(longest)
        self._field.setMaximumWidth(2 * CONTROL_WIDTH)
        column = QVBoxLayout()
        super().__init__(column)
        column.addWidget(self._field)
        self._field.textEdited.connect(self.chosen.emit)

    def show_value(self, value: str) -> None:
        """Show what is written."""
        self._field.setText(value)
