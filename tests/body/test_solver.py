"""Bones keep their lengths, hands and feet get where they should, elbows and knees point there."""

from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from backcoach.body.flesh import ANKLE_HEIGHT, TOES
from backcoach.body.parts import joint, resting, seen_from
from backcoach.body.pose import Anchor, Limb, Part, Support
from backcoach.body.posture import Axes, Placed, Posture
from backcoach.body.skeleton import CHEST, LIMBS, NECK_TO_HEAD, PELVIS, WAIST, Frame, frame, is_arm
from backcoach.body.solver import bend, bone_lengths, side_of, solve
from backcoach.body.supports import EVERYWHERE, ORIGIN, Surface
from backcoach.body.vector import (
    Vector,
    along,
    cross,
    dot,
    length,
    minus,
    plus,
    square_to,
    times,
    unit,
)
from tests.helpers.figures import (
    TRUNK,
    axes,
    directions,
    near,
    points,
    posture_of,
    postures,
    usual_postures,
)

# How far from out of reach, as a share of the reach, a target has to be to be surely in it.
SURE = 0.001
MAYBE = st.none() | directions()
RESTS = [(Support.FLOOR, (0.05, 0.0, 0.1)), (Support.WALL, (0.2, 0.9, 0.1))]


def is_orthonormal(axes: Frame) -> bool:
    products = [dot(a, b) for a, b in ((axes[0], axes[1]), (axes[0], axes[2]), (axes[1], axes[2]))]
    lengths = [length(each) for each in axes]
    return products == pytest.approx([0, 0, 0], abs=1e-9) and lengths == pytest.approx([1, 1, 1])


def reaching(name: str, target: Vector, bends: Vector = (0.3, 0.4, 0.9)) -> Posture:
    """Return someone standing, one of whose hands or feet goes somewhere, seen from its root."""
    standing = usual_postures()["standing"]
    root = solve(standing).limbs[name].root
    limb = Placed(plus(root, target), None, None, 0.0, bends, None, None)
    return standing._replace(limbs={**standing.limbs, name: limb})


@given(postures())
def test_bones_keep_their_lengths(posture: Posture) -> None:
    bones = solve(posture)
    for name, chain in bones.limbs.items():
        found = (length(minus(chain.middle, chain.root)), length(minus(chain.end, chain.middle)))
        assert found == pytest.approx(bone_lengths(name))
    trunk = (bones.hips, bones.waist, bones.ribs, bones.shoulders, bones.head)
    lengths = [length(minus(b, a)) for a, b in pairwise(trunk)]
    assert lengths == pytest.approx([PELVIS, WAIST, CHEST, NECK_TO_HEAD])


@given(postures())
def test_every_limb_is_solved_and_turned(posture: Posture) -> None:
    bones = solve(posture)
    assert set(bones.limbs) == set(LIMBS)
    for chain in bones.limbs.values():
        hand = Frame(chain.points, chain.faces, cross(chain.points, chain.faces))
        assert is_orthonormal(hand)
        assert length(chain.bends) == pytest.approx(1)
        assert dot(chain.bends, minus(chain.middle, chain.root)) == pytest.approx(0, abs=1e-9)


@given(st.sampled_from(LIMBS), directions(), st.floats(0, 1))
def test_a_target_in_reach_is_reached(name: str, way: Vector, part: float) -> None:
    upper, lower = bone_lengths(name)
    least, most = abs(upper - lower) + SURE, (upper + lower) * (1 - SURE)
    target = times(unit(way), least + (most - least) * part)
    posture = reaching(name, target)
    chain = solve(posture).limbs[name]
    assert near(chain.end, plus(chain.root, target))
    assert chain.missed == pytest.approx(0, abs=1e-9)


@given(st.sampled_from(LIMBS), directions(), st.floats(1, 5))
def test_a_target_out_of_reach_is_pointed_at(name: str, way: Vector, times_as_far: float) -> None:
    reach = sum(bone_lengths(name))
    target = times(unit(way), reach * times_as_far)
    chain = solve(reaching(name, target)).limbs[name]
    # A straight limb is left a little bent, so that it is known where its knee or elbow points.
    assert near(unit(minus(chain.end, chain.root)), unit(way), 0.02)
    assert chain.missed == pytest.approx(reach * (times_as_far - 1), abs=reach * SURE)


@given(points(), directions())
def test_two_bones_of_one_size_meet_over_the_middle(target: Vector, pole: Vector) -> None:
    assume(0.1 < length(target) < 0.9)
    middle = bend(ORIGIN, target, side_of(pole, target), 0.5, 0.5)
    assert length(middle) == pytest.approx(0.5)
    assert length(minus(target, middle)) == pytest.approx(0.5)


@given(st.sampled_from(LIMBS), points(0.3), directions())
def test_elbow_and_knee_are_on_the_side_of_the_pole(
    name: str, target: Vector, pole: Vector
) -> None:
    assume(length(target) > 0.05)
    assume(length(cross(unit(pole), unit(target))) > 0.01)
    chain = solve(reaching(name, target, pole)).limbs[name]
    out = square_to(minus(chain.middle, chain.root), unit(target))
    assert dot(out, pole) >= -1e-9
    assert dot(chain.bends, side_of(pole, target)) >= -1e-9


