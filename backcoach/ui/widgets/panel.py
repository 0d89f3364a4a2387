"""A question or a piece of advice, beside the stage, in place of the count."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QStyle, QVBoxLayout, QWidget

from backcoach.theme import STEP
from backcoach.ui.widgets.basics import Card, label
from backcoach.ui.widgets.flow import Flow

LEAST_HEIGHT = 240


class Panel(QScrollArea):
    """A card with a title, things below it, and buttons; it scrolls where it is too high.

    first is what has the focus when it opens: the first button, if nothing else is said. closed
    tells that it was left without an answer.
    """

    closed = Signal()

    def __init__(self, title: str, *things: QWidget, buttons: Iterable[QPushButton] = ()) -> None:
        super().__init__()
        self.first: QWidget | None = None
        self.buttons = tuple(buttons)
        self.title = label(title, "heading")
        self.card = Card(self.title, *things, Flow(*self.buttons, spacing=2 * STEP))
        self.card.column.addStretch()
        self.setWidget(self.card)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        """Return the width of what cannot be broken; it is scrolled where it is too high."""
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        return QSize(self.card.minimumSizeHint().width() + bar, LEAST_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the same: there is no use in less."""
        return self.sizeHint()

    @property
    def column(self) -> QVBoxLayout:
        """Where its things are, one below the other."""
        return self.card.column

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the top, with what comes first ready for the keyboard."""
        super().showEvent(event)
        self.verticalScrollBar().setValue(0)
        first = self.first or next(iter(self.buttons), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
