"""How a figure is read from its file: its camera, its ways, and what is wrong with it."""

from typing import get_args

import pytest

from backcoach.body.pose import AnyProp, Camera, Figure, Mat, Part, Support, Wall
from backcoach.core.decoding import decode_toml
from tests.helpers.figures import FIGURE, sentence

FILE = """
out = ["start", "end"]
camera = { yaw_deg = 30, pitch_deg = 20 }
props = [{ kind = "mat" }, { kind = "wall", x = 0.5 }]

[poses.start]
like = "hands-and-knees"
anchor = { part = "knees", at = [0, 0, 0] }
head.up = [-1, 0, 0]
left_arm = { at = [0, 0, 0], on = "left-thigh" }

[poses.end]
like = "start"
touches = { head = "floor" }
"""

KINDS = ", ".join(sorted(str(kind.__struct_config__.tag) for kind in get_args(AnyProp)))


def decoded(text: str) -> Figure:
    return decode_toml(text.encode(), Figure, "cat.toml")


def test_a_figure_is_seen_from_the_side_unless_it_says_otherwise() -> None:
    assert FIGURE.camera == Camera(yaw_deg=-20, pitch_deg=13)


def test_a_figure_is_on_a_mat_unless_it_says_otherwise() -> None:
    assert FIGURE.props == (Mat(),)


def test_a_good_file_becomes_a_figure() -> None:
    figure = decoded(FILE)
    assert figure.camera == Camera(yaw_deg=30, pitch_deg=20)
    assert figure.props == (Mat(), Wall(x=0.5))
    assert figure.poses["start"].left_arm.on is Part.LEFT_THIGH
    assert figure.poses["start"].head.up == (-1.0, 0.0, 0.0)
    assert figure.poses["end"].touches == {Part.HEAD: Support.FLOOR}


PARTS = ", ".join(Part)


@pytest.mark.parametrize(
    ("written", "instead", "complaint"),
    [
        ("yaw_deg = 30", "yaw_deg = 1000", "camera, yaw_deg: expected a number <= 180.0."),
        ("yaw_deg = 30", "yaw_deg = -1000", "camera, yaw_deg: expected a number >= -180.0."),
        ("pitch_deg = 20", "pitch_deg = 1000", "camera, pitch_deg: expected a number <= 90.0."),
        ("pitch_deg = 20", "roll_deg = 20", 'camera: there is no field "roll_deg" here.'),
        ('out = ["start", "end"]', 'out = ["start"]', "out: expected a list of at least 2."),
        ('kind = "mat"', 'kind = "sofa"', f"props 1, kind: expected one of: {KINDS}."),
        (", x = 0.5", "", 'props 2: "x" is missing.'),
    ],
)
def test_a_wrong_figure(written: str, instead: str, complaint: str) -> None:
    wrong = FILE.replace(written, instead)
    assert wrong != FILE
    assert sentence(lambda: decoded(wrong)) == f"cat.toml: {complaint}"


@pytest.mark.parametrize(
    ("written", "instead", "place", "choices"),
    [
        ('part = "knees"', 'part = "tail"', "anchor, part", PARTS),
        ('on = "left-thigh"', 'on = "left-wing"', "left_arm, on", PARTS),
        ('head = "floor"', 'head = "ceiling"', "touches", ", ".join(Support)),
        ('head = "floor"', 'tail = "floor"', "touches", PARTS),
    ],
)
def test_an_unknown_word_in_a_pose(written: str, instead: str, place: str, choices: str) -> None:
    wrong = FILE.replace(written, instead)
    assert wrong != FILE
    said = sentence(lambda: decoded(wrong))
    assert said.startswith("cat.toml: poses")
    assert place in said
    assert "expected one of: " in said
    assert choices in said


@pytest.mark.parametrize(
    ("written", "instead", "complaint"),
    [
        ("head.up = [-1, 0, 0]", "head.up = [-1, 0]", "head, up: expected a list of length 3"),
        ("head.up = [-1, 0, 0]", "head.up = [-9, 0, 0]", "head, up 1: expected a number >= -3.0"),
        ("[poses.end]", "[poses.End]", "expected small letters, digits and hyphens"),
        ('like = "start"', "", '"like" is missing'),
    ],
)
def test_a_wrong_pose(written: str, instead: str, complaint: str) -> None:
    wrong = FILE.replace(written, instead)
    assert wrong != FILE
    said = sentence(lambda: decoded(wrong))
    assert said.startswith("cat.toml: poses")
    assert complaint in said


def test_without_a_way_back_the_way_out_is_gone_back() -> None:
    figure = Figure(poses=FIGURE.poses, out=("start", "end", "start", "end"))
    assert figure.ways["back"] == ("end", "start", "end", "start")


def test_a_cycle_goes_out_and_back_and_closes() -> None:
    assert FIGURE.ways["move"] == ("start", "end", "start")
    longer = Figure(poses=FIGURE.poses, out=("a", "b", "c"), back=("c", "d", "a"))
    assert longer.ways["move"] == ("a", "b", "c", "d", "a")


def test_a_cycle_of_its_own_closes() -> None:
    figure = Figure(poses=FIGURE.poses, cycle=("start", "left", "start", "right"))
    assert figure.ways["move"] == ("start", "left", "start", "right", "start")
