"""What can be sat, lain or stood on, and the machines: blocks, drawn as boxes."""

from collections.abc import Iterable
from typing import NamedTuple

from backcoach.body.camera import View
from backcoach.body.flesh import Ball
from backcoach.body.outline import hull
from backcoach.body.pose import AnyProp, Bench, Cable, Chair, Cushion, Furniture, Machine, Step
from backcoach.body.shape import Role, Shape
from backcoach.body.vector import Vector, length

SEAT, LEG, BACK_HEIGHT, PAD = 0.022, 0.018, 0.26, 0.045
ROUND = 0.005
# How much darker the sides of a block are than its top: its front and back, its two ends.
FRONT, END = 0.10, 0.20


class Block(NamedTuple):
    """A box between two corners: the lowest and leftmost, farthest one, and the one opposite."""

    low: Vector
    high: Vector
    role: Role = Role.WOOD

    @property
    def middle(self) -> Vector:
        """The middle of the box."""
        a, b = self.low, self.high
        return (a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2

    def gap(self, ball: Ball) -> float:
        """Return how far a ball is from the box; negative inside."""
        x, y, z = (
            max(low - at, at - high)
            for low, at, high in zip(self.low, ball.at, self.high, strict=True)
        )
        outside = length((max(x, 0.0), max(y, 0.0), max(z, 0.0)))
        return (outside or max(x, y, z)) - ball.radius


def blocks(prop: AnyProp | Furniture) -> tuple[Block, ...]:
    """Return the blocks that a prop is made of; none for what is no furniture."""
    match prop:
        case Chair():
            return _chair(prop)
        case Step():
            return (_block(prop, 0.0, prop.height),)
        case Bench():
            pad = _block(prop, prop.height - PAD, prop.height, Role.SOFT)
            return (*_legs(prop, prop.height - PAD), pad)
        case Cushion():
            return (_block(prop, 0.0, prop.height, Role.SOFT),)
        case Machine():
            return _machine(prop)
        case Cable(pulley=(x, y, z)):
            foot = Block((x - 0.02, 0.0, z - 0.1), (x + 0.08, 0.02, z + 0.1), Role.METAL)
            post = Block((x + 0.01, 0.02, z - LEG), (x + 0.04, y + 0.03, z + LEG), Role.METAL)
            return foot, post
        case _:
            return ()


def draw_furniture(props: Iterable[AnyProp], view: View) -> list[Shape]:
    """Return the shapes of the blocks of props, the farthest first."""
    found = [block for prop in props for block in blocks(prop)]
    found.sort(key=lambda block: view.depth(block.middle))
    return [shape for block in found for shape in _faces(block, view)]


def _block(
    prop: Chair | Step | Bench | Cushion | Machine, low: float, high: float, role: Role = Role.WOOD
) -> Block:
    """Return what of a prop lies between two heights, as long and wide as it is."""
    long, wide = prop.length / 2, prop.width / 2
    x, z = prop.x, prop.z
    return Block((x - long, low, z - wide), (x + long, high, z + wide), role)


def _legs(prop: Chair | Bench, height: float) -> tuple[Block, ...]:
    long, wide = prop.length / 2 - LEG, prop.width / 2 - LEG
    return tuple(
        Block((x - LEG / 2, 0.0, z - LEG / 2), (x + LEG / 2, height, z + LEG / 2))
        for x in (prop.x - long, prop.x + long)
        for z in (prop.z - wide, prop.z + wide)
    )


def _chair(chair: Chair) -> tuple[Block, ...]:
    seat = _block(chair, chair.height - SEAT, chair.height)
    parts = (*_legs(chair, chair.height - SEAT), seat)
    if chair.back == "none":
        return parts
    side = -1 if chair.back == "left" else 1
    x, wide = chair.x + side * (chair.length / 2 - LEG / 2), chair.width / 2
    top = chair.height + BACK_HEIGHT
    posts = (
        Block((x - LEG / 2, chair.height, z - LEG / 2), (x + LEG / 2, top, z + LEG / 2))
        for z in (chair.z - wide + LEG, chair.z + wide - LEG)
    )
    rail = Block((x - LEG / 2, top - 0.10, chair.z - wide), (x + LEG / 2, top, chair.z + wide))
    return (*parts, *posts, rail)


def _machine(machine: Machine) -> tuple[Block, ...]:
    x, z, wide = machine.x, machine.z, machine.width / 2
    left = x - machine.length / 2
    under = machine.height - PAD
    return (
        Block((left, 0.0, z - wide), (x + machine.length / 2, 0.03, z + wide), Role.METAL),
        Block((x - 0.035, 0.03, z - 0.03), (x + 0.035, under, z + 0.03), Role.METAL),
        _block(machine, under, machine.height, Role.SOFT),
        Block((left - PAD, under, z - wide), (left, machine.height + 0.34, z + wide), Role.SOFT),
    )


def _faces(block: Block, view: View) -> list[Shape]:
    """Return the three faces of a block that are seen, its top last."""
    shapes = []
    for axis, shade in ((0, END), (2, FRONT), (1, 0.0)):
        seen = block.high if view.near[axis] > 0 else block.low
        if abs(view.near[axis]) > 1e-6:
            shapes.append(_face(block, axis, seen[axis], shade, view))
    return shapes


def _face(block: Block, axis: int, at: float, shade: float, view: View) -> Shape:
    corners = []
    others = [other for other in range(3) if other != axis]
    for one in (block.low, block.high):
        for two in (block.low, block.high):
            corner = [at, at, at]
            corner[others[0]], corner[others[1]] = one[others[0]], two[others[1]]
            corners.append((*view.seen((corner[0], corner[1], corner[2])), ROUND))
    return Shape(block.role, hull(corners), shade=shade)
