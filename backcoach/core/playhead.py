"""Where a session is on its timeline, and how it gets from step to step.

It is told the time and never reads a clock. However the time is cut, the events are the same: a
cue or the end of a step happens at its own time, not when somebody came to look.
"""

from enum import StrEnum

from backcoach.core import event
from backcoach.core.event import Event
from backcoach.core.timeline import Step, Timeline


class State(StrEnum):
    """What a session is doing."""

    READY_TO_START = "ready to start"
    RUNNING = "running"
    PAUSED = "paused"
    FINISHED = "finished"
    STOPPED = "stopped"


class Playhead:
    """A place on a timeline; copy.copy makes one that can be moved without moving this one."""

    def __init__(self, timeline: Timeline, now_ms: int) -> None:
        self.timeline = timeline
        self.state = State.READY_TO_START
        self.now_ms = now_ms
        self.step = timeline.steps[0]
        self.into_ms = 0
        self.following = 0
        self._cues_given = 0

    @property
    def work(self) -> int:
        """The index of the step of work that is under way, or of the one that comes next."""
        return self.following - 1 if self.step.works else self.following

    @property
    def due_ms(self) -> int | None:
        """When the next cue or the end of the step is; None when nothing will happen by itself."""
        if self.state is not State.RUNNING:
            return None
        offset_ms = self._next_offset_ms()
        return None if offset_ms is None else self.now_ms + offset_ms - self.into_ms

    def advance(self, now_ms: int) -> list[Event]:
        """Go on to a time and return what happened until then.

        Raises ValueError when the time is before the last one.
        """
        if now_ms < self.now_ms:
            raise ValueError(f"the clock went back from {self.now_ms} ms to {now_ms} ms")
        events: list[Event] = []
        while (due_ms := self.due_ms) is not None and due_ms <= now_ms:
            self._pass(due_ms)
            events += self._happens()
        self._pass(now_ms)
        return events

    def enter(self, index: int) -> list[Event]:
        """Go to the start of a step of the timeline; after the last one the session is finished."""
        if index < len(self.timeline.steps):
            return self.insert(self.timeline.steps[index], index + 1)
        self.state = State.FINISHED
        return [event.SessionFinished(at_ms=self.now_ms)]

    def insert(self, step: Step, following: int) -> list[Event]:
        """Go to the start of a step that is followed by the one at an index."""
        self.step = step
        self.following = following
        self.into_ms = 0
        self._cues_given = 0
        return [event.StepEntered(at_ms=self.now_ms, step=step)]

    def leave(self, *, completed: bool) -> list[Event]:
        """Tell how the step is left, without going anywhere yet."""
        left = event.StepLeft(
            at_ms=self.now_ms,
            step=self.step.key,
            done_ms=self.into_ms,
            completed=completed,
            counts=self.step.counts,
        )
        return [left]

    def replace_step(self, step: Step) -> None:
        """Put a longer version in place of the step, without leaving it."""
        self.step = step
        self._cues_given = sum(cue.offset_ms <= self.into_ms for cue in step.cues)

    def _next_offset_ms(self) -> int | None:
        if self._cues_given < len(self.step.cues):
            return self.step.cues[self._cues_given].offset_ms
        return self.step.duration_ms

    def _pass(self, now_ms: int) -> None:
        if self.state is State.RUNNING:
            self.into_ms += now_ms - self.now_ms
        self.now_ms = now_ms

    def _happens(self) -> list[Event]:
        if self._cues_given < len(self.step.cues):
            cue = self.step.cues[self._cues_given]
            self._cues_given += 1
            return [event.CueReached(at_ms=self.now_ms, step=self.step.key, cue=cue)]
        return self.leave(completed=True) + self.enter(self.following)
