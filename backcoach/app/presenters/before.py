"""Before a session: what comes, and how the back is now."""

from PySide6.QtCore import QObject, Signal

from backcoach.app import equipment_values, exercise_values
from backcoach.app.world import World
from backcoach.core import exclusion, phrases, telling
from backcoach.core.timeline import Timeline
from backcoach.ui.pages.before import BeforePage


class BeforePresenter(QObject):
    """Asks before a session. begun tells its timeline and the score, None if it was left out."""

    begun = Signal(object, object)

    def __init__(self, page: BeforePage, world: World) -> None:
        super().__init__()
        self.page = page
        self._world = world
        self._timeline: Timeline | None = None
        page.begun.connect(self._begin)

    def offer(self, timeline: Timeline) -> None:
        """Show what is to be followed."""
        self._timeline = timeline
        first = next(iter(timeline.blocks.values()))[0]
        self.page.present(
            timeline.inputs.routine.name,
            phrases.extent(timeline.minutes, timeline.item_count, self._world.words),
            equipment_values.needs(timeline, self._world.preferences().equipment),
            self._world.scenes.of(first.exercise),
            self._changes(timeline),
        )

    def _changes(self, timeline: Timeline) -> tuple[str, ...]:
        """Return what is left out of a routine of the catalogue, and what is done instead.

        Of a single exercise, that it would be left out.
        """
        id = timeline.inputs.routine.id
        if id not in self._world.catalogue.routines:
            exercise = self._world.catalogue.exercise(id)
            said = exercise_values.left_out(exercise, self._world.preferences().exclusions)
            return (said,) if said else ()
        changes = exclusion.within(self._world.adapted(id).changes, timeline)
        return telling.changes(changes, self._world.words)

    def _begin(self, score: int | None) -> None:
        if self._timeline is not None:
            self.begun.emit(self._timeline, score)
