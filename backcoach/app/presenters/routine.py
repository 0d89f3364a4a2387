"""One routine, as this person does it: what is in it, and the way into a session."""

from PySide6.QtCore import QObject, Signal

from backcoach.app import routine_values
from backcoach.app.world import World
from backcoach.core.timeline import Timeline
from backcoach.ui.pages.routine import RoutinePage


class RoutinePresenter(QObject):
    """Fills the page of a routine.

    start_asked tells the timeline to be followed, print_asked and remove_asked the id of the
    routine.
    """

    start_asked = Signal(object)
    print_asked = Signal(str)
    remove_asked = Signal(str)

    def __init__(self, page: RoutinePage, world: World) -> None:
        super().__init__()
        self.page = page
        self._world = world
        self._id = ""
        self._timeline: Timeline | None = None
        page.print_asked.connect(lambda: self.print_asked.emit(self._id))
        page.remove_asked.connect(lambda: self.remove_asked.emit(self._id))
        page.start_asked.connect(lambda: self.start_asked.emit(self._timeline))

    def show(self, id: str) -> None:
        """Show a routine. Raises UserError for a file that is wrong, or when nothing is left."""
        adapted, at_hand = self._world.adapted(id), self._world.preferences().equipment
        self._id = id
        self._timeline = self._world.compiled(adapted.routine)
        is_own = id in self._world.stored.own_routines
        self.page.present(routine_values.sheet(adapted, self._timeline, at_hand, is_own=is_own))
