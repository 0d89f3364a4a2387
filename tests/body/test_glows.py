"""A worked muscle glows where it is, wherever its part of the body goes."""

from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from backcoach.body import flesh
from backcoach.body.camera import view
from backcoach.body.glows import SPOTS, glows, light
from backcoach.body.muscles import Muscle
from backcoach.body.pose import Camera, Limb
from backcoach.body.scene import Scene
from backcoach.body.shape import Glow, Role
from backcoach.body.solver import solve
from tests.helpers.figures import FIGURE, posture_of, usual_postures

SIDE = view(Camera(yaw_deg=0, pitch_deg=0))
SLANTED = view(Camera(yaw_deg=-40, pitch_deg=20))
STANDING = solve(usual_postures()["standing"])


@pytest.mark.parametrize("muscle", list(Muscle))
def test_every_muscle_lights_parts_that_there_are(muscle: Muscle) -> None:
    found = glows(STANDING, SLANTED, [muscle])
    assert found
    assert set(found) <= {solid.name for solid in flesh.body(STANDING, 0.0)}
    assert set(found) <= {name for spot in SPOTS[muscle] for name in spot.solids}


@pytest.mark.parametrize("muscle", list(Muscle))
def test_a_glow_is_on_the_part_that_it_lights(muscle: Muscle) -> None:
    for name, lights in glows(STANDING, SLANTED, [muscle]).items():
        balls = next(solid.balls for solid in flesh.body(STANDING, 0.0) if solid.name == name)
        for glow in lights:
            far = [
                hypot(glow.x - x, glow.y - y) - ball.radius
                for ball in balls
                for x, y in [SLANTED.seen(ball.at)]
            ]
            between = max(hypot(glow.x - x, glow.y - y) for x, y in map(SLANTED.seen,
                          (ball.at for ball in balls)))  # fmt: skip
            assert min(far) < glow.radius or between < 0.3


def test_without_muscles_nothing_glows() -> None:
    assert glows(STANDING, SLANTED, []) == {}


@given(st.floats(-0.8, 1.2), st.sampled_from((Muscle.QUADRICEPS, Muscle.HAMSTRINGS)))
def test_a_glow_goes_with_the_thigh(raised: float, muscle: Muscle) -> None:
    def seen_from_hip_and_knee(raised: float) -> tuple[float, float]:
        leg = Limb(upper=(raised, -1, 0), lower=(raised, -1, 0), bends=(1, raised, 0))
        bones = solve(posture_of("standing", left_leg=leg, right_leg=leg))
        glow = glows(bones, SIDE, [muscle])["left thigh"][0]
        chain = bones.limbs["left leg"]
        away = []
        for joint in (chain.root, chain.middle):
            x, y = SIDE.seen(joint)
            away.append(hypot(glow.x - x, glow.y - y))
        return away[0], away[1]

    assert seen_from_hip_and_knee(raised) == pytest.approx(seen_from_hip_and_knee(0.0))


def test_quadriceps_are_in_front_and_hamstrings_behind() -> None:
    front, back = (
        glows(STANDING, SIDE, [muscle])["left thigh"][0]
        for muscle in (Muscle.QUADRICEPS, Muscle.HAMSTRINGS)
    )
    assert back.x < front.x


def test_two_glows_that_look_like_one_are_one() -> None:
    from_the_side, from_the_front = (
        glows(STANDING, view(Camera(yaw_deg=yaw, pitch_deg=0)), [Muscle.GLUTES])["pelvis"]
        for yaw in (0, 90)
    )
    assert len(from_the_side) == 1
    assert 1 <= len(from_the_side) <= len(from_the_front) <= 2


def test_left_and_right_glow_alike() -> None:
    found = glows(STANDING, view(Camera(yaw_deg=90, pitch_deg=0)), [Muscle.CALVES])
    (left,), (right,) = found["left shank"], found["right shank"]
    assert (left.y, left.radius) == pytest.approx((right.y, right.radius))
    assert left.x == pytest.approx(-right.x)


def test_a_muscle_on_the_side_that_is_not_seen_does_not_glow() -> None:
    from_front, from_back = view(Camera(yaw_deg=-90)), view(Camera(yaw_deg=90))
    assert glows(STANDING, from_back, [Muscle.CALVES])
    assert not glows(STANDING, from_front, [Muscle.CALVES])
    assert glows(STANDING, from_front, [Muscle.QUADRICEPS])
    assert not glows(STANDING, from_back, [Muscle.QUADRICEPS])


def test_a_muscle_at_the_edge_of_what_is_seen_glows_faintly() -> None:
    turned = [view(Camera(yaw_deg=yaw)) for yaw in (0, -30, -40, -90)]
    strengths = [
        max(
            (
                light.strength
                for light in glows(STANDING, seen, [Muscle.CALVES]).get("left shank", [])
            ),
            default=0,
        )
        for seen in turned
    ]
    assert strengths == sorted(strengths, reverse=True)
    assert strengths[0] == 1
    assert 0 < strengths[2] < 1
    assert strengths[-1] == 0


def test_only_the_shapes_of_a_scene_that_are_worked_glow() -> None:
    lit = Scene(FIGURE, [Muscle.UPPER_BACK]).shapes("out", 0.0)
    dark = Scene(FIGURE).shapes("out", 0.0)
    assert {shape.role for shape in lit if shape.glows} == {Role.SHIRT}
    assert [shape._replace(glows=()) for shape in lit] == dark


def test_of_two_glows_at_one_place_the_stronger_is_seen() -> None:
    found: dict[str, list[Glow]] = {}
    for strength in (0.2, 1.0, 0.5):
        light(found, ("pelvis",), Glow(0.1, 0.2, 0.05, strength))
    light(found, ("pelvis",), Glow(0.5, 0.2, 0.05, 0.3))
    assert found == {"pelvis": [Glow(0.1, 0.2, 0.05, 1.0), Glow(0.5, 0.2, 0.05, 0.3)]}


def test_the_side_that_rests_does_not_glow() -> None:
    figure = replace(FIGURE, works="left")
    for mirrored, side in ((False, "left"), (True, "right")):
        shapes = Scene(figure, [Muscle.CALVES]).shapes("out", 0.0, mirrored=mirrored)
        bones = Scene(figure).bones("out", 0.0, mirrored=mirrored)
        lit = glows(bones, Scene(figure).view, [Muscle.CALVES], other_side(side))
        assert [glow for shape in shapes for glow in shape.glows] == lit[f"{side} shank"]
        assert set(lit) == {f"{side} shank"}
    both = Scene(FIGURE, [Muscle.CALVES]).shapes("out", 0.0)
    assert len([glow for shape in both for glow in shape.glows]) == 2


def other_side(side: str) -> str:
    return "right" if side == "left" else "left"
