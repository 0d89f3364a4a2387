"""What the bones carry: every part of the body is the hull of a few balls around them.

The picture of a hull of balls is the hull of their circles, from wherever it is seen; so no joint
shows a seam, and what touches the floor can be told from the balls alone. Radii are fractions of
the body's height, chosen by eye within the breadths of Drillis and Contini.
"""

from typing import NamedTuple

from backcoach.body.shape import Role
from backcoach.body.skeleton import Chain, Frame, Skeleton, hip, place, shoulder
from backcoach.body.vector import Vector, along, cross, mix

ANKLE_HEIGHT = 0.039
HEEL_BEHIND_ANKLE = 0.044
TOES_BEFORE_ANKLE = 0.108
# From the ankle to the ball of the foot.
TOES = TOES_BEFORE_ANKLE - 0.022
BREATH_SWELLS = 0.010
HIP = 0.058
SHOULDER = 0.040
KNEE = 0.046
ELBOW = 0.028
WRIST = 0.019
SHIN = 0.031


class Ball(NamedTuple):
    """A ball around a point; joint names the one it shares with the part that goes on there."""

    at: Vector
    radius: float
    joint: str = ""


class Solid(NamedTuple):
    """A convex piece of the body: the hull of its balls.

    over is how much nearer to the viewer it counts, when pieces are sorted, than it is. under names
    a piece that covers it where they meet, such as its sleeve. What lies on another piece is not
    seen while that one is nearer or, if it is flat, while it faces away from the viewer.
    """

    name: str
    role: Role
    balls: tuple[Ball, ...]
    over: float = 0.0
    under: str = ""
    lies_on: str = ""
    faces: Vector | None = None


def pelvis(bones: Skeleton) -> tuple[Ball, ...]:
    """Return the balls of hips, buttocks and waistband."""
    at, axes = bones.hips, bones.pelvis_frame
    return (
        Ball(hip(at, axes, 1), HIP, "left hip"),
        Ball(hip(at, axes, -1), HIP, "right hip"),
        Ball(place(at, axes, 0.006, -0.020, 0.034), 0.053),
        Ball(place(at, axes, 0.006, -0.020, -0.034), 0.053),
        Ball(place(at, axes, 0.085, 0.002, 0.038), 0.048),
        Ball(place(at, axes, 0.085, 0.002, -0.038), 0.048),
    )


def waist(bones: Skeleton, breath: float = 0.0) -> tuple[Ball, ...]:
    """Return the balls from the waist to the lowest ribs."""
    belly = BREATH_SWELLS * 0.7 * breath
    return (
        Ball(place(bones.waist, bones.pelvis_frame, -0.022, 0.002 + belly, 0.038), 0.052),
        Ball(place(bones.waist, bones.pelvis_frame, -0.022, 0.002 + belly, -0.038), 0.052),
        Ball(place(bones.ribs, bones.waist_frame, 0.0, 0.006 + belly, 0.040), 0.053, "ribs left"),
        Ball(place(bones.ribs, bones.waist_frame, 0.0, 0.006 + belly, -0.040), 0.053, "ribs right"),
    )


def chest(bones: Skeleton, breath: float = 0.0) -> tuple[Ball, ...]:
    """Return the balls from the lowest ribs to the shoulders; breath, 0 to 1, swells them."""
    swell = BREATH_SWELLS * breath
    top, axes = bones.shoulders, bones.chest_frame
    return (
        Ball(place(bones.ribs, bones.waist_frame, 0.0, 0.006, 0.040), 0.053, "ribs left"),
        Ball(place(bones.ribs, bones.waist_frame, 0.0, 0.006, -0.040), 0.053, "ribs right"),
        Ball(place(top, axes, -0.055, 0.010 + swell, 0.047), 0.056 + swell * 0.3),
        Ball(place(top, axes, -0.055, 0.010 + swell, -0.047), 0.056 + swell * 0.3),
        Ball(shoulder(top, axes, 1), SHOULDER, "left shoulder"),
        Ball(shoulder(top, axes, -1), SHOULDER, "right shoulder"),
    )


def head(bones: Skeleton) -> tuple[Ball, ...]:
    """Return the balls of skull and jaw."""
    at, axes = bones.head, bones.head_frame
    return (
        Ball(place(at, axes, 0.010, -0.004, 0.0), 0.0575, "brow"),
        Ball(place(at, axes, -0.036, 0.020, 0.0), 0.031),
    )


