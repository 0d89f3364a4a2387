"""Turns what happens in a session into tones: each at its time, or not at all."""

from collections.abc import Callable, Mapping, Sequence

from backcoach.core.event import (
    CueReached,
    Event,
    Interrupted,
    Paused,
    SessionFinished,
    SessionStopped,
)
from backcoach.core.timeline import CueKind
from backcoach.services.ports import Sound, Tone

LATE_MS = 400

_TONES: Mapping[CueKind, Tone] = {
    CueKind.INTRODUCE: Tone.DONE,
    CueKind.GET_READY: Tone.GET_READY,
    CueKind.PREPARE: Tone.BREATHE_IN,
    CueKind.GO: Tone.GO,
    CueKind.HOLD: Tone.HOLD,
    CueKind.BACK: Tone.GO,
    CueKind.BREATHE_IN: Tone.BREATHE_IN,
    CueKind.BREATHE_OUT: Tone.BREATHE_OUT,
    CueKind.REST: Tone.DONE,
    CueKind.SWITCH: Tone.SWITCH,
}


class CueBus:
    """A listener that sounds the cues of a player's events.

    What comes more than LATE_MS of real time too late is not sounded; nor is what was followed by
    a pause or the end; nor is what a newer tone would drown at once. now_ms tells the time of the
    session's clock, speed how fast it passes.
    """

    def __init__(self, sound: Sound, now_ms: Callable[[], int], speed: float = 1.0) -> None:
        self._sound = sound
        self._now_ms = now_ms
        self._speed = speed

    def __call__(self, events: Sequence[Event]) -> None:
        """Sound the newest tone of the events, if any is left."""
        since_ms = self._now_ms() - LATE_MS * self._speed
        newest = None
        for happened in events:
            if isinstance(happened, Paused | Interrupted | SessionStopped):
                newest = None
            elif happened.at_ms >= since_ms:
                newest = tone_of(happened) or newest
        if newest:
            self._sound.play(newest)


def tone_of(happened: Event) -> Tone | None:
    """Return the tone of an event, if it has one; what is introduced first ends nothing."""
    match happened:
        case SessionFinished():
            return Tone.DONE
        case CueReached(step=step, cue=cue) if step.item > 1 or cue.kind is not CueKind.INTRODUCE:
            return _TONES.get(cue.kind)
        case _:
            return None
