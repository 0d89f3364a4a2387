"""The answers to the safety questions, as far as they are known."""

from backcoach.diary.screening import Outcome, Screening
from backcoach.services.ports import Clock
from backcoach.storage.database import StorageError
from backcoach.storage.screenings import Screenings


class Safety:
    """Tells whether the safety questions are due; what cannot be stored holds for this run."""

    def __init__(self, screenings: Screenings, clock: Clock) -> None:
        self._screenings = screenings
        self._clock = clock
        self._last: Screening | None = None

    @property
    def last(self) -> Screening | None:
        """The newest answers; None where there are none, or none that can be read."""
        if self._last is None:
            try:
                self._last = self._screenings.last()
            except StorageError:
                return None
        return self._last

    @property
    def is_due(self) -> bool:
        """Whether the questions have to be asked before anything else."""
        return self.last is None or not self.last.holds(self._clock.local_time())

    def read_again(self) -> None:
        """Take into account that other answers may be stored now."""
        self._last = None

    def keep(self, outcome: Outcome) -> None:
        """Keep how the questions were answered just now. Raises StorageError."""
        self._last = Screening(self._clock.local_time(), outcome)
        self._screenings.add(outcome, self._last.at)
