"""Paints joints and contacts over a figure, for whoever writes its poses."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from backcoach.body.camera import View
from backcoach.body.parts import joint, resting
from backcoach.body.pose import Part
from backcoach.body.posture import Posture
from backcoach.body.skeleton import Skeleton
from backcoach.body.vector import Vector, along
from backcoach.drawing.figure import Lens

DOT, RING, GAP = 4.0, 11.0, 6.0
PLATE = QColor(255, 255, 255, 215)


def paint_joints(
    painter: QPainter, bones: Skeleton, view: View, through: Lens, colour: QColor
) -> None:
    """Paint a dot and a name at every joint, and its place: x, y and z."""
    painter.setPen(colour)
    painter.setBrush(colour)
    for name, at in joints(bones):
        spot = _spot(at, view, through)
        painter.drawEllipse(spot, DOT, DOT)
        said = f"{name}  " + " ".join(f"{value:.2f}" for value in at)
        box = QRectF(painter.fontMetrics().boundingRect(said))
        box.moveBottomLeft(spot + QPointF(DOT + GAP, 0))
        painter.fillRect(box, PLATE)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, said)


def paint_contacts(
    painter: QPainter,
    posture: Posture,
    bones: Skeleton,
    view: View,
    through: Lens,
    colour: QColor,
) -> None:
    """Paint a ring where the body touches something."""
    painter.setPen(QPen(colour, 3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for part, support in posture.contacts():
        surface = posture.surfaces[support]
        nearest = min(resting(bones, part), key=surface.gap)
        touching = along(nearest.at, surface.normal, -nearest.radius)
        painter.drawEllipse(_spot(touching, view, through), RING, RING / 2)


def joints(bones: Skeleton) -> Iterator[tuple[str, Vector]]:
    """Yield the joints by the names that a pose uses."""
    for part in (Part.PELVIS, Part.WAIST, Part.CHEST, Part.HEAD):
        yield part, joint(bones, part)
    for side in ("left", "right"):
        for name in ("elbow", "hand", "knee", "foot"):
            part = Part(f"{side}-{name}")
            yield part, joint(bones, part)


def _spot(at: Vector, view: View, through: Lens) -> QPointF:
    right, up = view.seen(at)
    return QPointF(through.x + right * through.scale, through.y - up * through.scale)
