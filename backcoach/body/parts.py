"""The parts of the body that a pose can name: where they are, and with what they can touch."""

from backcoach.body import flesh
from backcoach.body.flesh import Ball
from backcoach.body.pose import Part
from backcoach.body.posture import limb_of
from backcoach.body.skeleton import Chain, Frame, Skeleton, place
from backcoach.body.vector import Vector, cross, mix


def resting(bones: Skeleton, part: Part) -> tuple[Ball, ...]:
    """Return the balls with which a part of the body can touch something."""
    match part:
        case Part.PELVIS:
            return flesh.pelvis(bones)
        case Part.WAIST:
            return flesh.waist(bones)
        case Part.CHEST:
            return flesh.chest(bones)
        case Part.HEAD:
            return flesh.head(bones) + flesh.nose(bones)
        case Part.KNEES:
            return resting(bones, Part.LEFT_KNEE) + resting(bones, Part.RIGHT_KNEE)
        case Part.FEET:
            return resting(bones, Part.LEFT_FOOT) + resting(bones, Part.RIGHT_FOOT)
    chain = chain_of(bones, part)
    match part:
        case Part.LEFT_FOOT | Part.RIGHT_FOOT:
            return flesh.foot(*chain.turned)
        case Part.LEFT_HAND | Part.RIGHT_HAND:
            return flesh.hand_of(chain)
        case Part.LEFT_ELBOW | Part.RIGHT_ELBOW:
            return (Ball(chain.middle, flesh.ELBOW),)
        case Part.LEFT_KNEE | Part.RIGHT_KNEE:
            return (Ball(chain.middle, flesh.KNEE),)
        case Part.LEFT_FOREARM | Part.RIGHT_FOREARM:
            return (Ball(chain.middle, flesh.ELBOW), Ball(chain.end, flesh.WRIST))
        case Part.LEFT_SHANK | Part.RIGHT_SHANK:
            return (Ball(chain.middle, flesh.KNEE), Ball(chain.end, flesh.SHIN))
    return (Ball(chain.root, flesh.HIP), Ball(chain.middle, flesh.KNEE))


def joint(bones: Skeleton, part: Part) -> Vector:
    """Return the joint that a part of the body is placed by."""
    match part:
        case Part.PELVIS:
            return bones.hips
        case Part.WAIST:
            return bones.waist
        case Part.CHEST:
            return bones.shoulders
        case Part.HEAD:
            return bones.head
        case Part.KNEES:
            return mix(bones.limbs["left leg"].middle, bones.limbs["right leg"].middle, 0.5)
        case Part.FEET:
            return mix(bones.limbs["left leg"].end, bones.limbs["right leg"].end, 0.5)
        case Part.LEFT_FOOT | Part.RIGHT_FOOT | Part.LEFT_HAND | Part.RIGHT_HAND:
            return chain_of(bones, part).end
        case _:
            return chain_of(bones, part).middle


def chain_of(bones: Skeleton, part: Part) -> Chain:
    """Return the limb that a part is of."""
    return bones.limbs[limb_of(part)]


def seen_from(bones: Skeleton, part: Part, at: Vector) -> Vector:
    """Return the place that is so far along a part of the body, to its front and to its left.

    That of a hand or foot is seen along its fingers or toes, and to where palm or sole face.
    """
    match part:
        case Part.PELVIS:
            return place(bones.hips, bones.pelvis_frame, *at)
        case Part.WAIST:
            return place(bones.waist, bones.waist_frame, *at)
        case Part.CHEST:
            return place(bones.shoulders, bones.chest_frame, *at)
        case Part.HEAD:
            return place(bones.head, bones.head_frame, *at)
    chain = chain_of(bones, part)
    if part in (Part.LEFT_HAND, Part.RIGHT_HAND, Part.LEFT_FOOT, Part.RIGHT_FOOT):
        turned = Frame(chain.points, chain.faces, cross(chain.points, chain.faces))
        return place(chain.end, turned, *at)
    if part in (Part.LEFT_THIGH, Part.RIGHT_THIGH):
        return place(chain.root, chain.upper, *at)
    return place(chain.middle, chain.lower, *at)
