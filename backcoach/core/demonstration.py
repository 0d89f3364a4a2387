"""How an exercise is shown to somebody who only looks: a round of it, again and again."""

from msgspec.structs import replace

from backcoach.core.dose import AnyDose, Hold, Paced
from backcoach.core.exercise import Exercise
from backcoach.core.expansion import Expansion
from backcoach.core.movement import Moment, moment
from backcoach.core.preferences import Timing
from backcoach.core.timeline import Phase, Step
from backcoach.text import ENGLISH

# No way is shown in less or more time than this, and no hold in more.
LEAST_S, WAY_S, HOLD_S = 1, 3, 4
# How long one stays where one began before the next round.
WAIT_MS = 700
# At which part of a movement that goes on and on it is known at a glance: one that is posed as a
# cycle, and one that goes out and back.
IN_CYCLE, IN_WAYS = 0.25, 0.5


class Demonstration:
    """One repetition of an exercise, on both sides where they alternate, in nearly its own time.

    It begins where the exercise is known at a glance: at the end of the way out, or in the middle
    of a movement that goes on and on.
    """

    def __init__(self, exercise: Exercise) -> None:
        self._exercise = exercise
        self._steps = [(step, _lasts_ms(step)) for step in _steps(exercise)]
        self._begins_ms = self._telling_ms()

    @property
    def length_ms(self) -> int:
        """How long a round takes."""
        return sum(lasts_ms for _step, lasts_ms in self._steps)

    def at(self, passed_ms: int) -> Moment:
        """Return what is seen after so long, whatever the number of the round."""
        into_ms = (passed_ms + self._begins_ms) % self.length_ms
        steps = iter(self._steps)
        step, lasts_ms = next(steps)
        while into_ms >= lasts_ms:
            into_ms -= lasts_ms
            step, lasts_ms = next(steps)
        return moment(step, self._exercise, into_ms)

    def _telling_ms(self) -> int:
        """Return how far into a round the exercise is known."""
        passed_ms = 0
        for step, lasts_ms in self._steps:
            passed_ms += lasts_ms
            if step.phase is Phase.OUT:
                return passed_ms
        figure = self._exercise.figure
        if figure is None:
            return 0
        return round(figure.cycle_s * 1000 * (IN_CYCLE if figure.cycle else IN_WAYS))


def _steps(exercise: Exercise) -> list[Step]:
    """Return the steps of the first side, or of both where they alternate."""
    expansion = Expansion(1, exercise, _abridged(exercise.dose), Timing(), ENGLISH)
    steps = [step for step in expansion.steps(comes_from=exercise.position) if step.works]
    return [step for step in steps if step.block == steps[0].block]


def _abridged(dose: AnyDose) -> AnyDose:
    """Return a single repetition in which nothing takes long."""
    if not isinstance(dose, Paced | Hold):
        return replace(dose, sets=1)
    out_s, back_s = (min(max(way_s, LEAST_S), WAY_S) for way_s in (dose.out_s, dose.back_s))
    short = replace(dose, sets=1, out_s=out_s, hold_s=min(dose.hold_s, HOLD_S), back_s=back_s)
    return replace(short, reps=1) if isinstance(short, Paced) else short


def _lasts_ms(step: Step) -> int:
    return step.estimate_ms + (WAIT_MS if step.phase is Phase.BACK else 0)
