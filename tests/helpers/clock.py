"""A clock that a test winds by hand."""

from datetime import UTC, datetime, timedelta

from backcoach.services.ports import Reading


class FakeClock:
    """The machine's clocks, standing still until a test moves them."""

    def __init__(self, local: datetime = datetime(2025, 3, 3, 7, 30, tzinfo=UTC)) -> None:
        self._running_ms = 50_000
        self._total_ms = 90_000
        self._local = local

    def read(self) -> Reading:
        return Reading(self._running_ms, self._total_ms)

    def local_time(self) -> datetime:
        return self._local

    def pass_ms(self, ms: int) -> None:
        """Let time pass while the machine is awake."""
        self.sleep_ms(ms)
        self._running_ms += ms

    def sleep_ms(self, ms: int) -> None:
        """Let time pass while the machine sleeps."""
        if ms < 0:
            raise ValueError("these clocks never go back")
        self._total_ms += ms
        self._local += timedelta(milliseconds=ms)

    def set_back(self, by: timedelta) -> None:
        """Set the time of day back, as the person or the network may at any time."""
        self._local -= by
