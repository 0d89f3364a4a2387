"""backcoach show."""

from argparse import Namespace
from collections.abc import Iterable, Iterator

from msgspec.structs import asdict

from backcoach.cli import output
from backcoach.cli.context import Context
from backcoach.core import phrases, telling
from backcoach.core.activity import Activity
from backcoach.core.card import Card
from backcoach.core.catalogue import as_id, named, nearest
from backcoach.core.exclusion import Adapted, Change, ruling_out
from backcoach.core.exercise import Exercise, Form, Source
from backcoach.core.routine import dose_of
from backcoach.errors import UserError
from backcoach.text import _

Found = Exercise | Adapted | Activity | Card


def run(arguments: Namespace) -> int:
    """Show one exercise, routine, activity or reading card."""
    context = Context(arguments.data_dir)
    found = _find(arguments.name, context)
    if arguments.json:
        output.write_json(_as_data(found) if isinstance(found, Adapted) else found)
    else:
        output.write_text(_told(found, context))
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


def _find(name: str, context: Context) -> Found:
    kept = context.catalogue
    if routine := named(kept.routines, name):
        return context.adapted(routine.id)
    found = named(kept.exercises, name) or named(kept.activities, name) or named(kept.cards, name)
    if found is None:
        problem = _('There is no exercise, routine, activity or card "{name}".').format(name=name)
        known = [*kept.exercises, *kept.routines, *kept.activities, *kept.cards]
        raise UserError(problem + nearest(as_id(name), known))
    return found


def _told(found: Found, context: Context) -> Iterator[str]:
    match found:
        case Exercise():
            return _exercise(found, context)
        case Adapted():
            return _routine(found, context)
        case Activity():
            return _activity(found)
        case Card():
            return _card(found)


def _exercise(exercise: Exercise, context: Context) -> Iterator[str]:
    words = context.words
    yield f"# {exercise.name}"
    yield exercise.summary
    if because := ruling_out(exercise, context.preferences.exclusions):
        yield telling.left_out(exercise, because, words)
    yield from _facts(
        {
            _("Position"): phrases.term(exercise.position, words),
            _("Muscles"): phrases.terms(exercise.muscles, words),
            _("You need"): phrases.terms(exercise.equipment, words) or _("nothing"),
            _("On its own"): phrases.dose(exercise.dose, exercise.sides, words),
        }
    )
    yield from _section(_("How to start"), [exercise.start])
    yield from _numbered(_("What to do"), exercise.steps)
    yield from _section(_("Breathing"), [exercise.breathing_how])
    yield from _listed(_("Tips"), exercise.tips)
    yield from _listed(_("Common mistakes"), exercise.mistakes)
    yield from _listed(_("Take care"), exercise.cautions)
    conditions = [phrases.condition(each, words) for each in exercise.excluded]
    yield from _listed(_("Ask a professional first if you have"), conditions)
    yield from _form(_("Easier"), exercise.easier)
    yield from _form(_("Harder"), exercise.harder)
    avoided = (f"{each.name}: {each.why}" for each in exercise.instead_of)
    yield from _listed(_("Better left alone"), avoided)
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
            _("You need"): phrases.terms(needed, words) or _("nothing"),
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


def _activity(activity: Activity) -> Iterator[str]:
    yield f"# {activity.name}"
    yield activity.note
    yield from _facts({_("Kind"): _(activity.kind)})
    yield from _listed(_("Sources"), map(_source, activity.sources))


def _card(card: Card) -> Iterator[str]:
    yield f"# {card.title}"
    for paragraph in card.paragraphs:
        yield from ("", paragraph)
    yield from _listed(_("Sources"), map(_source, card.sources))


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
