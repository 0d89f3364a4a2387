"""The places that the sidebar leads to, what is opened from them, and the way back."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from backcoach.app.pages import Pages
from backcoach.app.problems import problems_told
from backcoach.errors import UserError
from backcoach.text import _
from backcoach.ui.main_window import MainWindow, Place

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
    """Shows the places and what is opened from them, and knows the way back."""

    told = Signal(str)

    def __init__(self, window: MainWindow, pages: Pages) -> None:
        super().__init__()
        self._window, self._pages = window, pages
        self._way = [_Stop(TODAY, lambda: self._place(TODAY))]
        window.place_asked.connect(self.go_to)
        pages.exercise_asked.connect(self.open_exercise)
        pages.card_asked.connect(self.open_card)
        pages.routine_asked.connect(self.open_routine)
        pages.day_asked.connect(self.open_day)
        pages.session_asked.connect(self.open_session)
        pages.left.connect(self.back)

    def go_to(self, name: str) -> None:
        """Show a place, as it is now."""
        self._way = [_Stop(name, lambda: self._place(name))]
        self.again()

    def open_exercise(self, id: str) -> None:
        """Show the page of an exercise."""
        self._open(self._pages.exercise, id)

    def open_card(self, id: str) -> None:
        """Show the page of a reading card."""
        self._open(self._pages.reading, id)

    def open_routine(self, id: str) -> None:
        """Show the page of a routine."""
        self._open(self._pages.routine, id)

    def open_day(self, day: date) -> None:
        """Show the page of a day; on the way back to it, the day that it was turned to."""

        def filled() -> QWidget:
            self._pages.day.refresh()
            return self._pages.day.page

        self._pages.day.turn_to(day)
        self._go_on_to(filled)

    def open_session(self, id: str) -> None:
        """Show the history with a session opened in it."""
        self._pages.history.open(id)
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
        with problems_told(self.told.emit):
            presenter.refresh()
        return presenter.page

    def _presenter_of(self, name: str) -> _OfAll:
        pages = self._pages
        makers: dict[str, Callable[[], _OfAll]] = {
            TODAY: lambda: pages.today,
            EXERCISES: lambda: pages.exercises,
            ROUTINES: lambda: pages.routines,
            PROGRESS: lambda: pages.progress,
            HISTORY: lambda: pages.history,
            SETTINGS: lambda: pages.settings,
        }
        return makers[name]()
