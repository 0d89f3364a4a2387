"""How much it hurts, noted down now and then."""

from datetime import datetime
from enum import StrEnum

import msgspec

from backcoach.errors import UserError
from backcoach.text import _

LONGEST_NOTE = 2_000


class Context(StrEnum):
    """When an entry is made, seen from a session."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"
    NEXT_MORNING = "next morning"
    OTHER = "other"


class Place(StrEnum):
    """Where it hurts."""

    LOW_BACK = "low back"
    LEFT_LEG = "left leg"
    RIGHT_LEG = "right leg"
    OTHER = "other"


class PainEntry(msgspec.Struct, frozen=True):
    """How it was at one moment: a score, a note of at most LONGEST_NOTE characters, or both.

    A score of 0 is no pain, 10 the worst that one can think of. at has a time zone; session is the
    id of the session that the entry is about; where is None when it was not said. Raises UserError
    for one that cannot be.
    """

    id: str
    at: datetime
    context: Context
    score: int | None
    note: str = ""
    session: str | None = None
    where: Place | None = None

    def __post_init__(self) -> None:
        if self.score is not None and not 0 <= self.score <= 10:
            raise UserError(_("A pain score is from 0 to 10."))
        if self.score is None and not self.note.strip():
            raise UserError(_("Give a score from 0 to 10, or write a note."))
        if len(self.note) > LONGEST_NOTE:
            raise UserError(_("A note has at most {n} characters.").format(n=LONGEST_NOTE))
