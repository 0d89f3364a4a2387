"""A pose says what is different; the rest comes from what it is like. What is wrong is told."""

from typing import Any

import pytest
from msgspec.structs import replace

from backcoach.body.completion import complete
from backcoach.body.flesh import body
from backcoach.body.mirror import mirror
from backcoach.body.pose import Anchor, Figure, Limb, Part, Pose, Support, Turn
from backcoach.body.posture import Placed, Turned
from backcoach.body.postures import POSTURES
from backcoach.body.solver import solve
from tests.helpers.figures import FIGURE, FILE, figure_of, posture_of, sentence, usual_postures

LIFTED = Limb(upper=(1, 0, -0.1), lower=(1, 0.2, 0))
AWAY = Limb(at=(-0.2, 0.3, -0.3))


def complaint(**poses: Pose) -> str:
    """Return what is said about a figure with other poses than the small one."""
    figure = replace(FIGURE, poses={**FIGURE.poses, **poses})
    return sentence(lambda: complete(figure, FILE))


def test_a_pose_that_says_nothing_is_the_one_that_it_is_like() -> None:
    poses = complete(figure_of("lying"), FILE)
    assert poses["end"] == poses["start"]


def test_a_pose_takes_over_what_it_does_not_say() -> None:
    poses = complete(FIGURE, FILE)
    start, end = poses["start"], poses["end"]
    assert end.head != start.head
    assert end._replace(head=start.head) == start


def test_a_chain_of_poses_keeps_what_each_of_them_says() -> None:
    poses = {
        "start": Pose(like="standing", chest=Turn(up=(0.3, 1, 0))),
        "middle": Pose(like="start", waist=Turn(up=(0.2, 1, 0))),
        "end": Pose(like="middle", head=Turn(up=(0.4, 1, 0))),
    }
    end = complete(Figure(poses=poses), FILE)["end"]
    assert [end.chest.up, end.waist.up, end.head.up] == [(0.3, 1, 0), (0.2, 1, 0), (0.4, 1, 0)]


def test_up_may_change_while_front_stays() -> None:
    standing = usual_postures()["standing"]
    bowed = posture_of("standing", chest=Turn(up=(1, 1, 0)))
    assert bowed.chest.up == (1.0, 1.0, 0.0)
    assert bowed.chest.front == standing.chest.front


def test_the_order_of_poses_in_the_file_does_not_matter() -> None:
    turned_round = Figure(poses=dict(reversed(FIGURE.poses.items())))
    assert complete(turned_round, FILE) == complete(FIGURE, FILE)


@pytest.mark.parametrize("name", sorted(POSTURES.keys() - {"side-lying"}))
def test_the_usual_postures_are_the_same_on_both_sides(name: str) -> None:
    posture = usual_postures()[name]
    assert mirror(posture) == posture


@pytest.mark.parametrize("kind", ["arm", "leg"])
@pytest.mark.parametrize("limb", [LIFTED, AWAY, replace(AWAY, on=Part.CHEST)])
def test_arms_and_legs_are_the_left_one_and_its_mirror_image(kind: str, limb: Limb) -> None:
    both = posture_of("standing", **{f"{kind}s": limb})
    assert both == posture_of("standing", **{f"{kind}s": limb, f"left_{kind}": limb})
    assert mirror(both) == both
    assert both.limbs[f"left {kind}"] != usual_postures()["standing"].limbs[f"left {kind}"]


def test_the_left_arm_goes_over_both_arms() -> None:
    posture = posture_of("standing", arms=LIFTED, left_arm=AWAY)
    left, right = posture.limbs["left arm"], posture.limbs["right arm"]
    assert isinstance(left, Placed)
    assert left.at == AWAY.at
    assert isinstance(right, Turned)
    assert right.lower == LIFTED.lower


def test_a_place_replaces_directions() -> None:
    standing = usual_postures()["standing"]
    assert isinstance(standing.limbs["left arm"], Turned)
    arm = posture_of("standing", left_arm=AWAY).limbs["left arm"]
    assert isinstance(arm, Placed)
    assert arm.bends == standing.limbs["left arm"].bends


def test_directions_replace_a_place_and_what_was_touched_there() -> None:
    lying = usual_postures()["lying"]
    assert isinstance(lying.limbs["left leg"], Placed)
    assert lying.limbs["left leg"].touches is Support.FLOOR
    leg = posture_of("lying", left_leg=LIFTED).limbs["left leg"]
    assert isinstance(leg, Turned)
    assert leg.touches is None
    assert leg.points == lying.limbs["left leg"].points


def test_a_place_elsewhere_is_not_on_what_the_old_one_touched() -> None:
    leg = posture_of("lying", left_leg=Limb(at=(0.2, 0.2, 0))).limbs["left leg"]
    assert leg.touches is None


def test_one_of_the_two_directions_may_change_alone() -> None:
    old = usual_postures()["standing"].limbs["left arm"]
    new = posture_of("standing", left_arm=Limb(lower=(1, 0, 0))).limbs["left arm"]
    assert isinstance(old, Turned)
    assert isinstance(new, Turned)
    assert (new.upper, new.lower) == (old.upper, (1, 0, 0))


