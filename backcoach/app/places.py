"""The places that the sidebar leads to, and the pages that are opened from them.

A page and its presenter are imported and made when they are first shown: the first picture waits
for nothing that is not in it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from backcoach.app.presenters.today import TodayPresenter
from backcoach.app.settings_keeper import SettingsKeeper
from backcoach.app.world import World
from backcoach.errors import UserError
from backcoach.text import _
from backcoach.ui.main_window import MainWindow, Place
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

TODAY, EXERCISES, ROUTINES = "today", "exercises", "routines"
PROGRESS, HISTORY, SETTINGS = "progress", "history", "settings"


def places() -> tuple[Place, ...]:
    """Return the places, in the order of the sidebar."""
    return (
        Place(TODAY, _("Today"), "Ctrl+1"),
        Place(EXERCISES, _("Exercises"), "Ctrl+2"),
        Place(ROUTINES, _("Routines"), "Ctrl+3"),
        Place(PROGRESS, _("Progress"), "Ctrl+4"),
        Place(HISTORY, _("History"), "Ctrl+5"),
        Place(SETTINGS, _("Settings"), "Ctrl+6"),
    )


class _OfAll(Protocol):
    """Presents a place."""

    @property
    def page(self) -> QWidget: ...
    def refresh(self) -> None: ...


class _OfOne(Protocol):
    """Presents one thing that has an id."""

    @property
    def page(self) -> QWidget: ...
    def show(self, id: str) -> None: ...


class _Stop(NamedTuple):
    """A page on the way to the one that is shown: its place, and how it gets what it shows."""

    place: str
    filled: Callable[[], QWidget]


class Places(QObject):
    """Shows the places and what is opened from them, and knows the way back.

    start_asked tells the timeline to be followed, go_on_asked the session that was cut off.
    next_asked tells that the routine that is next is to be offered.
    """

    start_asked = Signal(object)
    go_on_asked = Signal(object)
    next_asked = Signal()
    safety_asked = Signal()
    told = Signal(str)

    def __init__(self, window: MainWindow, world: World, keeper: SettingsKeeper) -> None:
        super().__init__()
        self._window, self._world, self._keeper = window, world, keeper
        self._way = [_Stop(TODAY, lambda: self._place(TODAY))]
        window.place_asked.connect(self.go_to)

    @cached_property
    def today(self) -> TodayPresenter:
        """Today."""
        made = TodayPresenter(TodayPage(), self._world)
        self._window.painted.connect(made.draw)
        made.told.connect(self.told)
        made.start_asked.connect(self.start_asked)
        made.go_on_asked.connect(self.go_on_asked)
        made.card_asked.connect(self.open_card)
        made.page.day_asked.connect(lambda: self.open_day(self._world.clock.local_time().date()))
        return made

    @cached_property
    def exercises(self) -> ExercisesPresenter:
        """All exercises, and all reading cards."""
        from backcoach.app.presenters.exercises import ExercisesPresenter
        from backcoach.ui.pages.exercises import ExercisesPage

        made = ExercisesPresenter(ExercisesPage(), self._world)
        made.told.connect(self.told)
        made.page.chosen.connect(self.open_exercise)
        made.page.reading_chosen.connect(self.open_card)
        return made

    @cached_property
    def exercise(self) -> ExercisePresenter:
        """One exercise."""
        from backcoach.app.presenters.exercise import ExercisePresenter
        from backcoach.ui.pages.exercise import ExercisePage

        made = ExercisePresenter(self._opened(ExercisePage()), self._world)
        made.told.connect(self.told)
        made.start_asked.connect(self.start_asked)
        made.page.exercise_asked.connect(self.open_exercise)
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
        made.page.look_asked.connect(self.open_routine)
        return made

    @cached_property
    def routine(self) -> RoutinePresenter:
        """One routine."""
        from backcoach.app.presenters.routine import RoutinePresenter
        from backcoach.ui.pages.routine import RoutinePage

        made = RoutinePresenter(self._opened(RoutinePage()), self._world)
        made.start_asked.connect(self.start_asked)
        made.page.exercise_asked.connect(self.open_exercise)
        return made

    @cached_property
    def progress(self) -> ProgressPresenter:
        """The progress."""
        from backcoach.app.presenters.progress import ProgressPresenter
        from backcoach.ui.pages.progress import ProgressPage

        made = ProgressPresenter(ProgressPage(), self._world)
        made.told.connect(self.told)
        made.page.start_asked.connect(self.next_asked)
        made.page.day_opened.connect(self.open_day)
        return made

    @cached_property
    def day(self) -> DayPresenter:
        """One day."""
        from backcoach.app.presenters.day import DayPresenter
        from backcoach.ui.pages.day import DayPage

        made = DayPresenter(self._opened(DayPage()), self._world)
        made.told.connect(self.told)
        made.page.session_asked.connect(self.open_session)
        return made

    @cached_property
    def history(self) -> HistoryPresenter:
        """The history."""
        from backcoach.app.presenters.history import HistoryPresenter
        from backcoach.ui.pages.history import HistoryPage

        made = HistoryPresenter(HistoryPage(), self._world)
        made.told.connect(self.told)
        made.page.start_asked.connect(self.next_asked)
        made.page.day_asked.connect(self.open_day)
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

    def go_to(self, name: str) -> None:
        """Show a place, as it is now."""
        self._way = [_Stop(name, lambda: self._place(name))]
        self.again()

    def open_exercise(self, id: str) -> None:
        """Show the page of an exercise."""
        self._open(self.exercise, id)

    def open_card(self, id: str) -> None:
        """Show the page of a reading card."""
        self._open(self.reading, id)

    def open_routine(self, id: str) -> None:
        """Show the page of a routine."""
        self._open(self.routine, id)

    def open_day(self, day: date) -> None:
        """Show the page of a day; on the way back to it, the day that it was turned to."""

        def filled() -> QWidget:
            self.day.refresh()
            return self.day.page

        self.day.turn_to(day)
        self._go_on_to(filled)

    def open_session(self, id: str) -> None:
        """Show the history with a session opened in it."""
        self.history.open(id)
        self.go_to(HISTORY)

    def back(self) -> None:
        """Show the page from which the one that is shown was opened."""
        self._way = self._way[:-1] or self._way
        self.again()

    def again(self) -> None:
        """Show the page that was shown last, as it is now."""
        self._show(self._way[-1])

    def _open(self, presenter: _OfOne, id: str) -> None:
        """Show the page of what has an id; what is in a file that is wrong is told of instead."""

        def filled() -> QWidget:
            presenter.show(id)
            return presenter.page

        self._go_on_to(filled)

    def _go_on_to(self, filled: Callable[[], QWidget]) -> None:
        """Show a page, if it can be filled, from which there is a way back to the one before."""
        stop = _Stop(self._way[-1].place, filled)
        if self._show(stop):
            self._way.append(stop)

    def _show(self, stop: _Stop) -> bool:
        """Show a page, if it can be filled."""
        try:
            page = stop.filled()
        except UserError as error:
            self.told.emit(str(error))
            return False
        self._window.show_page(page, stop.place)
        return True

    def _place(self, name: str) -> QWidget:
        """Return the page of a place, filled as far as that can be done."""
        presenter = self._presenter_of(name)
        try:
            presenter.refresh()
        except UserError as error:
            self.told.emit(str(error))
        return presenter.page

    def _presenter_of(self, name: str) -> _OfAll:
        makers: dict[str, Callable[[], _OfAll]] = {
            TODAY: lambda: self.today,
            EXERCISES: lambda: self.exercises,
            ROUTINES: lambda: self.routines,
            PROGRESS: lambda: self.progress,
            HISTORY: lambda: self.history,
            SETTINGS: lambda: self.settings,
        }
        return makers[name]()

    def _opened(self, page: Opened) -> Opened:
        page.left.connect(self.back)
        return page
