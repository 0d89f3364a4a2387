"""What the person, or the player for them, can ask of a session. In the imperative, frozen."""

from enum import StrEnum

import msgspec


class StopReason(StrEnum):
    """Why a session was ended before its end."""

    LEFT = "left"
    PAIN = "pain"
    ABANDONED = "abandoned"


class Command(msgspec.Struct, frozen=True):
    """The base of all commands."""


class Start(Command, frozen=True):
    """Begin with the first step; speed is how fast its time passes, 1 in earnest."""

    speed: float = 1.0


class Pause(Command, frozen=True):
    """Stand still here."""


class Resume(Command, frozen=True):
    """Go on; a hold or repetition that was cut begins again."""


class Next(Command, frozen=True):
    """Go on now: a wait is over, repetitions at one's own pace are done, other work is left."""


class Back(Command, frozen=True):
    """Return to the start of this block, or, at its very start, to the work before it."""


class SkipExercise(Command, frozen=True):
    """Leave this item for the next one."""


class Jump(Command, frozen=True):
    """Go to the get-ready of an item; items count from 1."""

    item: int


class MoreTime(Command, frozen=True):
    """Make this ready, rest or switch 15 s longer."""


class Sore(Command, frozen=True):
    """Say that this hurts: pauses, and marks the block; answers may follow in a second one.

    score is 0 to 10; sharp means sharp, shooting, tingling or numb; None is not answered.
    """

    score: int | None = None
    sharp: bool | None = None


class Substitute(Command, frozen=True):
    """Do another exercise, by its id, for what is left of this item."""

    exercise: str


class Stop(Command, frozen=True):
    """End the session here and keep what was done."""

    reason: StopReason = StopReason.LEFT


class Interrupt(Command, frozen=True):
    """Pause because time passed that nobody exercised in: gap_ms of it."""

    gap_ms: int
