"""What Today shows of this week, made from the diary: pure."""

from datetime import date, timedelta

from PySide6.QtCore import QLocale

from backcoach.diary import consistency
from backcoach.diary.diary import Diary
from backcoach.diary.span import SpanKind
from backcoach.diary.target import target_on
from backcoach.text import _, ngettext
from backcoach.ui.pages.week_card import ThisWeek
from backcoach.ui.widgets.week_dots import Day


def this_week(diary: Diary) -> ThisWeek:
    """Return the week that today is in, from a diary that holds at least this week."""
    target = target_on(diary.today, diary.targets)
    return ThisWeek(days(diary), said(diary), target)


def days(diary: Diary) -> tuple[Day, ...]:
    """Return the days of the week, each with whether there was a session, and what else it was."""
    first, done = diary.week_of(diary.today), consistency.session_days(diary)
    dates = (first + timedelta(days=number) for number in range(7))
    return tuple(
        Day(*_names(day), day in done, day == diary.today, _marked(day, diary)) for day in dates
    )


def said(diary: Diary) -> str:
    """Return in a sentence or two how many sessions there were, of how many that were set out."""
    weeks = consistency.weeks(diary)
    if not weeks:
        return _counted(0)
    week = weeks[-1]
    if week.planned is None:
        return f"{_counted(week.done)} {_begins(diary)}".rstrip()
    return f"{_of(week.done, week.planned)} {_spared(week.kept - week.done)}".rstrip()


def _of(done: int, planned: int) -> str:
    if done > planned:
        sentence = _("{done} sessions this week. Your target is {n}.")
    else:
        sentence = ngettext(
            "{done} of {n} session this week.", "{done} of {n} sessions this week.", planned
        )
    return sentence.format(done=done, n=planned)


def _counted(done: int) -> str:
    if not done:
        return _("No session yet this week.")
    sentence = ngettext(
        "{n} day with a session this week.", "{n} days with a session this week.", done
    )
    return sentence.format(n=done)


def _begins(diary: Diary) -> str:
    """Return when the first target begins; empty without one."""
    target = target_on(diary.today, diary.targets)
    sentence = ngettext(
        "Your target of {n} session begins next week.",
        "Your target of {n} sessions begins next week.",
        target,
    )
    return sentence.format(n=target) if target else ""


def _spared(days: int) -> str:
    """Return how many planned sessions are kept by a flare-up or an illness; empty for none."""
    sentence = ngettext(
        "{n} day of a flare-up or illness is counted as kept.",
        "{n} days of a flare-up or illness are counted as kept.",
        days,
    )
    return sentence.format(n=days) if days > 0 else ""


def _marked(day: date, diary: Diary) -> str:
    """Return what a day was that is kept without a session; empty for any other."""
    kinds = {span.kind for span in diary.spans if day <= diary.today and span.holds(day)}
    if SpanKind.FLARE_UP in kinds:
        return _("flare-up")
    return _("illness") if SpanKind.ILLNESS in kinds else ""


def _names(day: date) -> tuple[str, str]:
    """Return the letter and the name of a day of the week."""
    locale, number, kinds = QLocale(), day.isoweekday(), QLocale.FormatType
    return locale.dayName(number, kinds.NarrowFormat), locale.dayName(number, kinds.LongFormat)
