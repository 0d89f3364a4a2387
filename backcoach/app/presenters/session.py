"""A session from the question before it to the summary after it."""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from backcoach.app import dialogs
from backcoach.app.conductor import Conductor
from backcoach.app.problems import problems_told
from backcoach.app.summary_values import summary
from backcoach.app.world import World
from backcoach.core import command, event, record, resumption, view
from backcoach.core.command import Command
from backcoach.core.event import Event
from backcoach.core.gaps import Gaps
from backcoach.core.preferences import Preferences
from backcoach.core.session import IllegalCommandError, Session
from backcoach.core.timeline import Kind, Timeline
from backcoach.diary.pain import Context
from backcoach.errors import UserError
from backcoach.player import Listener, Player
from backcoach.services.cue_bus import CueBus
from backcoach.storage.history import Unfinished
from backcoach.storage.keeping import Keeping
from backcoach.storage.recorder import Recorder
from backcoach.text import _
from backcoach.ui.main_window import MainWindow
from backcoach.ui.pages.player import PlayerPage
from backcoach.ui.pages.player_panels import Leaving
from backcoach.ui.pages.summary import SummaryPage


class SessionPresenter(QObject):
    """Plays one session at a time in the player's page, keeps it, and shows the summary.

    told has sentences for the person. closed tells that it is over and done with; the argument
    says whether the window was to be closed, too. print_asked tells the id of the routine that was
    done. speed is asked for when a session begins.
    """

    told = Signal(str)
    closed = Signal(bool)
    print_asked = Signal(str)

    def __init__(
        self,
        world: World,
        window: MainWindow,
        player: PlayerPage,
        summary: SummaryPage,
        speed: Callable[[], float],
    ) -> None:
        super().__init__()
        self._world = world
        self._window = window
        self._page = player
        self._summary = summary
        self._conductor: Conductor | None = None
        stored = world.stored
        self._keeping = Keeping(stored.history, stored.pain, world.clock, self.told.emit)
        self._recorder: Recorder | None = None
        self._lock = ExitStack()
        self._closing = False
        self._warned = False
        self._routine = ""  # that was done last
        self._speed = speed
        self._connect()

    @property
    def conductor(self) -> Conductor | None:
        """Who wakes the session under way; None while there is none."""
        return self._conductor

    @property
    def is_shown(self) -> bool:
        """Whether a session is under way, or its summary waits for answers."""
        return self._conductor is not None or self._window.page is self._summary

    def begin(self, timeline: Timeline, score: int | None) -> None:
        """Start a session; score is how the back is before it. Raises UserError."""
        conductor = self._make(Session(timeline, self._world.words))
        self._keeping.note(Context.BEFORE, score)
        self._keeping.store()
        conductor.start()

    def go_on(self, left: Unfinished) -> None:
        """Go on with a session that was cut off. Raises UserError."""
        gap = self._world.now - left.last
        gap_ms = max(round(gap.total_seconds() * 1000), 0)
        session, began = resumption.go_on(left.events, self._world.words, gap_ms)
        conductor = self._make(session, left)
        conductor.player.tell(began)
        conductor.send(command.Resume())

    def take_preferences(self, preferences: Preferences) -> None:
        """Go on with other preferences."""
        if self._conductor is not None:
            self._conductor.take_frame_ms(1000 / preferences.frame_rate)

    def may_close(self) -> bool:
        """Tell whether the window may be closed; if not, the person is asked."""
        if self._conductor is not None:
            self._page.ask_to_leave()
            self._closing = True
            return False
        return self._window.page is not self._summary or self._may_forget()

    def release(self) -> None:
        """Let go of a session that is over or left; one under way can be gone on with later."""
        if self._conductor is not None:
            self._conductor.stop()
            self._conductor.deleteLater()
            self._conductor = None
        self._lock.close()

    def _make(self, session: Session, left: Unfinished | None = None) -> Conductor:
        world, speed = self._world, self._speed()
        self._lock.enter_context(world.stored.playing())
        recorder = self._keeping.begin(left)
        bus = CueBus(world.sound(), lambda: session.now_ms, speed)
        listeners: list[Listener] = [
            Gaps(world.words, self.told.emit),
            bus,
            recorder,
            self._keeping,
            self._notice_exchange,
        ]
        player = Player(session, world.clock, listeners, speed)
        conductor = Conductor(player, 1000 / world.preferences().frame_rate, self)
        conductor.moved.connect(self._show)
        conductor.ended.connect(self._end)
        conductor.watch(not self._window.isMinimized())
        self._closing = self._warned = False
        self._conductor, self._recorder = conductor, recorder
        self._page.begin(session.timeline.inputs.routine.name, _names(session.timeline))
        self._window.show_page(self._page)
        return conductor

    def _connect(self) -> None:
        self._page.asked.connect(self._ask)
        self._page.left.connect(self._leave)
        self._page.window_asked.connect(self._window.toggle_full_screen)
        self._page.stayed.connect(self._stay)
        self._window.seen.connect(self._watch)
        self._summary.finished.connect(self._finish)
        self._summary.retry_asked.connect(self._present_summary)
        self._summary.save_asked.connect(self._save_elsewhere)
        self._summary.print_asked.connect(lambda: self.print_asked.emit(self._routine))

    def _show(self) -> None:
        assert self._conductor is not None
        session = self._conductor.player.session
        self._page.present(view.look(session, self._world.words), *self._world.scenes.now(session))

    def _ask(self, commands: Sequence[Command]) -> None:
        """Do what is asked in the session: the person is no longer about to close the window."""
        self._closing = False
        self._send(commands)

    def _send(self, commands: Sequence[Command]) -> None:
        """Ask the session for one thing after the other, as long as they can be done."""
        for asked in commands:
            if self._conductor is None:
                return
            try:
                self._conductor.send(asked)
            except IllegalCommandError:
                return

    def _watch(self, watched: bool) -> None:
        if self._conductor is not None:
            self._conductor.watch(watched)

    def _leave(self, how: Leaving) -> None:
        if how is Leaving.KEEP:
            self._send((command.Stop(),))
        else:
            self.release()
            self.closed.emit(self._closing)

    def _stay(self) -> None:
        self._closing = False

    def _notice_exchange(self, events: Sequence[Event]) -> None:
        """Take the names of the items again after one was exchanged for another."""
        if any(isinstance(happened, event.Substituted) for happened in events):
            assert self._conductor is not None
            self._page.rename(_names(self._conductor.player.session.timeline))

    def _end(self) -> None:
        assert self._recorder is not None
        self.release()
        if self._closing and self._keeping.store():
            self.closed.emit(True)
        else:
            self._summary.ask_anew()
            self._present_summary()
            self._window.show_page(self._summary)

    def _present_summary(self) -> None:
        assert self._recorder is not None
        unsaved = "" if self._keeping.store() else _("This session could not be stored yet.")
        told = record.fold(self._recorder.events, self._world.words)
        self._routine = told.routine
        is_there = told.routine in self._world.catalogue.routines
        is_printable = is_there and told.kind is not Kind.SINGLE
        self._summary.present(summary(told, self._world.words, unsaved, is_printable=is_printable))

    def _save_elsewhere(self) -> None:
        """Write the session to a file that the person chooses."""
        suggested = Path.home() / f"backcoach-{self._keeping.recorder.id}.json"
        path = dialogs.new_file(self._window, _("Save this session"), suggested)
        if path is None:
            return
        with problems_told(self.told.emit):
            self._keep_answers()
            self._keeping.save_elsewhere(path)
            self.told.emit(_("What you did is saved in {path}.").format(path=path))

    def _finish(self, _score: int | None, _note: str) -> None:
        if self._may_forget():
            self.closed.emit(False)

    def _may_forget(self) -> bool:
        """Store all; what cannot be stored or saved is let go of when that is asked again."""
        if self._recorder is None:
            return True
        try:
            self._keep_answers()
        except UserError as error:
            self.told.emit(str(error))
            return False
        if self._keeping.store() or self._keeping.is_saved or self._warned:
            self._keeping.forget()
            self._recorder = None
            return True
        self._warned = True
        self._present_summary()
        self.told.emit(
            _("This session is not stored yet. Save it to a file, or leave once more to lose it.")
        )
        return False

    def _keep_answers(self) -> None:
        """Keep what the summary page is answered. Raises UserError for a note that is too long."""
        self._keeping.note(Context.AFTER, *self._summary.answers())


def _names(timeline: Timeline) -> list[str]:
    """Return the names of the items, in order."""
    firsts = (timeline.first_step(item) for item in range(1, timeline.item_count + 1))
    return [timeline.exercise(timeline.steps[first]).name for first in firsts]
