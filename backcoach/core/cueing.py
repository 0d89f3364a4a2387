"""Which cues a step has, and when: the one place with rules about them."""

from backcoach.core import phrases
from backcoach.core.breathing import Breaths
from backcoach.core.exercise import Breath
from backcoach.core.timeline import Cue, CueKind, Phase
from backcoach.text import Words

LEAD_MS = 3_000
LEAST_WITH_LEAD_MS = 6_000
NEARLY_DONE_MS = 10_000
LEAST_WITH_HALFWAY_MS = 60_000

_BEGINS = {
    Phase.PREPARE: CueKind.PREPARE,
    Phase.OUT: CueKind.GO,
    Phase.HOLD: CueKind.HOLD,
    Phase.BACK: CueKind.BACK,
    Phase.MOVE: CueKind.GO,
    Phase.FREE: CueKind.GO,
}
_BREATHES = {Breath.IN: CueKind.BREATHE_IN, Breath.OUT: CueKind.BREATHE_OUT}

Cues = tuple[Cue, ...]


def introduce(name: str, duration_ms: int, words: Words) -> Cues:
    """Return the cues of the get-ready before an exercise."""
    return (Cue(CueKind.INTRODUCE, 0, name), *_lead(duration_ms, words))


def rest(text: str, duration_ms: int, words: Words) -> Cues:
    """Return the cues of a rest."""
    return (Cue(CueKind.REST, 0, text), *_lead(duration_ms, words))


def switch(text: str) -> Cues:
    """Return the cues of a change of sides."""
    return (Cue(CueKind.SWITCH, 0, text),)


def get_ready(duration_ms: int, words: Words) -> Cues:
    """Return the cues of the short get-ready after a pause."""
    return (_ready_cue(max(duration_ms - LEAD_MS, 0), words),)


def work(phase: Phase, text: str, breaths: Breaths, planned_ms: int, words: Words) -> Cues:
    """Return the cues of a step of work: its words, its breaths, and how far it is."""
    cues = [Cue(_BEGINS[phase], 0, text)]
    if phase is Phase.MOVE and len(breaths) == 1:
        cues += _how_far(planned_ms, words)
    if len(breaths) > 1:
        cues += [
            Cue(_BREATHES[span.breath], span.offset_ms, phrases.breath(span.breath, words))
            for span in breaths[1:]
        ]
    return tuple(cues)


def with_end(cues: Cues, duration_ms: int, words: Words) -> Cues:
    """Return the cues of a ready, rest or switch that ends at another time."""
    begins = (cue for cue in cues if cue.kind is not CueKind.GET_READY)
    return (*begins, *_lead(duration_ms, words))


def _lead(duration_ms: int, words: Words) -> Cues:
    if duration_ms < LEAST_WITH_LEAD_MS:
        return ()
    return (_ready_cue(duration_ms - LEAD_MS, words),)


def _ready_cue(offset_ms: int, words: Words) -> Cue:
    return Cue(CueKind.GET_READY, offset_ms, phrases.phase(Phase.READY, words))


def _how_far(planned_ms: int, words: Words) -> list[Cue]:
    if planned_ms < LEAST_WITH_HALFWAY_MS:
        return []
    nearly = words.gettext("{seconds} seconds left").format(seconds=NEARLY_DONE_MS // 1000)
    return [
        Cue(CueKind.HALFWAY, planned_ms // 2, words.gettext("Half way")),
        Cue(CueKind.NEARLY_DONE, planned_ms - NEARLY_DONE_MS, nearly),
    ]
