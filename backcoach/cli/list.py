"""backcoach list."""

from argparse import Namespace
from collections.abc import Iterator

from backcoach.cli import output
from backcoach.cli.context import Context
from backcoach.cli.show import change_as_data
from backcoach.core import phrases
from backcoach.core.exclusion import Adapted
from backcoach.core.exercise import Exercise
from backcoach.core.routine import Routine
from backcoach.errors import UserError
from backcoach.text import _


def run(arguments: Namespace) -> int:
    """List routines and exercises."""
    context = Context(arguments.data_dir)
    routines = list(_routines(context))
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


def _routines(context: Context) -> Iterator[Adapted]:
    """Yield all routines as this person does them; say of which nothing is left."""
    for id in context.catalogue.routines:
        try:
            yield context.adapted(id)
        except UserError as error:
            output.say(str(error))


def _write_routines(routines: list[Adapted], context: Context) -> None:
    rows = [
        [routine.id, routine.name, str(_minutes(routine, context)), str(len(routine.items))]
        for routine, _changes in routines
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


def _routine(adapted: Adapted, context: Context) -> dict[str, object]:
    routine = adapted.routine
    return {
        "id": routine.id,
        "name": routine.name,
        "goal": routine.goal,
        "minutes": _minutes(routine, context),
        "exercises": [item.exercise for item in routine.items],
        "changes": [change_as_data(change) for change in adapted.changes],
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
