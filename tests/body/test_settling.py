"""What a pose says to touch the floor rests on it, though its directions are only roughly right."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.body.parts import resting
from backcoach.body.pose import Anchor, Part, Support, Turn
from backcoach.body.posture import Posture
from backcoach.body.settling import settle
from backcoach.body.solver import solve
from tests.helpers.figures import posture_of, usual_postures

# A millimetre and a half for a body of 170 cm.
RESTS = 0.001
ROUGHLY = st.floats(-0.15, 0.15)
DOWN = Support.FLOOR


def height(posture: Posture, part: Part) -> float:
    return min(ball.at[1] - ball.radius for ball in resting(solve(posture), part))


@given(chest=ROUGHLY, head=ROUGHLY)
def test_a_head_comes_down_to_the_floor(chest: float, head: float) -> None:
    posture = posture_of(
        "lying", chest=Turn(up=(-1, -0.2 + chest, 0)), head=Turn(up=(-1, 0.1 + head, 0))
    )
    assert height(posture, Part.HEAD) == pytest.approx(0, abs=RESTS)


@given(waist=ROUGHLY, pelvis=ROUGHLY)
def test_a_pelvis_comes_down_from_a_chest_that_lies(waist: float, pelvis: float) -> None:
    posture = posture_of("lying", waist=Turn(up=(-1, waist, 0)), pelvis=Turn(up=(-1, pelvis, 0)))
    assert posture.anchor is Part.CHEST
    assert height(posture, Part.PELVIS) == pytest.approx(0, abs=RESTS)
    assert height(posture, Part.CHEST) == pytest.approx(0, abs=RESTS)


@given(chest=ROUGHLY, waist=ROUGHLY)
def test_a_chest_comes_down_from_a_pelvis_that_lies(chest: float, waist: float) -> None:
    posture = posture_of(
        "lying",
        anchor=Anchor(part=Part.PELVIS, at=(0, 0, 0)),
        waist=Turn(up=(-1, waist, 0)),
        chest=Turn(up=(-1, chest, 0)),
    )
    assert height(posture, Part.CHEST) == pytest.approx(0, abs=RESTS)
    assert height(posture, Part.PELVIS) == pytest.approx(0, abs=RESTS)


def test_what_touches_nothing_is_left_alone() -> None:
    standing = usual_postures()["standing"]
    assert settle(standing) == standing


def test_a_head_at_a_wall_is_not_brought_to_the_floor() -> None:
    standing = usual_postures()["standing"]._replace(touches={Part.HEAD: Support.WALL})
    assert settle(standing) == standing


def test_what_rests_already_is_hardly_moved() -> None:
    lying = usual_postures()["lying"]
    again = settle(lying)
    for part in (Part.HEAD, Part.CHEST, Part.PELVIS):
        assert height(again, part) == pytest.approx(height(lying, part), abs=RESTS)