@pytest.mark.parametrize(("support", "place"), RESTS)
@given(name=st.sampled_from(LIMBS), bends=directions(), toes=MAYBE, slid=st.floats(-0.04, 0.04))
def test_a_hand_or_foot_that_touches_rests_exactly(
    support: Support, place: Vector, name: str, bends: Vector, toes: Vector | None, slid: float
) -> None:
    standing = usual_postures()["standing"]
    at = along(place, (0.0, 0.0, 1.0), slid)
    root = solve(standing).limbs[name].root
    normal = EVERYWHERE[support].normal
    # The place is below the root, as far away as a bent limb is.
    height = sum(bone_lengths(name)) * 0.7
    at = plus(plus(square_to(root, normal), times(normal, dot(at, normal))), (0.0, 0.0, slid))
    anchor = plus(standing.at, times(normal, height + dot(minus(at, root), normal)))
    limb = Placed(at, None, support, 1.0, bends, toes if is_arm(name) else None, None)
    surface = Surface(at, normal)
    posture = standing._replace(
        at=anchor,
        limbs={**standing.limbs, name: limb},
        surfaces={**EVERYWHERE, support: surface},
    )
    bones = solve(posture)
    part = Part(name.replace(" ", "-").replace("arm", "hand").replace("leg", "foot"))
    assert bones.limbs[name].missed == pytest.approx(0, abs=1e-9)
    assert surface.lift(resting(bones, part)) == pytest.approx(0, abs=1e-9)
    assert near(square_to(bones.limbs[name].end, normal), square_to(at, normal))


@given(name=st.sampled_from(LIMBS), part=st.floats(-0.06, 0.06), bends=directions())
def test_what_rests_on_a_ball_touches_it(name: str, part: float, bends: Vector) -> None:
    standing = usual_postures()["standing"]
    root = solve(standing).limbs[name].root
    below = along(root, (0.0, -1.0, 0.0), 0.2 if is_arm(name) else 0.3)
    ball = Surface(along(below, (0.0, -1.0, 0.0), 0.17), radius=0.17)
    at = along(below, (1.0, 0.0, 0.0), part)
    limb = Placed(at, None, Support.BALL, 1.0, bends, None, None)
    posture = standing._replace(
        limbs={**standing.limbs, name: limb}, surfaces={**EVERYWHERE, Support.BALL: ball}
    )
    bones = solve(posture)
    touching = Part(name.replace(" ", "-").replace("arm", "hand").replace("leg", "foot"))
    gaps = [ball.gap(each) for each in resting(bones, touching)]
    assert min(gaps) == pytest.approx(0, abs=0.004)


@pytest.mark.parametrize(("support", "_place"), RESTS)
def test_what_is_half_lifted_is_half_as_high_as_its_ankle(support: Support, _place: Vector) -> None:
    standing = usual_postures()["standing"]
    at = (0.2, 0.7, -0.1) if support is Support.WALL else (0.1, 0.6, -0.1)
    surface = EVERYWHERE[support]._replace(at=at)
    ends = []
    for rests in (0.0, 0.5, 1.0):
        limb = Placed(at, None, support, rests, (0, -1, 0.2), (0.2, 0.4, 1), surface.normal)
        posture = standing._replace(
            limbs={**standing.limbs, "left arm": limb}, surfaces={**EVERYWHERE, support: surface}
        )
        ends.append(dot(minus(solve(posture).limbs["left arm"].end, at), surface.normal))
    assert ends == pytest.approx([0, ends[2] / 2, ends[2]], abs=1e-9)
    assert ends[2] > 0


def test_on_the_toes_the_heel_rises_and_the_ball_of_the_foot_stays() -> None:
    at = (0.05, 0.0, -0.06)
    for ahead, down in (((1, 0, 0), (0, -1, 0)), ((0.8, -0.6, 0), (-0.6, -0.8, 0))):
        limb = Limb(at=at, touches=Support.FLOOR, points=ahead, faces=down, on_toes=True)
        bones = solve(posture_of("standing", left_leg=limb))
        ball = seen_from(bones, Part.LEFT_FOOT, (TOES, 0.0, 0.0))
        across = square_to(minus(ball, at), (0, 1, 0))
        assert length(across) <= ANKLE_HEIGHT
        lowest = min(ball.at[1] - ball.radius for ball in resting(bones, Part.LEFT_FOOT))
        assert lowest == pytest.approx(0, abs=1e-9)


@given(postures())
def test_the_anchored_part_is_where_the_posture_says(posture: Posture) -> None:
    bones = solve(posture)
    support = posture.touches.get(posture.anchor)
    at = joint(bones, posture.anchor)
    if support is None:
        assert near(at, posture.at)
    else:
        surface = posture.surfaces[support]
        normal = surface.normal
        assert surface.lift(resting(bones, posture.anchor)) == pytest.approx(0, abs=1e-9)
        assert near(square_to(at, normal), square_to(posture.at, normal))


