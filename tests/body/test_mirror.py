"""The other side is the mirror image: of what a pose says, and of the bones that follow from it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.body.mirror import (
    Image,
    image_of,
    mirror,
    mirror_description,
    mirror_props,
    other,
    other_limb,
)
from backcoach.body.pose import Cable, Dumbbell, Limb, Mat, Part, Roller, Support
from backcoach.body.posture import Posture
from backcoach.body.skeleton import LIMBS, Frame, Skeleton
from backcoach.body.solver import solve
from backcoach.body.vector import Vector, across, lengthwise
from tests.helpers.figures import SCENES, near, postures

TRUNK_JOINTS = ("hips", "waist", "ribs", "shoulders", "head")
FRAMES = ("pelvis_frame", "waist_frame", "chest_frame", "head_frame")
ALIKE = 1e-6
PHASES = st.sampled_from(("out", "back", "move"))


def is_mirror_image(one: Vector, image: Vector, how: Image = across) -> bool:
    return near(how(one), image, ALIKE)


def is_mirrored_frame(one: Frame, image: Frame, how: Image = across) -> bool:
    """Tell whether a frame is the image of another one, whose left is the other one's right."""
    x, y, z = image.left
    return (
        is_mirror_image(one.up, image.up, how)
        and is_mirror_image(one.front, image.front, how)
        and is_mirror_image(one.left, (-x, -y, -z), how)
    )


def check_is_mirror_image(bones: Skeleton, image: Skeleton, how: Image = across) -> None:
    for name in TRUNK_JOINTS:
        assert is_mirror_image(getattr(bones, name), getattr(image, name), how), name
    for name in FRAMES:
        assert is_mirrored_frame(getattr(bones, name), getattr(image, name), how), name
    for name in LIMBS:
        one, two = bones.limbs[name], image.limbs[other_limb(name)]
        for field in ("root", "middle", "end", "bends", "points", "faces"):
            assert is_mirror_image(getattr(one, field), getattr(two, field), how), (name, field)
        assert one.missed == pytest.approx(two.missed)


@given(postures())
def test_the_mirror_image_of_a_mirror_image_is_the_posture(posture: Posture) -> None:
    assert mirror(mirror(posture)) == posture


@given(postures())
def test_left_and_right_change_places(posture: Posture) -> None:
    image = mirror(posture)
    for kind in ("arm", "leg"):
        left, right = posture.limbs[f"left {kind}"], image.limbs[f"right {kind}"]
        assert right.bends == across(left.bends)
        assert type(right) is type(left)
        assert right.touches is left.touches
    assert image.anchor is posture.anchor


@given(st.sampled_from(sorted(SCENES)), PHASES, st.floats(0, 1))
def test_the_bones_of_the_other_side_are_the_mirror_image(
    name: str, phase: str, fraction: float
) -> None:
    scene = SCENES[name]
    posture = scene.posture(phase, fraction)
    check_is_mirror_image(solve(posture), solve(mirror(posture)))
    image = scene.bones(phase, fraction, mirrored=True)
    check_is_mirror_image(solve(posture), image, image_of(scene.figure))


@given(st.sampled_from(sorted(SCENES)), PHASES, st.floats(0, 1))
def test_the_two_sides_touch_the_same_on_opposite_sides(
    name: str, phase: str, fraction: float
) -> None:
    posture = SCENES[name].posture(phase, fraction)
    image = SCENES[name].posture(phase, fraction, mirrored=True)
    assert image.touches == {other(part): what for part, what in posture.touches.items()}


@pytest.mark.parametrize("part", list(Part))
def test_every_part_has_another_side_or_is_its_own(part: Part) -> None:
    assert other(other(part)) is part
    assert (other(part) is part) == ("-" not in part)


def test_nothing_has_no_other_side() -> None:
    assert other(None) is None


def test_a_limb_of_a_file_is_turned_to_the_other_side() -> None:
    limb = Limb(at=(1, 2, 3), on=Part.LEFT_THIGH, touches=Support.FLOOR, bends=(0, 1, -1))
    image = mirror_description(limb)
    assert image == Limb(at=(1, 2, -3), on=Part.RIGHT_THIGH, touches=Support.FLOOR, bends=(0, 1, 1))
    assert mirror_description(image) == limb


def test_what_is_carried_goes_over_to_the_other_side() -> None:
    props = (
        Dumbbell(on=Part.LEFT_HAND, at=(0.1, 0.2, 0.3)),
        Roller(on=Part.LEFT_SHANK, pivot=(0.1, 0.2, 0.3)),
        Cable(pulley=(0.1, 0.2, 0.3)),
        Mat(x=0.1, z=0.2),
    )
    assert mirror_props(props, across) == (
        Dumbbell(on=Part.RIGHT_HAND, at=(0.1, 0.2, -0.3)),
        Roller(on=Part.RIGHT_SHANK, pivot=(0.1, 0.2, -0.3)),
        Cable(pulley=(0.1, 0.2, -0.3)),
        Mat(x=0.1, z=-0.2),
    )
    assert mirror_props(mirror_props(props, lengthwise), lengthwise) == props
