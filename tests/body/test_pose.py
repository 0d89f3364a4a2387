"""A figure and from where it is seen."""

from backcoach.body.pose import Camera
from tests.helpers.figures import FIGURE


def test_a_figure_is_seen_from_the_side_unless_it_says_otherwise() -> None:
    assert FIGURE.camera == Camera(yaw_deg=-20, pitch_deg=13)
