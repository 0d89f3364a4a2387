"""What the program asks of the outside world. Qt-free, so that any part can be given a fake."""

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple, Protocol


class Reading(NamedTuple):
    """One look at the machine's clocks, in ms; neither ever goes back.

    running_ms may stand still while the machine sleeps; awake or not, total_ms goes on. Where a
    system has no such second clock, both are the same.
    """

    running_ms: int
    total_ms: int


class Clock(Protocol):
    """The machine's clocks."""

    def read(self) -> Reading:
        """Return one reading, to be handed to everybody who needs the time."""
        ...

    def local_time(self) -> datetime:
        """Return the time of day, with its zone. It may be set back; nothing is timed by it."""
        ...


class Tone(StrEnum):
    """What can be sounded."""

    GET_READY = "get-ready"
    GO = "go"
    HOLD = "hold"
    SWITCH = "switch"
    DONE = "done"
    BREATHE_IN = "breathe-in"
    BREATHE_OUT = "breathe-out"


class Sound(Protocol):
    """The machine's loudspeaker. Whatever becomes of it, nothing here raises."""

    def prepare(self) -> None:
        """Load all tones; until then there are none."""
        ...

    def set_volume(self, percent: int) -> None:
        """Make the tones as loud as that, 0 to 100, as one hears it."""
        ...

    def play(self, tone: Tone) -> None:
        """Sound a tone now, and stop the one before it."""
        ...


class NullSound:
    """The sound of a machine that has none: silence."""

    def prepare(self) -> None:
        """Load nothing."""

    def set_volume(self, percent: int) -> None:
        """Take any volume."""

    def play(self, tone: Tone) -> None:
        """Be silent."""
