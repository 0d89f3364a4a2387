"""A part of a page or of a window that scrolls where there is no room for all of it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QStyle, QVBoxLayout, QWidget

from backcoach.theme import STEP
from backcoach.ui.widgets.basics import stack


class Scrolling(QScrollArea):
    """Things one below the other: as high as they are, or scrolled, with the arrow keys, too."""

    def __init__(self, *things: QWidget) -> None:
        super().__init__()
        self.setProperty("kind", "reading")
        inside = QWidget()
        column = stack(QVBoxLayout(inside), things)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * STEP)
        column.addStretch()
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
