"""What rests on a plane or on a ball neither floats above it nor sinks in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.body.flesh import Ball
from backcoach.body.pose import Bench, Chair, Dumbbell, ExerciseBall, Mat, Part, Support, Wall
from backcoach.body.supports import EVERYWHERE, LEFT, Surface, support_of, surfaces_of
from backcoach.body.vector import UP, along
from tests.helpers.figures import points

NEAR = st.floats(-0.1, 0.1)
RADII = st.floats(0.005, 0.1)
PLANES = [Surface((0.3, 0.2, 0.1)), Surface((0.3, 0.2, 0.1), LEFT)]


@pytest.mark.parametrize("surface", PLANES)
@given(balls=st.lists(st.builds(Ball, points(), RADII), min_size=1, max_size=4))
def test_what_is_lifted_just_rests(surface: Surface, balls: list[Ball]) -> None:
    lift = surface.lift(balls)
    moved = [ball._replace(at=along(ball.at, surface.normal, lift)) for ball in balls]
    assert min(surface.gap(ball) for ball in moved) == pytest.approx(0, abs=1e-9)


@given(x=NEAR, z=NEAR, height=st.floats(0.0, 1.0), radius=RADII)
def test_what_is_above_a_ball_is_let_down_until_it_touches(
    x: float, z: float, height: float, radius: float
) -> None:
    surface = Surface((0.0, 0.17, 0.0), UP, 0.17)
    one = Ball((x, height, z), radius)
    lowered = one._replace(at=along(one.at, UP, surface.lift([one])))
    assert surface.gap(lowered) == pytest.approx(0, abs=1e-9)
    assert lowered.at[1] > surface.at[1]


def test_beside_a_ball_there_is_nothing_to_rest_on_above_its_middle() -> None:
    surface = Surface((0.0, 0.17, 0.0), UP, 0.17)
    assert surface.lift([Ball((0.5, 0.4, 0.0), 0.02)]) == pytest.approx(0.17 - 0.4)


def test_a_point_is_above_a_surface_along_its_normal() -> None:
    assert Surface((0, 0.2, 0)).above((0.4, 0.5, 0.1)) == pytest.approx(0.3)
    assert Surface((0.5, 0, 0), LEFT).above((0.4, 0.5, 0.1)) == pytest.approx(0.1)
    assert Surface((0, 0.17, 0), UP, 0.17).above((0, 0.5, 0)) == pytest.approx(0.16)


def test_props_have_the_surfaces_that_they_can_be_touched_on() -> None:
    props = (Mat(), Wall(x=0.4), Chair(x=0.1, height=0.3), ExerciseBall(x=0.2, radius=0.15))
    found = surfaces_of((*props, Bench(z=0.1), Dumbbell(on=Part.LEFT_HAND)))
    assert found[Support.FLOOR] == EVERYWHERE[Support.FLOOR]
    assert found[Support.WALL] == Surface((0.4, 0.0, 0.0), LEFT)
    assert found[Support.CHAIR] == Surface((0.1, 0.3, 0.0))
    assert found[Support.BENCH] == Surface((0.0, Bench().height, 0.1))
    assert found[Support.BALL] == Surface((0.2, 0.15, 0.0), UP, 0.15)
    assert found[Support.STEP] == EVERYWHERE[Support.STEP]


def test_a_ball_is_where_it_has_rolled_to() -> None:
    rolled = surfaces_of((ExerciseBall(x=0.2),), 0.35)
    assert rolled[Support.BALL].at[0] == 0.35


@pytest.mark.parametrize("kind", [Wall, Chair, Bench, ExerciseBall])
def test_a_prop_is_touched_by_its_kind(kind: type) -> None:
    made = kind(x=0.0)
    assert str(support_of(made)) == made.__struct_config__.tag
