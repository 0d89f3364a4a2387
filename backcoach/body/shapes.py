"""The picture of a body: a list of shapes, the farthest first, each with the role of its colour."""

from collections.abc import Iterable

from backcoach.body import flesh
from backcoach.body.camera import View
from backcoach.body.flesh import Solid
from backcoach.body.glows import glows
from backcoach.body.hair import hair
from backcoach.body.muscles import Muscle
from backcoach.body.outline import Circle, hull
from backcoach.body.shadow import shadows
from backcoach.body.shape import Glow, Shape
from backcoach.body.skeleton import Skeleton

# How much darker the farther side is, and over what depth.
DARKEST, DARK_BEHIND = 0.24, 0.25


def draw(
    bones: Skeleton,
    view: View,
    muscles: Iterable[Muscle] = (),
    breath: float = 0.0,
) -> list[Shape]:
    """Return the shapes of shadow and body, the farthest first; breath is 0 to 1."""
    return [
        *shadows(bones, view),
        *_body(bones, view, glows(bones, view, muscles), breath),
    ]


def _body(bones: Skeleton, view: View, lit: dict[str, list[Glow]], breath: float) -> list[Shape]:
    """Return the solids of a body as shapes, each with seams to what is already drawn."""
    middle = view.depth(bones.waist)
    pieces = [(*_seen(solid, view), solid) for solid in flesh.body(bones, breath)]
    pieces.sort(key=lambda piece: piece[0])
    shapes: list[Shape] = []
    drawn: dict[str, int] = {}
    done = {""}
    for number, (depth, circles, solid) in enumerate(pieces):
        if solid.lies_on not in done:
            continue
        done.add(solid.name)
        shade = DARKEST * min(max((middle - depth) / DARK_BEHIND, 0.0), 1.0)
        seams = {}
        for index, ball in enumerate(solid.balls):
            if ball.joint:
                if ball.joint in drawn:
                    seams[index] = drawn[ball.joint]
                drawn[ball.joint] = number
        lights = tuple(lit.get(solid.name, ()))
        shapes.append(Shape(solid.role, hull(circles), seams, shade, lights))
        if solid.name == "head":
            shapes += hair(bones, view, shade)
    return shapes


def _seen(solid: Solid, view: View) -> tuple[float, list[Circle]]:
    """Return how near to the viewer a solid is, on the whole, and the circles of its balls."""
    (a, b, c), (d, e, f), (g, h, i) = view
    circles, nearness = [], 0.0
    for (x, y, z), radius, _joint in solid.balls:
        circles.append((a * x + b * y + c * z, d * x + e * y + f * z, radius))
        nearness += g * x + h * y + i * z
    return nearness / len(circles) + solid.over, circles
