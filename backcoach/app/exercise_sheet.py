"""What the page of an exercise shows, made from the catalogue: pure."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from enum import StrEnum

from backcoach.app import source_lines
from backcoach.app.exercise_values import left_out, said
from backcoach.core import phrases
from backcoach.core.catalogue import those
from backcoach.core.exclusion import ruling_out
from backcoach.core.exercise import Exclusion, Exercise
from backcoach.text import _, chosen
from backcoach.ui.pages.exercise import ExerciseSheet, Way


def sheet(
    exercise: Exercise, exercises: Mapping[str, Exercise], exclusions: Collection[Exclusion]
) -> ExerciseSheet:
    """Return all that there is to be said about an exercise; exclusions are the person's."""
    return ExerciseSheet(
        name=exercise.name,
        summary=exercise.summary,
        dose=phrases.dose(exercise.dose, exercise.sides, chosen()),
        facts=tuple(_facts(exercise)),
        start=exercise.start,
        steps=exercise.steps,
        breathing=exercise.breathing_how,
        tips=exercise.tips,
        mistakes=exercise.mistakes,
        cautions=exercise.cautions,
        conditions=tuple(phrases.condition(each, chosen()) for each in exercise.excluded),
        left_out=left_out(exercise, exclusions),
        instead=_instead(exercise, exercises, exclusions),
        ways=tuple(_ways(exercise, exercises)),
        instead_of=tuple((each.name, each.why) for each in exercise.instead_of),
        sources=source_lines.sources(exercise.sources),
    )


def _instead(
    exercise: Exercise, exercises: Mapping[str, Exercise], exclusions: Collection[Exclusion]
) -> tuple[str, str] | None:
    """Return id and name of what this person does in place of an exercise that is left out."""
    if not ruling_out(exercise, exclusions):
        return None
    swaps = those(exercises, exercise.swaps)
    return next(((each.id, each.name) for each in swaps if not ruling_out(each, exclusions)), None)


def _facts(exercise: Exercise) -> Iterator[tuple[str, str]]:
    yield _("Position"), said(exercise.position)
    yield _("Muscles"), _sentence(exercise.muscles)
    yield _("You need"), _sentence(exercise.equipment) or _("Nothing")


def _sentence(values: Iterable[StrEnum]) -> str:
    return phrases.at_start(phrases.terms(values, chosen()))


def _ways(exercise: Exercise, exercises: Mapping[str, Exercise]) -> Iterator[Way]:
    for title, form in ((_("Easier"), exercise.easier), (_("Harder"), exercise.harder)):
        if form is not None:
            linked = those(exercises, form.exercises)
            yield Way(title, form.how, tuple((each.id, each.name) for each in linked))
