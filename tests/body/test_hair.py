"""Hair covers the back of the head from wherever it is seen, and never the face."""

from itertools import pairwise, product
from math import atan2, cos, pi, sin

import pytest
from hypothesis import assume, given

from backcoach.body import hair
from backcoach.body.camera import View, view
from backcoach.body.outline import Outline
from backcoach.body.pose import Camera
from backcoach.body.posture import Axes
from backcoach.body.shape import Role
from backcoach.body.skeleton import Skeleton, frame, place
from backcoach.body.solver import side_of, solve
from backcoach.body.vector import UP, Vector, along, cross, dot, minus, plus, square_to, times, unit
from tests.helpers.figures import axes, directions, usual_postures

STANDING = solve(usual_postures()["standing"])
Point = tuple[float, float]


def seen_along(near: Vector) -> View:
    """Return the view of someone who looks from a direction, however the picture is turned."""
    across = cross(UP, near)
    right = unit(across) if any(abs(part) > 1e-6 for part in across) else (1.0, 0.0, 0.0)
    return View(right, cross(near, right), near)


def nearly_along(near: Vector) -> View:
    """Return the view of someone who looks a hundredth of a degree past a direction."""
    return seen_along(unit(plus(near, times(side_of((0.3, 0.8, 0.5), near), 0.0002))))


def outline_of(bones: Skeleton, seen: View) -> Outline:
    shapes = hair.hair(bones, seen, 0.1)
    if not shapes:
        return ()
    (shape,) = shapes
    assert (shape.role, shape.shade) == (Role.HAIR, 0.1)
    return shape.outline


def corners(outline: Outline) -> list[Point]:
    """Return an outline as a polygon of many corners."""
    found = []
    for x, y, radius, start, sweep, _circle in outline:
        pieces = 64 if sweep else 0
        for piece in range(pieces + 1):
            angle = start + sweep * piece / max(pieces, 1)
            found.append((x + radius * cos(angle), y + radius * sin(angle)))
    return found


def turns_around(polygon: list[Point], point: Point) -> bool:
    """Tell whether a closed polygon goes around a point."""
    angle = 0.0
    for a, b in pairwise([*polygon, polygon[0]]):
        one = atan2(a[1] - point[1], a[0] - point[0])
        other = atan2(b[1] - point[1], b[0] - point[0])
        angle += (other - one + pi) % (2 * pi) - pi
    return abs(angle) > pi


def area(polygon: list[Point]) -> float:
    closed = pairwise([*polygon, polygon[0]])
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in closed)) / 2


def crown(bones: Skeleton) -> Vector:
    axes = bones.head_frame
    return unit(place((0.0, 0.0, 0.0), axes, hair.CROWN_UP, -hair.CROWN_BACK, 0.0))


def middle(bones: Skeleton) -> Vector:
    """Return the middle of the ball that the hair is on: where it is seen from behind."""
    seen = nearly_along(crown(bones))
    polygon = corners(outline_of(bones, seen))
    across = [sum(corner[axis] for corner in polygon[:-1]) / (len(polygon) - 1) for axis in (0, 1)]
    return along(
        along(times(seen.right, across[0]), seen.up, across[1]),
        seen.near,
        dot(seen.near, bones.head),
    )


def test_from_behind_hair_covers_the_whole_disc() -> None:
    polygon = corners(outline_of(STANDING, nearly_along(crown(STANDING))))
    assert area(polygon) > 0.85 * pi * hair.RADIUS**2


def test_a_face_hides_all_the_hair() -> None:
    assert outline_of(STANDING, seen_along(times(crown(STANDING), -1.0))) == ()


def test_from_the_side_half_of_the_head_is_hair() -> None:
    polygon = corners(outline_of(STANDING, view(Camera(yaw_deg=0, pitch_deg=0))))
    assert area(polygon) == pytest.approx(pi * hair.RADIUS**2 / 2, rel=0.1)


@given(directions())
def test_hair_is_never_wider_than_its_ball(near: Vector) -> None:
    polygon = corners(outline_of(STANDING, seen_along(unit(near))))
    assume(polygon)
    for axis in (0, 1):
        found = [corner[axis] for corner in polygon]
        assert max(found) - min(found) <= 2 * hair.RADIUS + 1e-9


@given(directions())
def test_the_hairline_and_the_edge_of_the_head_meet(near: Vector) -> None:
    outline = outline_of(STANDING, seen_along(unit(near)))
    arcs = [number for number, arc in enumerate(outline) if arc[4]]
    assume(len(outline) > 1)
    (number,) = arcs
    x, y, radius, start, sweep, _circle = outline[number]
    for neighbour, angle in ((number - 1, start), ((number + 1) % len(outline), start + sweep)):
        met = (x + radius * cos(angle), y + radius * sin(angle))
        assert outline[neighbour][:2] == pytest.approx(met, abs=1e-6)


@given(directions(), axes())
def test_hair_is_seen_where_the_ball_behind_the_hairline_is_seen(near: Vector, head: Axes) -> None:
    bones = STANDING._replace(head_frame=frame(*head))
    seen = seen_along(unit(near))
    polygon = corners(outline_of(bones, seen))
    for right, up in product((-0.5, -0.25, 0.0, 0.25, 0.5), repeat=2):
        on_ball = unit(along(along(seen.near, seen.right, right), seen.up, up))
        behind = dot(on_ball, crown(bones)) - hair.HAIRLINE
        # Right at the hairline the pieces of the outline are too coarse.
        if abs(behind) > 0.35:
            at = seen.seen(along(middle(bones), on_ball, hair.RADIUS))
            assert (bool(polygon) and turns_around(polygon, at)) == (behind > 0)


def test_a_head_that_turns_takes_its_hair_along() -> None:
    seen = seen_along(UP)
    turned = STANDING._replace(head_frame=frame(UP, (0, 0, 1)))
    before = STANDING._replace(head_frame=frame(UP, (1, 0, 0)))
    ahead = [centre(corners(outline_of(bones, seen)), seen, bones) for bones in (before, turned)]
    assert ahead[0][0] < 0
    assert ahead[1][2] < 0


def centre(polygon: list[Point], seen: View, bones: Skeleton) -> Vector:
    """Return on which side of the head most of the corners of some hair are."""
    x, y = (sum(corner[axis] for corner in polygon) / len(polygon) for axis in (0, 1))
    at = along(times(seen.right, x), seen.up, y)
    return square_to(minus(at, bones.head), seen.near)
