"""A clock that is wound by hand."""

from datetime import UTC, datetime, timedelta

from backcoach.services.ports import Reading

NOW = datetime(2025, 11, 20, 7, 40, tzinfo=UTC)


class HandClock:
    """The machine's clocks, standing still until somebody moves them."""

    def __init__(self, local: datetime = NOW) -> None:
        self._passed_ms = 0
        self._local = local

    def read(self) -> Reading:
        """Return how much was passed, of both clocks."""
        return Reading(self._passed_ms, self._passed_ms)

    def local_time(self) -> datetime:
        """Return the time of day."""
        return self._local + timedelta(milliseconds=self._passed_ms)

    def pass_ms(self, ms: float) -> None:
        """Let time pass."""
        self._passed_ms += round(ms)
