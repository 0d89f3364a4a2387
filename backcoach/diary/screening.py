"""The safety questions that are asked before somebody exercises, as they were answered."""

from datetime import datetime, timedelta
from enum import StrEnum

import msgspec

ASKED_AGAIN_AFTER = timedelta(days=30)  # our convention


class Outcome(StrEnum):
    """What the answers were.

    CLEAR: nothing of what one should see someone about first. CHECKED: something of it, and the
    person says that a professional has agreed. OPEN: something of it, and nothing more is known.
    """

    CLEAR = "clear"
    CHECKED = "checked"
    OPEN = "open"


class Screening(msgspec.Struct, frozen=True):
    """When the questions were answered, and how. at has a time zone."""

    at: datetime
    outcome: Outcome

    def holds(self, now: datetime) -> bool:
        """Tell whether the answers let one exercise, and are not too old."""
        return self.outcome is not Outcome.OPEN and now - self.at <= ASKED_AGAIN_AFTER