def nose(bones: Skeleton) -> tuple[Ball, ...]:
    """Return the balls of the nose."""
    at, axes = bones.head, bones.head_frame
    return (
        Ball(place(at, axes, -0.010, 0.0585, 0.0), 0.0095),
        Ball(place(at, axes, 0.012, 0.0530, 0.0), 0.0050, "brow"),
    )


def face(bones: Skeleton) -> tuple[Solid, ...]:
    """Return head, nose, ears, eyes and mouth."""
    at, axes = bones.head, bones.head_frame
    mouth = tuple(Ball(place(at, axes, -0.036, 0.0475, left), 0.0025) for left in (-0.008, 0.008))
    solids = [
        Solid("head", Role.SKIN, head(bones)),
        Solid("nose", Role.SKIN, nose(bones)),
        Solid("mouth", Role.FACE, mouth, over=-0.02, lies_on="head"),
    ]
    for name, side in (("left", 1), ("right", -1)):
        ear = (
            Ball(place(at, axes, 0.004, -0.008, side * 0.0540), 0.0110),
            Ball(place(at, axes, -0.012, -0.005, side * 0.0510), 0.0075),
        )
        eye = (Ball(place(at, axes, 0.012, 0.0470, side * 0.0240), 0.0052),)
        solids.append(Solid(f"{name} ear", Role.SKIN, ear, over=0.004))
        solids.append(Solid(f"{name} eye", Role.FACE, eye, over=-0.012, lies_on="head"))
    return tuple(solids)


def hand(wrist: Vector, points: Vector, faces: Vector, name: str = "") -> tuple[Ball, ...]:
    """Return the balls of a flat hand, whose palm is even."""
    side = cross(points, faces)
    axes = Frame(points, faces, side)
    return (
        Ball(wrist, WRIST, f"{name} wrist"),
        Ball(place(wrist, axes, 0.050, 0.0065, 0.022), 0.0125),
        Ball(place(wrist, axes, 0.050, 0.0065, -0.022), 0.0125),
        Ball(place(wrist, axes, 0.100, 0.0085, 0.0), 0.0105),
    )


def fist(wrist: Vector, points: Vector, faces: Vector, name: str = "") -> tuple[Ball, ...]:
    """Return the balls of a hand that is closed around something below its palm."""
    axes = Frame(points, faces, cross(points, faces))
    return (
        Ball(wrist, WRIST, f"{name} wrist"),
        Ball(place(wrist, axes, 0.052, 0.0, 0.020), 0.0170),
        Ball(place(wrist, axes, 0.052, 0.0, -0.020), 0.0170),
        Ball(place(wrist, axes, 0.044, 0.026, 0.016), 0.0140),
        Ball(place(wrist, axes, 0.044, 0.026, -0.016), 0.0140),
    )


def hand_of(chain: Chain, name: str = "") -> tuple[Ball, ...]:
    """Return the balls of the hand of an arm, flat or closed."""
    return (fist if chain.grips else hand)(*chain.turned, name)


def thumb(wrist: Vector, points: Vector, faces: Vector, side: int) -> tuple[Ball, ...]:
    """Return the balls of a thumb; side is 1 for the left hand, -1 for the right."""
    axes = Frame(points, faces, cross(faces, points))
    return (
        Ball(place(wrist, axes, 0.012, 0.006, side * 0.010), 0.0125),
        Ball(place(wrist, axes, 0.052, 0.010, side * 0.034), 0.0090),
    )


def foot(ankle: Vector, points: Vector, faces: Vector) -> tuple[Ball, ...]:
    """Return the balls of a shod foot, whose sole is even."""
    axes = Frame(points, faces, cross(points, faces))
    sole = ANKLE_HEIGHT
    return (
        Ball(place(ankle, axes, 0.000, -0.008, 0.0), 0.026),
        Ball(place(ankle, axes, -HEEL_BEHIND_ANKLE + 0.022, sole - 0.022, 0.0), 0.022),
        Ball(place(ankle, axes, TOES, sole - 0.016, 0.012), 0.016),
        Ball(place(ankle, axes, TOES, sole - 0.016, -0.012), 0.016),
    )


