"""A complete position of the body: what the solver turns into bones, and motion blends."""

from collections.abc import Iterator
from typing import NamedTuple

from backcoach.body.pose import Part, Support
from backcoach.body.supports import EVERYWHERE, Surfaces
from backcoach.body.vector import Vector


class Placed(NamedTuple):
    """A limb whose hand or foot has a place; elbow or knee are found. As pose.Limb says it.

    rests, 0 to 1, tells how far it is from being lifted to resting on its support.
    """

    at: Vector
    on: Part | None
    support: Support | None
    rests: float
    bends: Vector
    points: Vector | None
    faces: Vector | None
    on_toes: bool = False
    grips: bool = False

    @property
    def touches(self) -> Support | None:
        """What the hand or foot touches."""
        return self.support if self.rests == 1.0 else None


class Turned(NamedTuple):
    """A limb whose two bones have directions. As pose.Limb says it."""

    upper: Vector
    lower: Vector
    touches: Support | None
    bends: Vector
    points: Vector | None
    faces: Vector | None
    grips: bool = False


AnyLimb = Placed | Turned


class Axes(NamedTuple):
    """Which way a part of the trunk, or the head, goes up and faces; of any length."""

    up: Vector
    front: Vector


class Posture(NamedTuple):
    """One position of the whole body, with nothing left out; limbs has one for each of LIMBS.

    surfaces are those of what it touches.
    """

    anchor: Part
    at: Vector
    pelvis: Axes
    waist: Axes
    chest: Axes
    head: Axes
    limbs: dict[str, AnyLimb]
    touches: dict[Part, Support]
    surfaces: Surfaces = EVERYWHERE

    def contacts(self) -> Iterator[tuple[Part, Support]]:
        """Yield what touches something, hands and feet too, and what it touches."""
        yield from self.touches.items()
        for name, limb in self.limbs.items():
            if limb.touches is not None:
                yield end_of(name), limb.touches


def end_of(limb: str) -> Part:
    """Return the hand of an arm, or the foot of a leg."""
    return Part(limb.replace("arm", "hand").replace("leg", "foot").replace(" ", "-"))


def limb_of(part: Part) -> str:
    """Return the limb that a part of one is of."""
    side, _dash, what = part.partition("-")
    return f"{side} {'arm' if what in ('hand', 'elbow', 'forearm') else 'leg'}"
