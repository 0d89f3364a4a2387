"""How the back is, 0 to 10: eleven buttons, of which one or none is chosen."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from backcoach.text import _
from backcoach.theme import STEP
from backcoach.ui.widgets.basics import choice, label
from backcoach.ui.widgets.flow import Flow
from backcoach.ui.widgets.typed import TypedNumber

WORST = 10
WAYS = {int(Qt.Key.Key_Right): 1, int(Qt.Key.Key_Left): -1}


class Scale(QWidget):
    """A rating. changed tells the number, or None when it was taken back by a second press.

    ends says what 0 and 10 mean; without it, they are those of pain.
    """

    changed = Signal(object)

    def __init__(self, ends: str = "") -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._chosen: int | None = None
        self._typed = TypedNumber(self)
        row = Flow(spacing=2 * STEP)
        for number in range(WORST + 1):
            made = choice(str(number), "number")
            made.installEventFilter(self)
            self._group.addButton(made, number)
            row.addWidget(made)
        self.explain()
        self.setFocusProxy(self._group.button(0))
        self._group.idClicked.connect(self._clicked)
        of_pain = _("0 is no pain, 10 the worst you can think of.")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(row)
        column.addWidget(label(ends or of_pain, "small"))

    @property
    def score(self) -> int | None:
        """The number chosen, or None."""
        return self._chosen

    def explain(self, name: str = "") -> None:
        """Tell what is rated to those who cannot see it."""
        for made in self._group.buttons():
            said = _("{n} of 10").format(n=self._group.id(made))
            made.setAccessibleName(f"{name}: {said}" if name else said)

    def choose(self, number: int | None) -> None:
        """Choose a number, or none; the keys begin at it then."""
        self._chosen = number
        self.setFocusProxy(self._group.button(number or 0))
        for id in range(WORST + 1):
            self._group.button(id).setChecked(id == number)
        self.changed.emit(number)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys go from number to number, and digits choose their own."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if by := WAYS.get(event.key()):
                here = next(b for b in self._group.buttons() if b is watched)
                there = min(max(self._group.id(here) + by, 0), WORST)
                self._group.button(there).setFocus(Qt.FocusReason.OtherFocusReason)
                return True
            if self.press(event):
                return True
        return super().eventFilter(watched, event)

    def press(self, event: QKeyEvent) -> bool:
        """Choose the number that is typed, 10 by a 1 and a 0; tell whether it was a digit."""
        number = self._typed.read(event)
        if number is not None:
            self.choose(number)
            focused: QWidget | None = self.focusWidget()
            if focused is not None and focused.hasFocus():
                self._group.button(number).setFocus(Qt.FocusReason.OtherFocusReason)
        return number is not None

    def _clicked(self, number: int) -> None:
        self.choose(None if number == self._chosen else number)
