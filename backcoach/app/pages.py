"""The pages with their presenters: each is imported and made when it is first shown.

So the first picture waits for nothing that is not in it.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from backcoach.app.presenters.today import TodayPresenter
from backcoach.app.settings_keeper import SettingsKeeper
from backcoach.app.world import World
from backcoach.ui.main_window import MainWindow
from backcoach.ui.pages.today import TodayPage

if TYPE_CHECKING:
    from backcoach.app.presenters.day import DayPresenter
    from backcoach.app.presenters.exercise import ExercisePresenter
    from backcoach.app.presenters.exercises import ExercisesPresenter
    from backcoach.app.presenters.history import HistoryPresenter
    from backcoach.app.presenters.progress import ProgressPresenter
    from backcoach.app.presenters.reading import ReadingPresenter
    from backcoach.app.presenters.routine import RoutinePresenter
    from backcoach.app.presenters.routines import RoutinesPresenter
    from backcoach.app.presenters.settings import SettingsPresenter
    from backcoach.ui.pages.opened import OpenedPage

Opened = TypeVar("Opened", bound="OpenedPage")


class Pages(QObject):
    """Makes the pages, and tells what is asked for on any of them.

    start_asked tells the timeline to be followed, go_on_asked the session that was cut off.
    next_asked tells that the routine that is next is to be offered. What is to be opened is told
    by its id, a day as a date; left tells that an opened page is. print_asked tells the id of the
    routine that is to be printed, report_asked that the progress is.
    """

    start_asked = Signal(object)
    go_on_asked = Signal(object)
    next_asked = Signal()
    safety_asked = Signal()
    exercise_asked = Signal(str)
    card_asked = Signal(str)
    routine_asked = Signal(str)
    day_asked = Signal(object)
    session_asked = Signal(str)
    print_asked = Signal(str)
    report_asked = Signal()
    left = Signal()
    told = Signal(str)

    def __init__(self, window: MainWindow, world: World, keeper: SettingsKeeper) -> None:
        super().__init__()
        self._window, self._world, self._keeper = window, world, keeper

    @cached_property
    def today(self) -> TodayPresenter:
        """Today."""
        made = TodayPresenter(TodayPage(), self._world)
        self._window.painted.connect(made.draw)
        made.told.connect(self.told)
        made.start_asked.connect(self.start_asked)
        made.go_on_asked.connect(self.go_on_asked)
        made.card_asked.connect(self.card_asked)
        made.page.day_asked.connect(lambda: self.day_asked.emit(self._world.today))
        return made

    @cached_property
    def exercises(self) -> ExercisesPresenter:
        """All exercises, and all reading cards."""
        from backcoach.app.presenters.exercises import ExercisesPresenter
        from backcoach.ui.pages.exercises import ExercisesPage

        made = ExercisesPresenter(ExercisesPage(), self._world)
        made.told.connect(self.told)
        made.page.chosen.connect(self.exercise_asked)
        made.page.reading_chosen.connect(self.card_asked)
        return made

    @cached_property
    def exercise(self) -> ExercisePresenter:
        """One exercise."""
        from backcoach.app.presenters.exercise import ExercisePresenter
        from backcoach.ui.pages.exercise import ExercisePage

        made = ExercisePresenter(self._opened(ExercisePage()), self._world)
        made.told.connect(self.told)
        made.start_asked.connect(self.start_asked)
        made.page.exercise_asked.connect(self.exercise_asked)
        return made

    @cached_property
    def reading(self) -> ReadingPresenter:
        """One reading card."""
        from backcoach.app.presenters.reading import ReadingPresenter
        from backcoach.ui.pages.reading import ReadingPage

        return ReadingPresenter(self._opened(ReadingPage()), self._world)

    @cached_property
    def routines(self) -> RoutinesPresenter:
        """All routines."""
        from backcoach.app.presenters.routines import RoutinesPresenter
        from backcoach.ui.pages.routines import RoutinesPage

        made = RoutinesPresenter(RoutinesPage(), self._world, self._keeper)
        made.told.connect(self.told)
        made.start_asked.connect(self.start_asked)
        made.offered.connect(self.today.choose)
        made.page.look_asked.connect(self.routine_asked)
        made.page.print_asked.connect(self.print_asked)
        return made

    @cached_property
    def routine(self) -> RoutinePresenter:
        """One routine."""
        from backcoach.app.presenters.routine import RoutinePresenter
        from backcoach.ui.pages.routine import RoutinePage

        made = RoutinePresenter(self._opened(RoutinePage()), self._world)
        made.start_asked.connect(self.start_asked)
        made.print_asked.connect(self.print_asked)
        made.remove_asked.connect(self._remove_routine)
        made.page.exercise_asked.connect(self.exercise_asked)
        return made

    @cached_property
    def progress(self) -> ProgressPresenter:
        """The progress."""
        from backcoach.app.presenters.progress import ProgressPresenter
        from backcoach.ui.pages.progress import ProgressPage

        made = ProgressPresenter(ProgressPage(), self._world)
        made.told.connect(self.told)
        made.page.report_asked.connect(self.report_asked)
        made.page.start_asked.connect(self.next_asked)
        made.page.day_opened.connect(self.day_asked)
        return made

    @cached_property
    def day(self) -> DayPresenter:
        """One day."""
        from backcoach.app.presenters.day import DayPresenter
        from backcoach.ui.pages.day import DayPage

        made = DayPresenter(self._opened(DayPage()), self._world)
        made.told.connect(self.told)
        made.page.session_asked.connect(self.session_asked)
        return made

    @cached_property
    def history(self) -> HistoryPresenter:
        """The history."""
        from backcoach.app.presenters.history import HistoryPresenter
        from backcoach.ui.pages.history import HistoryPage

        made = HistoryPresenter(HistoryPage(), self._world)
        made.told.connect(self.told)
        made.page.start_asked.connect(self.next_asked)
        made.page.day_asked.connect(self.day_asked)
        return made

    @cached_property
    def settings(self) -> SettingsPresenter:
        """The settings."""
        from backcoach.app.presenters.settings import SettingsPresenter
        from backcoach.ui.pages.settings import SettingsPage

        made = SettingsPresenter(SettingsPage(), self._world, self._keeper)
        made.told.connect(self.told)
        made.page.safety_asked.connect(self.safety_asked)
        return made

    def _remove_routine(self, id: str) -> None:
        """Remove a routine of the person's own, and leave its page."""
        self.left.emit()
        self.routines.remove(id)

    def _opened(self, page: Opened) -> Opened:
        page.left.connect(self.left)
        return page
