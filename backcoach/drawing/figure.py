"""Paints the shapes of a figure on any painter, in the colours of a theme or as line art.

The line around a part is the part itself, a little larger, underneath: that is much quicker than a
pen. Nothing but the glows of muscles is transparent.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from math import cos, degrees, sin
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QRadialGradient

from backcoach.body.framing import Box
from backcoach.body.outline import CIRCLE, Arc, Outline
from backcoach.body.shape import Glow, Role, Shape
from backcoach.theme import FigureColours

GLOW_STOPS = ((0.0, 0.7), (0.55, 0.32), (1.0, 0.0))
# Around what is darker than this, a lighter line is seen better than a darker one.
DARK, LIGHT_EDGE = 0.27, 0.22
GROUND = (Role.MAT, Role.MAT_EDGE, Role.WALL, Role.WALL_EDGE)
PROPS = frozenset((*GROUND, Role.WOOD, Role.SOFT, Role.METAL, Role.BALL))


class Lens(NamedTuple):
    """Where a picture goes: how many units the body is high, and where its origin is."""

    scale: float
    x: float
    y: float


class Inks:
    """The colours of a figure, each made when it is first needed."""

    def __init__(self, colours: FigureColours) -> None:
        self.colours = colours
        self.fill = cache(self._fill)
        self.line = cache(self._line)
        self.light = cache(self._light)

    def width(self, role: Role) -> float:
        """Return how wide the line around a shape is, as a fraction of the body's height."""
        if role in (Role.FACE, Role.SHADOW):
            return 0.0
        return self.colours.prop_line if role in PROPS else self.colours.line

    def _fill(self, role: Role, shade: int) -> QColor:
        colour = QColor(getattr(self.colours, role.name.lower()))
        return blended(colour, QColor(self.colours.ink), self.colours.depth * shade / 100)

    def _line(self, role: Role, shade: int) -> QColor:
        fill = self._fill(role, shade)
        if self.colours.edge < 1.0 and fill.lightnessF() < DARK:
            return blended(fill, QColor(Qt.GlobalColor.white), LIGHT_EDGE)
        return blended(fill, QColor(self.colours.ink), self.colours.edge)

    def _light(self, reach: int, twentieths: int) -> QBrush:
        """Return the light of a muscle that reaches so many pixels: painted once, then laid on."""
        picture = QImage(2 * reach, 2 * reach, QImage.Format.Format_ARGB32_Premultiplied)
        picture.fill(Qt.GlobalColor.transparent)
        gradient = QRadialGradient(QPointF(reach, reach), reach)
        strength = twentieths / 20
        stops = [(at, _faint(self.colours.glow, part * strength)) for at, part in GLOW_STOPS]
        gradient.setStops(stops)
        painter = QPainter(picture)
        painter.fillRect(picture.rect(), QBrush(gradient))
        painter.end()
        return QBrush(picture)


def lens(box: Box, room: QRectF) -> Lens:
    """Return the lens with which a box of the picture fits into the middle of some room."""
    scale = min(room.width() / box.width, room.height() / box.height)
    x = room.center().x() - scale * (box.left + box.right) / 2
    y = room.center().y() + scale * (box.bottom + box.top) / 2
    return Lens(scale, x, y)


