"""A week as seven dots: those with a session are filled and ticked, today has a ring.

A day of a flare-up or an illness is a square instead, on its corner where there was no session.
"""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF

from backcoach.text import _
from backcoach.theme import BODY
from backcoach.ui.widgets.done_list import paint_mark
from backcoach.ui.widgets.painted import Painted

# As parts of the place of a day, which is so many times as wide as text is high.
PLACE_EM = 2.9
DONE, EMPTY, MARKED, RING = 0.74, 0.2, 0.42, 0.055
SQUARE, ROUND = 0.9, 0.25  # of a disc's width, and of the square's


class Day(NamedTuple):
    """A day of the week: its letter, its name, whether there was a session, whether it is now.

    marked is what else it was, such as a flare-up; empty for most days.
    """

    letter: str
    name: str
    done: bool
    today: bool
    marked: str = ""


class WeekDots(Painted):
    """The days of a week, with their letters below."""

    def __init__(self) -> None:
        super().__init__()
        self._days: tuple[Day, ...] = ()

    def sizeHint(self) -> QSize:
        """Return the size of a row of dots and the letters below them."""
        place = self._place()
        return QSize(round(place * max(len(self._days), 7)), round(place + self._letters()))

    def minimumSizeHint(self) -> QSize:
        """Return a size for small dots."""
        return QSize(7 * BODY, self.sizeHint().height())

    def present(self, days: Sequence[Day]) -> None:
        """Show days, and say them to those who listen."""
        self._days = tuple(days)
        self.setAccessibleName("; ".join(_said(day) for day in days))
        self.updateGeometry()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the dots and their letters."""
        painter = self.smooth_painter()
        place = min(self._place(), self.width() / max(len(self._days), 1))
        for number, day in enumerate(self._days):
            middle = QPointF((number + 0.5) * place, self._place() / 2)
            self._dot(painter, middle, place, day)
            letter = QRectF(number * place, self._place(), place, self._letters())
            self._letter(painter, letter, day)

    def _dot(self, painter: QPainter, middle: QPointF, place: float, day: Day) -> None:
        theme = self.look.theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.primary if day.done else theme.track))
        if day.done:
            self._done(painter, _disc(middle, place * DONE), day)
        elif day.marked:
            _paint_on_corner(painter, _disc(middle, place * MARKED))
        elif not day.today:
            painter.drawEllipse(_disc(middle, place * EMPTY))
        if day.today:
            painter.setPen(QPen(QColor(theme.primary), place * RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(_disc(middle, place * (1 - 2 * RING)))

    def _done(self, painter: QPainter, disc: QRectF, day: Day) -> None:
        if day.marked:
            square = _disc(disc.center(), disc.width() * SQUARE)
            corner = square.width() * ROUND
            painter.drawRoundedRect(square, corner, corner)
        else:
            painter.drawEllipse(disc)
        paint_mark(painter, disc, QColor(self.look.theme.on_primary))

    def _letter(self, painter: QPainter, room: QRectF, day: Day) -> None:
        theme = self.look.theme
        painter.setPen(QColor(theme.ink if day.today else theme.muted_ink))
        painter.setFont(self.look.font(BODY, 700 if day.today else 400))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, day.letter)

    def _place(self) -> float:
        return self.look.px(BODY) * PLACE_EM

    def _letters(self) -> float:
        return self.look.px(BODY) * 1.6


def _disc(middle: QPointF, across: float) -> QRectF:
    return QRectF(middle.x() - across / 2, middle.y() - across / 2, across, across)


def _paint_on_corner(painter: QPainter, disc: QRectF) -> None:
    middle, half = disc.center(), disc.width() / 2
    corners = (QPointF(0, -half), QPointF(half, 0), QPointF(0, half), QPointF(-half, 0))
    painter.drawPolygon(QPolygonF([middle + corner for corner in corners]))


def _said(day: Day) -> str:
    name = _("{day}, today").format(day=day.name) if day.today else day.name
    said = _("{day}: a session") if day.done else _("{day}: no session")
    return ", ".join(filter(None, (said.format(day=name), day.marked)))
