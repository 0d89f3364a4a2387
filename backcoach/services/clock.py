"""The clocks of this machine."""

import sys
import time
from datetime import datetime

from backcoach.services.ports import Reading

_NS = 1_000_000


def _clock_that_runs_in_sleep() -> int | None:
    if sys.platform == "darwin":
        return time.CLOCK_MONOTONIC_RAW  # which, other than on Linux, does not stop there
    return getattr(time, "CLOCK_BOOTTIME", None)


_TOTAL = _clock_that_runs_in_sleep()


class SystemClock:
    """Time as the system tells it."""

    def read(self) -> Reading:
        """Return the monotonic clock and, where there is one, the clock that runs in sleep.

        On Windows the monotonic clock itself runs in sleep: a wake-up then comes late.
        """
        running_ms = time.monotonic_ns() // _NS
        if _TOTAL is None:
            return Reading(running_ms, running_ms)
        return Reading(running_ms, time.clock_gettime_ns(_TOTAL) // _NS)

    def local_time(self) -> datetime:
        """Return the time of day in the machine's zone."""
        return datetime.now().astimezone()
