"""How the body moves: postures are blended where hands and feet are, so that what is planted stays.

Nothing here knows time: a phase of the session and how much of it is over say which moment it is.
"""

from itertools import pairwise
from math import cos, pi

from backcoach.body.completion import complete
from backcoach.body.pose import Figure
from backcoach.body.posture import AnyLimb, Axes, Placed, Posture, Turned
from backcoach.body.supports import Surfaces
from backcoach.body.validation import refuse
from backcoach.body.vector import Vector, cross, dot, length, mix, unit
from backcoach.text import _

# The cosine of 150 degrees: what turns further at once has no sure way round.
WIDEST_TURN = -0.87
# The sine of the least angle between up and front on the way.
NARROWEST = 0.3


class Motion:
    """The movement of a figure. Raises UserError for poses that cannot be blended."""

    def __init__(self, figure: Figure, file: str) -> None:
        postures = complete(figure, file)
        for way in figure.ways.values():
            for a, b in pairwise(way):
                _check(postures[a], postures[b], f"{file}: poses {a} and {b}")
        self._ways = {phase: [postures[name] for name in way] for phase, way in figure.ways.items()}

    def at(self, phase: str, fraction: float) -> Posture:
        """Return the posture when a fraction, 0 to 1, of a phase of a step is over."""
        match phase:
            case "out" | "back":
                return _on_way(self._ways[phase], eased(fraction))
            case "hold":
                return self._ways["out"][-1]
            case "move" | "free":
                return _round(self._ways["move"], fraction)
            case _:
                return self._ways["out"][0]


def eased(fraction: float) -> float:
    """Return the part of the way at a fraction of the time: slow, quick, slow."""
    return 0.5 - 0.5 * cos(pi * min(max(fraction, 0.0), 1.0))


def blend(a: Posture, b: Posture, part: float) -> Posture:
    """Return the posture at a part of the way from a to b, 0 to 1, of the same contacts as both."""
    if part <= 0.0:
        return a
    if part >= 1.0:
        return b
    touches = {
        name: support for name, support in a.touches.items() if b.touches.get(name) == support
    }
    surfaces = a.surfaces if a.surfaces == b.surfaces else _surfaces(a, b, part)
    return Posture(
        a.anchor,
        mix(a.at, b.at, part),
        _axes(a.pelvis, b.pelvis, part),
        _axes(a.waist, b.waist, part),
        _axes(a.chest, b.chest, part),
        _axes(a.head, b.head, part),
        {name: _limb(limb, b.limbs[name], part) for name, limb in a.limbs.items()},
        touches,
        surfaces,
    )


def _surfaces(a: Posture, b: Posture, part: float) -> Surfaces:
    """Return the surfaces on the way, of which the ball's rolls along."""
    return {
        support: surface._replace(at=mix(surface.at, b.surfaces[support].at, part))
        for support, surface in a.surfaces.items()
    }


def _on_way(postures: list[Posture], part: float) -> Posture:
    """Return the posture at a part of the whole way along several."""
    legs = len(postures) - 1
    index = min(int(part * legs), legs - 1)
    return blend(postures[index], postures[index + 1], part * legs - index)


def _round(postures: list[Posture], part: float) -> Posture:
    """Return the posture at a part of a way that rests for a moment at each of its postures."""
    legs = len(postures) - 1
    index = min(int(part * legs), legs - 1)
    return blend(postures[index], postures[index + 1], eased(part * legs - index))


def _axes(a: Axes, b: Axes, part: float) -> Axes:
    return Axes(_between(a.up, b.up, part), _between(a.front, b.front, part))


def _limb(a: AnyLimb, b: AnyLimb, part: float) -> AnyLimb:
    bends = _between(a.bends, b.bends, part)
    points = _maybe_between(a.points, b.points, part)
    faces = _maybe_between(a.faces, b.faces, part)
    if isinstance(a, Placed) and isinstance(b, Placed):
        support, rests = a.support or b.support, a.rests + (b.rests - a.rests) * part
        at = mix(a.at, b.at, part)
        return Placed(at, a.on, support, rests, bends, points, faces, a.on_toes, a.grips)
    assert isinstance(a, Turned)
    assert isinstance(b, Turned)
    upper, lower = _between(a.upper, b.upper, part), _between(a.lower, b.lower, part)
    touches = a.touches if a.touches == b.touches else None
    return Turned(upper, lower, touches, bends, points, faces, a.grips)


def _between(a: Vector, b: Vector, part: float) -> Vector:
    """Return the direction at a part of the way; the two are not opposite to each other."""
    return a if a == b else mix(unit(a), unit(b), part)


def _maybe_between(a: Vector | None, b: Vector | None, part: float) -> Vector | None:
    return None if a is None or b is None else _between(a, b, part)


def _check(a: Posture, b: Posture, place: str) -> None:
    """Raise UserError where there is no way from one posture to the other."""
    if a.anchor is not b.anchor:
        refuse(f"{place}, anchor", _("both need the same part"))
    for name in ("pelvis", "waist", "chest", "head"):
        one, other = getattr(a, name), getattr(b, name)
        _check_directions(one.up, other.up, place, f"{name}, up")
        _check_directions(one.front, other.front, place, f"{name}, front")
        _check_frames(one, other, f"{place}, {name}")
    for name, limb in a.limbs.items():
        _check_limbs(limb, b.limbs[name], place, name)


def _check_frames(a: Axes, b: Axes, place: str) -> None:
    """Raise UserError where up and front come to be the same direction on the way."""
    for eighth in range(9):
        between = _axes(a, b, eighth / 8)
        if length(cross(unit(between.up), unit(between.front))) < NARROWEST:
            refuse(place, _("up and front meet on the way; put a pose in between"))


def _check_limbs(a: AnyLimb, b: AnyLimb, place: str, name: str) -> None:
    if type(a) is not type(b):
        refuse(f"{place}, {name}", _("both need a place (at), or both directions (upper, lower)"))
    if isinstance(a, Placed) and isinstance(b, Placed) and a.on is not b.on:
        refuse(f"{place}, {name}, on", _("both need the same part"))
    if isinstance(a, Placed) and isinstance(b, Placed) and a.on_toes is not b.on_toes:
        refuse(f"{place}, {name}, on_toes", _("both need it, or neither"))
    if a.touches and b.touches and a.touches is not b.touches:
        refuse(f"{place}, {name}, touches", _("put a pose in between that touches nothing"))
    for field in ("bends", "points", "faces"):
        one, other = getattr(a, field), getattr(b, field)
        if (one is None) != (other is None):
            refuse(f"{place}, {name}, {field}", _("both need it, or neither"))
        if one is not None:
            _check_directions(one, other, place, f"{name}, {field}")


def _check_directions(a: Vector, b: Vector, place: str, name: str) -> None:
    if dot(unit(a), unit(b)) < WIDEST_TURN:
        refuse(f"{place}, {name}", _("this is too far to turn at once; put a pose in between"))
