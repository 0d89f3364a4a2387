"""What a figure must not say is told in one sentence, and never fails in another way."""

import pytest

from backcoach.body.completion import complete
from backcoach.body.motion import Motion
from backcoach.body.pose import Anchor, Figure, Limb, Part, Pose, Support, Turn
from backcoach.body.solver import solve
from backcoach.body.vector import dot, length
from backcoach.errors import UserError

FILE = "figure.toml"


def figure(end: Pose, back: tuple[str, ...] = ()) -> Figure:
    return Figure(poses={"start": Pose(like="standing"), "end": end}, back=back)


def on_thigh(side: str) -> Limb:
    return Limb(at=(0.1, 0, 0), on=Part(f"{side}-thigh"))


WRONG = {
    "pose end, anchor: its limb needs directions": Pose(
        like="standing", anchor=Anchor(part=Part.FEET, at=(0, 0, 0))
    ),
    "pose end, left leg, on: this limb is itself held": Pose(
        like="standing", left_leg=on_thigh("left")
    ),
    "pose end, left arm, on: this limb is itself held": Pose(
        like="standing",
        left_arm=Limb(at=(0, 0, 0), on=Part.RIGHT_FOREARM),
        right_arm=Limb(at=(0, 0, 0), on=Part.LEFT_FOREARM),
    ),
    "pose end, left leg, faces: expected a direction, not [0, 0, 0]": Pose(
        like="standing", left_leg=Limb(faces=(0, 0, 0))
    ),
    "pose end, left leg, points: expected a direction, not [0, 0, 0]": Pose(
        like="standing", left_leg=Limb(points=(0, 0, 0))
    ),
    "pose end, left arm: on needs a place": Pose(like="standing", left_arm=Limb(on=Part.HEAD)),
    "pose end, arms: a place (at) and directions": Pose(
        like="standing", arms=Limb(at=(0, 1, 0), upper=(1, 0, 0))
    ),
}


@pytest.mark.parametrize("sentence", WRONG)
def test_what_cannot_be_is_one_sentence(sentence: str) -> None:
    with pytest.raises(UserError) as refused:
        complete(figure(WRONG[sentence]), FILE)
    assert str(refused.value).startswith(f"{FILE}: {sentence}")


@pytest.mark.parametrize("back", [("start", "end"), ("end", "end"), ("start", "start")])
def test_the_way_back_leads_from_the_end_to_the_start(back: tuple[str, ...]) -> None:
    with pytest.raises(UserError, match=r"^figure\.toml: back: it has to lead from the end"):
        complete(figure(Pose(like="standing"), back=back), FILE)


def test_a_head_that_would_turn_through_itself_is_refused() -> None:
    turned = Pose(like="standing", head=Turn(up=(1, 0, 0), front=(0, 1, 0)))
    with pytest.raises(UserError, match="head: up and front meet on the way"):
        Motion(figure(turned), FILE)


ODD = [
    Limb(upper=(0, -1, 0), lower=(0, -1, 0), bends=(1, 0, 0), points=(0, 0, 1)),
    Limb(at=(0, 0, -0.05), touches=Support.FLOOR, bends=(1, 0, 0), points=(0, 0, 1)),
    Limb(upper=(0, -1, 0), lower=(0, -1, 0), bends=(0, -1, 0)),
    Limb(at=(0, 0, 0.046), on=Part.PELVIS),
    Limb(upper=(0, -1, 0), lower=(0, 0, 1), bends=(1, 0, 0)),
]


@pytest.mark.parametrize("leg", ODD)
def test_an_odd_limb_has_square_directions_all_the_same(leg: Limb) -> None:
    posture = complete(figure(Pose(like="standing", left_leg=leg)), FILE)["end"]
    chain = solve(posture).limbs["left leg"]
    assert dot(chain.lower.up, chain.lower.front) == pytest.approx(0)
    assert length(chain.lower.front) == pytest.approx(1)
    for direction in (chain.points, chain.faces, chain.bends):
        assert length(direction) == pytest.approx(1)
    assert dot(chain.points, chain.faces) == pytest.approx(0)
