"""What Today shows, made from what is known: pure, with the time as an argument."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from backcoach.diary import morning
from backcoach.diary.pain import Context, PainEntry
from backcoach.text import Words, _, ngettext
from backcoach.ui.pages.today_cards import MorningAfter

MORNING, NOON, EVENING, NIGHT = morning.EARLIEST.hour, 12, 18, 22
LOOKED_BACK = timedelta(days=7)


def greeting(hour: int) -> str:
    """Return the greeting of an hour, 0 to 23."""
    if MORNING <= hour < NOON:
        return _("Good morning")
    if NOON <= hour < EVENING:
        return _("Good afternoon")
    return _("Good evening") if EVENING <= hour < NIGHT else _("Hello")


def is_same_day(shown: datetime, now: datetime) -> bool:
    """Tell whether no day and no morning has begun between two times."""
    days = {(at.date(), at.hour < MORNING) for at in (shown, now)}
    return len(days) == 1


def pain_said(entries: Iterable[PainEntry], now: datetime) -> str:
    """Return in a sentence how the back was in the last 7 days; nothing without an answer.

    What an exercise did in the moment is not how the back is.
    """
    since = now - LOOKED_BACK
    scores = [
        (entry.at, entry.score)
        for entry in entries
        if entry.score is not None
        and entry.context is not Context.DURING
        and since <= entry.at <= now
    ]
    if not scores:
        return ""
    if len(scores) == 1:
        ((at, score),) = scores
        said = _("Your last answer: {score}, {when}.")
        return said.format(score=score, when=_days_ago((now.date() - _local(at, now)).days))
    least, most = min(score for _at, score in scores), max(score for _at, score in scores)
    amount = str(least)
    if least != most:
        amount = _("{least} to {most}").format(least=least, most=most)
    said = _("Last 7 days: {amount}, from {n} answers.")
    return said.format(amount=amount, n=len(scores))


def morning_after(
    session_day: date, entries: Sequence[PainEntry], now: datetime, words: Words
) -> MorningAfter:
    """Return what is asked on the day after a session or, once it is answered, what that means.

    entries are those about the session, the oldest first.
    """
    answered = any(
        entry.context is Context.NEXT_MORNING and entry.score is not None for entry in entries
    )
    if answered:
        told = morning.of_session(session_day, entries, now)
        return MorningAfter(_("The morning after"), morning.advice(told, words))
    if now.hour < NOON:
        return MorningAfter(_("How is your back this morning?"))
    return MorningAfter(_("How was your back on the morning after your session?"))


def card_of(day: date, ids: Sequence[str]) -> str | None:
    """Return the id of the reading card of a day: each has its turn. None without any card."""
    return ids[day.toordinal() % len(ids)] if ids else None


def _local(at: datetime, now: datetime) -> date:
    """Return the day of a moment, in the zone of now."""
    return at.astimezone(now.tzinfo).date()


def _days_ago(days: int) -> str:
    if days < 2:
        return _("yesterday") if days else _("today")
    return ngettext("{n} day ago", "{n} days ago", days).format(n=days)
