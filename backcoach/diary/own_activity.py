"""What the person wants to do well again, in their own words, and how well it goes.

The method, not the form, of the Patient-Specific Functional Scale (Stratford 1995).
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta
from statistics import median
from typing import NamedTuple

import msgspec

from backcoach.diary.saying import number
from backcoach.errors import UserError
from backcoach.text import Words, _

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


class OwnLine(NamedTuple):
    """An activity of one's own, and how well it went, in words."""

    name: str
    said: str


def is_due(last: date | None, today: date) -> bool:
    """Tell whether to ask how well it goes: a week after the last rating, and without any."""
    return last is None or today - last >= ASKED_AFTER


def own_lines(
    rated: Iterable[OwnActivity],
    left: Iterable[OwnActivity],
    ratings: Callable[[str], Sequence[OwnRating]],
    words: Words,
) -> tuple[OwnLine, ...]:
    """Return how well own activities went: those that are rated now, then those that are left.

    ratings returns those of an activity by its id, the oldest first.
    """
    over = words.gettext("No longer rated.")
    now = (OwnLine(each.name, _went(ratings(each.id), words)) for each in rated)
    past = (OwnLine(each.name, f"{_went(ratings(each.id), words)} {over}") for each in left)
    return (*now, *past)


def _went(ratings: Sequence[OwnRating], words: Words) -> str:
    """Return how well it went, by ratings that are the oldest first."""
    t, scores = words.gettext, [rating.score for rating in ratings]
    if not scores:
        return t("Not rated yet.")
    if len(scores) == 1:
        return t("Rated once: {score}.").format(score=scores[0])
    said = t("{first} at first, {last} last. The median of {n} ratings is {median}.")
    middle = number(median(scores))
    return said.format(first=scores[0], last=scores[-1], median=middle, n=len(scores))
