"""A number from 0 to 10 as it is typed, digit by digit."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

_BETWEEN = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress)
_WITH_DIGITS = Qt.KeyboardModifier.KeypadModifier


class TypedNumber(QObject):
    """Reads typed digits: each is a number, but a 0 right after a 1 makes it 10.

    Any other key, and any click, wherever in the program it is, comes between the two.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._was_one = False

    def read(self, event: QKeyEvent) -> int | None:
        """Return the number once a key is pressed; None where that is no digit."""
        digit = _digit(event)
        if digit is None:
            return None
        number = 10 if digit == 0 and self._was_one else digit
        self._wait_for_zero(waits=number == 1)
        return number

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Notice what comes between a 1 and a 0, and let all events pass."""
        is_zero = isinstance(event, QKeyEvent) and event.text() == "0"
        if event.type() in _BETWEEN and not is_zero:
            self._wait_for_zero(waits=False)
        return False

    def _wait_for_zero(self, *, waits: bool) -> None:
        """Look at all events of the program only as long as that makes a difference."""
        program = QCoreApplication.instance()
        assert program is not None
        program.removeEventFilter(self)
        if waits:
            program.installEventFilter(self)
        self._was_one = waits


def _digit(event: QKeyEvent) -> int | None:
    is_plain = not event.modifiers() & ~_WITH_DIGITS
    return int(event.text()) if is_plain and event.text() in tuple("0123456789") else None
