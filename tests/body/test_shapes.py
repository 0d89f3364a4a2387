"""The picture of a body: what is farther comes first, and what belongs together has no line."""

from collections.abc import Mapping
from itertools import combinations
from math import dist

import pytest

from backcoach.body import flesh
from backcoach.body.camera import View, view
from backcoach.body.framing import Box, bounds
from backcoach.body.pose import Camera
from backcoach.body.scene import Scene
from backcoach.body.shape import Role, Shape
from backcoach.body.shapes import draw
from backcoach.body.skeleton import Skeleton
from backcoach.body.solver import solve
from backcoach.body.vector import Vector, dot, minus
from tests.helpers.figures import FIGURE, SCENES, usual_postures

SLANTED = view(FIGURE.camera)
KNEELING = solve(usual_postures()["hands-and-knees"])
CHEST_AND_BELLY = {"chest", "waist"}


def names_of(shapes: list[Shape], bones: Skeleton, seen: View, breath: float = 0.0) -> list[str]:
    """Return of which piece of the body each shape is, told from where it is in the picture."""
    boxes = {
        solid.name: (solid.role, _box([(*seen.seen(ball.at), ball.radius) for ball in solid.balls]))
        for solid in flesh.body(bones, breath)
    }
    return [_nearest(shape, boxes) for shape in shapes]


def _box(circles: list[tuple[float, float, float]]) -> Box:
    return Box(
        min(x - radius for x, _y, radius in circles),
        min(y - radius for _x, y, radius in circles),
        max(x + radius for x, _y, radius in circles),
        max(y + radius for _x, y, radius in circles),
    )


def _nearest(shape: Shape, boxes: Mapping[str, tuple[Role, Box]]) -> str:
    if shape.role is Role.HAIR:
        return "hair"
    box = bounds([shape])
    far = {
        name: sum(abs(one - other) for one, other in zip(box, found, strict=True))
        for name, (role, found) in boxes.items()
        if role is shape.role
    }
    return min(far, key=lambda name: far[name])


def drawn(bones: Skeleton, seen: View = SLANTED) -> dict[str, Shape]:
    """Return the shapes of a body by their names, the farthest first."""
    shapes = [shape for shape in draw(bones, seen) if shape.role is not Role.SHADOW]
    names = names_of(shapes, bones, seen)
    assert len(set(names)) == len(names)
    return dict(zip(names, shapes, strict=True))


@pytest.mark.parametrize(("yaw", "first", "last"), [(-5, "right", "left"), (175, "left", "right")])
@pytest.mark.parametrize("part", ["sleeve", "hand", "thigh", "foot"])
def test_the_farther_limbs_are_behind_the_trunk_and_the_nearer_ones_before_it(
    part: str, yaw: float, first: str, last: str
) -> None:
    names = list(drawn(KNEELING, view(Camera(yaw_deg=yaw, pitch_deg=0))))
    trunk = [names.index(name) for name in ("chest", "waist")]
    assert names.index(f"{first} {part}") < min(trunk)
    assert names.index(f"{last} {part}") > max(trunk)


def test_from_above_the_hands_are_farther_than_the_back() -> None:
    names = list(drawn(KNEELING, view(Camera(yaw_deg=-20, pitch_deg=90))))
    assert names.index("left hand") < names.index("chest")
    assert names.index("right hand") < names.index("chest")


def test_what_is_farther_is_darker_and_what_is_nearer_is_not() -> None:
    shapes = drawn(KNEELING, view(Camera(yaw_deg=-5, pitch_deg=0)))
    assert shapes["left hand"].shade == 0
    assert shapes["left thigh"].shade == 0
    assert shapes["chest"].shade == shapes["head"].shade == 0
    assert 0 < shapes["right thigh"].shade == shapes["right hand"].shade <= 1


def test_a_face_that_looks_at_the_viewer_has_two_eyes() -> None:
    bones = solve(usual_postures()["standing"])
    assert {"left eye", "right eye", "mouth"} <= set(drawn(bones, view(Camera(yaw_deg=-85))))


