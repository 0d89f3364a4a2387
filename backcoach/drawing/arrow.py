"""Paints an arrow beside a still figure: where a movement leads to."""

from collections.abc import Iterator
from math import hypot

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from backcoach.body.scene import Scene
from backcoach.body.skeleton import Skeleton
from backcoach.body.vector import Vector
from backcoach.drawing.figure import Lens

WIDTH, HEAD = 0.012, 0.045
# What moves less than this, as a fraction of the body's height, is told by words alone.
LEAST = 0.02


def paint_arrow(
    painter: QPainter, scene: Scene, phase: str, through: Lens, colour: QColor, *, mirrored: bool
) -> None:
    """Paint an arrow along the way of the joint that a phase of the figure moves farthest."""
    start, end = farthest(scene, phase, mirrored=mirrored)
    length = hypot(end.x() - start.x(), end.y() - start.y())
    if length < LEAST:
        return
    along = (end - start) / length
    across = QPointF(-along.y(), along.x())
    neck = end - along * HEAD
    painter.save()
    painter.translate(through.x, through.y)
    painter.scale(through.scale, -through.scale)
    shaft = QPainterPath(start)
    shaft.lineTo(neck)
    pen = QPen(colour, WIDTH)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.strokePath(shaft, pen)
    painter.setBrush(colour)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawPolygon(QPolygonF([end, neck + across * HEAD / 2, neck - across * HEAD / 2]))
    painter.restore()


def farthest(scene: Scene, phase: str, *, mirrored: bool) -> tuple[QPointF, QPointF]:
    """Return where the joint that a phase moves farthest in the picture starts and ends."""
    begins, ends = (scene.bones(phase, part, mirrored=mirrored) for part in (0.0, 1.0))
    ways = [
        (QPointF(*scene.view.seen(a)), QPointF(*scene.view.seen(b)))
        for a, b in zip(_joints(begins), _joints(ends), strict=True)
    ]
    return max(ways, key=lambda way: hypot(way[1].x() - way[0].x(), way[1].y() - way[0].y()))


def _joints(bones: Skeleton) -> Iterator[Vector]:
    yield from (bones.hips, bones.waist, bones.ribs, bones.shoulders, bones.head)
    for chain in bones.limbs.values():
        yield from (chain.middle, chain.end)
