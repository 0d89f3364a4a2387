"""A small catalogue: each kind of dose, each way with sides, and links between them."""

from collections.abc import Mapping

from msgspec.structs import replace

from backcoach.body.muscles import Muscle
from backcoach.core import timeline
from backcoach.core.compiler import compile_routine
from backcoach.core.dose import AnyDose, Free, Hold, Paced, Timed
from backcoach.core.exercise import (
    Breath,
    Breathing,
    Exercise,
    Form,
    PhaseWords,
    Position,
    Sides,
    Source,
)
from backcoach.core.preferences import Preferences
from backcoach.core.routine import Item, Routine
from backcoach.core.session import Session
from backcoach.core.timeline import Kind, Timeline
from backcoach.text import ENGLISH

SOURCE = Source(fact="It is made up.", by="A test", convention=True)


def exercise(
    id: str,
    dose: AnyDose,
    sides: Sides = Sides.BOTH,
    *,
    position: Position = Position.STANDING,
    stretch: bool = False,
    prepare_s: int = 0,
    easier: str | None = None,
    harder: str | None = None,
) -> Exercise:
    """Return an exercise that is complete, and plain where nothing else is asked for."""
    return Exercise(
        id=id,
        name=id.replace("-", " ").capitalize(),
        summary="A movement.",
        position=position,
        sides=sides,
        stretch=stretch,
        muscles=(Muscle.DEEP_CORE,),
        equipment=(),
        start="Come into the position.",
        steps=("Begin.", "Go on.", "End."),
        tips=("Slowly.",),
        mistakes=("Too fast.",),
        cautions=("Stop if it hurts.",),
        breathing=Breathing(prepare=Breath.IN, out=Breath.OUT, back=Breath.IN),
        breathing_how="Breathe out as you move.",
        says=PhaseWords(out="Reach out"),
        dose=dose,
        easier=Form(how="Do less.", exercises=(easier,)) if easier else None,
        harder=Form(how="Do more.", exercises=(harder,)) if harder else None,
        prepare_s=prepare_s,
        sources=(SOURCE,),
    )


def catalogue_of(*exercises: Exercise) -> dict[str, Exercise]:
    return {each.id: each for each in exercises}


def routine_of(*items: str | Item, id: str = "routine") -> Routine:
    """Return a routine of items, or of exercises with their own doses."""
    return Routine(
        id=id,
        name=id.replace("-", " ").capitalize(),
        goal="To be tested.",
        frequency="Often.",
        items=tuple(Item(exercise=each) if isinstance(each, str) else each for each in items),
        sources=(SOURCE,),
    )


EXERCISES: Mapping[str, Exercise] = catalogue_of(
    exercise("march", Timed(move_s=20), harder="lean"),
    exercise("walk", Timed(move_s=60)),
    exercise(
        "bridge",
        Paced(sets=2, reps=2, out_s=2, hold_s=3, back_s=2, rest_s=10),
        position=Position.LYING,
        easier="tilt",
        harder="march",
    ),
    exercise("tilt", Paced(reps=3, out_s=1, back_s=1), position=Position.LYING, harder="bridge"),
    exercise("plank", Hold(sets=2, hold_s=10, rest_s=0), easier="march"),
    exercise("twist", Hold(hold_s=20), Sides.EACH, stretch=True, easier="lean"),
    exercise("lean", Hold(out_s=1, hold_s=4, back_s=0), Sides.EACH, harder="twist"),
    exercise("bird-dog", Paced(reps=2, out_s=2, hold_s=3, back_s=2), Sides.ALTERNATING),
    exercise("squat", Free(sets=2, reps=8, rep_s=4, rest_s=10), easier="march", harder="lean"),
    exercise(
        "reach",
        Paced(sets=2, reps=2, out_s=3, hold_s=5, back_s=3, rest_s=10),
        Sides.EACH,
        prepare_s=3,
        easier="lean",
    ),
)

ROUTINES: Mapping[str, Routine] = {
    name: routine_of(*items.split(), id=name)
    for name, items in {
        "march": "march",
        "march-plank": "march plank",
        "bridge": "bridge",
        "bridge-march": "bridge march",
        "plank": "plank",
        "twist": "twist",
        "twist-march": "twist march",
        "bird-dog": "bird-dog",
        "squat-march": "squat march",
        "three": "march bridge twist",
        "every-phase": "reach march squat",
    }.items()
}


def compiled(name: str, kind: Kind = Kind.ROUTINE, **preferences: float) -> Timeline:
    """Return the timeline of one of the routines above."""
    chosen = replace(Preferences(), **preferences)
    return compile_routine(ROUTINES[name], EXERCISES, chosen, ENGLISH, kind)


def session_of(name: str) -> Session:
    """Return a session, not yet started, of one of the routines above."""
    return Session(compiled(name), ENGLISH)


def names(steps: tuple[timeline.Step, ...]) -> list[str]:
    """Return steps in short: hold 1.2 left #1 stands for item 1, set 2, left, repetition 1."""
    return [name_of(step.key) for step in steps]


def name_of(key: timeline.StepKey) -> str:
    side = "" if key.side == "both" else f" {key.side}"
    rep = f" #{key.rep}" if key.rep else ""
    return f"{key.phase} {key.item}.{key.set}{side}{rep}"
