"""Small figures, those that are shipped, and postures drawn at random."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest
from hypothesis import assume
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy
from msgspec.structs import replace

from backcoach.body.completion import complete
from backcoach.body.pose import Figure, Limb, Part, Pose, Support, Turn
from backcoach.body.posture import AnyLimb, Axes, Placed, Posture, Turned
from backcoach.body.postures import POSTURES
from backcoach.body.scene import Scene
from backcoach.body.skeleton import LIMBS
from backcoach.body.supports import EVERYWHERE
from backcoach.body.vector import Vector, cross, length, unit
from backcoach.errors import UserError
from backcoach.storage.shelf import shipped

# Someone on hands and knees who lets the head hang.
FIGURE = Figure(
    poses={
        "start": Pose(like="hands-and-knees"),
        "end": Pose(like="start", head=Turn(up=(-1, -0.6, 0), front=(0.4, -1, 0))),
    }
)
FILE = "figure.toml"
TRUNK = (Part.PELVIS, Part.WAIST, Part.CHEST, Part.HEAD)

SHIPPED: Mapping[str, Figure] = {
    name: exercise.figure
    for name, exercise in shipped().exercises.items()
    if exercise.figure is not None
}
FIGURES: Mapping[str, Figure] = {"small": FIGURE, **SHIPPED}
SCENES: Mapping[str, Scene] = {name: Scene(figure) for name, figure in FIGURES.items()}


def figure_of(like: str, **end: Any) -> Figure:
    """Return a figure that starts in a posture, and whose end has something else than that."""
    return Figure(poses={"start": Pose(like=like), "end": Pose(like="start", **end)})


def posture_of(like: str, **given: Any) -> Posture:
    """Return one of the usual postures with something else than it has."""
    return complete(figure_of(like, **given), FILE)["end"]


def usual_postures() -> dict[str, Posture]:
    """Return the postures that figures start from, completed."""
    return {name: posture_of(name) for name in POSTURES}


def with_limbs(kind: str, limb: Limb, poses: Figure = FIGURE) -> Figure:
    """Return a figure whose start has another limb than it had."""
    start = replace(poses.poses["start"], **{kind: limb})
    return replace(poses, poses={**poses.poses, "start": start})


def sentence(of: Callable[[], object]) -> str:
    """Return the message of the error that something raises."""
    with pytest.raises(UserError) as error:
        of()
    return str(error.value)


def near(a: Vector, b: Vector, tolerance: float = 1e-6) -> bool:
    """Tell whether two points are the same, but for rounding."""
    return all(abs(one - other) <= tolerance for one, other in zip(a, b, strict=True))


def directions() -> SearchStrategy[Vector]:
    """Draw a direction, not of length 1, but not too short to be one."""
    numbers = st.floats(-1, 1)
    return st.tuples(numbers, numbers, numbers).filter(lambda drawn: length(drawn) > 0.2)


def points(reach: float = 0.7) -> SearchStrategy[Vector]:
    """Draw a point that is no further from the origin, in each direction, than reach."""
    numbers = st.floats(-reach, reach)
    return st.tuples(numbers, numbers, numbers)


@st.composite
def axes(draw: DrawFn) -> Axes:
    """Draw two directions that are far from being the same or opposite."""
    up, front = draw(directions()), draw(directions())
    assume(length(cross(unit(up), unit(front))) > 0.1)
    return Axes(up, front)


@st.composite
def turned_limbs(draw: DrawFn) -> AnyLimb:
    """Draw a limb whose bones have directions."""
    upper, lower, bends = draw(directions()), draw(directions()), draw(directions())
    return Turned(upper, lower, None, bends, *draw(turns()))


@st.composite
def placed_limbs(draw: DrawFn) -> AnyLimb:
    """Draw a limb that reaches for a place, seen from the trunk or not."""
    on = draw(st.none() | st.sampled_from(TRUNK))
    support = draw(st.none() | st.sampled_from(Support))
    rests = draw(st.sampled_from((0.0, 1.0))) if support else 0.0
    return Placed(draw(points()), on, support, rests, draw(directions()), *draw(turns()))


@st.composite
def turns(draw: DrawFn) -> tuple[Vector | None, Vector | None]:
    """Draw where a hand or foot points and faces, or faces, or neither."""
    faces = draw(st.none() | directions())
    return (draw(st.none() | directions()) if faces else None), faces


def postures() -> SearchStrategy[Posture]:
    """Draw a posture that no body could take, but that bones can."""
    limbs = st.fixed_dictionaries({name: turned_limbs() | placed_limbs() for name in LIMBS})
    return st.builds(
        Posture,
        st.sampled_from(TRUNK),
        points(),
        axes(),
        axes(),
        axes(),
        axes(),
        limbs,
        st.dictionaries(st.sampled_from(TRUNK), st.sampled_from(Support)),
        st.just(EVERYWHERE),
    )
