"""What may be prescribed and what a person may do, drawn at random."""

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from backcoach.core import command
from backcoach.core.command import Command, StopReason
from backcoach.core.compiler import compile_routine
from backcoach.core.dose import AnyDose, Free, Hold, Paced, Timed
from backcoach.core.exercise import Exercise, Position, Sides
from backcoach.core.preferences import Preferences
from backcoach.core.routine import Item, Routine
from backcoach.core.timeline import Inputs, Kind, Timeline
from backcoach.text import ENGLISH
from tests.helpers.catalogue import catalogue_of, exercise, routine_of

NAMES = ("first", "second", "third")

_sets = st.integers(1, 3)
_rests = st.integers(0, 20)
_reps = st.integers(1, 3)
_seconds = st.integers(1, 30)
_or_none = st.integers(0, 30)
_kinds = st.sampled_from(Kind)
_factors = st.floats(0.5, 3.0)


def doses() -> SearchStrategy[AnyDose]:
    """Draw any kind of dose, with lengths and rests from none on."""
    common = {"sets": _sets, "rest_s": _rests}
    paced = st.builds(Paced, reps=_reps, out_s=_seconds, hold_s=_or_none, back_s=_or_none, **common)
    hold = st.builds(Hold, out_s=_or_none, hold_s=_seconds, back_s=_or_none, **common)
    free = st.builds(Free, reps=_reps, rep_s=_seconds, **common)
    timed = st.builds(Timed, move_s=st.integers(1, 200), **common)
    return paced | hold | free | timed


def exercises(id: str) -> SearchStrategy[Exercise]:
    """Draw an exercise with any dose and sides that may lead to the others."""
    others = st.none() | st.sampled_from([name for name in NAMES if name != id])
    return st.builds(
        exercise,
        st.just(id),
        doses(),
        st.sampled_from(Sides),
        position=st.sampled_from(Position),
        stretch=st.booleans(),
        prepare_s=st.integers(0, 4),
        easier=others,
        harder=others,
    )


def preferences() -> SearchStrategy[Preferences]:
    """Draw preferences, with any factors."""
    return st.builds(
        Preferences, ready_factor=_factors, rest_factor=_factors, switch_factor=_factors
    )


def routines() -> SearchStrategy[Routine]:
    """Draw up to three items, with doses of their own or without."""
    items = st.builds(Item, exercise=st.sampled_from(NAMES), dose=st.none() | doses())
    return st.lists(items, min_size=1, max_size=3).map(lambda drawn: routine_of(*drawn))


@st.composite
def timelines(draw: DrawFn, kinds: SearchStrategy[Kind] = _kinds) -> Timeline:
    """Draw a routine, what it needs, and how it is played, compiled."""
    catalogue = catalogue_of(*(draw(exercises(name)) for name in NAMES))
    chosen = draw(preferences())
    return compile_routine(draw(routines()), catalogue, chosen, ENGLISH, draw(kinds))


def inputs() -> SearchStrategy[Inputs]:
    """Draw all that a timeline is compiled from."""
    return timelines().map(lambda timeline: timeline.inputs)


def commands() -> SearchStrategy[Command]:
    """Draw any command, legal or not, that does not end the session."""
    return presses() | requests()


def presses() -> SearchStrategy[Command]:
    """Draw one of the buttons that are pressed again and again."""
    return st.sampled_from(
        (command.Pause(), command.Resume(), command.Next(), command.Back(), command.MoreTime())
    )


def requests() -> SearchStrategy[Command]:
    """Draw one of the commands that lead elsewhere, or that come from outside."""
    return st.one_of(
        st.sampled_from((command.SkipExercise(), command.Start())),
        st.builds(command.Jump, st.integers(0, 4)),
        st.builds(command.Sore, st.none() | st.integers(-1, 11), st.none() | st.booleans()),
        st.builds(command.Substitute, st.sampled_from((*NAMES, "unheard-of"))),
        st.builds(command.Interrupt, st.integers(0, 10**7)),
    )


def stops() -> SearchStrategy[Command]:
    """Draw a way to end a session, which is too final to be drawn as often as the others."""
    return st.builds(command.Stop, st.sampled_from(StopReason))


def waits() -> SearchStrategy[int]:
    """Draw how long a person does nothing: moments mostly, sometimes a minute."""
    moments = st.sampled_from((0, 1, 1_999, 2_000, 2_001))
    return moments | st.integers(0, 5_000) | st.integers(0, 20_000) | st.integers(0, 90_000)
