"""A soft shadow lies on the floor below the body, if the floor can be seen at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from backcoach.body.camera import view
from backcoach.body.framing import Box, around
from backcoach.body.pose import Camera, Chair, Mat
from backcoach.body.scene import Scene
from backcoach.body.shadow import shadows
from backcoach.body.shape import Role, Shape
from backcoach.body.solver import solve
from tests.helpers.figures import FIGURE, usual_postures

STANDING, LYING = (solve(usual_postures()[name]) for name in ("standing", "lying"))


def box(shapes: list[Shape]) -> Box:
    """Return the box around shapes on the floor, with their spread."""
    return around(
        Box(x - r - s.spread, y - r - s.spread, x + r + s.spread, y + r + s.spread)
        for s in shapes
        for x, y, r, *_turn in s.outline
    )


@given(st.floats(-180, 180))
def test_from_the_side_and_level_there_is_no_shadow(yaw: float) -> None:
    assert shadows(LYING, view(Camera(yaw_deg=yaw, pitch_deg=0))) == []


@given(st.floats(-180, 180), st.floats(5, 90))
def test_a_shadow_lies_flat(yaw: float, pitch: float) -> None:
    looks = view(Camera(yaw_deg=yaw, pitch_deg=pitch))
    dark = shadows(LYING, looks)
    assert {shape.role for shape in dark} == {Role.SHADOW}
    assert {shape.squash for shape in dark} == {looks.tilt}
    assert all(not shape.seams and not shape.glows for shape in dark)


def test_a_shadow_is_on_the_mat_and_below_chair_and_body() -> None:
    props = (Mat(), Chair(x=0.6))
    roles = [shape.role for shape in Scene(replace(FIGURE, props=props)).shapes("out", 0.0)]
    shadow = [index for index, role in enumerate(roles) if role is Role.SHADOW]
    assert max(index for index, role in enumerate(roles) if role is Role.MAT) < min(shadow)
    assert min(roles.index(role) for role in (Role.WOOD, Role.SKIN)) > max(shadow)


def test_what_nearly_touches_throws_a_darker_shadow_that_is_not_as_large() -> None:
    dark = shadows(LYING, view(Camera(pitch_deg=40)))
    shades = [shape.shade for shape in dark]
    assert shades == sorted(shades)
    faint = [shape for shape in dark if shape.shade == shades[0]]
    contact = [shape for shape in dark if shape.shade == shades[-1]]
    assert len(faint) + len(contact) == len(dark)
    assert box(faint).holds(box(contact))
    assert box(faint) != box(contact)


def test_of_someone_who_stands_only_the_feet_throw_the_darker_shadow() -> None:
    looks = view(Camera(pitch_deg=40))
    lying, standing = (
        [shape for shape in shadows(bones, looks) if shape.shade] for bones in (LYING, STANDING)
    )
    assert 0 < len(standing) < len(lying)


def test_a_shadow_is_below_the_body_however_high_that_is() -> None:
    above = view(Camera(yaw_deg=0, pitch_deg=90))
    x, y = above.seen(STANDING.hips)
    around_feet = box(shadows(STANDING, above))
    assert around_feet.left < x < around_feet.right
    assert around_feet.bottom < y < around_feet.top


@pytest.mark.parametrize("yaw", [0.0, 90.0])
def test_from_above_a_shadow_is_as_long_as_the_body(yaw: float) -> None:
    above = view(Camera(yaw_deg=yaw, pitch_deg=90))
    found = box(shadows(LYING, above))
    longest = max(found.width, found.height)
    length = abs(LYING.head[0] - LYING.limbs["left leg"].end[0])
    assert length < longest < length + 0.4
