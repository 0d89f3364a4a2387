"""backcoach list."""

from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import TypeVar

from backcoach.body.muscles import Muscle
from backcoach.cli import output
from backcoach.cli.context import Context
from backcoach.cli.show import change_as_data
from backcoach.core import phrases
from backcoach.core.catalogue import readable
from backcoach.core.exclusion import Adapted
from backcoach.core.exercise import Equipment, Exercise, Position
from backcoach.core.finding import Level, Wanted, found
from backcoach.core.routine import Routine, in_order
from backcoach.errors import UserError
from backcoach.text import Words, _

NOTHING = "nothing"

Choice = TypeVar("Choice", bound=StrEnum)


def run(arguments: Namespace) -> int:
    """List all that there is, or the exercises that are looked for."""
    context = Context(arguments.data_dir)
    known = {each.id: each for each in readable(context.catalogue.exercises, output.say)}
    wanted = _wanted(arguments, known.values())
    exercises = [known[id] for id in found(known.values(), wanted, context.words)]
    only_exercises = wanted != Wanted()
    if arguments.json:
        data = {"exercises": [_exercise(each) for each in exercises]}
        output.write_json(data if only_exercises else _all_as_data(context) | data)
    elif only_exercises:
        _write_found(exercises, context.words)
    else:
        _write_all(exercises, context)
    return 0


def _wanted(arguments: Namespace, exercises: Iterable[Exercise]) -> Wanted:
    """Return what is looked for. Raises UserError for what there is not among the exercises."""
    worked = {muscle for exercise in exercises for muscle in exercise.muscles}
    needed = {_plain(name) for name in arguments.equipment}
    needs_nothing = needed == {NOTHING}
    if NOTHING in needed and not needs_nothing:
        raise UserError(_('"nothing" goes with no other equipment.'))
    return Wanted(
        text=" ".join(arguments.text),
        muscles=_chosen(
            arguments.muscle,
            [muscle for muscle in Muscle if muscle in worked],
            _('No exercise is for the muscle "{asked}". There are some for: {choices}.'),
        ),
        equipment=_chosen(
            () if needs_nothing else arguments.equipment,
            Equipment,
            _('There is no equipment "{asked}". There are: {choices}, and "nothing".'),
        ),
        at_hand=frozenset() if needs_nothing else None,
        positions=_chosen(
            arguments.position, Position, _('There is no position "{asked}". There are: {choices}.')
        ),
        level=Level(arguments.level) if arguments.level else None,
    )


def _chosen(asked: Iterable[str], choices: Iterable[Choice], none: str) -> frozenset[Choice]:
    """Return the choices that are asked for, hyphens or not. Raises UserError with all choices."""
    known = {_plain(choice): choice for choice in choices}
    for name in asked:
        if _plain(name) not in known:
            raise UserError(none.format(asked=name, choices=", ".join(known.values())))
    return frozenset(known[_plain(name)] for name in asked)


def _plain(name: str) -> str:
    return " ".join(name.lower().replace("-", " ").split())


def _routines(context: Context) -> Iterator[Adapted]:
    """Yield all routines as this person does them; say of which nothing is left."""
    for routine in in_order(readable(context.catalogue.routines, output.say)):
        try:
            yield context.adapted(routine.id)
        except UserError as error:
            output.say(str(error))


def _write_all(exercises: Iterable[Exercise], context: Context) -> None:
    routines = [
        (routine.id, routine.name, str(_minutes(routine, context)), str(len(routine.items)))
        for routine, _changes in _routines(context)
    ]
    activities = readable(context.catalogue.activities, output.say)
    cards = readable(context.catalogue.cards, output.say)
    output.write_table((_("Routine"), _("Name"), _("Minutes"), _("Exercises")), routines)
    _write_exercises(exercises, context.words)
    output.write_table((_("Activity"), _("Kind")), [(each.id, _(each.kind)) for each in activities])
    output.write_table((_("Card"), _("Title")), [(each.id, each.title) for each in cards])


def _write_found(exercises: Sequence[Exercise], words: Words) -> None:
    if exercises:
        _write_exercises(exercises, words)
    else:
        output.say(_("There is no such exercise."))


def _write_exercises(exercises: Iterable[Exercise], words: Words) -> None:
    rows = [
        (each.id, phrases.term(each.position, words), _needs(each, words)) for each in exercises
    ]
    output.write_table((_("Exercise"), _("Position"), _("You need")), rows)


def _needs(exercise: Exercise, words: Words) -> str:
    return phrases.terms(exercise.equipment, words) or _("nothing")


def _minutes(routine: Routine, context: Context) -> int:
    return context.timeline(routine.id, short=False).minutes


def _all_as_data(context: Context) -> dict[str, object]:
    return {
        "routines": [_routine(routine, context) for routine in _routines(context)],
        "activities": list(readable(context.catalogue.activities, output.say)),
        "cards": list(readable(context.catalogue.cards, output.say)),
    }


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
