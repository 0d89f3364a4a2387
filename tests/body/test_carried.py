"""What is carried goes along with the part of the body that carries it."""

import pytest

from backcoach.body.carried import carried
from backcoach.body.parts import seen_from
from backcoach.body.pose import (
    AnyProp,
    Barbell,
    Cable,
    Dumbbell,
    ExerciseBall,
    Mat,
    Part,
    Roller,
    Support,
)
from backcoach.body.solver import solve
from backcoach.body.supports import EVERYWHERE, surfaces_of
from backcoach.body.vector import length, minus, mix
from tests.helpers.figures import near, usual_postures

BONES = solve(usual_postures()["standing"])


def balls(*props: AnyProp) -> dict[str, list[tuple[float, float, float]]]:
    """Return the middles of the balls of each solid."""
    solids = carried(props, BONES, EVERYWHERE)
    return {solid.name: [ball.at for ball in solid.balls] for solid in solids}


@pytest.mark.parametrize(("lies", "way"), [("along", 0), ("front", 1), ("left", 2)])
def test_a_dumbbell_lies_as_it_is_told_around_its_place(lies: str, way: int) -> None:
    prop = Dumbbell(on=Part.LEFT_HAND, at=(0.05, 0.02, 0.0), lies=lies)  # type: ignore[arg-type]
    a, b = balls(prop)["dumbbell"]
    assert near(mix(a, b, 0.5), seen_from(BONES, Part.LEFT_HAND, (0.05, 0.02, 0.0)))
    step = [0.0, 0.0, 0.0]
    step[way] = 1.0
    origin = seen_from(BONES, Part.LEFT_HAND, (0.0, 0.0, 0.0))
    tip = minus(seen_from(BONES, Part.LEFT_HAND, (step[0], step[1], step[2])), origin)
    assert near(minus(b, a), tuple(value * length(minus(b, a)) for value in tip))  # type: ignore[arg-type]


def test_a_barbell_has_two_plates_as_far_out_as_each_other() -> None:
    found = balls(Barbell(on=Part.CHEST, at=(0.0, 0.08, 0.0)))
    middle = seen_from(BONES, Part.CHEST, (0.0, 0.08, 0.0))
    ends = [
        length(minus(mix(found[name][0], found[name][10], 0.5), middle))
        for name in ("plate one", "plate other")
    ]
    assert ends[0] == pytest.approx(ends[1])
    assert ends[0] > 0.2


def test_a_roller_is_where_its_shin_is() -> None:
    a, b = balls(Roller(on=Part.LEFT_SHANK, at=(0.2, 0.05, 0.0)))["roller"]
    assert near(mix(a, b, 0.5), seen_from(BONES, Part.LEFT_SHANK, (0.2, 0.05, 0.0)))


def test_a_cable_leads_from_its_pulley_to_both_hands() -> None:
    found = balls(Cable(pulley=(0.5, 1.2, 0.0)))
    assert near(found["cable"][0], (0.5, 1.2, 0.0))
    for rope, part in (("rope 0", Part.LEFT_HAND), ("rope 1", Part.RIGHT_HAND)):
        assert near(found[rope][0], found["cable"][1])
        assert length(minus(found[rope][1], seen_from(BONES, part, (0.0, 0.0, 0.0)))) < 0.08


def test_the_ball_is_where_it_has_rolled_to_and_what_lies_still_is_not_carried() -> None:
    ball = ExerciseBall(x=0.2)
    (solid,) = carried((ball, Mat()), BONES, surfaces_of((ball,), 0.4))
    assert (solid.name, solid.balls[0].radius) == (Support.BALL, ball.radius)
    assert near(solid.balls[0].at, (0.4, ball.radius, 0.0))


def test_a_lever_leads_from_its_pivot_to_the_middle_of_the_roller() -> None:
    pivot = (0.1, 0.3, 0.0)
    found = balls(Roller(on=Part.LEFT_SHANK, at=(0.2, 0.05, 0.0), pivot=pivot))
    assert near(found["lever"][0], pivot)
    a, b = found["roller"]
    assert near(found["lever"][1], mix(a, b, 0.5))
