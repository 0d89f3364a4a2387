"""The first run, and the safety questions when they are due again."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from backcoach.app.problems import problems_told
from backcoach.app.settings_keeper import SettingsKeeper
from backcoach.app.world import World
from backcoach.core.exercise import Equipment
from backcoach.core.timeline import Timeline
from backcoach.diary.screening import Outcome
from backcoach.services.ports import Tone
from backcoach.ui.pages.first_run import FirstRunPage

TONE_MS = 900  # from one to the next


class SafetyPresenter(QObject):
    """Asks the questions and keeps date and outcome."""

    told = Signal(str)

    def __init__(self, page: FirstRunPage, world: World, keeper: SettingsKeeper) -> None:
        super().__init__()
        self.page = page
        self._world = world
        self._keeper = keeper
        self._begin: Callable[[], object] = lambda: None
        self._leave: Callable[[], object] = lambda: None
        page.answered.connect(self._keep)
        page.copy_asked.connect(lambda text: QGuiApplication.clipboard().setText(text))
        page.sound_asked.connect(self._begin_tones)
        self._tones: list[Tone] = []
        self._next_tone = QTimer(self, singleShot=True, interval=TONE_MS)
        self._next_tone.timeout.connect(self._play)
        page.finished.connect(self._finish)

    def ask(
        self, timeline: Timeline | None, begin: Callable[[], object], leave: Callable[[], object]
    ) -> None:
        """Begin with the first screen, or, where all was seen before, with the questions.

        Where the answers still hold, the page can be left without new ones. After the last screen
        begin is called, if that is chosen, else leave. With no timeline there is nothing to begin.
        """
        self._begin, self._leave = begin, leave
        preferences = self._world.preferences()
        name, minutes = ("", 0)
        if timeline is not None:
            name, minutes = timeline.inputs.routine.name, timeline.minutes
        self.page.present(name, minutes, preferences.equipment)
        safety = self._world.safety
        self.page.restart(questions_only=safety.last is not None, may_leave=not safety.is_due)

    def _keep(self, outcome: str) -> None:
        with problems_told(self.told.emit):
            self._world.safety.keep(Outcome(outcome))

    def _begin_tones(self) -> None:
        self._tones = list(Tone)
        self._play()

    def _play(self) -> None:
        """Play the next tone, and go on until all were played or the page is left."""
        if self.page.isVisible() and self._tones:
            self._world.sound().play(self._tones.pop(0))
            if self._tones:
                self._next_tone.start()

    def _finish(self, equipment: Sequence[Equipment], begin: bool) -> None:
        if tuple(equipment) != self._world.preferences().equipment:
            self._keeper.change("equipment", tuple(equipment))
        (self._begin if begin else self._leave)()
