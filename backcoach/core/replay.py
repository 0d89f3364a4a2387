"""A session told again by its stored events: the timeline as it was, what was left, where it is."""

from collections.abc import Iterable

from backcoach.core import compiler, event
from backcoach.core.event import Event
from backcoach.core.exercise import Side
from backcoach.core.timeline import Block, StepKey, Timeline
from backcoach.text import Words


class Replay:
    """What can be said about a session after some of its events, SessionStarted first.

    left has the last way in which each counting step was left; sore the last mark of each step
    and marked the exercise it was; block is the one under way, None when nothing is left to do.
    """

    def __init__(self, words: Words) -> None:
        self._words = words
        self._timeline: Timeline | None = None
        self._blocks: list[Block] = []
        self._last: dict[Block, StepKey] = {}
        self._paused = False
        self.block: Block | None = None
        self.left: dict[StepKey, event.StepLeft] = {}
        self.sore: dict[StepKey, event.SoreMarked] = {}
        self.marked: dict[StepKey, str] = {}
        self.active_ms = 0
        self.now_ms = 0
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
            case event.SessionStarted(inputs=inputs):
                self.active_ms = 0
                self._take(compiler.compile_inputs(inputs, self._words))
                self.block = self._blocks[0]
            case event.StepLeft(counts=True):
                self._leave(happened)
            case event.Paused() | event.Interrupted():
                self._paused = True
            case event.Resumed():
                self._paused = False
            case event.Moved(block=block):
                self.block = block
            case event.ItemSkipped(item=item):
                self.block = next((b for b in self._blocks if b.item > item), None)
            case event.Substituted(new=new, block=block):
                self._substitute(new, block)
            case event.SoreMarked(step=step):
                self._mark(happened, step)
            case event.SessionFinished() | event.SessionStopped():
                self.ended = happened

    def block_of(self, key: StepKey) -> Block:
        """Return the block that a step, known by its key, belongs or leads to."""
        one_side = Block(key.item, key.set, key.side)
        return one_side if one_side in self._last else one_side._replace(side=Side.BOTH)

    def _take(self, timeline: Timeline) -> None:
        self._timeline = timeline
        self._last = {step.block: step.key for step in timeline.steps if step.counts}
        self._blocks = list(self._last)

    def _leave(self, left: event.StepLeft) -> None:
        self.left[left.step] = left
        self.block = self.block_of(left.step)
        if left.completed and left.step == self._last[self.block]:
            after = self._blocks.index(self.block) + 1
            self.block = self._blocks[after] if after < len(self._blocks) else None

    def _substitute(self, new: str, block: Block) -> None:
        timeline, ready = compiler.substitute(
            self.timeline, block, self.timeline.inputs.exercises[new], self._words
        )
        kept = {step.key for step in timeline.steps[:ready]}
        self.left = {key: left for key, left in self.left.items() if key in kept}
        self._take(timeline)
        self.block = timeline.steps[ready].block

    def _mark(self, mark: event.SoreMarked, step: StepKey) -> None:
        block = self.block_of(step)
        first = self.timeline.steps[self.timeline.first_work(block)]
        self.sore[step] = mark
        self.marked[step] = first.exercise
