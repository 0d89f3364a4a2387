"""Between two poses the body moves smoothly, and what is planted stays where it is."""

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from backcoach.body.completion import complete
from backcoach.body.flesh import ANKLE_HEIGHT, TOES
from backcoach.body.motion import Motion, blend, eased
from backcoach.body.parts import seen_from
from backcoach.body.pose import Anchor, Figure, Limb, Part, Pose, Support, Turn
from backcoach.body.posture import Placed, end_of
from backcoach.body.scene import Scene
from backcoach.body.skeleton import Skeleton
from backcoach.body.solver import solve
from backcoach.body.vector import Vector, length, minus, square_to, unit
from tests.helpers.figures import (
    FIGURE,
    FIGURES,
    FILE,
    figure_of,
    near,
    posture_of,
    sentence,
    usual_postures,
    with_limbs,
)

FRACTIONS = st.floats(0, 1)
NAMES = st.sampled_from(sorted(FIGURES))
MOTIONS = {name: Motion(figure, FILE) for name, figure in FIGURES.items()}
# Someone who lets the head hang, and lifts it on the way back.
THERE_AND_BACK = replace(
    FIGURE,
    poses={**FIGURE.poses, "up": Pose(like="start", head=Turn(up=(-1, 0.5, 0), front=(-1, -1, 0)))},
    back=("end", "up", "start"),
)
ON_FLOOR = Limb(at=(-0.3, 0, 0.1), touches=Support.FLOOR)
AT_WALL = Limb(at=(0.3, 0.5, 0.1), touches=Support.WALL)


def refused(figure: Figure) -> str:
    return sentence(lambda: Motion(figure, FILE))


@given(FRACTIONS, FRACTIONS)
def test_time_runs_slow_quick_slow_and_never_back(one: float, other: float) -> None:
    earlier, later = sorted((one, other))
    assert 0 <= eased(earlier) <= eased(later) <= 1
    assert eased(0.5 + earlier / 2) - 0.5 == pytest.approx(0.5 - eased(0.5 - earlier / 2))


@pytest.mark.parametrize(("fraction", "part"), [(0, 0), (0.5, 0.5), (1, 1), (-1, 0), (2, 1)])
def test_a_way_begins_and_ends_where_it_should(fraction: float, part: float) -> None:
    assert eased(fraction) == pytest.approx(part)


def test_it_starts_slowly() -> None:
    assert eased(0.1) < 0.1 / 2


@pytest.mark.parametrize("name", sorted(FIGURES))
def test_a_movement_starts_and_ends_at_its_poses(name: str) -> None:
    figure, motion = FIGURES[name], MOTIONS[name]
    poses = complete(figure, FILE)
    start, end = poses[figure.out[0]], poses[figure.out[-1]]
    assert motion.at("out", 0) == start
    assert motion.at("out", 1) == end
    assert motion.at("hold", 0.7) == end
    assert motion.at("back", 0) == poses[figure.ways["back"][0]]
    assert motion.at("back", 1) == poses[figure.ways["back"][-1]]


@pytest.mark.parametrize("phase", ["ready", "rest", "prepare", "switch"])
def test_outside_the_movement_the_body_waits_at_its_start(phase: str) -> None:
    motion = Motion(FIGURE, FILE)
    assert motion.at(phase, 0.7) == motion.at("out", 0)


@pytest.mark.parametrize("phase", ["move", "free"])
@pytest.mark.parametrize("name", sorted(FIGURES))
def test_a_movement_that_goes_on_and_on_closes(name: str, phase: str) -> None:
    motion = MOTIONS[name]
    assert motion.at(phase, 1) == motion.at(phase, 0)


def test_a_cycle_rests_at_each_of_its_poses() -> None:
    figure = replace(THERE_AND_BACK, cycle=("start", "end", "up", "end"))
    poses, motion = complete(figure, FILE), Motion(figure, FILE)
    names = ("start", "end", "up", "end", "start")
    for number, name in enumerate(names):
        assert motion.at("move", number / 4) == poses[name]


def test_the_way_back_is_the_way_out_the_other_way_round() -> None:
    motion = Motion(FIGURE, FILE)
    for number in range(9):
        there, back = motion.at("out", number / 8), motion.at("back", 1 - number / 8)
        assert near(there.head.up, back.head.up)


