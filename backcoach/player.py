"""Drives a session: the clock in, events out to those who listen. Knows nothing of Qt.

The owner of a player waits as long as wait_ms() says, or until the person does something, and
then calls wake() or send(). Sleep is never exercise: when the machine slept, or a wake-up came
far too late, the time is not given to the session. It is interrupted instead, where it was when
it was last looked at.
"""

import math
from collections.abc import Callable, Sequence
from contextlib import ExitStack

from backcoach.core.command import Command, Interrupt, Sore, Start, Stop
from backcoach.core.event import Event
from backcoach.core.playhead import State
from backcoach.core.session import Session
from backcoach.services.ports import Clock, Reading

LATE_MS = 3_000
SLEPT_MS = 1_000

Listener = Callable[[Sequence[Event]], None]


class Player:
    """A session under way. The listeners get its events, each time in the order given.

    speed scales the time that the session is given; sleep and lateness are judged in real time.
    """

    def __init__(
        self, session: Session, clock: Clock, listeners: Sequence[Listener], speed: float = 1.0
    ) -> None:
        self._session = session
        self._clock = clock
        self._listeners = tuple(listeners)
        self._speed = speed
        self._last = clock.read()
        self._anchor = (self._last.running_ms, session.now_ms)
        self._planned_ms: float | None = None

    @property
    def session(self) -> Session:
        """The session, to be looked at; it is moved by this player only."""
        return self._session

    def start(self) -> None:
        """Start the session, if it has not begun."""
        if self._session.state is State.READY_TO_START:
            self.send(Start(self._speed))

    def wake(self) -> None:
        """Look at the clock and let happen what is due."""
        reading = self._clock.read()
        if not self._interrupted(reading):
            self.tell(self._session.advance(self._session_ms(reading)))

    def send(self, asked: Command) -> None:
        """Do what is asked, now. Raises IllegalCommandError when that cannot be done.

        A command that finds time missing is absorbed: it was meant for a moment that is gone. To
        stop, and to say that it hurts, is meant at any time.
        """
        reading = self._clock.read()
        if not self._interrupted(reading) or isinstance(asked, Stop | Sore):
            self.tell(self._session.handle(asked, self._session_ms(reading)))

    def tell(self, events: Sequence[Event]) -> None:
        """Hand events to the listeners, if there are any.

        All hear them, also where one fails: what was raised is raised when all have.
        """
        if not events:
            return
        with ExitStack() as waiting:  # it calls the last one first, and all of them
            for listener in reversed(self._listeners):
                waiting.callback(listener, events)

    def wait_ms(self, frame_ms: float | None = None) -> float | None:
        """Return how long to wait before the next wake(), in real ms, and count on it.

        frame_ms is the most that a view wants between two looks while the session runs. None:
        nothing will happen without the person.
        """
        now_ms = self._clock.read().running_ms
        planned = [self._due_running_ms()]
        if self._session.state is State.RUNNING and frame_ms is not None:
            planned.append(self._frame_at_ms(frame_ms, now_ms))
        self._planned_ms = min((at_ms for at_ms in planned if at_ms is not None), default=None)
        return None if self._planned_ms is None else max(self._planned_ms - now_ms, 0.0)

    def _frame_at_ms(self, frame_ms: float, now_ms: int) -> float:
        """Return when the next frame should be: after the last look, or in a wait that goes on."""
        if self._planned_ms is None:
            return self._last.running_ms + frame_ms
        return now_ms + frame_ms if now_ms <= self._planned_ms else self._planned_ms

    def _due_running_ms(self) -> float | None:
        due_ms = self._session.due_ms
        if due_ms is None:
            return None
        running_ms, session_ms = self._anchor
        return running_ms + (due_ms - session_ms) / self._speed

    def _session_ms(self, reading: Reading) -> int:
        running_ms, session_ms = self._anchor
        return session_ms + math.floor((reading.running_ms - running_ms) * self._speed)

    def _interrupted(self, reading: Reading) -> bool:
        """Look at the clock; if time passed that nobody exercised in, interrupt and say so."""
        missing = self._session.state is State.RUNNING and self._time_is_missing(reading)
        gap_ms = reading.total_ms - self._last.total_ms
        self._last, self._planned_ms = reading, None
        if missing:
            then_ms = self._session.now_ms
            self._anchor = (reading.running_ms, then_ms)
            self.tell(self._session.handle(Interrupt(gap_ms), then_ms))
        return missing

    def _time_is_missing(self, reading: Reading) -> bool:
        running_ms = reading.running_ms - self._last.running_ms
        slept_ms = reading.total_ms - self._last.total_ms - running_ms
        planned_ms = self._planned_ms
        late = planned_ms is not None and reading.running_ms > planned_ms + LATE_MS
        return late or slept_ms >= SLEPT_MS
