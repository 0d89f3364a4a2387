"""What Today shows, made from what is known: pure, with the time as an argument."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime, timedelta

from PySide6.QtCore import QLocale, Qt

from backcoach.diary.pain import Context, PainEntry
from backcoach.text import _, ngettext
from backcoach.ui.widgets.week_dots import Day

MORNING, NOON, EVENING, NIGHT = 5, 12, 18, 22
LOOKED_BACK = timedelta(days=7)


def greeting(hour: int) -> str:
    """Return the greeting of an hour, 0 to 23."""
    if MORNING <= hour < NOON:
        return _("Good morning")
    if NOON <= hour < EVENING:
        return _("Good afternoon")
    return _("Good evening") if EVENING <= hour < NIGHT else _("Hello")


def week(
    today: date, done: Collection[date], first: Qt.DayOfWeek = Qt.DayOfWeek.Monday
) -> tuple[Day, ...]:
    """Return the week that today is in; done are the days with a session."""
    start = today - timedelta(days=(today.isoweekday() - first.value) % 7)
    days = (start + timedelta(days=number) for number in range(7))
    return tuple(Day(*_names(day), day in done, day == today) for day in days)


def week_said(days: Iterable[Day]) -> str:
    """Return in a sentence on how many days of a week there was a session."""
    done = sum(day.done for day in days)
    if not done:
        return _("No session yet this week.")
    said = ngettext("{n} day with a session this week.", "{n} days with a session this week.", done)
    return said.format(n=done)


def pain_said(entries: Iterable[PainEntry], now: datetime) -> str:
    """Return in a sentence how the back was in the last 7 days; nothing without an answer."""
    since = now - LOOKED_BACK
    scores = [
        (entry.at, entry.score)
        for entry in entries
        if entry.score is not None and since <= entry.at <= now
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


def asks_morning(
    last_session: datetime | None, entries: Iterable[PainEntry], now: datetime
) -> bool:
    """Tell whether to ask how it is this morning: after a session yesterday, and once."""
    if last_session is None or now.hour >= NOON:
        return False
    is_answered = any(
        entry.context is Context.NEXT_MORNING and _local(entry.at, now) == now.date()
        for entry in entries
    )
    return not is_answered and _local(last_session, now) == now.date() - timedelta(days=1)


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


def _names(day: date) -> tuple[str, str]:
    """Return the letter and the name of a day of the week."""
    locale, number, kinds = QLocale(), day.isoweekday(), QLocale.FormatType
    return locale.dayName(number, kinds.NarrowFormat), locale.dayName(number, kinds.LongFormat)
