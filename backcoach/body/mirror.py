"""The other side: the mirror image of a pose across the mat's long axis."""

from typing import TypeVar

import msgspec

from backcoach.body.pose import Limb, Part
from backcoach.body.posture import AnyLimb, Placed, Posture
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
    directions = {
        name: mirrored(value)
        for name, value in zip(posture._fields, posture, strict=True)
        if name.endswith(("_up", "_front"))
    }
    return posture._replace(
        anchor=other(posture.anchor),
        at=mirrored(posture.at),
        left_arm=_limb(posture.right_arm),
        right_arm=_limb(posture.left_arm),
        left_leg=_limb(posture.right_leg),
        right_leg=_limb(posture.left_leg),
        touches={other(part): support for part, support in posture.touches.items()},
        **directions,
    )


def mirror_description(limb: Limb) -> Limb:
    """Return what the limb of the other side looks like in a file."""
    changed = {
        name: _maybe(getattr(limb, name))
        for name in ("at", "upper", "lower", "bends", "points", "faces")
    }
    return msgspec.structs.replace(limb, on=other(limb.on), **changed)


def _limb(limb: AnyLimb) -> AnyLimb:
    limb = limb._replace(
        bends=mirrored(limb.bends), points=_maybe(limb.points), faces=_maybe(limb.faces)
    )
    if isinstance(limb, Placed):
        return limb._replace(at=mirrored(limb.at), on=other(limb.on))
    return limb._replace(upper=mirrored(limb.upper), lower=mirrored(limb.lower))


def _maybe(direction: Vector | None) -> Vector | None:
    return None if direction is None else mirrored(direction)
