"""What is looked at first: pain, this week, weeks on target, hours of exercise."""

from collections.abc import Sequence
from datetime import timedelta
from typing import NamedTuple

from backcoach.diary import consistency, rolling, saying
from backcoach.diary.diary import Diary
from backcoach.diary.measures import LAST_DAYS, Insight, Week
from backcoach.diary.saying import Dated
from backcoach.diary.target import target_on
from backcoach.text import Words

MINUTE_MS, HOUR_MIN = 60_000, 60


class Number(NamedTuple):
    """A number as it is written, what it is, and what is to be known about it."""

    number: str
    name: str
    detail: str


def key_numbers(diary: Diary, insight: Insight, words: Words, dated: Dated) -> tuple[Number, ...]:
    """Return the numbers, always four of them."""
    weeks = consistency.weeks(diary)
    return (
        _pain(diary, insight, words),
        _this_week(diary, weeks, words, dated),
        _on_target(diary, weeks, words, dated),
        _exercised(diary, words),
    )


def moved(diary: Diary, words: Words) -> str:
    """Return on how many of the last 28 days there was any session or activity."""
    first = diary.today - timedelta(days=LAST_DAYS - 1)
    days = {session.day for session in diary.sessions} | diary.active
    n = sum(first <= day <= diary.today for day in days)
    said = words.ngettext(
        "{n} of the last {days} days had a session or another activity.",
        "{n} of the last {days} days had a session or another activity.",
        n,
    )
    return said.format(n=n, days=LAST_DAYS)


def _pain(diary: Diary, insight: Insight, words: Words) -> Number:
    t = words.gettext
    name = t("median pain, last 28 days")
    if insight.recent is None:
        return Number(t("Not yet"), name, t("once 4 of them are logged"))
    number = saying.number(insight.recent)
    if insight.comparison is None:
        since = diary.today - timedelta(days=LAST_DAYS - 1)
        covered = rolling.coverage(rolling.day_values(diary), since, diary.today)
        return Number(number, name, saying.coverage(covered, words))
    first = saying.number(insight.comparison.first)
    return Number(number, name, t("{n} in your first 14 days").format(n=first))


def _this_week(diary: Diary, weeks: Sequence[Week], words: Words, dated: Dated) -> Number:
    t = words.gettext
    done = weeks[-1].done if weeks else 0
    target = target_on(diary.today, diary.targets)
    name = words.ngettext("session this week", "sessions this week", target or done)
    if not target:
        return Number(str(done), name, t("no target set"))
    number = t("{done} of {planned}").format(done=done, planned=target)
    if weeks[-1].planned is None:
        since = dated(weeks[-1].first + timedelta(days=7))
        return Number(number, name, t("your target counts from {day} on").format(day=since))
    return Number(number, name, t("your target is {n}").format(n=target))


def _on_target(diary: Diary, weeks: Sequence[Week], words: Words, dated: Dated) -> Number:
    t = words.gettext
    name = t("weeks on target")
    kept, looked_at = consistency.on_target(weeks)
    if looked_at:
        number = t("{kept} of {weeks}").format(kept=kept, weeks=looked_at)
        first = [week.first for week in weeks if week.consistency is not None][-looked_at]
        return Number(number, name, t("since {day}").format(day=dated(first)))
    has_target = target_on(diary.today, diary.targets)
    missing = t("after the first whole week") if has_target else t("set a weekly target on Today")
    return Number(t("Not yet"), name, missing)


def _exercised(diary: Diary, words: Words) -> Number:
    """Return how long all sessions together took; below an hour in minutes."""
    t, n = words.gettext, len(diary.sessions)
    minutes = sum(session.active_ms for session in diary.sessions) // MINUTE_MS
    number = t("{n} min").format(n=minutes)
    if minutes >= HOUR_MIN:
        number = t("{n} h").format(n=minutes // HOUR_MIN)
    for_pain = sum(session.for_pain for session in diary.sessions)
    said = words.ngettext("{n} session", "{n} sessions", n).format(n=n)
    if for_pain:
        said = t("{sessions}, {n} ended for pain").format(sessions=said, n=for_pain)
    return Number(number, t("guided exercise"), said)
