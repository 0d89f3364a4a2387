"""The composition root: what the window program is made of, and what is connected to what."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from backcoach import assets, text
from backcoach.app import appearance
from backcoach.app.presenters.before import BeforePresenter
from backcoach.app.presenters.history import HistoryPresenter
from backcoach.app.presenters.safety import SafetyPresenter
from backcoach.app.presenters.session import SessionPresenter
from backcoach.app.presenters.settings import SettingsPresenter
from backcoach.app.presenters.today import TodayPresenter
from backcoach.app.scenes import Scenes
from backcoach.app.settings_keeper import SettingsKeeper
from backcoach.app.single_instance import Request
from backcoach.app.stored import open_stored
from backcoach.app.window_place import WindowPlace
from backcoach.app.world import World
from backcoach.core.catalogue import Catalogue
from backcoach.core.preferences import Preferences
from backcoach.core.timeline import Timeline
from backcoach.errors import UserError
from backcoach.services.clock import SystemClock
from backcoach.services.ports import Clock, NullSound, Sound
from backcoach.storage import settings_file
from backcoach.storage.data_folder import DataFolder
from backcoach.storage.history import Unfinished
from backcoach.storage.shelf import FolderShelf
from backcoach.text import _
from backcoach.ui.main_window import MainWindow, Place
from backcoach.ui.pages.before import BeforePage
from backcoach.ui.pages.first_run import FirstRunPage
from backcoach.ui.pages.history import HistoryPage
from backcoach.ui.pages.player import PlayerPage
from backcoach.ui.pages.settings import SettingsPage
from backcoach.ui.pages.summary import SummaryPage
from backcoach.ui.pages.today import TodayPage

TODAY, HISTORY, SETTINGS = "today", "history", "settings"


class Program(QObject):
    """The window, its pages, and what gives them values and does what they ask for."""

    def __init__(self, folder: DataFolder, clock: Clock | None = None) -> None:
        super().__init__()
        self._request = Request()
        self._make_world(folder, clock or SystemClock())
        self._make_pages()
        self._make_presenters()
        self._connect_places()
        self._connect_sessions()
        self._connect_looks()
        self._connect_notices()

    def _make_world(self, folder: DataFolder, clock: Clock) -> None:
        self._sound: Sound = NullSound()
        preferences, self._settings_problems = settings_file.load(folder.settings_path)
        self.keeper = SettingsKeeper(folder.settings_path, preferences)
        shelf = assets.folder("catalogue")
        exercises, routines = FolderShelf(shelf / "exercises"), FolderShelf(shelf / "routines")
        catalogue = Catalogue(exercises, routines, text.chosen())
        self.world = World(
            stored=open_stored(folder, text.chosen()),
            catalogue=catalogue,
            scenes=Scenes(catalogue.exercises),
            clock=clock,
            sound=lambda: self._sound,
            preferences=lambda: self.keeper.preferences,
            words=text.chosen(),
        )
        self._place = WindowPlace(folder.path)

    def _make_pages(self) -> None:
        self._today_page, self._history_page = TodayPage(), HistoryPage()
        self._settings_page = SettingsPage()
        self._first_run_page, self._before_page = FirstRunPage(), BeforePage()
        self._player_page, self._summary_page = PlayerPage(), SummaryPage()
        self.window = MainWindow(
            (
                Place(TODAY, _("Today"), "Ctrl+1", self._today_page),
                Place(HISTORY, _("History"), "Ctrl+2", self._history_page),
                Place(SETTINGS, _("Settings"), "Ctrl+3", self._settings_page),
            )
        )

    def _make_presenters(self) -> None:
        world = self.world
        self._today = TodayPresenter(self._today_page, world)
        self._history = HistoryPresenter(self._history_page, world)
        self._settings = SettingsPresenter(self._settings_page, world, self.keeper)
        self._safety = SafetyPresenter(self._first_run_page, world, self.keeper)
        self._before = BeforePresenter(self._before_page, world)
        self.session = SessionPresenter(world, self.window, self._player_page, self._summary_page)

    def _connect_places(self) -> None:
        self._refreshed: dict[str, tuple[Callable[[], object], QWidget]] = {
            TODAY: (self._today.refresh, self._today_page),
            HISTORY: (self._history.refresh, self._history_page),
            SETTINGS: (self._settings.refresh, self._settings_page),
        }
        self.window.place_asked.connect(self.go_to)
        self._history_page.start_asked.connect(
            lambda: self._offer(self._today.timeline(short=False))
        )
        self._settings_page.safety_asked.connect(self.ask_safety)

    def _connect_sessions(self) -> None:
        self._safety.finished.connect(self._after_safety)
        self._today.start_asked.connect(self._offer)
        self._today.go_on_asked.connect(self._go_on)
        self._before.begun.connect(self._begin)
        self._before_page.left.connect(lambda: self.go_to(TODAY))
        self.session.closed.connect(self._after_session)
        self._player_page.window_asked.connect(self.window.toggle_full_screen)
        self.window.may_close = self.session.may_close

    def _connect_looks(self) -> None:
        hints = QGuiApplication.styleHints()
        self.keeper.changed.connect(self._take_preferences)
        hints.colorSchemeChanged.connect(self._restyle)
        hints.accessibility().contrastPreferenceChanged.connect(self._restyle)
        self._restyle()
        self._place.restore(self.window)

    def _connect_notices(self) -> None:
        tell = self.window.notice.tell
        for teller in (self._today, self._history, self._settings, self._safety, self.session):
            teller.told.connect(tell)
        self.keeper.trouble.connect(tell)
        for sentence in self._settings_problems:
            tell(sentence)
        if self.world.stored.trouble:
            tell(
                _("{problem} You can follow sessions, but they are not kept.").format(
                    problem=self.world.stored.trouble
                )
            )

    def open(self, request: Request) -> None:
        """Show the window: the safety questions if they are due, else what was asked for."""
        self._request = request
        if self._safety.is_due():
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
        if request.routine and self.session.conductor is None and not self._safety.is_due():
            self._request = request
            self._follow_request()

    def take_sound(self, sound: Sound, why_silent: str) -> None:
        """Sound the tones from now on; why_silent is a sentence where nothing can be heard."""
        self._sound = sound
        self._first_run_page.say_sound(why_silent)
        sound.set_volume(self.keeper.preferences.tone_volume)

    def close(self) -> None:
        """Write down what is not yet, and let go of everything."""
        self._place.save(self.window)
        self.session.release()
        self.keeper.flush()
        self.world.stored.database.close()

    def go_to(self, name: str) -> None:
        """Show a place, as it is now."""
        refresh, page = self._refreshed[name]
        self._try(refresh)
        self.window.show_page(page)

    def ask_safety(self) -> None:
        """Show the safety questions."""
        self._try(lambda: self._safety.ask(self._today.timeline(short=False)))
        self.window.show_page(self._first_run_page)

    def _follow_request(self) -> None:
        """Offer the routine that was asked for, or show Today."""
        self.go_to(TODAY)
        if self._request.routine:
            asked = self._request
            self._try(
                lambda: self._offer(self._today.timeline(short=asked.short, routine=asked.routine))
            )

    def _offer_next(self) -> None:
        """Offer the routine that is next."""
        self._try(lambda: self._offer(self._today.timeline(short=False)))

    def _offer(self, timeline: Timeline) -> None:
        self._before.offer(timeline)
        self.window.show_page(self._before_page)

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

    def _try(self, does: Callable[[], object]) -> None:
        """Do something; where the person's world is wrong, say so."""
        try:
            does()
        except UserError as error:
            self.window.notice.tell(str(error))

    def _take_preferences(self, preferences: Preferences) -> None:
        self._sound.set_volume(preferences.tone_volume)
        if self.session.conductor is not None:
            self.session.conductor.take_frame_ms(1000 / preferences.frame_rate)
        self._restyle()

    def _restyle(self) -> None:
        style = appearance.style_of(self.keeper.preferences, QGuiApplication.styleHints())
        self.window.restyle(style)
