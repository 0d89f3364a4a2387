"""A button whose press is asked about in its own place before it counts."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from backcoach.ui.widgets.basics import button
from backcoach.ui.widgets.flow import Flow


class Confirm(QWidget):
    """A button; pressed, it gives way to one that does it and one that leaves it."""

    confirmed = Signal()

    def __init__(self, ask: str, do: str, leave: str) -> None:
        super().__init__()
        self._ask, self._do, self._leave = button(ask), button(do, "stop"), button(leave)
        self.setLayout(Flow(self._ask, self._do, self._leave))
        self._show(asking=False)
        self._ask.clicked.connect(self._asked)
        self._do.clicked.connect(self._done)
        self._leave.clicked.connect(self._left)

    def _asked(self) -> None:
        self._show(asking=True)
        self._leave.setFocus(Qt.FocusReason.OtherFocusReason)

    def _done(self) -> None:
        self._left()
        self.confirmed.emit()

    def _left(self) -> None:
        self._show(asking=False)
        self._ask.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, *, asking: bool) -> None:
        self._ask.setHidden(asking)
        self._do.setVisible(asking)
        self._leave.setVisible(asking)
