"""The other side: the mirror image of a pose across the mat's long axis."""

from typing import TypeVar

import msgspec

from backcoach.body.pose import Limb, Part
from backcoach.body.posture import AnyLimb, Axes, Placed, Posture
from backcoach.body.skeleton import LIMBS
from backcoach.body.vector import Vector, mirrored

P = TypeVar("P", Part, Part | None)


def other(part: P) -> P:
    """Return the same part of the other side; the trunk is its own."""
    if part is None:
        return part
    name = str(part)
    if name.startswith("left-"):
        return Part(name.replace("left-", "right-"))
    return Part(name.replace("right-", "left-"))


def mirror(posture: Posture) -> Posture:
    """Return the mirror image of a posture: left and right change places."""
    return Posture(
        other(posture.anchor),
        mirrored(posture.at),
        _axes(posture.pelvis),
        _axes(posture.waist),
        _axes(posture.chest),
        _axes(posture.head),
        {name: _limb(posture.limbs[other_limb(name)]) for name in LIMBS},
        {other(part): support for part, support in posture.touches.items()},
    )


def other_limb(name: str) -> str:
    """Return the same limb of the other side."""
    side, _space, limb = name.partition(" ")
    return f"right {limb}" if side == "left" else f"left {limb}"


def mirror_description(limb: Limb) -> Limb:
    """Return what the limb of the other side looks like in a file."""
    return msgspec.structs.replace(
        limb,
        at=_maybe(limb.at),
        on=other(limb.on),
        upper=_maybe(limb.upper),
        lower=_maybe(limb.lower),
        bends=_maybe(limb.bends),
        points=_maybe(limb.points),
        faces=_maybe(limb.faces),
    )


def _axes(axes: Axes) -> Axes:
    return Axes(mirrored(axes.up), mirrored(axes.front))


def _limb(limb: AnyLimb) -> AnyLimb:
    limb = limb._replace(
        bends=mirrored(limb.bends), points=_maybe(limb.points), faces=_maybe(limb.faces)
    )
    if isinstance(limb, Placed):
        return limb._replace(at=mirrored(limb.at), on=other(limb.on))
    return limb._replace(upper=mirrored(limb.upper), lower=mirrored(limb.lower))


def _maybe(direction: Vector | None) -> Vector | None:
    return None if direction is None else mirrored(direction)
