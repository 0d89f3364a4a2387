"""The picture of a body: a list of shapes, the farthest first, each with the role of its colour."""

from collections.abc import Iterable
from math import hypot

from backcoach.body import flesh
from backcoach.body.camera import View
from backcoach.body.flesh import Solid
from backcoach.body.glows import glows
from backcoach.body.hair import hair
from backcoach.body.muscles import Muscle
from backcoach.body.outline import Circle, hull
from backcoach.body.shape import Glow, Shape
from backcoach.body.skeleton import Skeleton

# How much darker a limb is that is so much farther away than its fellow.
DARKEST, FARTHER = 0.22, 0.10
# What is under another piece may be so much nearer and is still covered by it.
COVERS, TINY = 0.08, 1e-6

Piece = tuple[float, list[Circle], Solid]


def draw(
    bones: Skeleton,
    view: View,
    muscles: Iterable[Muscle] = (),
    breath: float = 0.0,
    things: Iterable[Solid] = (),
    resting: str = "",
) -> list[Shape]:
    """Return the shapes of a body and of the things that it moves, the farthest first.

    breath is 0 to 1; muscles of the resting side do not glow. Each shape has seams to what is
    already drawn.
    """
    lit = glows(bones, view, muscles, resting)
    shades = _shades(bones, view)
    solids = [
        solid
        for solid in (*flesh.body(bones, breath), *things)
        if solid.faces is None or view.depth(solid.faces) > 0
    ]
    pieces = _sorted([(*_seen(solid, view), solid) for solid in solids])
    shapes: list[Shape] = []
    drawn: dict[str, int] = {}
    done = {""}
    for number, (_depth, circles, solid) in enumerate(pieces):
        if solid.lies_on not in done:
            continue
        done.add(solid.name)
        shade = shades.get(solid.name.partition(" ")[0], 0.0)
        seams: dict[int, int] = {}
        for index, ball in enumerate(solid.balls):
            if ball.joint:
                if ball.joint in drawn:
                    seams[index] = drawn[ball.joint]
                drawn[ball.joint] = number
        if seams and _is_end_on(circles):
            seams = {}
        lights = tuple(glow for glow in lit.get(solid.name, ()) if _reaches(glow, circles))
        shapes.append(Shape(solid.role, hull(circles), seams, shade, lights))
        if solid.name == "head":
            shapes += hair(bones, view, shade)
    return shapes


def _shades(bones: Skeleton, view: View) -> dict[str, float]:
    """Return how much darker the limbs of each side are: those of the farther side."""
    left, right = (
        view.depth(bones.limbs[f"{side} arm"].root) + view.depth(bones.limbs[f"{side} leg"].root)
        for side in ("left", "right")
    )
    farther = min(max((right - left) / (2 * FARTHER), -1.0), 1.0)
    return {"left": DARKEST * max(farther, 0.0), "right": DARKEST * max(-farther, 0.0)}


def _sorted(pieces: list[Piece]) -> list[Piece]:
    """Return pieces with the farthest first; what is under another one comes before it.

    What is flat on a piece comes right after it.
    """
    depths = {solid.name: depth for depth, _circles, solid in pieces}
    for depth, _circles, solid in pieces:
        if solid.under and 0 <= depth - depths[solid.under] < COVERS:
            depths[solid.name] = depths[solid.under] - TINY
    for _depth, _circles, solid in pieces:
        if solid.faces is not None:
            depths[solid.name] = depths[solid.lies_on] + TINY / 2
    return sorted(pieces, key=lambda piece: depths[piece[2].name])


def _reaches(glow: Glow, circles: list[Circle]) -> bool:
    """Tell whether a glow can be seen on the hull of circles."""
    across = [x - glow.x for x, _y, _radius in circles]
    above = [y - glow.y for _x, y, _radius in circles]
    reach = glow.radius + max(radius for _x, _y, radius in circles)
    return (
        min(across) < reach and max(across) > -reach and min(above) < reach and max(above) > -reach
    )


def _is_end_on(circles: list[Circle]) -> bool:
    """Tell whether a bone is seen along its length, so that its whole outline counts."""
    (x, y, radius), (other_x, other_y, _radius) = circles[0], circles[-1]
    return hypot(other_x - x, other_y - y) < radius


def _seen(solid: Solid, view: View) -> tuple[float, list[Circle]]:
    """Return how near to the viewer a solid is, on the whole, and the circles of its balls."""
    (a, b, c), (d, e, f), (g, h, i) = view
    circles, nearness = [], 0.0
    for (x, y, z), radius, _joint in solid.balls:
        circles.append((a * x + b * y + c * z, d * x + e * y + f * z, radius))
        nearness += g * x + h * y + i * z
    return nearness / len(circles) + solid.over, circles