def test_a_face_that_looks_away_is_not_seen() -> None:
    bones = solve(usual_postures()["standing"])
    away = drawn(bones, view(Camera(yaw_deg=90)))
    assert not {"left eye", "right eye", "mouth"} & set(away)
    assert "head" in away


@pytest.mark.parametrize("fraction", [0.0, 0.4, 1.0])
@pytest.mark.parametrize("name", sorted(SCENES))
def test_a_seam_joins_a_part_to_one_that_is_drawn_already(name: str, fraction: float) -> None:
    bones = SCENES[name].bones("out", fraction)
    joints = {solid.name: [ball.joint for ball in solid.balls] for solid in flesh.body(bones, 0.0)}
    owners: dict[str, str] = {}
    joined: list[str] = []
    for part, shape in drawn(bones, SCENES[name].view).items():
        here = dict(enumerate(joints.get(part, [])))
        to = {number: owners[joint] for number, joint in here.items() if joint in owners}
        if _is_end_on(part, bones, SCENES[name].view):
            assert not shape.seams, part
            to = {}
        assert set(shape.seams) == set(to), part
        for one, other in combinations(to, 2):
            assert (shape.seams[one] == shape.seams[other]) == (to[one] == to[other]), part
        joined += [here[number] for number in to]
        owners |= {joint: part for joint in here.values() if joint}
    assert set(joined) <= set(owners)
    assert len(joined) > len(owners) / 2


def _is_end_on(part: str, bones: Skeleton, seen: View) -> bool:
    """Tell whether the first and last ball of a part are less than a radius apart."""
    solid = next((solid for solid in flesh.body(bones, 0.0) if solid.name == part), None)
    if solid is None:
        return False
    first, last = seen.seen(solid.balls[0].at), seen.seen(solid.balls[-1].at)
    return dist(first, last) < solid.balls[0].radius


@pytest.mark.parametrize(("upper", "lower"), [("thigh", "shank"), ("arm", "forearm")])
def test_knees_and_elbows_have_no_line(upper: str, lower: str) -> None:
    shapes = drawn(KNEELING)
    first, last = (part for part in shapes if part in (f"left {upper}", f"left {lower}"))
    assert {first, last} == {f"left {upper}", f"left {lower}"}
    assert shapes[last].seams


def test_both_hips_are_joined_to_the_pelvis() -> None:
    shapes = drawn(KNEELING, view(Camera(yaw_deg=-5, pitch_deg=0)))
    names = list(shapes)
    assert names.index("right thigh") < names.index("pelvis") < names.index("left thigh")
    assert shapes["pelvis"].seams
    assert shapes["left thigh"].seams


def test_a_breath_moves_the_chest_and_the_belly_and_nothing_else() -> None:
    pairs = zip(flesh.body(KNEELING, 0.0), flesh.body(KNEELING, 1.0), strict=True)
    moved = {still.name for still, full in pairs if still != full}
    assert moved == CHEST_AND_BELLY


def test_a_breath_makes_the_chest_deeper() -> None:
    axes = KNEELING.chest_frame

    def depth(breath: float) -> float:
        fronts = [reach(ball.at, ball.radius, axes.front) for ball in flesh.chest(KNEELING, breath)]
        backs = [
            reach(ball.at, ball.radius, (-axes.front[0], -axes.front[1], -axes.front[2]))
            for ball in flesh.chest(KNEELING, breath)
        ]
        return max(fronts) + max(backs)

    def reach(at: Vector, radius: float, way: Vector) -> float:
        return dot(minus(at, KNEELING.shoulders), way) + radius

    depths = [depth(breath) for breath in (0.0, 0.25, 0.5, 1.0)]
    assert depths == sorted(depths)
    assert depths[-1] > depths[0]


def test_a_breath_is_seen() -> None:
    scene = Scene(FIGURE)
    still, full = (scene.shapes("out", 0.0, breath=breath) for breath in (0.0, 1.0))
    assert [shape.role for shape in still] == [shape.role for shape in full]
    changed = {a.role for a, b in zip(still, full, strict=True) if a.outline != b.outline}
    assert changed == {Role.SHIRT}
