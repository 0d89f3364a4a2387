"""One routine, as this person does it: what is in it, and the way into a session."""

from PySide6.QtCore import QObject, Signal

from backcoach.app import routine_values
from backcoach.app.world import World
from backcoach.core.timeline import Timeline
from backcoach.ui.pages.routine import RoutinePage


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
        adapted, at_hand = self._world.adapted(id), self._world.preferences().equipment
        self._timeline = self._world.compiled(adapted.routine)
        self.page.present(routine_values.sheet(adapted, self._timeline, at_hand))
