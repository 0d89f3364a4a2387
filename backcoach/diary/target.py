"""How many sessions a week the person has set out to do."""

from collections.abc import Iterable
from datetime import date

import msgspec

from backcoach.errors import UserError
from backcoach.text import _

MOST = 7


class Target(msgspec.Struct, frozen=True, order=True):
    """So many sessions a week from a day on; 0 is no target.

    Raises UserError for one that cannot be.
    """

    day: date
    sessions: int

    def __post_init__(self) -> None:
        if not 0 <= self.sessions <= MOST:
            raise UserError(_("A weekly target is from 0 to {most} sessions.").format(most=MOST))


def target_on(day: date, targets: Iterable[Target]) -> int:
    """Return how many sessions a week were set out on a day: the change that was made last."""
    known = [target for target in targets if target.day <= day]
    return max(known).sessions if known else 0
