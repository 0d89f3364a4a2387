"""From where the body is seen: points in space to points in the picture, with no perspective."""

from math import cos, radians, sin
from typing import NamedTuple

from backcoach.body.pose import Camera
from backcoach.body.vector import Vector, dot


class View(NamedTuple):
    """Three directions of length 1: to the right of the picture, up in it, and to the viewer."""

    right: Vector
    up: Vector
    near: Vector

    def seen(self, at: Vector) -> tuple[float, float]:
        """Return where a point is in the picture: to the right, and up."""
        return dot(self.right, at), dot(self.up, at)

    def depth(self, at: Vector) -> float:
        """Return how near to the viewer a point is; more is nearer."""
        return dot(self.near, at)

    @property
    def tilt(self) -> float:
        """How high a flat circle on the floor looks, as a share of how wide it looks."""
        return self.near[1]


def view(camera: Camera) -> View:
    """Return the view of a camera. At a yaw of 0 the mat runs straight across the picture."""
    yaw, pitch = radians(camera.yaw_deg), radians(camera.pitch_deg)
    level = (-sin(yaw), 0.0, cos(yaw))
    return View(
        right=(cos(yaw), 0.0, sin(yaw)),
        up=(-level[0] * sin(pitch), cos(pitch), -level[2] * sin(pitch)),
        near=(level[0] * cos(pitch), sin(pitch), level[2] * cos(pitch)),
    )