def test_the_way_back_may_be_another_one() -> None:
    motion = Motion(THERE_AND_BACK, FILE)
    poses = complete(THERE_AND_BACK, FILE)
    assert motion.at("back", 0) == poses["end"]
    assert near(motion.at("back", 0.5).head.up, unit(poses["up"].head.up))
    assert motion.at("back", 1) == poses["start"]
    assert motion.at("move", 2 / 3) == poses["up"]


@given(NAMES, st.sampled_from(("out", "back", "move")), FRACTIONS)
def test_no_joint_jumps(name: str, phase: str, fraction: float) -> None:
    earlier, later = fraction * 0.999, fraction * 0.999 + 0.001
    before, after = (solve(MOTIONS[name].at(phase, part)) for part in (earlier, later))
    for limb in before.limbs:
        for joint in ("root", "middle", "end"):
            moved = minus(getattr(after.limbs[limb], joint), getattr(before.limbs[limb], joint))
            assert length(moved) < 0.03, (limb, joint)


def stays(bones: Skeleton, name: str, limb: Placed) -> Vector:
    """Return the point of a planted hand or foot that does not move."""
    if limb.on_toes:
        return seen_from(bones, end_of(name), (TOES, ANKLE_HEIGHT, 0.0))
    return bones.limbs[name].end


@given(NAMES, st.sampled_from(("out", "back", "move")), FRACTIONS)
def test_what_is_planted_before_and_after_does_not_slide(
    name: str, phase: str, part: float
) -> None:
    poses, way = complete(FIGURES[name], FILE), FIGURES[name].ways[phase]
    for a, b in pairwise(poses[pose] for pose in way):
        ends, between = (solve(a), solve(b)), solve(blend(a, b, part))
        for limb, one in a.limbs.items():
            two = b.limbs[limb]
            planted = one.touches is not None and one.touches is two.touches
            if planted and isinstance(one, Placed) and isinstance(two, Placed) and one.at == two.at:
                assert one.touches is not None
                normal = a.surfaces[one.touches].normal
                for bones in ends:
                    moved = minus(stays(between, limb, two), stays(bones, limb, two))
                    missed = between.limbs[limb].missed + bones.limbs[limb].missed
                    assert length(square_to(moved, normal)) < 1e-3 + missed, (limb, part)


@given(FRACTIONS)
def test_hands_stay_on_the_floor_while_the_trunk_moves(part: float) -> None:
    kneeling = usual_postures()["hands-and-knees"]
    bowed = kneeling._replace(chest=kneeling.chest._replace(up=(-1, -0.1, 0)))
    between = blend(kneeling, bowed, part)
    for name in ("left arm", "right arm"):
        assert between.limbs[name].touches is Support.FLOOR
        assert near(solve(between).limbs[name].end, solve(kneeling).limbs[name].end)


@given(st.floats(0.001, 0.999))
def test_only_what_touches_before_and_after_touches_between(part: float) -> None:
    lying = usual_postures()["lying"]
    raised = lying._replace(
        touches={Part.CHEST: Support.FLOOR, Part.PELVIS: Support.WALL},
        limbs={**lying.limbs, "left leg": posture_of("lying", left_leg=Limb(at=(0.2, 0.1, 0)))
               .limbs["left leg"]},
    )  # fmt: skip
    between = blend(lying, raised, part)
    assert between.touches == {Part.CHEST: Support.FLOOR}
    assert between.limbs["left leg"].touches is None
    assert between.limbs["right leg"].touches is Support.FLOOR


@pytest.mark.parametrize("part", [-1.0, 0.0, 1.0, 2.0])
def test_a_blend_is_never_beyond_its_ends(part: float) -> None:
    a, b = (usual_postures()[name] for name in ("lying", "hands-and-knees"))
    assert blend(a, b, part) == (a if part <= 0 else b)


def test_a_foot_comes_down_steadily() -> None:
    figure = figure_of("standing", left_leg=Limb(at=(0.1, 0.15, -0.055)))
    motion = Motion(figure, FILE)
    heights = [solve(motion.at("back", n / 20)).limbs["left leg"].end[1] for n in range(21)]
    assert heights == sorted(heights, reverse=True)


def test_a_mirrored_movement_lifts_the_other_leg() -> None:
    scene = Scene(figure_of("standing", left_leg=Limb(at=(0.1, 0.15, -0.055))))
    end = scene.posture("out", 1, mirrored=True)
    assert end.limbs["right leg"].touches is None
    assert end.limbs["left leg"].touches is Support.FLOOR


