"""How late the tones of a session are asked for."""

from __future__ import annotations

import time
from bisect import bisect_right
from collections.abc import Iterator
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
    """The machine's clocks; first_ms is when it was first looked at: as a player was made."""

    def __init__(self) -> None:
        self._clock = SystemClock()
        self.first_ms: int | None = None

    def read(self) -> Reading:
        """Return one reading."""
        reading = self._clock.read()
        if self.first_ms is None:
            self.first_ms = reading.running_ms
        return reading

    def local_time(self) -> datetime:
        """Return the time of day."""
        return self._clock.local_time()


class Ear:
    """Takes the place of a sound and notes when it is asked for a tone."""

    def __init__(self, program: Program) -> None:
        self._program = program
        # The monotonic clock and the session's, in ms.
        self.heard: list[tuple[float, int]] = []

    def prepare(self) -> None:
        """Load nothing."""

    def set_volume(self, percent: int) -> None:
        """Take any volume."""

    def play(self, _tone: object) -> None:
        """Note the time."""
        now_ms = time.monotonic_ns() / 1e6
        conductor = self._program.session.conductor
        if conductor is not None:
            self.heard.append((now_ms, conductor.player.session.now_ms))

    def late_ms(self, timeline: Timeline, first_ms: int, speed: float) -> Iterator[float]:
        """Yield how long after its time each tone of a session that still runs was asked for."""
        (left,) = self._program.world.stored.history.unfinished()
        started_ms = left.events[0].at_ms
        due_ms = [started_ms + at_ms for at_ms in _due_ms(timeline)]
        for asked_ms, session_ms in self.heard:
            newest_ms = due_ms[bisect_right(due_ms, session_ms) - 1]
            yield asked_ms - first_ms - newest_ms / speed


def _due_ms(timeline: Timeline) -> list[int]:
    """Return when the tones of a timeline are due."""
    session = Session(timeline, ENGLISH)
    events = session.handle(Start(), 0) + session.advance(timeline.total_ms)
    return sorted({happened.at_ms for happened in events if tone_of(happened)})
