"""backcoach show."""

from argparse import Namespace
from collections.abc import Iterable, Iterator

from msgspec.structs import asdict

from backcoach.cli import output
from backcoach.cli.context import Context
from backcoach.core import phrases, telling
from backcoach.core.catalogue import as_id, nearest
from backcoach.core.exclusion import Adapted, Change, ruling_out
from backcoach.core.exercise import Exercise, Form, Source
from backcoach.core.routine import dose_of
from backcoach.errors import UserError
from backcoach.text import _


def run(arguments: Namespace) -> int:
    """Show one exercise or routine."""
    context = Context(arguments.data_dir)
    found = _find(arguments.name, context)
    if arguments.json:
        output.write_json(found if isinstance(found, Exercise) else _as_data(found))
    elif isinstance(found, Exercise):
        output.write_text(_exercise(found, context))
    else:
        output.write_text(_routine(found, context))
    return 0


def change_as_data(change: Change) -> dict[str, object]:
    """Return a change as it is written in JSON; instead is null where nothing is done instead."""
    return {
        "left_out": change.left_out.id,
        "because": change.because,
        "instead": change.instead.id if change.instead else None,
    }


def _as_data(adapted: Adapted) -> dict[str, object]:
    changes = [change_as_data(each) for each in adapted.changes]
    return {**asdict(adapted.routine), "changes": changes}


def _find(name: str, context: Context) -> Exercise | Adapted:
    id = as_id(name)
    catalogue = context.catalogue
    if id in catalogue.exercises:
        return catalogue.exercises[id]
    if id in catalogue.routines:
        return context.adapted(id)
    problem = _('There is no exercise or routine "{name}".').format(name=name)
    raise UserError(problem + nearest(id, [*catalogue.exercises, *catalogue.routines]))


def _exercise(exercise: Exercise, context: Context) -> Iterator[str]:
    words = context.words
    yield f"# {exercise.name}"
    yield exercise.summary
    if because := ruling_out(exercise, context.preferences.exclusions):
        yield telling.left_out(exercise, because, words)
    yield from _facts(
        {
            _("Position"): _(exercise.position),
            _("Muscles"): ", ".join(map(_, exercise.muscles)),
            _("You need"): ", ".join(map(_, exercise.equipment)) or _("nothing"),
            _("On its own"): phrases.dose(exercise.dose, exercise.sides, words),
        }
    )
    yield from _section(_("How to start"), [exercise.start])
    yield from _numbered(_("What to do"), exercise.steps)
    yield from _section(_("Breathing"), [exercise.breathing_how])
    yield from _listed(_("Tips"), exercise.tips)
    yield from _listed(_("Common mistakes"), exercise.mistakes)
    yield from _listed(_("Take care"), exercise.cautions)
    yield from _listed(_("Ask a professional first if you have"), map(_, exercise.excluded))
    yield from _form(_("Easier"), exercise.easier)
    yield from _form(_("Harder"), exercise.harder)
    yield from _listed(_("Sources"), map(_source, exercise.sources))


def _routine(adapted: Adapted, context: Context) -> Iterator[str]:
    routine, words = adapted.routine, context.words
    minutes = context.timeline(routine.id, short=False).minutes
    length = words.ngettext("about {n} minute", "about {n} minutes", minutes).format(n=minutes)
    yield f"# {routine.name}"
    yield routine.goal
    exercises = [context.catalogue.exercises[item.exercise] for item in routine.items]
    needed = dict.fromkeys(thing for exercise in exercises for thing in exercise.equipment)
    yield from _facts(
        {
            _("Length"): length,
            _("You need"): ", ".join(map(_, needed)) or _("nothing"),
            _("How often"): routine.frequency,
        }
    )
    doses = (dose_of(*both) for both in zip(routine.items, exercises, strict=True))
    introduced = (
        phrases.introduction(exercise, dose, words)
        for exercise, dose in zip(exercises, doses, strict=True)
    )
    yield from _numbered(_("Exercises"), introduced)
    yield from _listed(_("Left out for you"), telling.changes(adapted.changes, words))
    yield from _listed(_("Take care"), [phrases.emergency_stop(words)])
    yield from _listed(_("Sources"), map(_source, routine.sources))


def _facts(facts: dict[str, str]) -> Iterator[str]:
    yield ""
    yield from (f"{name}: {fact}" for name, fact in facts.items())


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    written = list(lines)
    if written:
        yield from ("", f"## {title}", *written)


def _listed(title: str, lines: Iterable[str]) -> Iterator[str]:
    return _section(title, (f"- {line}" for line in lines))


def _numbered(title: str, lines: Iterable[str]) -> Iterator[str]:
    return _section(title, (f"{n}. {line}" for n, line in enumerate(lines, start=1)))


def _form(title: str, form: Form | None) -> Iterator[str]:
    if form is not None:
        see = [_("See also: {name}").format(name=name) for name in form.exercises]
        yield from _listed(title, [form.how, *see])


def _source(source: Source) -> str:
    by = _("our own choice") if source.convention else source.by
    address = f" <{source.address}>" if source.address else ""
    return f"{source.fact} ({by}){address}"
