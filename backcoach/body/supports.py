"""What the body can rest on: planes, and the round of a ball."""

from collections.abc import Iterable, Mapping
from math import sqrt
from types import MappingProxyType
from typing import NamedTuple

from backcoach.body.flesh import Ball
from backcoach.body.pose import AnyProp, ExerciseBall, Furniture, Support, Wall
from backcoach.body.vector import UP, Vector, dot, length, minus, square_to

ORIGIN: Vector = (0.0, 0.0, 0.0)
LEFT: Vector = (-1.0, 0.0, 0.0)


class Surface(NamedTuple):
    """A plane through a point or, with a radius, a ball around it.

    normal is the direction, of length 1, in which it pushes what rests on it.
    """

    at: Vector
    normal: Vector = UP
    radius: float = 0.0

    def lift(self, balls: Iterable[Ball]) -> float:
        """Return how far along the normal balls have to be moved so that they just rest."""
        return max(self._lift(ball) for ball in balls)

    def above(self, point: Vector) -> float:
        """Return how far above the surface a point is, along the normal."""
        return -self._lift(Ball(point, 0.0))

    def gap(self, ball: Ball) -> float:
        """Return how far a ball is from the surface; negative inside."""
        way = minus(ball.at, self.at)
        away = length(way) - self.radius if self.radius else dot(way, self.normal)
        return away - ball.radius

    def _lift(self, ball: Ball) -> float:
        way = minus(ball.at, self.at)
        height = dot(way, self.normal)
        if not self.radius:
            return ball.radius - height
        across, reach = length(square_to(way, self.normal)), self.radius + ball.radius
        return sqrt(max(reach * reach - across * across, 0.0)) - height


Surfaces = Mapping[Support, Surface]
# What is not there is as high as the floor; the lint tells of it.
EVERYWHERE: Surfaces = MappingProxyType(
    {support: Surface(ORIGIN) for support in Support} | {Support.WALL: Surface(ORIGIN, LEFT)}
)


def surfaces_of(props: Iterable[AnyProp], ball_x: float | None = None) -> Surfaces:
    """Return the surfaces of props, with the exercise ball rolled to ball_x."""
    found = dict(EVERYWHERE)
    for prop in props:
        match prop:
            case Wall(x=x):
                found[Support.WALL] = Surface((x, 0.0, 0.0), LEFT)
            case ExerciseBall(x=x, z=z, radius=radius):
                middle = (x if ball_x is None else ball_x, radius, z)
                found[Support.BALL] = Surface(middle, UP, radius)
            case Furniture(x=x, z=z, height=height):
                found[support_of(prop)] = Surface((x, height, z))
    return found


def support_of(prop: AnyProp) -> Support:
    """Return what touches a prop that can be touched."""
    return Support(str(prop.__struct_config__.tag))
