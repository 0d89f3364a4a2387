"""The first run, and the safety questions when they are due again."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from backcoach.app.settings_keeper import SettingsKeeper
from backcoach.app.world import World
from backcoach.core.exercise import Equipment
from backcoach.core.timeline import Timeline
from backcoach.diary.screening import Outcome
from backcoach.services.ports import Tone
from backcoach.storage.database import StorageError
from backcoach.ui.pages.first_run import FirstRunPage


class SafetyPresenter(QObject):
    """Asks the questions and keeps date and outcome.

    finished tells whether a session is to begin at once.
    """

    finished = Signal(bool)
    told = Signal(str)

    def __init__(self, page: FirstRunPage, world: World, keeper: SettingsKeeper) -> None:
        super().__init__()
        self.page = page
        self._world = world
        self._keeper = keeper
        page.answered.connect(self._keep)
        page.copy_asked.connect(lambda text: QGuiApplication.clipboard().setText(text))
        page.sound_asked.connect(self._play)
        page.finished.connect(self._finish)

    def ask(self, timeline: Timeline) -> None:
        """Begin with the first screen, or, where all was seen before, with the questions.

        Where the answers still hold, the page can be left without new ones.
        """
        preferences = self._world.preferences()
        name = timeline.inputs.routine.name
        self.page.present(name, timeline.minutes, preferences.equipment)
        known = self._world.stored.screenings.last() is not None
        self.page.restart(questions_only=known, may_leave=not self._world.safety_is_due)

    def _keep(self, outcome: str) -> None:
        try:
            now = self._world.clock.local_time()
            self._world.stored.screenings.add(Outcome(outcome), now)
        except StorageError as error:
            self.told.emit(str(error))

    def _play(self) -> None:
        self._world.sound().play(Tone.GO)

    def _finish(self, equipment: Sequence[Equipment], begin: bool) -> None:
        if tuple(equipment) != self._world.preferences().equipment:
            self._keeper.change("equipment", tuple(equipment))
        self.finished.emit(begin)
