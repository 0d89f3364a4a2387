"""What the person wants to do well again, in their own words, and how well it goes.

The method, not the form, of the Patient-Specific Functional Scale (Stratford 1995).
"""

from datetime import date, datetime, timedelta

import msgspec

from backcoach.errors import UserError
from backcoach.text import _

MOST = 3
LONGEST_NAME = 60
ASKED_AFTER = timedelta(days=7)


class OwnActivity(msgspec.Struct, frozen=True):
    """One thing to do, such as lifting the child. Raises UserError for a name that cannot be."""

    id: str
    name: str

    def __post_init__(self) -> None:
        if not len(self.name.strip()) > 0 or len(self.name) > LONGEST_NAME:
            sentence = _("Name the activity in 1 to {n} characters.")
            raise UserError(sentence.format(n=LONGEST_NAME))


class OwnRating(msgspec.Struct, frozen=True):
    """How well it went: 0 is not at all, 10 as well as ever. at has a time zone.

    activity is the id of an OwnActivity. Raises UserError for a score that cannot be.
    """

    id: str
    at: datetime
    activity: str
    score: int

    def __post_init__(self) -> None:
        if not 0 <= self.score <= 10:
            raise UserError(_("How well it goes is from 0 to 10."))


def is_due(last: date | None, today: date) -> bool:
    """Tell whether to ask how well it goes: a week after the last rating, and without any."""
    return last is None or today - last >= ASKED_AFTER
