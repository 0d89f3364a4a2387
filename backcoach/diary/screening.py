"""The safety questions that are asked before somebody exercises, as they were answered."""

from datetime import datetime
from enum import StrEnum

import msgspec


class Outcome(StrEnum):
    """What the answers were.

    CLEAR: nothing of what one should see someone about first. CHECKED: something of it, and the
    person says that a professional has agreed.
    """

    CLEAR = "clear"
    CHECKED = "checked"


class Screening(msgspec.Struct, frozen=True):
    """When the questions were answered, and how. at has a time zone."""

    at: datetime
    outcome: Outcome
