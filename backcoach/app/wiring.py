"""The composition root: what the window program is made of, and what is connected to what.

The ways between the pages are in `places`; here are the ways into a session.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from backcoach.app import appearance
from backcoach.app.pages import Pages
from backcoach.app.places import TODAY, Places, places
from backcoach.app.safety import Safety
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
from backcoach.ui.main_window import MainWindow
from backcoach.ui.pages.today import TodayPage

if TYPE_CHECKING:
    from backcoach.app.presenters.before import BeforePresenter
    from backcoach.app.presenters.printing import PrintPresenter
    from backcoach.app.presenters.safety import SafetyPresenter
    from backcoach.app.presenters.session import SessionPresenter
    from backcoach.storage.history import Unfinished

Done = TypeVar("Done")


class Program(QObject):
    """The window, its pages, and what gives them values and does what they ask for."""

    _silent = Signal(str)

    def __init__(self, stored: Stored, clock: Clock | None = None, speed: float = 1.0) -> None:
        super().__init__()
        self._speed = speed
        self._why_silent = ""
        self._is_single = False  # whether an exercise alone was begun last
        self._session: SessionPresenter | None = None  # once there was one
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
            safety=Safety(stored.screenings, clock),
            sound=lambda: self._sound,
            preferences=lambda: self.keeper.preferences,
            words=stored.words,
        )

    def _make_window(self, stored: Stored) -> None:
        self.window = MainWindow(places())
        self.window.painted.connect(self._watch_the_date)
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
    def pages(self) -> Pages:
        """The pages, but those around a session."""
        made = Pages(self.window, self.world, self.keeper)
        made.told.connect(self._tell)
        made.start_asked.connect(self._offer)
        made.go_on_asked.connect(self._go_on)
        made.next_asked.connect(lambda: self._offer_requested(Request()))
        made.safety_asked.connect(lambda: self._ask_safety(self.places.again))
        made.print_asked.connect(self._print)
        made.report_asked.connect(self._report)
        return made

    @cached_property
    def places(self) -> Places:
        """What can be gone to."""
        made = Places(self.window, self.pages)
        made.told.connect(self._tell)
        return made

    @cached_property
    def safety(self) -> SafetyPresenter:
        """The first run, and the safety questions."""
        from backcoach.app.presenters.safety import SafetyPresenter
        from backcoach.ui.pages.first_run import FirstRunPage

        made = SafetyPresenter(FirstRunPage(), self.world, self.keeper)
        made.told.connect(self._tell)
        made.page.say_sound(self._why_silent)
        self._silent.connect(made.page.say_sound)
        return made

    @cached_property
    def before(self) -> BeforePresenter:
        """The page before a session."""
        from backcoach.app.presenters.before import BeforePresenter
        from backcoach.ui.pages.before import BeforePage

        made = BeforePresenter(BeforePage(), self.world)
        made.begun.connect(self._begin)
        made.page.left.connect(self.places.again)
        return made

    @cached_property
    def session(self) -> SessionPresenter:
        """The session, with its summary."""
        from backcoach.app.presenters.session import SessionPresenter
        from backcoach.ui.pages.player import PlayerPage
        from backcoach.ui.pages.summary import SummaryPage

        made = SessionPresenter(
            self.world, self.window, PlayerPage(), SummaryPage(), lambda: self._speed
        )
        made.told.connect(self._tell)
        made.closed.connect(self._after_session)
        made.print_asked.connect(self._print)
        self.keeper.changed.connect(made.take_preferences)
        self.window.may_close = made.may_close
        self._session = made
        return made

    @cached_property
    def printing(self) -> PrintPresenter:
        """The print dialog."""
        from backcoach.app.presenters.printing import PrintPresenter

        made = PrintPresenter(self.world, self.window)
        made.told.connect(self._tell)
        return made

    def open(self, request: Request) -> None:
        """Show the window: the safety questions if they are due, else what was asked for."""
        if self.world.safety.is_due:
            is_first = self.world.safety.last is None
            self._ask_safety(lambda: self._follow(Request() if is_first else request), request)
        else:
            self._follow(request)
        self.window.show()

    def ask_again(self, request: Request) -> None:
        """Come to the front, as another start of the program asks.

        A session is not disturbed, nor what is answered after it, nor the safety questions.
        """
        window = self.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
        is_in_session = self._session is not None and self._session.is_shown
        if request.routine and not is_in_session and not self.world.safety.is_due:
            self._follow(request)

    def take_sound(self, sound: Sound, why_silent: str) -> None:
        """Sound the tones from now on; why_silent is a sentence where nothing can be heard."""
        self._sound = sound
        self._why_silent = why_silent
        sound.set_volume(self.keeper.preferences.tone_volume)
        self._silent.emit(why_silent)

    def close(self) -> None:
        """Write down what is not yet, and let go of everything."""
        self._place.save(self.window)
        self.window.hide()
        if self._session is not None:
            self._session.release()
        self.keeper.flush()
        self.world.stored.database.close()

    def go_to(self, name: str) -> None:
        """Show a place, as it is now."""
        self.places.go_to(name)

    def _ask_safety(self, after: Callable[[], object], request: Request | None = None) -> None:
        """Show the safety questions; the first run can also begin with what is requested.

        after is what to do once they were answered, or left.
        """
        begin = request or Request()
        timeline = self._try(lambda: self._requested(begin))
        self.safety.ask(timeline, lambda: self._offer_requested(begin), after)
        self.window.show_page(self.safety.page)

    def _when_safe(self, does: Callable[[], object]) -> None:
        """Do something, once the safety questions are answered if they are due."""
        if self.world.safety.is_due:
            self._ask_safety(lambda: self._try(does))
        else:
            self._try(does)

    def _follow(self, request: Request) -> None:
        """Show Today or, where one is asked for, the page before a routine."""
        self.go_to(TODAY)
        if request.routine:
            self._offer_requested(request)

    def _offer_requested(self, request: Request) -> None:
        """Offer a routine that is asked for, or the one that is next."""
        if request.routine:
            self._speed = request.speed
        self._try(lambda: self._offer(self._requested(request)))

    def _requested(self, request: Request) -> Timeline:
        return self.pages.today.timeline(short=request.short, routine=request.routine)

    def _offer(self, timeline: Timeline) -> None:
        self._when_safe(lambda: self._show_before(timeline))

    def _show_before(self, timeline: Timeline) -> None:
        self.before.offer(timeline)
        self.window.show_page(self.before.page)

    def _begin(self, timeline: Timeline, score: int | None) -> None:
        self._remember(timeline.inputs.routine.id)
        self._when_safe(lambda: self.session.begin(timeline, score))

    def _remember(self, routine: str) -> None:
        """Remember what was begun: Today offers it again if it is a routine of the catalogue."""
        self._is_single = routine not in self.world.catalogue.routines
        if not self._is_single:
            self.keeper.change("default_routine", routine)

    def _go_on(self, left: Unfinished) -> None:
        self._when_safe(lambda: self.session.go_on(left))

    def _watch_the_date(self) -> None:
        self.window.windowHandle().activeChanged.connect(self._look_at_the_date)

    def _look_at_the_date(self) -> None:
        """Show Today anew where the window was left open on another day."""
        is_here = self.window.isVisible() and isinstance(self.window.page, TodayPage)
        if is_here and not self.pages.today.is_of_today:
            self.go_to(TODAY)

    def _print(self, routine: str) -> None:
        self.printing.ask_for_sheet(routine)

    def _report(self) -> None:
        self.printing.ask_for_report()

    def _after_session(self, closes: bool) -> None:
        """Close, or show the exercise that was tried alone; after all else, Today."""
        if closes:
            self.window.close()
        elif self._is_single:
            self.places.again()
        else:
            self.go_to(TODAY)

    def _try(self, does: Callable[[], Done]) -> Done | None:
        """Do something and return its result; where the person's world is wrong, say so."""
        try:
            return does()
        except UserError as error:
            self._tell(str(error))
            return None

    def _tell(self, sentence: str) -> None:
        self.window.notice.tell(sentence)

    def _take_preferences(self, preferences: Preferences) -> None:
        self._sound.set_volume(preferences.tone_volume)
        self._restyle()

    def _restyle(self) -> None:
        style = appearance.style_of(self.keeper.preferences, QGuiApplication.styleHints())
        self.window.restyle(style)