def toes(points: Vector, faces: Vector) -> Vector:
    """Return where the ball of a foot is, seen from its ankle."""
    axes = Frame(points, faces, cross(points, faces))
    return place((0.0, 0.0, 0.0), axes, TOES, ANKLE_HEIGHT, 0.0)


def sole(ankle: Vector, points: Vector, faces: Vector) -> tuple[Ball, ...]:
    """Return the balls of the sole of a shoe."""
    axes = Frame(points, faces, cross(points, faces))
    down, thin = ANKLE_HEIGHT - 0.007, 0.007
    return (
        Ball(place(ankle, axes, -HEEL_BEHIND_ANKLE + 0.012, down, 0.012), thin),
        Ball(place(ankle, axes, -HEEL_BEHIND_ANKLE + 0.012, down, -0.012), thin),
        Ball(place(ankle, axes, TOES_BEFORE_ANKLE - 0.020, down, 0.020), thin),
        Ball(place(ankle, axes, TOES_BEFORE_ANKLE - 0.020, down, -0.020), thin),
    )


def arm(chain: Chain, name: str, side: int) -> tuple[Solid, ...]:
    """Return sleeve, arm and hand; side is 1 for the left, -1 for the right."""
    hem = mix(chain.root, chain.middle, 0.62)
    bare = mix(chain.root, chain.middle, 0.5)
    bulge = mix(chain.middle, chain.end, 0.28)
    elbow = Ball(chain.middle, ELBOW, f"{name} elbow")
    bare_thumb = Solid(f"{name} thumb", Role.SKIN, thumb(*chain.turned, side), over=0.003)
    thumbs = () if chain.grips else (bare_thumb,)
    return (
        Solid(f"{name} arm", Role.SKIN, (Ball(bare, 0.031), elbow), under=f"{name} sleeve"),
        Solid(
            f"{name} sleeve",
            Role.SHIRT,
            (Ball(chain.root, SHOULDER, f"{name} shoulder"), Ball(hem, 0.036)),
            over=0.004,
        ),
        Solid(
            f"{name} forearm",
            Role.SKIN,
            (elbow, Ball(bulge, 0.0285), Ball(chain.end, WRIST, f"{name} wrist")),
        ),
        Solid(f"{name} hand", Role.SKIN, hand_of(chain, name), over=0.002),
        *thumbs,
    )


def leg(chain: Chain, name: str) -> tuple[Solid, ...]:
    """Return thigh, shank and shoe."""
    hem = mix(chain.middle, chain.end, 0.93)
    calf = along(mix(chain.middle, chain.end, 0.30), chain.lower.front, -0.010)
    return (
        Solid(
            f"{name} thigh",
            Role.TROUSERS,
            (Ball(chain.root, HIP, f"{name} hip"), Ball(chain.middle, KNEE, f"{name} knee")),
        ),
        Solid(
            f"{name} shank",
            Role.TROUSERS,
            (Ball(chain.middle, KNEE, f"{name} knee"), Ball(calf, 0.042), Ball(hem, 0.029)),
            over=0.001,
        ),
        Solid(
            f"{name} sole",
            Role.SOLE,
            sole(*chain.turned),
            lies_on=f"{name} foot",
            faces=chain.faces,
        ),
        Solid(f"{name} foot", Role.SHOES, foot(*chain.turned), under=f"{name} shank"),
    )


def trunk(bones: Skeleton, breath: float) -> tuple[Solid, ...]:
    """Return pelvis, waist, chest and neck."""
    neck = (Ball(bones.shoulders, 0.031), Ball(mix(bones.shoulders, bones.head, 0.75), 0.027))
    return (
        Solid("pelvis", Role.TROUSERS, pelvis(bones), over=-0.006),
        Solid("waist", Role.SHIRT, waist(bones, breath)),
        Solid("chest", Role.SHIRT, chest(bones, breath), over=0.001),
        Solid("neck", Role.SKIN, neck, over=0.01, under="head"),
    )


def body(bones: Skeleton, breath: float) -> tuple[Solid, ...]:
    """Return all solids of a body; breath, 0 to 1, swells chest and belly."""
    return (
        *trunk(bones, breath),
        *face(bones),
        *arm(bones.limbs["left arm"], "left", 1),
        *arm(bones.limbs["right arm"], "right", -1),
        *leg(bones.limbs["left leg"], "left"),
        *leg(bones.limbs["right leg"], "right"),
    )
