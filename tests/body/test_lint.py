"""All that can be wrong with a pose is told in one sentence: the file, the pose, the part."""

from typing import Any

import pytest
from msgspec.structs import replace

from backcoach.body import lint as linting
from backcoach.body.lint import Complaint, lint
from backcoach.body.pose import (
    Anchor,
    AnyProp,
    Chair,
    Figure,
    Limb,
    Mat,
    Part,
    Pose,
    Support,
    Turn,
    Wall,
)
from backcoach.body.solver import solve
from backcoach.body.vector import along, mix
from tests.helpers.figures import FIGURE, FILE, figure_of, sentence, usual_postures

FLOOR, WALL = Support.FLOOR, Support.WALL
STRAIGHT = Limb(upper=(0, -1, 0), lower=(0, -1, 0), points=(1, 0, 0))
FOREARM_DOWN = Limb(at=(-0.27, 0.02, 0.105), points=(-1, 0, 0), faces=(0, -1, 0))
LOWERED = Turn(up=(-1, 0, 0))
REACHING = Limb(at=(0.25, 0.75, -0.1))
BEFORE_THE_WALL = Limb(at=(0.18, 0.65, -0.1))


def figure(like: str, start: dict[str, Any], end: dict[str, Any], *props: AnyProp) -> Figure:
    """Return a figure from what its start and its end have that the posture has not."""
    poses = {"start": Pose(like=like, **start), "end": Pose(like="start", **end)}
    return Figure(poses=poses, props=(Mat(), *props))


def part_of(complaint: str) -> str:
    """Return the part that a sentence is about."""
    return complaint.split(": ")[1].rpartition(", ")[2]


WRONG = {
    "it is out of reach": (
        figure("standing", {"left_arm": REACHING}, {"left_arm": Limb(at=(1, 0.75, -0.1))}),
        "pose end",
        {"left-hand"},
    ),
    "it slides": (
        figure("hands-and-knees", {}, {"left_arm": Limb(at=(-0.25, 0, 0.105), touches=FLOOR)}),
        "pose end",
        {"left-hand"},
    ),
    "it goes through the floor": (
        figure(
            "hands-and-knees",
            {"left_arm": FOREARM_DOWN, "chest": LOWERED},
            {"left_arm": Limb(at=(-0.27, 0, 0.105)), "chest": LOWERED},
        ),
        "pose end",
        {"left forearm", "left hand", "left thumb"},
    ),
    "it goes through the wall": (
        figure(
            "standing",
            {"left_arm": BEFORE_THE_WALL},
            {"left_arm": Limb(at=(0.28, 0.7, -0.1))},
            Wall(x=0.3),
        ),
        "pose end",
        {"left hand", "left thumb"},
    ),
    "it touches a wall, and there is none": (
        figure("standing", {}, {"touches": {Part.CHEST: WALL}}),
        "pose end",
        {"chest"},
    ),
    "it does not reach the floor": (
        figure("hands-and-knees", {}, {"touches": {Part.KNEES: FLOOR, Part.LEFT_ELBOW: FLOOR}}),
        "pose end",
        {"left-elbow"},
    ),
    "it does not reach the wall": (
        figure("standing", {}, {"touches": {Part.CHEST: WALL}}, Wall(x=0.5)),
        "pose end",
        {"chest"},
    ),
    "it is folded too far": (
        figure("standing", {}, {"left_arm": Limb(upper=(0.1, -1, -0.14), lower=(0.3, 1, 0))}),
        "from start to end",
        {"left elbow"},
    ),
    "it bends the wrong way": (
        figure("standing", {}, {"left_arm": Limb(upper=(0, -1, -0.14), lower=(-0.8, -1, 0))}),
        "from start to end",
        {"left elbow"},
    ),
    "it points where no hip can turn it": (
        figure("standing", {"left_leg": STRAIGHT}, {"left_leg": Limb(bends=(-0.5, 0, -1))}),
        "from start to end",
        {"left knee"},
    ),
    "it is inside the trunk": (
        figure("standing", {}, {"head": Turn(up=(1, -0.7, 0), front=(0, -1, 0))}),
        "pose end",
        {"head"},
    ),
}


@pytest.mark.parametrize("problem", WRONG)
def test_a_wrong_pose_is_told_and_nothing_else(problem: str) -> None:
    wrong, where, parts = WRONG[problem]
    complaints = lint(wrong, FILE)
    assert {part_of(complaint) for complaint in complaints} <= parts
    assert complaints
    for complaint in complaints:
        assert complaint.startswith(f"figure.toml: {where}, ")
        assert problem in complaint
        assert complaint.endswith(".")


def test_the_small_figure_is_clean() -> None:
    assert lint(FIGURE, FILE) == []


