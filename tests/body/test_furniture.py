"""Furniture is drawn as boxes that stand on the floor, as high as what rests on them."""

import pytest

from backcoach.body.camera import view
from backcoach.body.flesh import Ball
from backcoach.body.framing import bounds
from backcoach.body.furniture import Block, blocks, draw_furniture
from backcoach.body.mirror import mirror_props
from backcoach.body.pose import (
    Bench,
    Cable,
    Camera,
    Chair,
    Cushion,
    Dumbbell,
    Furniture,
    Machine,
    Mat,
    Part,
    Step,
)
from backcoach.body.vector import lengthwise

FURNITURE = [Chair(), Step(), Bench(), Cushion(), Machine()]
CUBE = Block((0.0, 0.0, 0.0), (1.0, 1.0, 1.0))
LEVEL = view(Camera(yaw_deg=0, pitch_deg=0))


@pytest.mark.parametrize("prop", FURNITURE)
def test_it_stands_on_the_floor_and_one_of_its_blocks_ends_at_its_height(prop: Furniture) -> None:
    found = blocks(prop)
    assert min(block.low[1] for block in found) == 0.0
    assert any(block.high[1] == pytest.approx(prop.height) for block in found)
    assert all(low < high for block in found for low, high in zip(*block[:2], strict=True))


@pytest.mark.parametrize(
    ("at", "gap"),
    [
        ((0.5, 1.5, 0.5), 0.5),
        ((0.5, 0.9, 0.5), -0.1),
        ((1.3, 0.5, 1.4), 0.5),
        ((0.5, 1.0, 0.5), 0.0),
    ],
)
def test_how_far_a_point_is_from_a_block(at: tuple[float, float, float], gap: float) -> None:
    assert CUBE.gap(Ball(at, 0.0)) == pytest.approx(gap)
    assert CUBE.gap(Ball(at, 0.1)) == pytest.approx(gap - 0.1)


def test_a_chair_has_its_back_where_it_says_and_the_other_side_has_it_at_the_other_end() -> None:
    left = bounds(draw_furniture([Chair(x=0.2)], LEVEL))
    (mirrored,) = mirror_props([Chair(x=0.2)], lengthwise)
    right = bounds(draw_furniture([mirrored], LEVEL))
    assert mirrored == Chair(x=-0.2, back="right")
    assert (right.left, right.right) == pytest.approx((-left.right, -left.left))
    assert right.top == pytest.approx(left.top)
    stool = bounds(draw_furniture([Chair(back="none")], LEVEL))
    assert stool.top < left.top - 0.2


def test_a_cable_hangs_from_a_post() -> None:
    foot, post = blocks(Cable(pulley=(0.5, 1.2, 0.0)))
    assert foot.low[1] == 0.0
    assert post.high[1] > 1.2


@pytest.mark.parametrize("prop", [Mat(), Dumbbell(on=Part.LEFT_HAND)])
def test_what_is_no_furniture_has_no_blocks(prop: Mat | Dumbbell) -> None:
    assert blocks(prop) == ()
    assert draw_furniture([prop], LEVEL) == []


def test_what_is_nearer_is_drawn_over_what_is_farther() -> None:
    shapes = draw_furniture([Step(z=0.5), Step(z=-0.5)], view(Camera(yaw_deg=0, pitch_deg=20)))
    heights = [bounds([shape]).bottom for shape in shapes]
    half = len(heights) // 2
    assert min(heights[:half]) > max(heights[half:]) - Step().height
    assert min(heights[:half]) > min(heights[half:])
