"""What the records of a document are called in a sentence."""

from datetime import datetime

from backcoach.diary.activity import ActivityEntry
from backcoach.diary.own_activity import OwnRating
from backcoach.diary.pain import PainEntry
from backcoach.diary.screening import Screening
from backcoach.diary.span import Span
from backcoach.diary.target import Target
from backcoach.storage.exchange.document import PlayedSession, RatedActivity, Record
from backcoach.text import Words


def named(record: Record, words: Words) -> str:
    """Return what a record is, and of when, as it would be looked for in the program."""
    t = words.gettext
    match record:
        case PlayedSession(at=at):
            return t("the session of {when}").format(when=_minute(at))
        case PainEntry(at=at):
            return t("the pain entry of {when}").format(when=_minute(at))
        case ActivityEntry(at=at, name=name):
            return t('the activity "{name}" of {when}').format(name=name, when=_minute(at))
        case Span(first=first):
            return t("what is marked from {day} on").format(day=first)
        case Target(day=day):
            return t("the weekly target that was set on {day}").format(day=day)
        case RatedActivity(name=name):
            return t('your own activity "{name}"').format(name=name)
        case OwnRating(at=at):
            return t("how well one of your own activities went on {when}").format(when=_minute(at))
        case Screening(at=at):
            return t("the safety questions of {when}").format(when=_minute(at))


def sections(words: Words) -> dict[str, str]:
    """Return what the records of each of the SECTIONS are called, in their order, and routines."""
    t = words.gettext
    return {
        "sessions": t("Sessions"),
        "pain": t("Pain entries"),
        "activities": t("Activities"),
        "spans": t("Marked days"),
        "targets": t("Weekly targets"),
        "own_activities": t("Activities of your own"),
        "own_ratings": t("Ratings of them"),
        "screenings": t("Safety questions"),
        "routines": t("Routines"),
    }


def _minute(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M}"
