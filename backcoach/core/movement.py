"""Which moment of a figure a session shows: the phase and fraction of a step, and the breath."""

from math import cos, pi
from typing import NamedTuple

from backcoach.core.breathing import span_at
from backcoach.core.exercise import Breath, Exercise, Side
from backcoach.core.timeline import Phase, Step

# Someone who breathes as they like, at rest: about 12 breaths a minute.
FREE_BREATH_MS = 5_000


class Moment(NamedTuple):
    """A moment of a figure: phase of the step, fraction of it, other side, breath; 0 to 1."""

    phase: str
    fraction: float
    mirrored: bool
    breath: float


def moment(step: Step, exercise: Exercise, into_ms: int) -> Moment:
    """Return the moment of an exercise's figure that far into a step.

    A movement that goes on and on repeats its cycle.
    """
    mirrored = step.key.side is Side.RIGHT
    return Moment(step.phase, _fraction(step, exercise, into_ms), mirrored, breath(step, into_ms))


def breath(step: Step, into_ms: int) -> float:
    """Return how full the chest is, 0 to 1, that far into a step."""
    span = span_at(step.breaths, into_ms)
    match span.breath:
        case Breath.IN:
            return _swing(span.fraction(into_ms) / 2)
        case Breath.OUT:
            return _swing((1.0 + span.fraction(into_ms)) / 2)
        case _:
            return _swing(into_ms / FREE_BREATH_MS)


def _swing(turns: float) -> float:
    """Return 0 at whole turns, 1 half-way between them."""
    return 0.5 - 0.5 * cos(2 * pi * turns)


def _fraction(step: Step, exercise: Exercise, into_ms: int) -> float:
    if step.phase in (Phase.MOVE, Phase.FREE):
        cycle_ms = 1000 * (exercise.figure.cycle_s if exercise.figure else 1.0)
        return (into_ms % cycle_ms) / cycle_ms
    return min(into_ms / step.duration_ms, 1.0) if step.duration_ms else 0.0
