"""Paints the marks of a page on any surface: printer, file, screen. Nothing is transparent."""

from collections.abc import Callable
from functools import singledispatchmethod

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from backcoach.body.scene import Scene
from backcoach.drawing.arrow import paint_arrow
from backcoach.drawing.figure import Inks, lens, paint
from backcoach.printing import qr
from backcoach.printing.flow import Page
from backcoach.printing.marks import (
    Align,
    Area,
    Box,
    Code,
    Disc,
    Figure,
    Frame,
    Line,
    Mark,
    Text,
    Tone,
)
from backcoach.printing.typesetter import FINENESS, font
from backcoach.theme import PaperColours

SceneOf = Callable[[str], Scene | None]
"""Finds the scene of an exercise; None where it cannot be drawn."""

BODY_LINE, PROP_LINE = 1.0, 0.6
"""How wide the lines of a figure are at least, in points, to outlive a bad photocopier."""
BREATH = 0.5
ALIGNED = {
    Align.START: Qt.AlignmentFlag.AlignLeft,
    Align.CENTRE: Qt.AlignmentFlag.AlignHCenter,
    Align.END: Qt.AlignmentFlag.AlignRight,
}


class PagePainter:
    """Paints pages in the colours of a paper; figures are looked up in scenes."""

    def __init__(self, colours: PaperColours, scene_of: SceneOf) -> None:
        self._colours, self._scene_of = colours, scene_of
        self._inks = {
            Tone.INK: QColor(colours.ink),
            Tone.MUTED: QColor(colours.muted),
            Tone.PALE: QColor(colours.pale),
            Tone.PAPER: QColor(colours.paper),
        }

    def paint(self, painter: QPainter, page: Page) -> None:
        """Paint a page with a painter one unit of which is a point."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        for mark in page.marks:
            self._paint(mark, painter)
        painter.restore()

    @singledispatchmethod
    def _paint(self, mark: Mark, painter: QPainter) -> None:
        raise NotImplementedError(mark)

    @_paint.register
    def _text(self, mark: Text, painter: QPainter) -> None:
        painter.save()
        painter.setPen(self._inks[Tone.INK])
        painter.scale(1 / FINENESS, 1 / FINENESS)
        painter.setFont(font(mark.style))
        x, y, width, height = (FINENESS * length for length in mark.box)
        flags = ALIGNED[mark.align] | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        painter.drawText(QRectF(x, y, width, height), flags, mark.text)
        painter.restore()

    @_paint.register
    def _frame(self, mark: Frame, painter: QPainter) -> None:
        painter.setPen(self._pen(mark.line) if mark.line else Qt.PenStyle.NoPen)
        painter.setBrush(self._inks[mark.fill])
        painter.drawRect(_rect(mark.box))

    @_paint.register
    def _line(self, mark: Line, painter: QPainter) -> None:
        pen = self._pen(mark.line, mark.tone)
        pen.setStyle(Qt.PenStyle.DashLine if mark.is_dashed else Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        painter.drawPolyline(_polygon(mark.points))

    @_paint.register
    def _area(self, mark: Area, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._inks[mark.tone])
        painter.drawPolygon(_polygon(mark.points))

    @_paint.register
    def _disc(self, mark: Disc, painter: QPainter) -> None:
        hollow = mark.is_hollow
        painter.setPen(self._pen(0.75, mark.tone) if hollow else Qt.PenStyle.NoPen)
        painter.setBrush(self._inks[Tone.PAPER if hollow else mark.tone])
        painter.drawEllipse(_rect(mark.box))

    @_paint.register
    def _figure(self, mark: Figure, painter: QPainter) -> None:
        scene = self._scene_of(mark.exercise)
        if scene is None:
            return
        through = lens(scene.box, _rect(mark.box))
        look = self._colours.figure
        look = look._replace(
            line=max(look.line, BODY_LINE / through.scale),
            prop_line=max(look.prop_line, PROP_LINE / through.scale),
        )
        paint(painter, scene.shapes(mark.phase, mark.fraction, breath=BREATH), through, Inks(look))
        if mark.has_arrow:
            ink = self._inks[Tone.INK]
            paint_arrow(painter, scene, mark.phase, through, ink, mirrored=False)

    @_paint.register
    def _code(self, mark: Code, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._inks[Tone.INK])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.drawRects([_rect(box) for box in qr.bars(mark.text, mark.box)])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _pen(self, width: float, tone: Tone = Tone.INK) -> QPen:
        pen = QPen(self._inks[tone], width)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        return pen


def _rect(box: Box) -> QRectF:
    return QRectF(*box)


def _polygon(points: tuple[tuple[float, float], ...]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])
