"""The routines: which there are, as this person does them, and which one Today offers."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal

from backcoach.app import routine_values
from backcoach.app.settings_keeper import SettingsKeeper
from backcoach.app.world import World
from backcoach.errors import UserError
from backcoach.ui.pages.routines import RoutinesPage, RoutineTile


class RoutinesPresenter(QObject):
    """Fills the page of all routines.

    start_asked tells the timeline to be followed, offered the id of the routine that the person
    made the one that Today offers.
    """

    start_asked = Signal(object)
    offered = Signal(str)
    told = Signal(str)

    def __init__(self, page: RoutinesPage, world: World, keeper: SettingsKeeper) -> None:
        super().__init__()
        self.page = page
        self._world = world
        self._keeper = keeper
        page.figure_asked.connect(lambda id: page.take_figure(id, world.scenes.shown(id)))
        page.start_asked.connect(self._start)
        page.offer_asked.connect(self._offer)

    def refresh(self) -> None:
        """Look at everything again."""
        self.page.present(tuple(self._tiles()))

    def _tiles(self) -> Iterator[RoutineTile]:
        """Yield all routines; not those in files that are wrong."""
        for id in self._world.catalogue.routines:
            try:
                yield self._tile(id)
            except UserError as error:
                self.told.emit(str(error))

    def _tile(self, id: str) -> RoutineTile:
        adapted, preferences = self._world.adapted(id), self._world.preferences()
        timeline = self._world.compiled(adapted.routine)
        is_offered = id == preferences.default_routine
        return routine_values.tile(adapted, timeline, preferences.equipment, is_offered=is_offered)

    def _start(self, id: str) -> None:
        self.start_asked.emit(self._world.compiled(self._world.adapted(id).routine))

    def _offer(self, id: str) -> None:
        self._keeper.change("default_routine", id)
        self.offered.emit(id)
        self.refresh()
