"""A figure and from where it is seen."""

from backcoach.body.pose import Camera, Figure
from tests.helpers.figures import POSE


def test_a_figure_is_seen_from_the_side_unless_it_says_otherwise() -> None:
    assert Figure(poses={"out": POSE}).camera == Camera(yaw_deg=-20, pitch_deg=13)