SAME_PART = "both need the same part"
EITHER = "both need a place (at), or both directions (upper, lower)"
OR_NEITHER = "both need it, or neither"
TOO_FAR = "this is too far to turn at once; put a pose in between"
LIFT_FIRST = "put a pose in between that touches nothing"


@pytest.mark.parametrize(
    ("like", "given", "place", "problem"),
    [
        ("lying", {"anchor": Anchor(part=Part.PELVIS, at=(0, 0, 0))}, "anchor", SAME_PART),
        (
            "lying",
            {"left_leg": Limb(upper=(1, 1, 0), lower=(1, -1, 0))},
            "left leg",
            EITHER,
        ),
        (
            "lying",
            {"right_arm": Limb(at=(0.1, 0, 0), on=Part.RIGHT_THIGH)},
            "right arm, on",
            SAME_PART,
        ),
        ("lying", {"left_arm": AT_WALL}, "left arm, touches", LIFT_FIRST),
        ("standing", {"right_arm": Limb(points=(1, 0, 0))}, "right arm, points", OR_NEITHER),
        ("lying", {"left_leg": Limb(faces=(0, -1, 0))}, "left leg, faces", OR_NEITHER),
        ("standing", {"head": Turn(up=(-0.1, -1, 0))}, "head, up", TOO_FAR),
        ("standing", {"chest": Turn(front=(-1, 0, 0.1))}, "chest, front", TOO_FAR),
        ("standing", {"left_leg": Limb(bends=(-1, 0, 0))}, "left leg, bends", TOO_FAR),
        ("lying", {"left_arm": Limb(points=(-1, 0, 0.1))}, "left arm, points", TOO_FAR),
    ],
)
def test_poses_that_cannot_be_blended(
    like: str, given: dict[str, Any], place: str, problem: str
) -> None:
    assert refused(figure_of(like, **given)) == (
        f"figure.toml: poses start and end, {place}: {problem}."
    )


def test_from_the_floor_to_the_wall_with_a_lift_in_between() -> None:
    lifted = replace(AT_WALL, touches=None)
    poses = {
        "start": Pose(like="hands-and-knees", left_arm=ON_FLOOR),
        "lifted": Pose(like="start", left_arm=lifted),
        "end": Pose(like="start", left_arm=AT_WALL),
    }
    motion = Motion(Figure(poses=poses, out=("start", "lifted", "end")), FILE)
    arms = [motion.at("out", fraction).limbs["left arm"] for fraction in (0, 0.5, 1)]
    assert [arm.touches for arm in arms] == [Support.FLOOR, None, Support.WALL]


@pytest.mark.parametrize("way", ["back", "cycle"])
def test_every_way_is_checked(way: str) -> None:
    over = Pose(like="start", head=Turn(up=(1, 0, 0), front=(0, -1, 0)))
    figure = replace(FIGURE, poses={**FIGURE.poses, "over": over})
    assert Motion(figure, FILE).at("out", 0)
    wrong = replace(figure, **{way: ("end", "over", "start")})
    assert refused(wrong).startswith("figure.toml: poses end and over, head: up and front meet")


def test_a_hand_that_says_how_it_faces_at_the_start_says_it_at_the_end() -> None:
    figure = with_limbs("left_arm", Limb(faces=(0, -1, 0)))
    assert Motion(figure, FILE).at("out", 0.5).limbs["left arm"].faces == (0, -1, 0)


def test_the_toes_do_not_take_over_from_the_ankle_on_the_way() -> None:
    flat = Limb(at=(0, 0, -0.06), touches=Support.FLOOR, points=(1, 0, 0), faces=(0, -1, 0))
    figure = Figure(
        poses={
            "start": Pose(like="standing", left_leg=flat),
            "end": Pose(like="standing", left_leg=replace(flat, on_toes=True)),
        }
    )
    assert sentence(lambda: Motion(figure, FILE)) == (
        f"{FILE}: poses start and end, left leg, on_toes: both need it, or neither."
    )


@pytest.mark.parametrize("name", sorted(FIGURES))
def test_no_joint_jumps_where_a_pose_is_reached(name: str) -> None:
    poses = complete(FIGURES[name], FILE)
    for way in FIGURES[name].ways.values():
        for a, b in pairwise(poses[pose] for pose in way):
            before, after = solve(blend(a, b, 0.9999)), solve(b)
            for limb in before.limbs:
                moved = minus(after.limbs[limb].end, before.limbs[limb].end)
                assert length(moved) < 0.005, limb
