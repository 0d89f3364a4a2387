"""The figures of a routine in a row, as many as there is room for."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from backcoach.ui.widgets.painted import Painted
from backcoach.ui.widgets.stills import Stills

HIGH, WIDE, GAP = 92, 124, 8


class FigureStrip(Painted):
    """Pictures of exercises side by side; they are made when they are first seen."""

    def __init__(self, stills: Stills, ids: Sequence[str]) -> None:
        super().__init__()
        self._stills, self._ids = stills, tuple(ids)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        stills.made.connect(self._repaint)

    def sizeHint(self) -> QSize:
        """Return room for three figures."""
        return QSize(3 * (WIDE + GAP), HIGH)

    def minimumSizeHint(self) -> QSize:
        """Return room for one."""
        return QSize(WIDE, HIGH)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what pictures there are."""
        painter = self.smooth_painter()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        fit = max((self.width() + GAP) // (WIDE + GAP), 1)
        size = QSize((self.width() + GAP) // fit - GAP, HIGH)
        for number, id in enumerate(self._ids[:fit]):
            if picture := self._stills.of(id, size, self.devicePixelRatioF()):
                left = number * (size.width() + GAP)
                painter.drawPixmap(QRect(QPoint(left, 0), size), picture)

    def _repaint(self, id: str) -> None:
        if id in self._ids:
            self.update()
