"""What a figure's description must not say, each in one sentence that names file, pose and part."""

from typing import NoReturn

from backcoach.body.pose import Figure, Limb, Part
from backcoach.body.posture import Placed, Posture, limb_of
from backcoach.errors import UserError
from backcoach.text import _

LIMB_FIELDS = ("arms", "legs", "left_arm", "right_arm", "left_leg", "right_leg")
TRUNK = (Part.PELVIS, Part.WAIST, Part.CHEST, Part.HEAD)


def check_figure(figure: Figure, file: str) -> None:
    """Raise UserError for ways that lead nowhere, and for limbs that are placed in two ways."""
    for name in (name for way in figure.ways.values() for name in way):
        if name not in figure.poses:
            refuse(f"{file}: pose {name}", _("there is no pose of this name"))
    way = figure.ways["back"]
    if (way[0], way[-1]) != (figure.out[-1], figure.out[0]):
        refuse(f"{file}: back", _("it has to lead from the end of out to its start"))
    for name, pose in figure.poses.items():
        for field in LIMB_FIELDS:
            _check_limb(getattr(pose, field), f"{file}: pose {name}, {field.replace('_', ' ')}")


def check_posture(posture: Posture, place: str) -> None:
    """Raise UserError for a limb that is held by itself, or an anchor that is found too late."""
    for part in _limb_parts(posture.anchor):
        if isinstance(posture.limbs[limb_of(part)], Placed):
            refuse(f"{place}, anchor", _("its limb needs directions (upper, lower), not a place"))
    for name, limb in posture.limbs.items():
        if not isinstance(limb, Placed) or limb.on is None or limb.on in TRUNK:
            continue
        held = posture.limbs[limb_of(limb.on)]
        if limb_of(limb.on) == name or (isinstance(held, Placed) and held.on is not None):
            refuse(f"{place}, {name}, on", _("this limb is itself held by a part of the body"))


def refuse(place: str, problem: str) -> NoReturn:
    """Raise the UserError of a place and what is wrong there."""
    raise UserError(_("{place}: {problem}.").format(place=place, problem=problem))


def _limb_parts(part: Part) -> tuple[Part, ...]:
    """Return the parts of limbs that a part stands for; none for the trunk."""
    if part in TRUNK:
        return ()
    both = {
        Part.KNEES: (Part.LEFT_KNEE, Part.RIGHT_KNEE),
        Part.FEET: (Part.LEFT_FOOT, Part.RIGHT_FOOT),
    }
    return both.get(part, (part,))


def _check_limb(limb: Limb, place: str) -> None:
    if limb.at is not None and (limb.upper is not None or limb.lower is not None):
        refuse(place, _("a place (at) and directions (upper, lower) exclude each other"))
    if limb.at is None and limb.on is not None:
        refuse(place, _("on needs a place (at)"))
