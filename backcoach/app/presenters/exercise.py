"""One exercise: what there is to be said about it, and the way into a session with it alone."""

from PySide6.QtCore import QObject, Signal

from backcoach.app import exercise_sheet
from backcoach.app.problems import problems_told
from backcoach.app.world import World
from backcoach.core.routine import alone
from backcoach.core.timeline import Kind, Timeline
from backcoach.ui.pages.exercise import ExercisePage


class ExercisePresenter(QObject):
    """Fills the page of an exercise. start_asked tells the timeline to be followed."""

    start_asked = Signal(object)
    told = Signal(str)

    def __init__(self, page: ExercisePage, world: World) -> None:
        super().__init__()
        self.page = page
        self._world = world
        self._id = ""
        page.try_asked.connect(self._try)

    def show(self, id: str) -> None:
        """Show an exercise. Raises UserError where there is none, or its file is wrong."""
        world = self._world
        exercise = world.catalogue.exercise(id)
        exclusions = world.preferences().exclusions
        sheet = exercise_sheet.sheet(exercise, world.catalogue.exercises, exclusions)
        self._id = id
        self.page.present(sheet, world.scenes.shown(id))

    def _try(self) -> None:
        with problems_told(self.told.emit):
            self.start_asked.emit(self._timeline())

    def _timeline(self) -> Timeline:
        catalogue = self._world.catalogue
        return self._world.compiled(alone(catalogue.exercise(self._id)), Kind.SINGLE)
