"""The composition root: what the window program is made of, and what is connected to what.

A page and its presenter are imported and made when they are first shown: the first picture waits
for nothing that is not in it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from backcoach.app import appearance
from backcoach.app.presenters.today import TodayPresenter
from backcoach.app.scenes import Scenes
from backcoach.app.settings_keeper import SettingsKeeper
from backcoach.app.single_instance import Request
from backcoach.app.stored import Stored
from backcoach.app.window_place import WindowPlace
from backcoach.app.world import World
from backcoach.core.preferences import Preferences
from backcoach.core.timeline import Timeline
from backcoach.errors import UserError
from backcoach.services.clock import SystemClock
from backcoach.services.ports import Clock, NullSound, Sound
from backcoach.text import _
from backcoach.ui.main_window import MainWindow, Place
from backcoach.ui.pages.today import TodayPage

if TYPE_CHECKING:
    from backcoach.app.presenters.before import BeforePresenter
    from backcoach.app.presenters.history import HistoryPresenter
    from backcoach.app.presenters.safety import SafetyPresenter
    from backcoach.app.presenters.session import SessionPresenter
    from backcoach.app.presenters.settings import SettingsPresenter
    from backcoach.storage.history import Unfinished

TODAY, HISTORY, SETTINGS = "today", "history", "settings"


class Program(QObject):
    """The window, its pages, and what gives them values and does what they ask for."""

    def __init__(self, stored: Stored, clock: Clock | None = None, speed: float = 1.0) -> None:
        super().__init__()
        self._speed = speed
        self._request = Request()
        self._why_silent = ""
        self._make_world(stored, clock or SystemClock())
        self._make_window(stored)

    def _make_world(self, stored: Stored, clock: Clock) -> None:
        self._sound: Sound = NullSound()
        self.keeper = SettingsKeeper(stored.folder.settings_path, stored.preferences)
        self.world = World(
            stored=stored,
            catalogue=stored.catalogue,
            scenes=Scenes(stored.catalogue.exercises),
            clock=clock,
            sound=lambda: self._sound,
            preferences=lambda: self.keeper.preferences,
            words=stored.words,
        )

    def _make_window(self, stored: Stored) -> None:
        self.window = MainWindow(
            (
                Place(TODAY, _("Today"), "Ctrl+1"),
                Place(HISTORY, _("History"), "Ctrl+2"),
                Place(SETTINGS, _("Settings"), "Ctrl+3"),
            )
        )
        self.window.place_asked.connect(self.go_to)
        hints = QGuiApplication.styleHints()
        self.keeper.changed.connect(self._take_preferences)
        hints.colorSchemeChanged.connect(self._restyle)
        hints.accessibility().contrastPreferenceChanged.connect(self._restyle)
        self._restyle()
        self._place = WindowPlace(stored.folder.path)
        self._place.restore(self.window)
        self.keeper.trouble.connect(self._tell)
        for sentence in stored.problems:
            self._tell(sentence)

    @cached_property
    def today(self) -> TodayPresenter:
        """Today."""
        made = TodayPresenter(TodayPage(), self.world)
        self.window.painted.connect(made.draw)
        made.told.connect(self._tell)
        made.start_asked.connect(self._offer)
        made.go_on_asked.connect(self._go_on)
        return made

    @cached_property
    def history(self) -> HistoryPresenter:
        """The history."""
        from backcoach.app.presenters.history import HistoryPresenter
        from backcoach.ui.pages.history import HistoryPage

        made = HistoryPresenter(HistoryPage(), self.world)
        made.told.connect(self._tell)
        made.page.start_asked.connect(self._offer_next)
        return made

    @cached_property
    def settings(self) -> SettingsPresenter:
        """The settings."""
        from backcoach.app.presenters.settings import SettingsPresenter
        from backcoach.ui.pages.settings import SettingsPage

        made = SettingsPresenter(SettingsPage(), self.world, self.keeper)
        made.told.connect(self._tell)
        made.page.safety_asked.connect(self.ask_safety)
        return made

    @cached_property
    def safety(self) -> SafetyPresenter:
        """The first run, and the safety questions."""
        from backcoach.app.presenters.safety import SafetyPresenter
        from backcoach.ui.pages.first_run import FirstRunPage

        made = SafetyPresenter(FirstRunPage(), self.world, self.keeper)
        made.told.connect(self._tell)
        made.finished.connect(self._after_safety)
        made.page.say_sound(self._why_silent)
        return made

    @cached_property
    def before(self) -> BeforePresenter:
        """The page before a session."""
        from backcoach.app.presenters.before import BeforePresenter
        from backcoach.ui.pages.before import BeforePage

        made = BeforePresenter(BeforePage(), self.world)
        made.begun.connect(self._begin)
        made.page.left.connect(lambda: self.go_to(TODAY))
        return made

    @cached_property
    def session(self) -> SessionPresenter:
        """The session, with its summary."""
        from backcoach.app.presenters.session import SessionPresenter
        from backcoach.ui.pages.player import PlayerPage
        from backcoach.ui.pages.summary import SummaryPage

        made = SessionPresenter(self.world, self.window, PlayerPage(), SummaryPage(), self._speed)
        made.told.connect(self._tell)
        made.closed.connect(self._after_session)
        self.keeper.changed.connect(made.take_preferences)
        self.window.may_close = made.may_close
        return made

    @property
    def is_playing(self) -> bool:
        """Whether a session is under way."""
        return "session" in self.__dict__ and self.session.conductor is not None

    def open(self, request: Request) -> None:
        """Show the window: the safety questions if they are due, else what was asked for."""
        self._request = request
        if self.world.safety_is_due:
            self.ask_safety()
        else:
            self._follow_request()
        self.window.show()

    def ask_again(self, request: Request) -> None:
        """Come to the front, as another start of the program asks; a session is not disturbed."""
        window = self.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
        if request.routine and not self.is_playing and not self.world.safety_is_due:
            self._request = request
            self._follow_request()

    def take_sound(self, sound: Sound, why_silent: str) -> None:
        """Sound the tones from now on; why_silent is a sentence where nothing can be heard."""
        self._sound = sound
        self._why_silent = why_silent
        sound.set_volume(self.keeper.preferences.tone_volume)
        if "safety" in self.__dict__:
            self.safety.page.say_sound(why_silent)

    def close(self) -> None:
        """Write down what is not yet, and let go of everything."""
        self._place.save(self.window)
        if self.is_playing:
            self.session.release()
        self.keeper.flush()
        self.world.stored.database.close()

    def go_to(self, name: str) -> None:
        """Show a place, as it is now."""
        presenter = self._presenter_of(name)
        self._try(presenter.refresh)
        self.window.show_page(presenter.page, name)

    def ask_safety(self) -> None:
        """Show the safety questions."""
        self._try(lambda: self.safety.ask(self.today.timeline(short=False)))
        self.window.show_page(self.safety.page)

    def _follow_request(self) -> None:
        """Offer the routine that was asked for, or show Today."""
        self.go_to(TODAY)
        if self._request.routine:
            asked = self._request
            self._try(
                lambda: self._offer(self.today.timeline(short=asked.short, routine=asked.routine))
            )

    def _offer_next(self) -> None:
        """Offer the routine that is next."""
        self._try(lambda: self._offer(self.today.timeline(short=False)))

    def _offer(self, timeline: Timeline) -> None:
        self.before.offer(timeline)
        self.window.show_page(self.before.page)

    def _begin(self, timeline: Timeline, score: int | None) -> None:
        self._try(lambda: self.session.begin(timeline, score))

    def _go_on(self, left: Unfinished) -> None:
        self._try(lambda: self.session.go_on(left))

    def _after_safety(self, begins: bool) -> None:
        self._follow_request()
        if begins:
            self._offer_next()

    def _after_session(self, closes: bool) -> None:
        if closes:
            self.window.close()
        else:
            self.go_to(TODAY)

    def _presenter_of(self, name: str) -> TodayPresenter | HistoryPresenter | SettingsPresenter:
        match name:
            case "history":
                return self.history
            case "settings":
                return self.settings
            case _:
                return self.today

    def _try(self, does: Callable[[], object]) -> None:
        """Do something; where the person's world is wrong, say so."""
        try:
            does()
        except UserError as error:
            self._tell(str(error))

    def _tell(self, sentence: str) -> None:
        self.window.notice.tell(sentence)

    def _take_preferences(self, preferences: Preferences) -> None:
        self._sound.set_volume(preferences.tone_volume)
        self._restyle()

    def _restyle(self) -> None:
        style = appearance.style_of(self.keeper.preferences, QGuiApplication.styleHints())
        self.window.restyle(style)
