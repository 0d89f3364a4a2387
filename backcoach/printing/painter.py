"""Paints the marks of a page on any surface: printer, file, screen. Nothing is transparent."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from backcoach.body.scene import Scene
from backcoach.drawing.arrow import paint_bold_arrow
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
from backcoach.printing.typesetter import FINENESS, direction, font, printable
from backcoach.theme import PaperColours

SceneOf = Callable[[str], Scene | None]
"""Finds the scene of an exercise; None where it cannot be drawn."""

BODY_LINE, PROP_LINE = 1.0, 0.8
"""How wide the lines of a figure are at least, in points, to outlive a bad photocopier."""
BREATH = 0.5
_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
ALIGNED = {
    Align.START: _LINE | Qt.AlignmentFlag.AlignLeft,
    Align.CENTRE: _LINE | Qt.AlignmentFlag.AlignHCenter,
    Align.END: _LINE | Qt.AlignmentFlag.AlignRight,
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
        for mark in page.marks:
            self._paint(mark, painter)
        painter.restore()

    def _paint(self, mark: Mark, painter: QPainter) -> None:
        match mark:
            case Text():
                self._text(mark, painter)
            case Frame():
                self._frame(mark, painter)
            case Line():
                self._line(mark, painter)
            case Area():
                self._area(mark, painter)
            case Disc():
                self._disc(mark, painter)
            case Figure():
                self._figure(mark, painter)
            case Code():
                self._code(mark, painter)

    def _text(self, mark: Text, painter: QPainter) -> None:
        painter.save()
        painter.setPen(self._inks[Tone.INK])
        painter.scale(1 / FINENESS, 1 / FINENESS)
        painter.setFont(font(mark.style))
        x, y, width, height = (FINENESS * length for length in mark.box)
        painter.setLayoutDirection(direction(mark.text))  # left is then where words begin
        painter.drawText(QRectF(x, y, width, height), ALIGNED[mark.align], printable(mark.text))
        painter.restore()

    def _frame(self, mark: Frame, painter: QPainter) -> None:
        painter.setPen(self._pen(mark.line) if mark.line else Qt.PenStyle.NoPen)
        painter.setBrush(self._inks[mark.fill])
        painter.drawRect(_rect(mark.box))

    def _line(self, mark: Line, painter: QPainter) -> None:
        pen = self._pen(mark.line, mark.tone)
        pen.setStyle(Qt.PenStyle.DashLine if mark.is_dashed else Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        painter.drawPolyline(_polygon(mark.points))

    def _area(self, mark: Area, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._inks[mark.tone])
        painter.drawPolygon(_polygon(mark.points))

    def _disc(self, mark: Disc, painter: QPainter) -> None:
        hollow = mark.is_hollow
        painter.setPen(self._pen(0.75, mark.tone) if hollow else Qt.PenStyle.NoPen)
        painter.setBrush(self._inks[Tone.PAPER if hollow else mark.tone])
        painter.drawEllipse(_rect(mark.box))

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
            ink, paper = self._inks[Tone.INK], self._inks[Tone.PAPER]
            paint_bold_arrow(painter, scene, mark.phase, through, ink, paper)

    def _code(self, mark: Code, painter: QPainter) -> None:
        path = QPainterPath()  # in one piece, so that no light line is between two dark bars
        for bar in qr.bars(mark.text, mark.box):
            path.addRect(*bar)
        path.setFillRule(Qt.FillRule.WindingFill)
        painter.fillPath(path, self._inks[Tone.INK])

    def _pen(self, width: float, tone: Tone = Tone.INK) -> QPen:
        pen = QPen(self._inks[tone], width)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        return pen


def _rect(box: Box) -> QRectF:
    return QRectF(*box)


def _polygon(points: tuple[tuple[float, float], ...]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])
