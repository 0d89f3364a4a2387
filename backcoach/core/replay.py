"""A session told again by its stored events: the timeline as it was, what was left, where it is."""

from collections.abc import Iterable
from typing import NamedTuple

from backcoach.core import compiler, event
from backcoach.core.event import Event
from backcoach.core.exercise import Side
from backcoach.core.timeline import Block, StepKey, Timeline
from backcoach.text import Words


class Mark(NamedTuple):
    """What was answered about a block that hurts; None is not answered."""

    score: int | None
    sharp: bool | None

    def joined_by(self, later: "Mark") -> "Mark":
        """Return both together: the later score, if it was given, and sharp if either was."""
        score = self.score if later.score is None else later.score
        sharp = self.sharp if later.sharp is None else later.sharp or bool(self.sharp)
        return Mark(score, sharp)


class Replay:
    """What can be said about a session after some of its events, SessionStarted first.

    left has how each counting step was left: what was done once stays done. sore has the marks of
    each block and exercise, taken together: what was answered stays answered. block is the one
    under way, None when nothing is left to do.
    """

    def __init__(self, words: Words) -> None:
        self._words = words
        self._timeline: Timeline | None = None
        self._counting: set[StepKey] = set()
        self._last: dict[Block, StepKey] = {}
        self._paused = False
        self.block: Block | None = None
        self.left: dict[StepKey, event.StepLeft] = {}
        self.sore: dict[tuple[Block, str], Mark] = {}
        self.active_ms = 0
        self.now_ms = 0
        self.speed = 1.0
        self.ended: event.SessionFinished | event.SessionStopped | None = None

    @classmethod
    def of(cls, events: Iterable[Event], words: Words) -> "Replay":
        """Return the replay of all these events."""
        replay = cls(words)
        for happened in events:
            replay.add(happened)
        return replay

    @property
    def timeline(self) -> Timeline:
        """The timeline as it is after all events. Raises ValueError before SessionStarted."""
        if self._timeline is None:
            raise ValueError("the events of a session begin with SessionStarted")
        return self._timeline

    def add(self, happened: Event) -> None:
        """Take the next event into account."""
        if not self._paused:
            self.active_ms += happened.at_ms - self.now_ms
        self.now_ms = happened.at_ms
        match happened:
            case event.SessionStarted(inputs=inputs, speed=speed):
                self.active_ms = 0
                self.speed = speed
                self._take(compiler.compile_inputs(inputs, self._words))
                self.block = next(iter(self._last))
            case event.StepLeft(counts=True):
                self._leave(happened)
            case event.Paused() | event.Interrupted():
                self._paused = True
            case event.Resumed():
                self._paused = False
            case event.Moved(block=block):
                self.block = block
            case event.ItemSkipped(item=item):
                self.block = next((b for b in self._last if b.item > item), None)
            case event.Substituted(new=new, block=block):
                self._substitute(new, block)
            case event.SoreMarked(step=step, score=score, sharp=sharp):
                self._mark(self.block_of(step), Mark(score, sharp))
            case event.SessionFinished() | event.SessionStopped():
                self.ended = happened

    def block_of(self, key: StepKey) -> Block:
        """Return the block that a step, known by its key, belongs or leads to."""
        one_side = Block(key.item, key.set, key.side)
        return one_side if one_side in self._last else one_side._replace(side=Side.BOTH)

    def _take(self, timeline: Timeline) -> None:
        self._timeline = timeline
        self._counting = {step.key for step in timeline.steps if step.counts}
        self._last = {step.block: step.key for step in timeline.steps if step.counts}

    def _leave(self, left: event.StepLeft) -> None:
        if left.step not in self._counting:
            return  # written by a version that made other steps of the same inputs
        before = self.left.get(left.step)
        if before is None or not before.completed:
            self.left[left.step] = left
        self.block = self.block_of(left.step)
        if left.completed and left.step == self._last[self.block]:
            self.block = self.timeline.next_block(self.block)

    def _substitute(self, new: str, block: Block) -> None:
        timeline, ready = compiler.substitute(
            self.timeline, block, self.timeline.inputs.exercises[new], self._words
        )
        kept = {step.key for step in timeline.steps[:ready]}
        self.left = {key: left for key, left in self.left.items() if key in kept}
        self._take(timeline)
        self.block = timeline.steps[ready].block

    def _mark(self, block: Block, mark: Mark) -> None:
        exercise = self.timeline.steps[self.timeline.first_work(block)].exercise
        before = self.sore.get((block, exercise), Mark(None, None))
        self.sore[block, exercise] = before.joined_by(mark)
