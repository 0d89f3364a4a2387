"""The player in Qt's loop: one timer, set for the next frame or the next event."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from math import ceil

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from backcoach.core.command import Command, Pause
from backcoach.core.playhead import State
from backcoach.core.session import IllegalCommandError
from backcoach.player import Player

OVER = (State.FINISHED, State.STOPPED)


class Conductor(QObject):
    """Wakes a player when something happens.

    moved tells that the session should be looked at again: for each frame while it is watched.
    ended tells that the session is over. frame_ms is the time between two frames. Where a listener
    of the player fails, the session is paused before the error is raised.
    """

    moved = Signal()
    ended = Signal()

    def __init__(self, player: Player, frame_ms: float, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self._frame_ms = frame_ms
        self._watched = True
        self._has_ended = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.wake)

    @property
    def player(self) -> Player:
        """Who is woken."""
        return self._player

    def start(self) -> None:
        """Start the session, or look at one that has begun."""
        with self._going_on():
            self._player.start()

    def wake(self) -> None:
        """Let happen what is due."""
        with self._going_on():
            self._player.wake()

    def send(self, asked: Command) -> None:
        """Ask the session for something. Raises IllegalCommandError when that cannot be done."""
        with self._going_on():
            self._player.send(asked)

    def watch(self, watched: bool) -> None:
        """Show frames from now on, or, when nobody can see them, only let happen what is due."""
        if watched != self._watched:
            self._watched = watched
            self.wake()

    def take_frame_ms(self, frame_ms: float) -> None:
        """Take another time between two frames."""
        self._frame_ms = frame_ms

    def stop(self) -> None:
        """Wake nobody any more."""
        self._timer.stop()

    @contextmanager
    def _going_on(self) -> Iterator[None]:
        """Show what was done and plan what comes, in any case."""
        try:
            yield
        except IllegalCommandError:
            raise
        except BaseException:
            self._pause()
            raise
        finally:
            self._go_on()

    def _pause(self) -> None:
        """Pause, so that nothing runs on while the person is told of a mistake of ours."""
        if self._player.session.allows(Pause):
            with suppress(Exception):  # the same listener may well fail again
                self._player.send(Pause())

    def _go_on(self) -> None:
        if self._watched:
            self.moved.emit()
        if self._player.session.state in OVER:
            self._end()
        else:
            self._plan()

    def _end(self) -> None:
        """Tell that it is over, once."""
        self._timer.stop()
        if not self._has_ended:
            self._has_ended = True
            self.ended.emit()

    def _plan(self) -> None:
        """Set the timer; while nothing happens without the person, there is none."""
        wait_ms = self._player.wait_ms(self._frame_ms if self._watched else None)
        if wait_ms is None:
            self._timer.stop()
        else:
            self._timer.start(ceil(wait_ms))
