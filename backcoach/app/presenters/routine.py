"""One routine, as this person does it: what is in it, and the way into a session."""

from PySide6.QtCore import QObject, Signal

from backcoach.app import routine_values
from backcoach.app.world import World
from backcoach.core.compiler import compile_routine
from backcoach.core.exclusion import Adapted, adapted
from backcoach.core.timeline import Timeline
from backcoach.ui.pages.routine import RoutinePage


def as_done(world: World, id: str) -> tuple[Adapted, Timeline]:
    """Return a routine without what the person's conditions rule out, and its timeline.

    Raises UserError for a file that is wrong, and when nothing is left of it.
    """
    exercises, preferences = world.catalogue.exercises, world.preferences()
    made = adapted(world.catalogue.routine(id), exercises, preferences.exclusions)
    return made, compile_routine(made.routine, exercises, preferences, world.words)


class RoutinePresenter(QObject):
    """Fills the page of a routine. start_asked tells the timeline to be followed."""

    start_asked = Signal(object)

    def __init__(self, page: RoutinePage, world: World) -> None:
        super().__init__()
        self.page = page
        self._world = world
        self._timeline: Timeline | None = None
        page.start_asked.connect(lambda: self.start_asked.emit(self._timeline))

    def show(self, id: str) -> None:
        """Show a routine. Raises UserError for a file that is wrong, or when nothing is left."""
        made, self._timeline = as_done(self._world, id)
        at_hand = self._world.preferences().equipment
        self.page.present(routine_values.sheet(made, self._timeline, at_hand))
