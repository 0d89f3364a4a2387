"""A page as it comes out of the printer: white paper, with a thin edge."""

from collections.abc import Callable

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel

from backcoach.theme import BLACK_ON_WHITE

Paint = Callable[[QPainter], None]
"""Paints a page with a painter one unit of which is a point, 72 to the inch."""


class PrintedPage(QLabel):
    """A page in the size that it is given; a screen reader meets a picture.

    It is painted once, and anew only when another page or size is shown, or on another screen.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "paper")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._paint: Paint = lambda _painter: None
        self._paper = QSizeF(1, 1)
        self._is_new = True

    def present(self, paint: Paint, paper: QSizeF) -> None:
        """Show another page; the size of its paper is in points."""
        self._paint, self._paper, self._is_new = paint, paper, True
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page, if it has no picture as it is now, and its edge."""
        pixels = self.size() * self.devicePixelRatioF()
        if self._is_new or self.pixmap().size() != pixels:
            self._is_new = False
            picture = self._picture(QPixmap(pixels))
            picture.setDevicePixelRatio(self.devicePixelRatioF())
            self.setPixmap(picture)
        super().paintEvent(event)

    def _picture(self, picture: QPixmap) -> QPixmap:
        picture.fill(QColor(BLACK_ON_WHITE.paper))
        across, down = picture.width(), picture.height()
        painter = QPainter(picture)
        painter.scale(across / self._paper.width(), down / self._paper.height())
        self._paint(painter)
        painter.end()
        return picture
