"""The other side: the mirror image of a pose, across the mat's long axis or along it."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from msgspec.structs import replace

from backcoach.body.pose import AnyProp, Cable, Carried, Chair, Figure, Limb, Part, Roller
from backcoach.body.posture import AnyLimb, Axes, Posture, Turned
from backcoach.body.skeleton import LIMBS
from backcoach.body.supports import Surface
from backcoach.body.vector import Vector, across, lengthwise

OTHER_END = {"left": "right", "right": "left", "none": "none"}
Image = Callable[[Vector], Vector]
P = TypeVar("P", Part, Part | None)


def image_of(figure: Figure) -> Image:
    """Return how a point of a figure is mirrored for its other side."""
    return lengthwise if figure.mirror == "along" else across


def other(part: P) -> P:
    """Return the same part of the other side; the trunk is its own."""
    if part is None:
        return part
    name = str(part)
    if name.startswith("left-"):
        return Part(name.replace("left-", "right-"))
    return Part(name.replace("right-", "left-"))


def mirror(posture: Posture, image: Image = across) -> Posture:
    """Return the mirror image of a posture: left and right change places."""
    return Posture(
        other(posture.anchor),
        image(posture.at),
        _axes(posture.pelvis, image),
        _axes(posture.waist, image),
        _axes(posture.chest, image),
        _axes(posture.head, image),
        {name: _limb(posture.limbs[other_limb(name)], image) for name in LIMBS},
        {other(part): support for part, support in posture.touches.items()},
        {support: _surface(surface, image) for support, surface in posture.surfaces.items()},
    )


def mirror_props(props: Iterable[AnyProp], image: Image) -> tuple[AnyProp, ...]:
    """Return the mirror images of props."""
    return tuple(_prop(prop, image) for prop in props)


def other_limb(name: str) -> str:
    """Return the same limb of the other side."""
    side, _space, limb = name.partition(" ")
    return f"right {limb}" if side == "left" else f"left {limb}"


def mirror_description(limb: Limb) -> Limb:
    """Return what the limb of the other side looks like in a file."""
    return replace(
        limb,
        at=_maybe(limb.at, across),
        on=other(limb.on),
        upper=_maybe(limb.upper, across),
        lower=_maybe(limb.lower, across),
        bends=_maybe(limb.bends, across),
        points=_maybe(limb.points, across),
        faces=_maybe(limb.faces, across),
    )


def _axes(axes: Axes, image: Image) -> Axes:
    return Axes(image(axes.up), image(axes.front))


def _limb(limb: AnyLimb, image: Image) -> AnyLimb:
    limb = limb._replace(
        bends=image(limb.bends), points=_maybe(limb.points, image), faces=_maybe(limb.faces, image)
    )
    if isinstance(limb, Turned):
        return limb._replace(upper=image(limb.upper), lower=image(limb.lower))
    if limb.on is None:
        return limb._replace(at=image(limb.at))
    return limb._replace(at=across(limb.at), on=other(limb.on))


def _surface(surface: Surface, image: Image) -> Surface:
    return surface._replace(at=image(surface.at), normal=image(surface.normal))


def _prop(prop: AnyProp, image: Image) -> AnyProp:
    match prop:
        case Roller():
            pivot = _maybe(prop.pivot, image)
            return replace(prop, on=other(prop.on), at=across(prop.at), pivot=pivot)
        case Carried():
            return replace(prop, on=other(prop.on), at=across(prop.at))
        case Cable():
            return replace(prop, pulley=image(prop.pulley))
    x, _y, z = image((prop.x, 0.0, prop.z))
    moved = replace(prop, x=x, z=z)
    if isinstance(moved, Chair) and image is lengthwise:
        return replace(moved, back=OTHER_END[moved.back])
    return moved


def _maybe(direction: Vector | None, image: Image) -> Vector | None:
    return None if direction is None else image(direction)
