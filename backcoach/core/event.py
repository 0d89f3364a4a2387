"""What happened in a session: past tense, frozen, small enough to store.

at_ms is the time of the session's clock. Steps are named by their keys, so that an event means
the same in every version of the timeline.
"""

from typing import Annotated

import msgspec
from msgspec import Meta

from backcoach.core.command import StopReason
from backcoach.core.timeline import Block, Cue, Inputs, Step, StepKey

Score = Annotated[int, Meta(ge=0, le=10)]


class Event(msgspec.Struct, frozen=True, tag_field="event", kw_only=True):
    """The base of all events."""

    at_ms: int


class SessionStarted(Event, frozen=True, tag=True, kw_only=True):
    """The session began; inputs is all that its timeline was compiled from.

    speed is how fast its time passed: at another than 1, somebody only looked around.
    """

    inputs: Inputs
    speed: float = 1.0


class StepEntered(Event, frozen=True, tag=True, kw_only=True):
    """The playhead came to a step."""

    step: Step


class StepLeft(Event, frozen=True, tag=True, kw_only=True):
    """The playhead left a step after done_ms in it; completed says whether it was all done.

    counts marks the end of a repetition, hold, move or free block.
    """

    step: StepKey
    done_ms: int
    completed: bool
    counts: bool


class CueReached(Event, frozen=True, tag=True, kw_only=True):
    """The playhead crossed a cue."""

    step: StepKey
    cue: Cue


class Paused(Event, frozen=True, tag=True, kw_only=True):
    """The person paused, or the session did as it was marked sore."""


class Resumed(Event, frozen=True, tag=True, kw_only=True):
    """The person went on after a pause or an interruption."""


class Interrupted(Event, frozen=True, tag=True, kw_only=True):
    """Time passed that nobody exercised in; the session is paused where it was."""

    gap_ms: int


class Moved(Event, frozen=True, tag=True, kw_only=True):
    """The person went somewhere else than to the step that follows: to or before a block."""

    block: Block


class TimeAdded(Event, frozen=True, tag=True, kw_only=True):
    """A ready, rest or switch was made longer."""

    step: StepKey
    added_ms: int


class SoreMarked(Event, frozen=True, tag=True, kw_only=True):
    """The person said that a step hurt. The marks of one block are taken together."""

    step: StepKey
    score: Score | None
    sharp: bool | None


class Substituted(Event, frozen=True, tag=True, kw_only=True):
    """What was left of an item, from block on, became another exercise."""

    item: int
    old: str
    new: str
    block: Block


class ItemSkipped(Event, frozen=True, tag=True, kw_only=True):
    """The person left an item for the next one."""

    item: int


class SessionFinished(Event, frozen=True, tag=True, kw_only=True):
    """The last step was over."""


class SessionStopped(Event, frozen=True, tag=True, kw_only=True):
    """The session was ended before its end."""

    reason: StopReason


# What is stored of a session besides its start, whose inputs are kept apart.
StoredEvent = (
    StepLeft
    | Paused
    | Resumed
    | Interrupted
    | Moved
    | TimeAdded
    | SoreMarked
    | Substituted
    | ItemSkipped
    | SessionFinished
    | SessionStopped
)


def is_stored(happened: Event) -> bool:
    """Tell whether an event is kept: all but steps entered, cues, and parts of repetitions."""
    match happened:
        case StepEntered() | CueReached():
            return False
        case StepLeft(counts=counts):
            return counts
        case _:
            return True
