"""backcoach list."""

from argparse import Namespace

from backcoach.cli import output
from backcoach.cli.context import Context
from backcoach.core import phrases
from backcoach.core.exercise import Exercise
from backcoach.core.routine import Routine
from backcoach.text import _


def run(arguments: Namespace) -> int:
    """List routines and exercises."""
    context = Context(arguments.data_dir)
    routines = list(context.catalogue.routines.values())
    exercises = list(context.catalogue.exercises.values())
    if arguments.json:
        output.write_json(
            {
                "routines": [_routine(routine, context) for routine in routines],
                "exercises": [_exercise(exercise) for exercise in exercises],
            }
        )
        return 0
    _write_routines(routines, context)
    _write_exercises(exercises, context)
    return 0


def _write_routines(routines: list[Routine], context: Context) -> None:
    rows = [
        [routine.id, routine.name, str(_minutes(routine, context)), str(len(routine.items))]
        for routine in routines
    ]
    output.write_table([_("Routine"), _("Name"), _("Minutes"), _("Exercises")], rows)


def _write_exercises(exercises: list[Exercise], context: Context) -> None:
    rows = [
        [
            exercise.id,
            exercise.name,
            phrases.dose(exercise.dose, exercise.sides, context.words),
            ", ".join(map(_, exercise.equipment)) or _("nothing"),
        ]
        for exercise in exercises
    ]
    output.write_table([_("Exercise"), _("Name"), _("On its own"), _("You need")], rows)


def _minutes(routine: Routine, context: Context) -> int:
    return context.timeline(routine.id, short=False).minutes


def _routine(routine: Routine, context: Context) -> dict[str, object]:
    return {
        "id": routine.id,
        "name": routine.name,
        "goal": routine.goal,
        "minutes": _minutes(routine, context),
        "exercises": [item.exercise for item in routine.items],
    }


def _exercise(exercise: Exercise) -> dict[str, object]:
    return {
        "id": exercise.id,
        "name": exercise.name,
        "summary": exercise.summary,
        "position": exercise.position,
        "muscles": exercise.muscles,
        "equipment": exercise.equipment,
        "dose": exercise.dose,
    }
