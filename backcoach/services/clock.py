"""The clocks of this machine."""

import time
from datetime import datetime

from backcoach.services.ports import Reading

_NS = 1_000_000
_BOOTTIME: int | None = getattr(time, "CLOCK_BOOTTIME", None)


class SystemClock:
    """Time as the system tells it."""

    def read(self) -> Reading:
        """Return the monotonic clock and, where there is one, the clock that runs in sleep."""
        running_ms = time.monotonic_ns() // _NS
        if _BOOTTIME is None:
            return Reading(running_ms, running_ms)
        return Reading(running_ms, time.clock_gettime_ns(_BOOTTIME) // _NS)

    def local_time(self) -> datetime:
        """Return the time of day in the machine's zone."""
        return datetime.now().astimezone()
