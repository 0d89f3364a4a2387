"""A number of minutes: a slider for any, and a button for each of the usual ones."""

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from backcoach.text import _
from backcoach.theme import STEP
from backcoach.ui.widgets.amount import Amount
from backcoach.ui.widgets.basics import button
from backcoach.ui.widgets.flow import Flow

USUAL_MIN = (10, 20, 30, 45, 60)


class Minutes(QWidget):
    """Whole minutes from least to most. minutes is how many there are now."""

    def __init__(self, least: int, most: int, minutes: int) -> None:
        super().__init__()
        self._amount = Amount(least, most, 1, _said)
        self._amount.explain(_("Minutes"), _("The arrow keys change them one by one."))
        self._amount.chosen.connect(self.show_minutes)
        self._usual: dict[int, QPushButton] = {}
        usual = Flow(spacing=2 * STEP)
        for number in USUAL_MIN:
            made = button(_said(number), "choice")
            made.setCheckable(True)
            made.clicked.connect(lambda _checked, number=number: self.show_minutes(number))
            usual.addWidget(made)
            self._usual[number] = made
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(usual)
        column.addWidget(self._amount)
        self.show_minutes(minutes)

    def show_minutes(self, minutes: int) -> None:
        """Show a number, and mark its button if it is a usual one."""
        self.minutes = minutes
        self._amount.show_value(minutes)
        for number, made in self._usual.items():
            made.setChecked(number == minutes)


def _said(minutes: float) -> str:
    return _("{minutes} min").format(minutes=round(minutes))
