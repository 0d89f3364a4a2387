"""How much it hurts, noted down now and then."""

from datetime import datetime
from enum import StrEnum

import msgspec

from backcoach.errors import UserError
from backcoach.text import Words, _

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


def context_said(context: Context, words: Words) -> str:
    """Return when an entry was made, seen from a session: before a session; nothing for others."""
    t = words.gettext
    match context:
        case Context.BEFORE:
            return t("before a session")
        case Context.DURING:
            return t("during a session")
        case Context.AFTER:
            return t("after a session")
        case Context.NEXT_MORNING:
            return t("the morning after a session")
        case Context.OTHER:
            return ""


def place_said(where: Place | None, words: Words) -> str:
    """Return where it hurts: low back; nothing where it was not said."""
    t = words.gettext
    match where:
        case None:
            return ""
        case Place.LOW_BACK:
            return t("low back")
        case Place.LEFT_LEG:
            return t("left leg")
        case Place.RIGHT_LEG:
            return t("right leg")
        case Place.OTHER:
            return t("another place")


def told(entry: PainEntry, words: Words) -> str:
    """Return an entry in short: 4 of 10, low back, before a session; without a score, a note."""
    score = words.gettext("a note")
    if entry.score is not None:
        score = words.gettext("{n} of 10").format(n=entry.score)
    where, context = place_said(entry.where, words), context_said(entry.context, words)
    return ", ".join(filter(None, (score, where, context)))
