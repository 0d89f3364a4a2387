"""What a person did besides the exercises, for how long, and how hard it was."""

from datetime import datetime
from enum import StrEnum

import msgspec

from backcoach.errors import UserError
from backcoach.text import Words, _

LEAST_MIN, MOST_MIN = 1, 600


class Talk(StrEnum):
    """The talk test: what one had breath for, the least effort first."""

    SING = "sing"
    TALK = "talk"
    FEW = "few"


class ActivityEntry(msgspec.Struct, frozen=True):
    """One activity that was done: LEAST_MIN to MOST_MIN minutes, and the talk test if answered.

    at has a time zone. activity is an id of the catalogue, name what that was called when it was
    noted down. Raises UserError for one that cannot be.
    """

    id: str
    at: datetime
    activity: str
    name: str
    minutes: int
    talk: Talk | None = None

    def __post_init__(self) -> None:
        if not LEAST_MIN <= self.minutes <= MOST_MIN:
            sentence = _("An activity takes from {least} to {most} minutes.")
            raise UserError(sentence.format(least=LEAST_MIN, most=MOST_MIN))


def talked(talk: Talk | None, words: Words) -> str:
    """Return what one had breath for: could talk; nothing without an answer."""
    t = words.gettext
    match talk:
        case None:
            return ""
        case Talk.SING:
            return t("could sing")
        case Talk.TALK:
            return t("could talk")
        case Talk.FEW:
            return t("few words")


def lasted(entry: ActivityEntry, words: Words) -> str:
    """Return how long it took: 20 min."""
    return words.gettext("{minutes} min").format(minutes=entry.minutes)


def told(entry: ActivityEntry, words: Words) -> str:
    """Return an entry in short: Walking, 20 min, could talk."""
    parts = (entry.name, lasted(entry, words), talked(entry.talk, words))
    return ", ".join(filter(None, parts))
