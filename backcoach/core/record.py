"""What was done in a session: the fold of its events."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

import msgspec

from backcoach.core import event
from backcoach.core.command import StopReason
from backcoach.core.replay import Replay
from backcoach.core.timeline import Block, Kind, Step
from backcoach.text import Words

DONE_PERCENT = 80


class Outcome(StrEnum):
    """How a session ended."""

    UNDER_WAY = "under way"
    FINISHED = "finished"
    LEFT = "left"
    PAIN = "pain"
    ABANDONED = "abandoned"


class BlockRecord(msgspec.Struct, frozen=True):
    """How much of a block was done; in repetitions, or in ms where seconds are what counts."""

    block: Block
    exercise: str
    name: str
    timed: bool
    planned: int
    done: int

    @property
    def is_done(self) -> bool:
        """Whether 80 % of it was done."""
        return self.done * 100 >= self.planned * DONE_PERCENT


class SoreRecord(msgspec.Struct, frozen=True):
    """A block that was marked as hurting; None is not answered."""

    block: Block
    exercise: str
    name: str
    score: int | None
    sharp: bool | None


class Record(msgspec.Struct, frozen=True):
    """What was done in a session.

    active_ms is the time that it was not paused; speed is how fast its time passed.
    """

    routine: str
    routine_name: str
    kind: Kind
    outcome: Outcome
    speed: float
    active_ms: int
    blocks: tuple[BlockRecord, ...]
    sore: tuple[SoreRecord, ...]

    @property
    def done_blocks(self) -> int:
        """How many blocks were done."""
        return sum(block.is_done for block in self.blocks)

    @property
    def is_sharp(self) -> bool:
        """Whether something in it hurt sharply."""
        return any(mark.sharp for mark in self.sore)

    @property
    def counts(self) -> bool:
        """Whether it counts as a session: 80 % of it was done, or it was ended for pain.

        A single exercise does not, nor one whose time was made to pass faster or slower.
        """
        if self.kind is Kind.SINGLE or self.speed != 1.0:
            return False
        if self.outcome is Outcome.PAIN and self.sore:
            return True
        return self.done_blocks * 100 >= len(self.blocks) * DONE_PERCENT


def fold(events: Iterable[event.Event], words: Words) -> Record:
    """Return the record of a session from its events, SessionStarted first.

    Only what is stored is needed; other events change nothing. Raises ValueError without events.
    """
    replay = Replay.of(events, words)
    inputs = replay.timeline.inputs
    return Record(
        routine=inputs.routine.id,
        routine_name=inputs.routine.name,
        kind=inputs.kind,
        outcome=_outcome(replay.ended),
        speed=replay.speed,
        active_ms=replay.active_ms,
        blocks=tuple(_block(replay, *block) for block in replay.timeline.blocks.items()),
        sore=tuple(_sore(replay)),
    )


def reason_to_end(told: Record, usual: StopReason) -> StopReason:
    """Return why a session that was cut off is ended: for pain where it was sharp, else usual."""
    return StopReason.PAIN if told.is_sharp else usual


def _outcome(ended: event.SessionFinished | event.SessionStopped | None) -> Outcome:
    match ended:
        case event.SessionFinished():
            return Outcome.FINISHED
        case event.SessionStopped(reason=reason):
            return _STOPPED[reason]
        case None:
            return Outcome.UNDER_WAY


_STOPPED = {
    StopReason.LEFT: Outcome.LEFT,
    StopReason.PAIN: Outcome.PAIN,
    StopReason.ABANDONED: Outcome.ABANDONED,
}


def _block(replay: Replay, block: Block, steps: tuple[Step, ...]) -> BlockRecord:
    counting = [step for step in steps if step.counts]
    timed = not any(step.reps for step in counting)
    planned = done = 0
    for step in counting:
        left = replay.left.get(step.key)
        if timed:
            planned += step.estimate_ms
            done += min(left.done_ms, step.estimate_ms) if left else 0
        else:
            planned += step.reps
            done += step.reps if left and left.completed else 0
    exercise = replay.timeline.exercise(steps[0])
    return BlockRecord(block, exercise.id, exercise.name, timed, planned, done)


def _sore(replay: Replay) -> Iterator[SoreRecord]:
    for (block, exercise), mark in replay.sore.items():
        name = replay.timeline.inputs.exercises[exercise].name
        yield SoreRecord(block, exercise, name, mark.score, mark.sharp)