@pytest.mark.parametrize("part", [Part.FEET, Part.LEFT_FOOT, Part.RIGHT_FOOT])
def test_someone_may_be_placed_by_feet_that_stand(part: Part) -> None:
    straight = Limb(upper=(0, -1, 0), lower=(0, -1, 0), touches=Support.FLOOR)
    posture = posture_of("standing", anchor=Anchor(part=part, at=(0.1, 0, 0.1)), legs=straight)
    bones = solve(posture)
    assert near(square_to(joint(bones, part), (0, 1, 0)), (0.1, 0, 0.1))
    assert min(ball.at[1] - ball.radius for ball in resting(bones, part)) == pytest.approx(0)


@pytest.mark.parametrize("part", [Part.LEFT_KNEE, Part.RIGHT_FOREARM, Part.LEFT_HAND])
def test_someone_may_be_placed_by_a_limb_that_is_turned(part: Part) -> None:
    limbs = {
        "arms": Limb(upper=(1, -1, 0), lower=(1, 0, 0)),
        "legs": Limb(upper=(1, -0.2, 0), lower=(0, -1, 0)),
    }
    posture = posture_of("standing", anchor=Anchor(part=part, at=(0.1, 0.3, 0.1)), **limbs)
    assert near(joint(solve(posture), part), (0.1, 0.3, 0.1))


@given(points(0.1), st.sampled_from(TRUNK))
def test_a_hand_on_the_trunk_goes_where_the_trunk_goes(moved: Vector, part: Part) -> None:
    standing = usual_postures()["standing"]
    limb = Placed((-0.05, 0.07, 0.03), part, None, 0.0, (0.1, -0.5, -1), None, None)
    held = standing._replace(limbs={**standing.limbs, "left arm": limb})
    both = [solve(posture) for posture in (held, held._replace(at=plus(held.at, moved)))]
    before, after = (minus(bones.limbs["left arm"].end, bones.head) for bones in both)
    assert near(before, after)


@pytest.mark.parametrize(
    "part", [part for part in Part if part.endswith(("thigh", "shank", "foot", "knee"))]
)
def test_a_hand_holds_a_leg_wherever_that_is(part: Part) -> None:
    lying = posture_of(
        "lying",
        legs=Limb(upper=(-0.6, 1, 0), lower=(0.2, 1, 0), bends=(-1, 0, 0)),
        arms=Limb(at=(0.1, -0.04, 0), on=part),
    )
    bones = solve(lying)
    for side in ("left", "right"):
        limb = lying.limbs[f"{side} arm"]
        assert isinstance(limb, Placed)
        assert limb.on is not None
        chain = bones.limbs[f"{side} arm"]
        wanted = seen_from(bones, limb.on, limb.at)
        assert length(minus(wanted, chain.end)) == pytest.approx(chain.missed)


@given(directions(), directions())
def test_a_side_is_square_to_the_way_and_near_the_pole(pole: Vector, way: Vector) -> None:
    side = side_of(pole, way)
    assert length(side) == pytest.approx(1)
    assert dot(side, unit(way)) == pytest.approx(0, abs=1e-6)
    assert dot(side, pole) >= -1e-6


@given(directions(), st.sampled_from((1.0, -2.0)))
def test_a_pole_along_the_way_leaves_some_side(way: Vector, factor: float) -> None:
    side = side_of(times(way, factor), way)
    assert length(side) == pytest.approx(1)
    assert dot(side, unit(way)) == pytest.approx(0, abs=1e-6)


@given(axes())
def test_a_frame_is_square_and_goes_up_exactly(drawn: Axes) -> None:
    made = frame(*drawn)
    assert is_orthonormal(made)
    assert near(made.up, unit(drawn.up))
    assert dot(made.front, drawn.front) > 0
    assert near(made.left, cross(made.up, made.front))


def test_the_palms_of_hanging_hands_face_the_body() -> None:
    limbs = solve(usual_postures()["standing"]).limbs
    # Someone who stands looks along x, with the left side at negative z.
    assert limbs["left arm"].faces[2] > 0.9
    assert limbs["right arm"].faces[2] < -0.9


@pytest.mark.parametrize(
    ("kind", "side"), [(kind, side) for kind in ("arm", "leg") for side in ("left", "right")]
)
def test_a_palm_or_sole_faces_what_it_touches(kind: str, side: str) -> None:
    chain = solve(usual_postures()["lying"]).limbs[f"{side} {kind}"]
    assert near(chain.faces, (0, -1, 0))


def test_fingers_that_cannot_point_where_they_should_point_somewhere() -> None:
    limb = Placed((0.1, 0.7, 0), None, None, 0.0, (0, -1, 0), (0, 1, 0), (0, 1, 0))
    standing = usual_postures()["standing"]
    chain = solve(standing._replace(limbs={**standing.limbs, "left arm": limb})).limbs["left arm"]
    assert dot(chain.points, chain.faces) == pytest.approx(0, abs=1e-9)
