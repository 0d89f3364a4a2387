"""What the program asks of the outside world. Qt-free, so that any part can be given a fake."""

from datetime import datetime
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
