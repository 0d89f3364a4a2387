"""The picture is a plane: right, up and towards the viewer are square to each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.body.camera import View, view
from backcoach.body.pose import Camera
from backcoach.body.vector import Vector, cross, dot, length, minus
from tests.helpers.figures import near, points

YAWS, PITCHES = st.floats(-180, 180), st.floats(0, 90)


def seen(yaw: float, pitch: float) -> View:
    return view(Camera(yaw_deg=yaw, pitch_deg=pitch))


@given(YAWS, PITCHES)
def test_a_view_is_square(yaw: float, pitch: float) -> None:
    right, up, near_by = seen(yaw, pitch)
    assert [dot(right, up), dot(up, near_by), dot(near_by, right)] == pytest.approx(
        [0, 0, 0], abs=1e-12
    )
    assert [length(right), length(up), length(near_by)] == pytest.approx([1, 1, 1])
    assert near(cross(right, up), near_by)


@given(YAWS, PITCHES)
def test_right_is_level_and_up_is_not_down(yaw: float, pitch: float) -> None:
    right, up, _near = seen(yaw, pitch)
    assert right[1] == 0
    assert up[1] >= 0


@given(PITCHES, st.floats(-1, 1))
def test_without_a_yaw_the_mat_runs_straight_across(pitch: float, x: float) -> None:
    assert seen(0, pitch).seen((x, 0, 0)) == pytest.approx((x, 0), abs=1e-12)


@given(st.floats(0, 1))
def test_from_the_side_and_level_heights_are_what_they_are(y: float) -> None:
    level = seen(0, 0)
    assert level.seen((0.3, y, 0.7)) == pytest.approx((0.3, y))
    assert level.depth((0.3, y, 0.7)) == pytest.approx(0.7)
    assert level.tilt == 0


def test_from_above_the_floor_looks_as_large_as_it_is() -> None:
    above = seen(0, 90)
    assert above.tilt == pytest.approx(1)
    assert above.seen((0.2, 5, 0.3)) == pytest.approx((0.2, -0.3))


@given(YAWS, PITCHES, points(), points())
def test_nothing_looks_longer_than_it_is(yaw: float, pitch: float, a: Vector, b: Vector) -> None:
    looks = seen(yaw, pitch)
    (x, y), (other_x, other_y) = looks.seen(a), looks.seen(b)
    depth = looks.depth(b) - looks.depth(a)
    flat = (other_x - x) ** 2 + (other_y - y) ** 2
    assert flat + depth**2 == pytest.approx(length(minus(b, a)) ** 2, abs=1e-9)
