"""The arrow beside a still figure: along the way of what moves farthest."""

from math import hypot

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from backcoach.body.pose import Turn
from backcoach.body.scene import Scene
from backcoach.drawing.arrow import LEAST, SHORTEST, farthest, paint_arrow, paint_bold_arrow
from backcoach.drawing.figure import lens
from tests.helpers.figures import FIGURE, SCENES, SHIPPED, figure_of
from tests.helpers.pictures import HIGH, ROOM, WIDE

RED, PAPER = QColor("#FF0000"), QColor("#FFFFFF")
# From standing to standing with the head a little forward.
NODDING = Scene(figure_of("standing", head=Turn(up=(0.2, 1, 0))))
# The breath moves too little for an arrow.
MOVING = sorted(SHIPPED.keys() - {"slow-breathing"})


def painted(scene: Scene, phase: str = "out", *, mirrored: bool = False) -> list[QPointF]:
    """Return where an arrow is painted, in pixels."""
    image = QImage(WIDE, HIGH, QImage.Format.Format_RGB32)
    image.fill(PAPER)
    painter = QPainter(image)
    paint_arrow(painter, scene, phase, lens(scene.box, ROOM), RED, mirrored=mirrored)
    painter.end()
    every = [(x, y) for x in range(WIDE) for y in range(HIGH)]
    return [QPointF(x, y) for x, y in every if image.pixelColor(x, y) == RED]


def place(scene: Scene, point: QPointF) -> QPointF:
    """Return where a point of the picture is, in pixels."""
    scale, x, y = lens(scene.box, ROOM)
    return QPointF(x + point.x() * scale, y - point.y() * scale)


def apart(one: QPointF, other: QPointF) -> float:
    return hypot(one.x() - other.x(), one.y() - other.y())


@pytest.mark.parametrize("name", MOVING)
@pytest.mark.parametrize("phase", ["out", "back"])
def test_it_goes_from_where_a_joint_is_to_where_it_will_be(name: str, phase: str) -> None:
    scene = SCENES[name]
    start, end = farthest(scene, phase, mirrored=False)
    inked = painted(scene, phase)
    assert min(apart(each, place(scene, start)) for each in inked) < 4
    assert min(apart(each, place(scene, end)) for each in inked) < 4


def test_the_way_back_is_the_way_out_reversed() -> None:
    out, back = (
        farthest(SCENES["glute-bridge"], phase, mirrored=False) for phase in ("out", "back")
    )
    assert back == out[::-1]


def test_the_head_is_where_it_ends() -> None:
    scene = SCENES["glute-bridge"]
    start, end = (place(scene, each) for each in farthest(scene, "out", mirrored=False))
    near_end = sum(apart(each, end) < 10 for each in painted(scene))
    near_start = sum(apart(each, start) < 10 for each in painted(scene))
    assert near_end > 1.5 * near_start


def test_the_joint_is_the_one_that_moves_farthest() -> None:
    """In the small figure, only the head moves."""
    scene = Scene(FIGURE)
    start, end = farthest(scene, "out", mirrored=False)
    heads = [scene.view.seen(scene.bones("out", part).head) for part in (0.0, 1.0)]
    assert [(start.x(), start.y()), (end.x(), end.y())] == [tuple(head) for head in heads]


def test_what_hardly_moves_has_none() -> None:
    start, end = farthest(NODDING, "out", mirrored=False)
    assert 0 < apart(start, end) < LEAST
    assert painted(NODDING) == []


def test_on_the_other_side_it_points_the_other_way() -> None:
    raised = Scene(figure_of("standing", chest=Turn(up=(0, 1, 0.6))))
    here, there = (farthest(raised, "out", mirrored=side) for side in (False, True))
    assert (here[1] - here[0]).x() * (there[1] - there[0]).x() < 0


def bold(scene: Scene, ground: QColor = PAPER) -> QImage:
    """Return a red bold arrow, with a white halo, on some ground."""
    image = QImage(WIDE, HIGH, QImage.Format.Format_RGB32)
    image.fill(ground)
    painter = QPainter(image)
    paint_bold_arrow(painter, scene, "out", lens(scene.box, ROOM), RED, PAPER)
    painter.end()
    return image


def count(image: QImage, colour: QColor) -> int:
    return sum(image.pixelColor(x, y) == colour for x in range(WIDE) for y in range(HIGH))


@pytest.mark.parametrize("name", MOVING)
def test_a_bold_arrow_has_more_ink_and_a_halo(name: str) -> None:
    black = bold(SCENES[name], QColor("#000000"))
    assert count(black, RED) > 1.2 * len(painted(SCENES[name]))
    assert count(black, PAPER) > 50


def test_along_a_short_way_a_bold_arrow_goes_on_beyond_its_end() -> None:
    scene = SCENES["glute-bridge"]
    start, end = farthest(scene, "out", mirrored=False)
    assert apart(start, end) < SHORTEST
    image = bold(scene)
    every = [QPointF(x, y) for x in range(WIDE) for y in range(HIGH)]
    red = [each for each in every if image.pixelColor(each.toPoint()) == RED]
    reached = max(apart(each, place(scene, start)) for each in red)
    assert reached == pytest.approx(SHORTEST * lens(scene.box, ROOM).scale, abs=2)


def test_what_hardly_moves_has_no_bold_one_either() -> None:
    assert count(bold(NODDING), PAPER) == WIDE * HIGH


def test_it_leaves_the_painter_as_it_was() -> None:
    image = QImage(WIDE, HIGH, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    before = painter.transform(), painter.pen(), painter.brush()
    through = lens(SCENES["glute-bridge"].box, ROOM)
    paint_arrow(painter, SCENES["glute-bridge"], "out", through, RED, mirrored=False)
    after = painter.transform(), painter.pen(), painter.brush()
    painter.end()
    assert after == before
