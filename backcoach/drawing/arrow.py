"""Paints an arrow beside a still figure: where a movement leads to."""

from collections.abc import Iterator
from math import hypot

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from backcoach.body.scene import Scene
from backcoach.body.skeleton import Skeleton
from backcoach.body.vector import Vector
from backcoach.drawing.figure import Lens

WIDTH, HEAD = 0.012, 0.045
# What moves less than this, as a fraction of the body's height, is told by words alone.
LEAST = 0.02
# A bold arrow is so many times as wide, and at least so long; around it is a halo.
BOLD, SHORTEST, HALO = 1.5, 0.13, 0.016


def paint_arrow(
    painter: QPainter, scene: Scene, phase: str, through: Lens, colour: QColor, *, mirrored: bool
) -> None:
    """Paint an arrow along the way of the joint that a phase of the figure moves farthest."""
    start, end = farthest(scene, phase, mirrored=mirrored)
    if _apart(start, end) >= LEAST:
        _paint(painter, through, _outline(start, end, 1.0), colour, QPen(Qt.PenStyle.NoPen))


def paint_bold_arrow(
    painter: QPainter, scene: Scene, phase: str, through: Lens, colour: QColor, halo: QColor
) -> None:
    """Paint an arrow that is told from the lines of a figure: larger, and with a halo.

    Along a short way it goes on beyond its end.
    """
    start, end = farthest(scene, phase, mirrored=False)
    length = _apart(start, end)
    if length >= LEAST:
        outline = _outline(start, start + (end - start) * max(1.0, SHORTEST / length), BOLD)
        around = QPen(halo, 2 * HALO)
        around.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        _paint(painter, through, outline, halo, around)
        _paint(painter, through, outline, colour, QPen(Qt.PenStyle.NoPen))


def _outline(start: QPointF, end: QPointF, size: float) -> QPolygonF:
    along = (end - start) / _apart(start, end)
    across = QPointF(-along.y(), along.x()) * size / 2
    neck = end - along * HEAD * size
    right = [start + across * WIDTH, neck + across * WIDTH, neck + across * HEAD]
    left = [neck - across * HEAD, neck - across * WIDTH, start - across * WIDTH]
    return QPolygonF([*right, end, *left])


def _paint(painter: QPainter, through: Lens, outline: QPolygonF, colour: QColor, pen: QPen) -> None:
    painter.save()
    painter.translate(through.x, through.y)
    painter.scale(through.scale, -through.scale)
    painter.setPen(pen)
    painter.setBrush(colour)
    painter.drawPolygon(outline, Qt.FillRule.WindingFill)
    painter.restore()


def _apart(start: QPointF, end: QPointF) -> float:
    return hypot(end.x() - start.x(), end.y() - start.y())


def farthest(scene: Scene, phase: str, *, mirrored: bool) -> tuple[QPointF, QPointF]:
    """Return where the joint that a phase moves farthest in the picture starts and ends."""
    begins, ends = (scene.bones(phase, part, mirrored=mirrored) for part in (0.0, 1.0))
    ways = [
        (QPointF(*scene.view.seen(a)), QPointF(*scene.view.seen(b)))
        for a, b in zip(_joints(begins), _joints(ends), strict=True)
    ]
    return max(ways, key=lambda way: _apart(*way))


def _joints(bones: Skeleton) -> Iterator[Vector]:
    yield from (bones.hips, bones.waist, bones.ribs, bones.shoulders, bones.head)
    for chain in bones.limbs.values():
        yield from (chain.middle, chain.end)
