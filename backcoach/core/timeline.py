"""The compiled score: a flat, frozen list of steps, each with its cues."""

from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

import msgspec

from backcoach.core.breathing import Breaths
from backcoach.core.exercise import Exercise, Side, Value
from backcoach.core.preferences import Timing
from backcoach.core.routine import Routine


class Phase(StrEnum):
    """What happens in a step."""

    READY = "ready"
    PREPARE = "prepare"
    OUT = "out"
    HOLD = "hold"
    BACK = "back"
    MOVE = "move"
    FREE = "free"
    REST = "rest"
    SWITCH = "switch"


WORK = frozenset(
    (Phase.PREPARE, Phase.OUT, Phase.HOLD, Phase.BACK, Phase.MOVE, Phase.FREE),
)
REPEATED = frozenset((Phase.PREPARE, Phase.OUT, Phase.HOLD, Phase.BACK))


class CueKind(StrEnum):
    """Why a cue is given; sound, voice and picture each choose their own way to give it."""

    INTRODUCE = "introduce"
    GET_READY = "get-ready"
    PREPARE = "prepare"
    GO = "go"
    HOLD = "hold"
    BACK = "back"
    HALFWAY = "halfway"
    NEARLY_DONE = "nearly-done"
    BREATHE_IN = "breathe-in"
    BREATHE_OUT = "breathe-out"
    REST = "rest"
    SWITCH = "switch"


class Cue(msgspec.Struct, frozen=True):
    """One thing to be said, sounded or shown, at an offset inside a step."""

    kind: CueKind
    offset_ms: int
    text: str


class Block(NamedTuple):
    """One set of one side of one item; all three count from 1, side is both if they alternate."""

    item: int
    set: int
    side: Side


class StepKey(NamedTuple):
    """How a step is known. rep is 0 where nothing is repeated."""

    item: int
    set: int
    side: Side
    rep: int
    phase: Phase


class Step(msgspec.Struct, frozen=True):
    """One piece of the timeline.

    block is the one it belongs to, or leads to (ready, rest, switch). start_ms is on the planned
    clock. duration_ms is None where a command ends the step; estimate_ms is then for planning
    only. counts marks the step whose end is the end of a repetition, hold, move or free block; reps
    is how many repetitions have then been done (0: its seconds are what is done).
    """

    key: StepKey
    block: Block
    exercise: str
    start_ms: int
    estimated: bool
    duration_ms: int | None
    estimate_ms: int
    breaths: Breaths
    text: str
    cues: tuple[Cue, ...]
    counts: bool
    reps: int

    @property
    def phase(self) -> Phase:
        """What happens in this step."""
        return self.key.phase

    @property
    def works(self) -> bool:
        """Whether it is part of its block, not a way to it."""
        return self.key.phase in WORK


class Kind(StrEnum):
    """What a session is a run through."""

    ROUTINE = "routine"
    SHORT = "short"
    SINGLE = "single"  # one exercise, tried alone


class Inputs(Value, frozen=True, kw_only=True):
    """All that a timeline was compiled from: with it, it can be compiled again.

    exercises holds those of the routine and all that their easier and harder links lead to, but
    for those that the person's conditions rule out: nothing else can be done in it. They have no
    figures, so that a session that is stored does not depend on how a body is drawn.
    """

    routine: Routine
    exercises: dict[str, Exercise]
    preferences: Timing
    kind: Kind
    version: str


class Timeline(msgspec.Struct, frozen=True, dict=True):
    """The steps of a session in their order, and what they were compiled from."""

    inputs: Inputs
    steps: tuple[Step, ...]

    @cached_property
    def total_ms(self) -> int:
        """The planned length of all steps."""
        return sum(step.estimate_ms for step in self.steps)

    @property
    def minutes(self) -> int:
        """The planned length in whole minutes, at least 1."""
        return max(1, round(self.total_ms / 60_000))

    @property
    def item_count(self) -> int:
        """How many items it has."""
        return self.steps[-1].key.item

    def exercise(self, step: Step) -> Exercise:
        """Return the exercise that is done in a step."""
        return self.inputs.exercises[step.exercise]

    def relatives(self, step: Step) -> tuple[str, ...]:
        """Return the easier and harder exercises that may be done instead of a step's."""
        linked = self.exercise(step).relatives
        return tuple(name for name in linked if name in self.inputs.exercises)

    @cached_property
    def blocks(self) -> dict[Block, tuple[Step, ...]]:
        """The steps of work of each block, in order."""
        grouped: dict[Block, list[Step]] = {}
        for step in self.steps:
            if step.works:
                grouped.setdefault(step.block, []).append(step)
        return {block: tuple(steps) for block, steps in grouped.items()}

    def sets(self, item: int) -> int:
        """Return how many sets an item has."""
        return max(block.set for block in self.blocks if block.item == item)

    def next_block(self, block: Block) -> Block | None:
        """Return the block that follows another one; None after the last."""
        blocks = list(self.blocks)
        after = blocks.index(block) + 1
        return blocks[after] if after < len(blocks) else None

    def first_step(self, item: int) -> int:
        """Return the index of the first step of an item: its ready. Raises StopIteration."""
        return next(i for i, step in enumerate(self.steps) if step.key.item == item)

    def first_work(self, block: Block) -> int:
        """Return the index of the first step of work of a block. Raises StopIteration."""
        return next(i for i, s in enumerate(self.steps) if s.works and s.block == block)

    def work_before(self, index: int) -> Step | None:
        """Return the last step of work before an index, if there is one."""
        return next((step for step in reversed(self.steps[:index]) if step.works), None)

    def after_block(self, index: int) -> int:
        """Return the index of the first step after the block of the step at an index."""
        block = self.steps[index].block
        return next(
            (i for i in range(index, len(self.steps)) if self.steps[i].block != block),
            len(self.steps),
        )
