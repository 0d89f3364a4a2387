"""One item, an exercise with its dose, expanded to steps: sets, sides, repetitions, phases."""

from collections.abc import Iterator
from typing import NamedTuple

from backcoach.core import breathing, cueing, phrases
from backcoach.core.breathing import Breaths
from backcoach.core.dose import AnyDose, Free, Hold, Paced, Timed
from backcoach.core.exercise import Breath, Exercise, Position, Side, Sides
from backcoach.core.preferences import Timing
from backcoach.core.timeline import Block, Cue, Phase, Step, StepKey
from backcoach.text import Words

READY_MS = 15_000
READY_MOVING_MS = 20_000
SWITCH_MS = 6_000


class _Part(NamedTuple):
    """What the steps of one phase have in common, whatever set and repetition they are in."""

    phase: Phase
    duration_ms: int | None
    estimate_ms: int
    breaths: Breaths
    text: str
    cues: tuple[Cue, ...]
    counts: bool = False
    reps: int = 0


class Expansion:
    """One item on its way to steps; its number counts from 1."""

    def __init__(
        self,
        number: int,
        exercise: Exercise,
        dose: AnyDose,
        preferences: Timing,
        words: Words,
    ) -> None:
        self._number = number
        self._exercise = exercise
        self._dose = dose
        self._preferences = preferences
        self._words = words

    def steps(
        self, comes_from: Position, from_set: int = 1, from_side: Side = Side.BOTH
    ) -> Iterator[Step]:
        """Yield the steps, from a block on, all starting at 0; the compiler lays them out."""
        blocks = list(self._blocks(from_set, from_side))
        repetition = self._repetition()
        yield self._step(blocks[0], 0, self._ready(comes_from))
        for before, block in zip([None, *blocks], blocks, strict=False):
            if before is not None:
                yield from self._between(before, block)
            for side, rep in self._repetitions(block):
                for part in repetition:
                    yield self._step(block, rep, part, side)

    def _blocks(self, from_set: int, from_side: Side) -> Iterator[Block]:
        each = self._exercise.sides is Sides.EACH
        sides = (Side.LEFT, Side.RIGHT) if each else (Side.BOTH,)
        for number in range(from_set, self._dose.sets + 1):
            for side in sides:
                left_is_over = number == from_set and from_side is Side.RIGHT
                if not (side is Side.LEFT and left_is_over):
                    yield Block(self._number, number, side)

    def _repetitions(self, block: Block) -> Iterator[tuple[Side, int]]:
        """Yield side and number of each repetition; 0 where they are not counted for the person."""
        alternating = self._exercise.sides is Sides.ALTERNATING
        if isinstance(self._dose, Free | Timed):
            yield block.side, 0
            return
        count = self._dose.reps if isinstance(self._dose, Paced) else 1
        for rep in range(1, count + 1):
            for side in (Side.LEFT, Side.RIGHT) if alternating else (block.side,):
                yield side, rep

    def _step(self, block: Block, rep: int, part: _Part, side: Side | None = None) -> Step:
        return Step(
            StepKey(block.item, block.set, side or block.side, rep, part.phase),
            block,
            self._exercise.id,
            0,
            False,
            part.duration_ms,
            part.estimate_ms,
            part.breaths,
            part.text,
            part.cues,
            part.counts,
            part.reps,
        )

    def _ready(self, comes_from: Position) -> _Part:
        duration_ms = ready_ms(comes_from, self._exercise.position, self._preferences)
        name = phrases.introduction(self._exercise, self._dose, self._words)
        cues = cueing.introduce(name, duration_ms, self._words)
        return _way(Phase.READY, duration_ms, self._exercise.start, cues)

    def _between(self, before: Block, block: Block) -> Iterator[Step]:
        """Yield the way from block to block, if there is one: long enough to change sides."""
        rest_s = switch_ms = 0
        if before.set != block.set:
            rest_s = self._dose.rest_s
        if before.side is not block.side:
            rest_s = max(rest_s, self._exercise.side_rest_s)
            switch_ms = round(SWITCH_MS * self._preferences.switch_factor)
        rest_ms = round(rest_s * 1000 * self._preferences.rest_factor)
        if rest_ms and rest_ms >= switch_ms:
            text = phrases.rest_before(self._exercise, block.set, block.side, self._words)
            cues = cueing.rest(text, rest_ms, self._words)
            yield self._step(block, 0, _way(Phase.REST, rest_ms, text, cues))
        elif switch_ms:
            text = phrases.switch_to(block.side, self._words)
            cues = cueing.switch(text)
            yield self._step(block, 0, _way(Phase.SWITCH, switch_ms, text, cues))

    def _repetition(self) -> tuple[_Part, ...]:
        """Return the parts of one repetition, hold, move or free block."""
        match self._dose:
            case Paced(out_s=out_s, hold_s=hold_s, back_s=back_s):
                return self._timed_parts(out_s, hold_s, back_s, counts=_last(hold_s, back_s))
            case Hold(out_s=out_s, hold_s=hold_s, back_s=back_s):
                return self._timed_parts(out_s, hold_s, back_s, counts=Phase.HOLD)
            case Timed(move_s=move_s):
                return (self._part(Phase.MOVE, move_s * 1000, counts=True),)
            case Free() as free:
                return (self._free_part(free),)

    def _timed_parts(
        self, out_s: int, hold_s: int, back_s: int, counts: Phase
    ) -> tuple[_Part, ...]:
        lengths = {
            Phase.PREPARE: self._exercise.prepare_s,
            Phase.OUT: out_s,
            Phase.HOLD: hold_s,
            Phase.BACK: back_s,
        }
        return tuple(
            self._part(phase, seconds * 1000, counts=phase is counts)
            for phase, seconds in lengths.items()
            if seconds
        )

    def _part(self, phase: Phase, duration_ms: int, *, counts: bool) -> _Part:
        text = self._says(phase)
        breaths = self._breaths(phase, duration_ms)
        cues = cueing.work(phase, text, breaths, duration_ms, self._words)
        reps = int(counts and isinstance(self._dose, Paced))
        return _Part(phase, duration_ms, duration_ms, breaths, text, cues, counts, reps)

    def _free_part(self, free: Free) -> _Part:
        sides = 2 if self._exercise.sides is Sides.ALTERNATING else 1
        reps = free.reps * sides
        estimate_ms = reps * free.rep_s * 1000
        text = phrases.own_pace(free, self._exercise.sides, self._words)
        breaths = breathing.one_breath(self._breath(Phase.FREE), None)
        cues = cueing.work(Phase.FREE, text, breaths, estimate_ms, self._words)
        return _Part(Phase.FREE, None, estimate_ms, breaths, text, cues, counts=True, reps=reps)

    def _says(self, phase: Phase) -> str:
        said: str | None = getattr(self._exercise.says, phase.value)
        return said or phrases.phase(phase, self._words)

    def _breaths(self, phase: Phase, duration_ms: int) -> Breaths:
        long_hold = phase is Phase.HOLD and duration_ms > breathing.PACED_ABOVE_MS
        stretched = self._exercise.stretch and phase in (Phase.HOLD, Phase.MOVE)
        if long_hold or stretched:
            return breathing.paced(duration_ms)
        return breathing.one_breath(self._breath(phase), duration_ms)

    def _breath(self, phase: Phase) -> Breath:
        named: Breath | None = getattr(self._exercise.breathing, phase.value)
        return named or Breath.FREE


def ready_ms(comes_from: Position, goes_to: Position, preferences: Timing) -> int:
    """Return how long one has to get ready: longer between standing and the floor."""
    moving = comes_from.on_floor is not goes_to.on_floor
    return round((READY_MOVING_MS if moving else READY_MS) * preferences.ready_factor)


def _way(phase: Phase, duration_ms: int, text: str, cues: tuple[Cue, ...]) -> _Part:
    breaths = breathing.one_breath(Breath.FREE, duration_ms)
    return _Part(phase, duration_ms, duration_ms, breaths, text, cues)


def _last(hold_s: int, back_s: int) -> Phase:
    if back_s:
        return Phase.BACK
    return Phase.HOLD if hold_s else Phase.OUT
