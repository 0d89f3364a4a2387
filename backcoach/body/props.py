"""What the body is on or before: a mat, a wall."""

from collections.abc import Iterable

from backcoach.body.camera import View
from backcoach.body.outline import Outline, hull
from backcoach.body.pose import AnyProp, Mat, Wall
from backcoach.body.shape import Role, Shape
from backcoach.body.vector import Vector

MAT_CORNER, MAT_THICKNESS = 0.035, 0.012
WALL_HEIGHT, WALL_HALF_WIDTH, WALL_THICKNESS, WALL_CORNER = 1.12, 0.34, 0.03, 0.004


def draw_ground(props: Iterable[AnyProp], view: View) -> list[Shape]:
    """Return the shapes of mats and walls, which are below or behind all else."""
    shapes: list[Shape] = []
    for prop in props:
        match prop:
            case Mat():
                shapes += _mat(prop, view)
            case Wall():
                shapes += _wall(prop, view)
    return shapes


def _mat(mat: Mat, view: View) -> list[Shape]:
    tilt = max(view.tilt, 1e-3)
    long, wide = mat.length / 2 - MAT_CORNER, mat.width / 2 - MAT_CORNER
    top, below = [], []
    for x, z in ((-long, -wide), (long, -wide), (long, wide), (-long, wide)):
        right, up = view.seen((mat.x + x, 0.0, mat.z + z))
        top.append((right, up / tilt, MAT_CORNER))
        below.append((right, (up - MAT_THICKNESS * view.up[1]) / tilt, MAT_CORNER))
    return [
        Shape(Role.MAT_EDGE, hull(top + below), squash=tilt),
        Shape(Role.MAT, hull(top), squash=tilt),
    ]


def _wall(wall: Wall, view: View) -> list[Shape]:
    face = _corners(wall.x)
    back = _corners(wall.x + WALL_THICKNESS)
    return [
        Shape(Role.WALL_EDGE, _hull(face + back, view)),
        Shape(Role.WALL, _hull(face, view)),
    ]


def _corners(x: float) -> list[Vector]:
    return [(x, y, z) for y in (0.0, WALL_HEIGHT) for z in (-WALL_HALF_WIDTH, WALL_HALF_WIDTH)]


def _hull(corners: Iterable[Vector], view: View) -> Outline:
    return hull([(*view.seen(corner), WALL_CORNER) for corner in corners])
