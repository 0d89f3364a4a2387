"""A question or a piece of advice, beside the stage or in place of it."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from backcoach.theme import STEP
from backcoach.ui.widgets.basics import Card, label
from backcoach.ui.widgets.flow import Flow
from backcoach.ui.widgets.scrolling import Scrolling

LEAST = QSize(240, 200)


class Panel(Card):
    """A card with a title, things below it that scroll where they are too high, and buttons.

    question is asked right above the buttons. first is what has the focus when it opens: the first
    button, if nothing else is said. closed tells that it was left without an answer.
    """

    closed = Signal()

    def __init__(
        self,
        title: str,
        *things: QWidget,
        buttons: Iterable[QPushButton] = (),
        question: QWidget | None = None,
    ) -> None:
        self.first: QWidget | None = None
        self.buttons = tuple(buttons)
        self._area = Scrolling(*things)
        asked = () if question is None else (question,)
        answers = Flow(*self.buttons, spacing=2 * STEP)
        super().__init__(label(title, "heading"), self._area, *asked, answers)
        self.column.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 4 * STEP)
        self.column.addStretch(1)

    def heightForWidth(self, _width: int) -> int:
        """Return a modest height, not that of all of it: that is scrolled to."""
        return LEAST.height()

    def sizeHint(self) -> QSize:
        """Return a modest size: it takes what there is."""
        return LEAST

    def minimumSizeHint(self) -> QSize:
        """Return the same: there is no use in less."""
        return self.sizeHint()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the top, with what comes first ready for the keyboard."""
        super().showEvent(event)
        self._area.verticalScrollBar().setValue(0)
        first = self.first or next(iter(self.buttons), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