def test_a_limb_that_only_bends_elsewhere_stays_where_it_is() -> None:
    old = usual_postures()["lying"].limbs["left leg"]
    new = posture_of("lying", left_leg=Limb(bends=(0, 1, -1))).limbs["left leg"]
    assert new == old._replace(bends=(0, 1, -1))


def test_what_a_pose_touches_replaces_all_that_was_touched() -> None:
    end = posture_of("lying", touches={Part.CHEST: Support.FLOOR})
    assert end.touches == {Part.CHEST: Support.FLOOR}


def test_a_pose_may_have_another_anchor() -> None:
    anchor = Anchor(part=Part.HEAD, at=(0, 1, 0))
    end = posture_of("standing", anchor=anchor)
    assert (end.anchor, end.at) == (Part.HEAD, (0, 1, 0))


def test_a_pose_may_have_the_name_of_the_posture_that_it_is_like() -> None:
    poses = {"standing": Pose(like="standing", head=Turn(up=(1, 1, 0)))}
    figure = Figure(poses=poses, out=("standing", "standing"))
    assert complete(figure, FILE)["standing"].head.up == (1, 1, 0)


def test_like_something_unknown_names_all_that_is_known() -> None:
    known = ", ".join([*POSTURES, "start"])
    assert complaint(end=Pose(like="flying")) == (
        f'figure.toml: pose end: like "flying": expected one of: {known}.'
    )


def test_like_itself() -> None:
    assert complaint(end=Pose(like="end")) == (
        f'figure.toml: pose end: like "end": expected one of: {", ".join([*POSTURES, "start"])}.'
    )


def test_like_itself_in_a_circle() -> None:
    assert complaint(start=Pose(like="end")) == "figure.toml: pose start: it is like itself."


@pytest.mark.parametrize(
    "ways", [{"out": ("start", "top")}, {"back": ("end", "top")}, {"cycle": ("start", "top")}]
)
def test_a_way_to_a_pose_that_is_missing(ways: dict[str, tuple[str, ...]]) -> None:
    figure = replace(FIGURE, **ways)
    assert sentence(lambda: complete(figure, FILE)) == (
        "figure.toml: pose top: there is no pose of this name."
    )


def test_without_an_anchor_a_body_is_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(POSTURES, "floating", replace(POSTURES["standing"], anchor=None))
    assert complaint(end=Pose(like="floating")) == ("figure.toml: pose end: an anchor is missing.")


@pytest.mark.parametrize(
    ("given", "place"),
    [
        ({"head": Turn(up=(0, 0, 0))}, "head, up"),
        ({"chest": Turn(front=(0, 0, 0))}, "chest, front"),
        ({"left_arm": Limb(bends=(0, 0, 0))}, "left arm, bends"),
        ({"legs": Limb(upper=(0, 0, 0), lower=(0, 1, 0))}, "left leg, upper"),
        ({"right_leg": Limb(upper=(0, 1, 0), lower=(0, 0, 0))}, "right leg, lower"),
    ],
)
def test_a_direction_to_nowhere(given: dict[str, Any], place: str) -> None:
    assert complaint(end=Pose(like="lying", **given)) == (
        f"figure.toml: pose end, {place}: expected a direction, not [0, 0, 0]."
    )


def test_one_direction_where_two_are_needed() -> None:
    assert complaint(end=Pose(like="lying", left_leg=Limb(upper=(0, 1, 0)))) == (
        "figure.toml: pose end, left leg, lower: expected a direction, not nothing."
    )


@pytest.mark.parametrize("part", ["pelvis", "waist", "chest", "head"])
@pytest.mark.parametrize("front", [(2, 0, 0), (-1, 0, 0)])
def test_up_and_front_may_not_be_the_same(part: str, front: tuple[float, float, float]) -> None:
    turned = {part: Turn(up=(1, 0, 0), front=front)}
    assert complaint(end=Pose(like="lying", **turned)) == (  # type: ignore[arg-type]
        f"figure.toml: pose end, {part}: up and front are the same direction."
    )


def test_a_hand_that_grips_is_closed_and_stays_so_in_poses_that_are_like_it() -> None:
    figure = Figure(
        poses={
            "start": Pose(like="standing", left_arm=Limb(grips=True)),
            "end": Pose(like="start", left_arm=Limb(at=(0.1, 0.6, -0.2))),
        }
    )
    for posture in complete(figure, FILE).values():
        bones = solve(posture)
        assert [bones.limbs[name].grips for name in ("left arm", "right arm")] == [True, False]
        names = {solid.name for solid in body(bones, 0.0)}
        assert "right thumb" in names
        assert "left thumb" not in names


def test_on_the_toes_it_has_to_be_said_where_they_point() -> None:
    limb = Limb(at=(0, 0, -0.06), touches=Support.FLOOR, on_toes=True, points=(1, 0, 0))
    assert sentence(lambda: posture_of("standing", left_leg=limb)) == (
        f"{FILE}: pose end, left leg, on_toes: points and faces are missing."
    )
