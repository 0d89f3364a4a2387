"""The routines: which there are, as this person does them, and which one Today offers."""

from PySide6.QtCore import QObject, Qt, Signal

from backcoach.app import routine_values
from backcoach.app.presenters.changes import Changes
from backcoach.app.problems import problems_told
from backcoach.app.settings_keeper import SettingsKeeper
from backcoach.app.world import World
from backcoach.core.exclusion import Adapted
from backcoach.text import _, isolated
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
        self._changes = Changes(page.panels)
        self._changes.changed.connect(self.refresh)
        self._changes.told.connect(self.told)
        page.figure_asked.connect(lambda id: page.take_figure(id, world.scenes.shown(id)))
        page.start_asked.connect(self._start)
        page.offer_asked.connect(self._offer)

    def refresh(self) -> None:
        """Look at everything again, also at what the command line brought."""
        self._world.stored.own_routines.look_again()
        routines = self._world.routines(self.told.emit)
        self.page.present([self._tile(each) for each in routines])

    def remove(self, id: str) -> None:
        """Remove one of the person's own routines; the keys are at Undo then.

        It may be nowhere else: it can be undone until the next one is removed.
        """
        own = self._world.stored.own_routines
        with problems_told(self.told.emit):
            name = isolated(self._world.catalogue.routine(id).name)
            text = own.text(id)
            said = _("Removed: {routine}.").format(routine=name)
            if self._changes.make(lambda: own.remove(id), lambda: own.bring_back(id, text), said):
                self.page.panels.undo.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tile(self, adapted: Adapted) -> RoutineTile:
        preferences = self._world.preferences()
        timeline = self._world.compiled(adapted.routine)
        is_offered = adapted.routine.id == preferences.default_routine
        return routine_values.tile(
            adapted,
            timeline,
            preferences.equipment,
            is_offered=is_offered,
            is_own=adapted.routine.id in self._world.stored.own_routines,
        )

    def _start(self, id: str) -> None:
        self.start_asked.emit(self._world.compiled(self._world.adapted(id).routine))

    def _offer(self, id: str) -> None:
        self._keeper.change("default_routine", id)
        self.offered.emit(id)
        self.refresh()
