"""Every part that a pose can name is somewhere on the body, and touches with what is there."""

import pytest

from backcoach.body.parts import joint, resting, seen_from
from backcoach.body.pose import Part
from backcoach.body.solver import solve
from backcoach.body.vector import length, minus, mix
from tests.helpers.figures import near, usual_postures

BONES = solve(usual_postures()["hands-and-knees"])
ONE = [part for part in Part if part not in (Part.KNEES, Part.FEET)]


@pytest.mark.parametrize("part", list(Part))
def test_a_part_touches_with_balls_around_its_joint(part: Part) -> None:
    balls = resting(BONES, part)
    assert balls
    at = joint(BONES, part)
    # Nothing that a part rests on is farther from its joint than a thigh is long.
    assert all(length(minus(ball.at, at)) < 0.26 for ball in balls)
    assert all(ball.radius > 0 for ball in balls)


@pytest.mark.parametrize(
    ("part", "left", "right"),
    [
        (Part.KNEES, Part.LEFT_KNEE, Part.RIGHT_KNEE),
        (Part.FEET, Part.LEFT_FOOT, Part.RIGHT_FOOT),
    ],
)
def test_both_knees_or_feet_are_a_left_and_a_right_one(part: Part, left: Part, right: Part) -> None:
    assert resting(BONES, part) == resting(BONES, left) + resting(BONES, right)
    assert near(joint(BONES, part), mix(joint(BONES, left), joint(BONES, right), 0.5))


@pytest.mark.parametrize("part", ONE)
def test_a_place_at_no_distance_is_where_a_part_begins(part: Part) -> None:
    begins = seen_from(BONES, part, (0, 0, 0))
    balls = resting(BONES, part)
    assert min(length(minus(begins, ball.at)) for ball in balls) < 0.26
    moved = seen_from(BONES, part, (0.1, 0.05, 0.02))
    assert length(minus(moved, begins)) == pytest.approx(length((0.1, 0.05, 0.02)), rel=0.01)


def test_what_kneels_rests_on_knees_and_hands() -> None:
    for part in (Part.KNEES, Part.LEFT_HAND, Part.RIGHT_HAND, Part.LEFT_KNEE, Part.RIGHT_KNEE):
        lowest = min(ball.at[1] - ball.radius for ball in resting(BONES, part))
        assert lowest == pytest.approx(0, abs=0.005), part
