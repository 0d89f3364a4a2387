"""A question or a piece of advice, beside the stage or in place of it."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QStyle, QVBoxLayout, QWidget

from backcoach.theme import STEP
from backcoach.ui.widgets.basics import Card, label, stack
from backcoach.ui.widgets.flow import Flow

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
        self._area = _Scrolling(*things)
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


class _Scrolling(QScrollArea):
    """Things one below the other: as high as they are, or scrolled, with the arrow keys, too."""

    def __init__(self, *things: QWidget) -> None:
        super().__init__()
        self.setProperty("kind", "reading")
        inside = QWidget()
        column = stack(QVBoxLayout(inside), things)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * STEP)
        self._inside = inside
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().rangeChanged.connect(self._take_keys)

    def hasHeightForWidth(self) -> bool:
        """Return that a narrow one is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high its things are at a width."""
        return self._inside.heightForWidth(width)

    def minimumSizeHint(self) -> QSize:
        """Return the width of what cannot be broken, with a scroll bar."""
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        return QSize(self._inside.minimumSizeHint().width() + bar, 0)

    def _take_keys(self, _least: int, most: int) -> None:
        """Take the arrow keys where there is something to scroll."""
        policy = Qt.FocusPolicy
        self.setFocusPolicy(policy.TabFocus if most else policy.NoFocus)
