"""How late the tones of a session are asked for."""

from __future__ import annotations

import time
from bisect import bisect_right
from datetime import datetime

from backcoach.app.wiring import Program
from backcoach.core.command import Start
from backcoach.core.session import Session
from backcoach.core.timeline import Timeline
from backcoach.services.clock import SystemClock
from backcoach.services.cue_bus import tone_of
from backcoach.services.ports import Reading
from backcoach.text import ENGLISH


class NotingClock:
    """The machine's clocks; began_ms is when it was looked at for the first time: by a player."""

    def __init__(self) -> None:
        self._clock = SystemClock()
        self.began_ms: int | None = None

    def read(self) -> Reading:
        """Return one reading."""
        reading = self._clock.read()
        if self.began_ms is None:
            self.began_ms = reading.running_ms
        return reading

    def local_time(self) -> datetime:
        """Return the time of day."""
        return self._clock.local_time()


class Ear:
    """Takes the place of a sound and notes how long after its time each tone is asked for."""

    def __init__(self, program: Program, clock: NotingClock, timeline: Timeline, speed: float):
        self._program = program
        self._clock = clock
        self._due_ms = due_ms(timeline)
        self._speed = speed
        self.late_ms: list[float] = []

    def prepare(self) -> None:
        """Load nothing."""

    def set_volume(self, percent: int) -> None:
        """Take any volume."""

    def play(self, _tone: object) -> None:
        """Note how long ago the newest tone was due."""
        now_ms, began_ms = time.monotonic_ns() / 1e6, self._clock.began_ms
        conductor = self._program.session.conductor
        if conductor is not None and began_ms is not None:
            session_ms = conductor.player.session.now_ms
            due_ms = self._due_ms[bisect_right(self._due_ms, session_ms) - 1]
            self.late_ms.append(now_ms - began_ms - due_ms / self._speed)


def due_ms(timeline: Timeline) -> list[int]:
    """Return when the tones of a timeline are due."""
    session = Session(timeline, ENGLISH)
    events = session.handle(Start(), 0) + session.advance(timeline.total_ms)
    return sorted({happened.at_ms for happened in events if tone_of(happened)})
