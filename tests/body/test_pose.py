"""A pose and its mirror image."""

from backcoach.body.pose import Camera, Figure, Limb, Support, mirror
from tests.helpers.figures import POSE


def test_what_the_left_does_the_right_does_in_the_mirror() -> None:
    mirrored = mirror(POSE)
    bends, points = (0, -1, -0.5), (1, 0, -0.3)
    assert mirrored.right_hand == Limb(at=(0.1, 0.8, -0.2), bends=bends, points=points)
    assert mirrored.right_foot.touches is Support.FLOOR
    assert mirrored.pelvis == (0.0, 0.5, -0.1)
    assert mirrored.face == (1.0, 0.0, -0.4)
    assert mirrored.touches == POSE.touches


def test_the_mirror_of_the_mirror_is_the_pose() -> None:
    assert mirror(mirror(POSE)) == POSE


def test_a_figure_is_seen_from_the_side_unless_it_says_otherwise() -> None:
    assert Figure(poses={"out": POSE}).camera == Camera(yaw_deg=-20, pitch_deg=13)
