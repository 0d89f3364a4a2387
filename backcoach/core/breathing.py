"""When to breathe in and out inside a step."""

import msgspec

from backcoach.core.exercise import Breath

IN_MS = 4_000
OUT_MS = 6_000
LONGEST_CYCLE_MS = 12_000
PACED_ABOVE_MS = 4_000


class BreathSpan(msgspec.Struct, frozen=True, array_like=True):
    """One breath, or free breathing, from an offset inside a step on.

    duration_ms is None where the step has no length of its own.
    """

    breath: Breath
    offset_ms: int
    duration_ms: int | None

    def fraction(self, into_ms: int) -> float:
        """Return how much of it is over, 0 to 1, that far into the step."""
        if not self.duration_ms:
            return 0.0
        return min(max((into_ms - self.offset_ms) / self.duration_ms, 0.0), 1.0)


Breaths = tuple[BreathSpan, ...]


def one_breath(breath: Breath, duration_ms: int | None) -> Breaths:
    """Return a single span over the whole step."""
    return (BreathSpan(breath, 0, duration_ms),)


def paced(duration_ms: int) -> Breaths:
    """Return whole breaths, in for 2/5 and out for 3/5 of each, that fill the time exactly.

    In 4 s and out 6 s where the time allows it; otherwise all are shortened or lengthened alike,
    none beyond 12 s, so that no out-breath is ever cut.
    """
    whole = IN_MS + OUT_MS
    breaths = max(1, round(duration_ms / whole))
    if duration_ms > breaths * LONGEST_CYCLE_MS:
        breaths += 1
    spans = []
    for number in range(breaths):
        start = duration_ms * number // breaths
        end = duration_ms * (number + 1) // breaths
        turn = start + (end - start) * IN_MS // whole
        spans.append(BreathSpan(Breath.IN, start, turn - start))
        spans.append(BreathSpan(Breath.OUT, turn, end - turn))
    return tuple(spans)


def span_at(breaths: Breaths, into_ms: int) -> BreathSpan:
    """Return the span that is under way that far into a step."""
    return next((span for span in reversed(breaths) if span.offset_ms <= into_ms), breaths[0])
