"""Marked spans: tinted, under a cap, with their name where it has room."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QTransform

from backcoach.charts.layers import Layer
from backcoach.charts.look import Look, thinned
from backcoach.charts.series import Shade
from backcoach.diary.span import names
from backcoach.text import chosen
from backcoach.theme import SMALL

TINT = 0.12
CAP_PX, LEAST_PX, GAP_PX = 4, 2, 8
LEAST_SHARE = 0.1
"""How much of its name a span is wide at least, or it has none: it would be lost among names."""


class Shades(Layer):
    """The days of marked spans, on all values."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._shades: Sequence[Shade] = ()

    def present(self, shades: Sequence[Shade], room: QRectF) -> None:
        """Show spans in a room."""
        self._shades = sorted(shades)
        self.cover(room)

    def draw(self, painter: QPainter, to_px: QTransform) -> None:
        """Paint the spans, and their names from left to right."""
        attention, font = self.ink("attention"), self.look.font(SMALL, 600)
        painter.setFont(font)
        painter.setPen(attention)
        whole = to_px.mapRect(self.room)
        for shade in self._shades:
            place = self._place(shade, to_px)
            painter.fillRect(place, thinned(self.look.theme.attention, TINT))
            painter.fillRect(QRectF(place.topLeft(), QSizeF(place.width(), CAP_PX)), attention)
            for name in names(shade.kind, shade.word, chosen()):
                written = _room_for(name, place, whole, QFontMetricsF(font))
                if written:
                    painter.drawText(written, Qt.AlignmentFlag.AlignCenter, name)
                    whole.setLeft(written.right() + GAP_PX)
                    break

    def _place(self, shade: Shade, to_px: QTransform) -> QRectF:
        left, right = shade.first.toordinal() - 0.5, shade.last.toordinal() + 0.5
        place = to_px.mapRect(QRectF(left, self.room.top(), right - left, self.room.height()))
        place.setWidth(max(place.width(), LEAST_PX))
        return place


def _room_for(name: str, place: QRectF, free: QRectF, metrics: QFontMetricsF) -> QRectF | None:
    """Return where a name is written: on its span, or as near as what is free lets it be."""
    wide = metrics.horizontalAdvance(name)
    left = min(max(place.center().x() - wide / 2, free.left()), free.right() - wide)
    is_thin = place.width() < wide * LEAST_SHARE
    if is_thin or left < free.left() or left >= place.right():
        return None
    return QRectF(left, place.top() + CAP_PX + 2, wide, metrics.height())