@pytest.mark.parametrize("name", sorted(usual_postures()))
def test_the_usual_postures_are_clean(name: str) -> None:
    props = (Mat(), Chair()) if name == "sitting" else (Mat(),)
    assert lint(replace(figure_of(name), props=props), FILE) == []


def test_by_how_much_is_told_in_centimetres() -> None:
    beyond = 0.3
    near, far = (
        lint(
            figure("standing", {"left_arm": REACHING}, {"left_arm": Limb(at=(x, 0.75, -0.1))}),
            FILE,
        )
        for x in (0.6, 0.6 + beyond)
    )
    told = [float(found.split("by ")[1].removesuffix(" cm.")) for (found,) in (near, far)]
    assert told[1] - told[0] == pytest.approx(beyond * linting.HEIGHT_CM, rel=0.1)


def test_only_the_worst_of_each_kind_is_told_and_once_for_both_sides() -> None:
    poses = {
        "start": Pose(like="standing", arms=REACHING),
        "far": Pose(like="start", arms=Limb(at=(0.8, 0.75, -0.1))),
        "farther": Pose(like="start", arms=Limb(at=(1, 0.75, -0.1))),
    }
    (complaint,) = lint(Figure(poses=poses, out=("start", "farther", "far")), FILE)
    assert complaint.startswith("figure.toml: pose farther, left-hand: it is out of reach, by ")


def test_what_is_wrong_on_the_other_side_only_is_told_too() -> None:
    wrong = figure("standing", {}, {"right_arm": Limb(upper=(0, -1, 0.14), lower=(-0.8, -1, 0))})
    (complaint,) = lint(wrong, FILE)
    assert part_of(complaint) == "right elbow"


def test_what_is_between_two_poses_is_looked_at_too() -> None:
    # The hand goes from before the shoulder to behind it, close past the shoulder.
    before, behind = (
        {"left_arm": Limb(at=(x, 0.77, -0.11), bends=(0, -1, -0.3))} for x in (0.2, -0.2)
    )
    assert lint(figure("standing", before, {}), FILE) == []
    assert lint(figure("standing", behind, {}), FILE) == []
    (complaint,) = lint(figure("standing", before, behind), FILE)
    assert complaint == "figure.toml: from start to end, left elbow: it is folded too far."


def test_a_movement_between_the_moments_that_are_framed_leaves_the_picture() -> None:
    low, high = (Anchor(part=Part.PELVIS, at=(0, y, 0)) for y in (0.7, 1.7))
    poses = {
        "start": Pose(like="standing", anchor=low, legs=STRAIGHT),
        "up": Pose(like="start", anchor=high),
    }
    wrong = Figure(poses=poses, out=("start", "up", "start", "start"))
    assert lint(wrong, FILE) == [
        "figure.toml: from start to up, whole body: it leaves the picture."
    ]


def test_what_is_lifted_may_come_down_elsewhere() -> None:
    poses = {
        "start": Pose(like="hands-and-knees"),
        "lifted": Pose(like="start", left_arm=Limb(at=(-0.3, 0.05, 0.105))),
        "end": Pose(like="start", left_arm=Limb(at=(-0.28, 0, 0.105), touches=FLOOR)),
    }
    assert lint(Figure(poses=poses, out=("start", "lifted", "end")), FILE) == []


def test_what_cannot_be_drawn_at_all_is_an_error() -> None:
    assert sentence(lambda: lint(figure_of("floating"), FILE)).startswith(
        'figure.toml: pose start: like "floating": expected one of: '
    )


def test_a_bone_of_another_length_is_told() -> None:
    bones = solve(usual_postures()["standing"])
    chain = bones.limbs["left leg"]
    bones.limbs["left leg"] = chain._replace(middle=mix(chain.root, chain.middle, 0.9))
    found = list(linting._bones_are_whole(bones))
    assert set(found) == {Complaint("left leg", "a bone changes its length")}


def test_an_outstretched_arm_may_be_a_hair_out_of_reach() -> None:
    bones = solve(usual_postures()["standing"])
    chain = bones.limbs["left arm"]
    little = linting.TOLERANCE / 2
    bones.limbs["left arm"] = chain._replace(missed=little)
    assert list(linting._bones_are_whole(bones)) == []
    bones.limbs["left arm"] = chain._replace(
        missed=length_of(chain.end, along(chain.end, (1.0, 0.0, 0.0), 3 * little))
    )
    assert len(list(linting._bones_are_whole(bones))) == 1


def length_of(a: tuple[float, float, float], b: tuple[float, float, float]) -> float:
    return max(abs(one - other) for one, other in zip(a, b, strict=True))