def paint(painter: QPainter, shapes: Iterable[Shape], through: Lens, inks: Inks) -> None:
    """Paint shapes, the first one farthest away."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for shape in shapes:
        if shape.role is not Role.SHADOW or inks.colours.depth:
            _paint(painter, shape, through, inks)
    painter.restore()


def _paint(painter: QPainter, shape: Shape, through: Lens, inks: Inks) -> None:
    shade = round(shape.shade * 100)
    width = inks.width(shape.role)
    if width:
        painter.fillPath(line(shape, through, width), inks.line(shape.role, shade))
    inside = path(shape, through)
    painter.fillPath(inside, inks.fill(shape.role, shade))
    if inks.colours.glows:
        for glow in shape.glows:
            _light(painter, inside, glow, through, inks)


def _light(painter: QPainter, inside: QPainterPath, glow: Glow, through: Lens, inks: Inks) -> None:
    """Paint the light of a muscle on a part of the body."""
    scale, x, y = through
    reach = round(glow.radius * scale)
    corner = QPoint(round(x + glow.x * scale) - reach, round(y - glow.y * scale) - reach)
    painter.setClipRect(QRect(corner, QSize(2 * reach, 2 * reach)))
    painter.setBrushOrigin(corner)
    painter.fillPath(inside, inks.light(reach, round(glow.strength * 20)))
    painter.setClipping(False)


def path(shape: Shape, through: Lens) -> QPainterPath:
    """Return a shape as a closed path."""
    return _traced((shape.outline,), shape, through)


def line(shape: Shape, through: Lens, width: float) -> QPainterPath:
    """Return what has to be painted under a shape for a line to be seen around it.

    At its seams there is none.
    """
    if not shape.seams:
        return _traced((shape.outline,), shape, through, width)
    return _traced(_runs(shape.outline, shape.seams), shape, through, width)


def _traced(
    outlines: Iterable[Outline], shape: Shape, through: Lens, width: float = 0.0
) -> QPainterPath:
    """Return outlines, with a line of some width around them, as a path that is closed.

    The line is as wide around what is squashed.
    """
    made = QPainterPath()
    made.setFillRule(Qt.FillRule.WindingFill)
    scale, left, top = through
    for outline in outlines:
        begun = False
        for x, y, inner, start, sweep, _circle in outline:
            radius = inner + shape.spread
            wide, high = radius + width, radius * shape.squash + width
            across, up = x, y * shape.squash
            if sweep:
                box = (
                    left + (across - wide) * scale,
                    top - (up + high) * scale,
                    2 * wide * scale,
                    2 * high * scale,
                )
                if not begun:
                    made.arcMoveTo(*box, degrees(start))
                made.arcTo(*box, degrees(start), degrees(sweep))
            else:
                go = made.lineTo if begun else made.moveTo
                if inner:
                    across, up = across + wide * cos(start), up + high * sin(start)
                go(left + across * scale, top - up * scale)
            begun = True
        made.closeSubpath()
    return made


def _runs(outline: Outline, seams: Mapping[int, int]) -> list[Outline]:
    """Return the pieces of an outline that lie between seams, closed through the inside.

    There is nothing between two seams to the same shape.
    """
    gaps = [index for index, arc in enumerate(outline) if arc[CIRCLE] in seams]
    if not gaps:
        return [outline]
    runs = []
    for gap, after in zip(gaps, [*gaps[1:], gaps[0] + len(outline)], strict=True):
        before, until = outline[gap], outline[after % len(outline)]
        between = (outline * 2)[gap + 1 : after]
        if between or seams[before[CIRCLE]] != seams[until[CIRCLE]]:
            ends = (_corner(until, 0.0), _middle(until), _middle(before))
            runs.append((_corner(before, 1.0), *between, *ends))
    return runs


def _corner(arc: Arc, part: float) -> Arc:
    """Return an arc of no length, a corner, at a part of the way along another one."""
    x, y, radius, start, sweep, circle = arc
    return x, y, radius, start + sweep * part, 0.0, circle


def _middle(arc: Arc) -> Arc:
    """Return the middle of an arc's circle."""
    x, y, _radius, _start, _sweep, circle = arc
    return x, y, 0.0, 0.0, 0.0, circle


def blended(colour: QColor, other: QColor, part: float) -> QColor:
    """Return a colour mixed with a part, 0 to 1, of another one."""
    return QColor.fromRgbF(
        colour.redF() + (other.redF() - colour.redF()) * part,
        colour.greenF() + (other.greenF() - colour.greenF()) * part,
        colour.blueF() + (other.blueF() - colour.blueF()) * part,
    )


def _faint(colour: str, strength: float) -> QColor:
    faint = QColor(colour)
    faint.setAlphaF(strength)
    return faint
