"""What the pages about routines show: pure."""

from collections.abc import Collection

from backcoach.app import equipment_values, source_lines
from backcoach.core import phrases, telling
from backcoach.core.exclusion import Adapted
from backcoach.core.exercise import Equipment
from backcoach.core.routine import dose_of
from backcoach.core.timeline import Timeline
from backcoach.text import _, chosen
from backcoach.ui.pages.routine import RoutineSheet
from backcoach.ui.pages.routines import RoutineTile


def tile(
    adapted: Adapted,
    timeline: Timeline,
    at_hand: Collection[Equipment],
    *,
    is_offered: bool,
    is_own: bool = False,
) -> RoutineTile:
    """Return a routine as a card; the timeline is that of the adapted one."""
    routine = adapted.routine
    return RoutineTile(
        id=routine.id,
        name=routine.name,
        goal=routine.goal,
        extent=_extent(timeline, is_own=is_own),
        needs=equipment_values.needed(timeline),
        missing=equipment_values.missing(timeline, at_hand),
        changes=telling.changes_in_short(adapted.changes, chosen()),
        exercises=tuple(dict.fromkeys(item.exercise for item in routine.items)),
        is_offered=is_offered,
    )


def sheet(
    adapted: Adapted, timeline: Timeline, at_hand: Collection[Equipment], *, is_own: bool = False
) -> RoutineSheet:
    """Return all that there is to be said about a routine, as it is done."""
    routine, exercises = adapted.routine, timeline.inputs.exercises
    items = []
    for item in routine.items:
        exercise = exercises[item.exercise]
        dose = phrases.dose(dose_of(item, exercise), exercise.sides, chosen())
        items.append((exercise.id, exercise.name, dose))
    return RoutineSheet(
        name=routine.name,
        goal=routine.goal,
        extent=_extent(timeline, is_own=is_own),
        needs=equipment_values.needs(timeline, at_hand),
        frequency=routine.frequency,
        changes=telling.changes(adapted.changes, chosen()),
        items=tuple(items),
        sources=source_lines.sources(routine.sources),
        is_own=is_own,
    )


def _extent(timeline: Timeline, *, is_own: bool) -> str:
    extent = phrases.extent(timeline.minutes, timeline.item_count, chosen())
    return _("Your own · {extent}").format(extent=extent) if is_own else extent
