"""What the progress page says, made from the diary and from what is measured of it: pure."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from statistics import median

from backcoach.charts import dates
from backcoach.charts.series import Range
from backcoach.diary import consistency, rolling, saying
from backcoach.diary.diary import Diary, Played, Scored
from backcoach.diary.measures import EARLY_WEEKS, PATTERN_WEEKS, Insight, Tier, Week
from backcoach.diary.own_activity import OwnActivity, OwnRating
from backcoach.diary.span import SpanKind
from backcoach.diary.target import target_on
from backcoach.text import Words
from backcoach.ui.pages.progress_cards import OwnLine
from backcoach.ui.widgets.month_days import Marks
from backcoach.ui.widgets.tile import Number

LAST_DAYS, COMPARED_DAYS = 28, 42
MINUTE_MS, HOUR_MIN = 60_000, 60
UNWELL = (SpanKind.FLARE_UP, SpanKind.ILLNESS)


def usual_range(diary: Diary) -> Range:
    """Return what the chart shows at first: 12 weeks, or 4 as long as a diary is younger."""
    known: list[Scored | Played] = [*diary.scores[:1], *diary.sessions[:1]]
    first = min((each.day for each in known), default=diary.today)
    is_young = (diary.today - first).days < LAST_DAYS
    return Range.FOUR_WEEKS if is_young else Range.TWELVE_WEEKS


def numbers(diary: Diary, insight: Insight, words: Words) -> tuple[Number, ...]:
    """Return what the tiles show: pain, this week, weeks on target, hours of exercise."""
    weeks = consistency.weeks(diary)
    return (
        _pain(diary, insight, words),
        _this_week(diary, weeks, words),
        _on_target(diary, weeks, words),
        _exercised(diary, words),
    )


def _pain(diary: Diary, insight: Insight, words: Words) -> Number:
    t = words.gettext
    name = t("median pain, last 28 days")
    if insight.recent is None:
        return Number(t("Not yet"), name, t("from 4 logged days on"))
    number = saying.number(insight.recent)
    if insight.comparison is None:
        since = diary.today - timedelta(days=LAST_DAYS - 1)
        covered = rolling.coverage(rolling.day_values(diary), since, diary.today)
        return Number(number, name, saying.coverage(covered, words))
    first = saying.number(insight.comparison.first)
    return Number(number, name, t("{n} in your first 14 days").format(n=first))


def _this_week(diary: Diary, weeks: Sequence[Week], words: Words) -> Number:
    t = words.gettext
    done = weeks[-1].done if weeks else 0
    target = target_on(diary.today, diary.targets)
    name = words.ngettext("session this week", "sessions this week", target or done)
    if not target:
        return Number(str(done), name, t("no target set"))
    number = t("{done} of {planned}").format(done=done, planned=target)
    if weeks[-1].planned is None:
        since = dates.short(weeks[-1].first + timedelta(days=7))
        return Number(number, name, t("your target counts from {day} on").format(day=since))
    return Number(number, name, t("your target is {n}").format(n=target))


def _on_target(diary: Diary, weeks: Sequence[Week], words: Words) -> Number:
    t = words.gettext
    name = t("weeks on target")
    kept, looked_at = consistency.on_target(weeks)
    if looked_at:
        number = t("{kept} of {weeks}").format(kept=kept, weeks=looked_at)
        first = [week.first for week in weeks if week.consistency is not None][-looked_at]
        return Number(number, name, t("since {day}").format(day=dates.short(first)))
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


def marks(diary: Diary) -> Marks:
    """Return what the calendar shows."""
    unwell = (
        _days(span.first, min(span.last or diary.today, diary.today))
        for span in diary.spans
        if span.kind in UNWELL
    )
    return Marks(
        today=diary.today,
        first_weekday=diary.first_weekday,
        sessions=consistency.session_days(diary),
        logged=frozenset(score.day for score in diary.scores),
        unwell=frozenset(day for days in unwell for day in days),
    )


def _days(first: date, last: date) -> Iterator[date]:
    return map(date.fromordinal, range(first.toordinal(), last.toordinal() + 1))


def to_come(diary: Diary, insight: Insight, words: Words) -> tuple[str, ...]:
    """Return what a young diary will show, and when; nothing once there is an early look."""
    if insight.tier is not Tier.NOT_ENOUGH or insight.weeks >= EARLY_WEEKS:
        return ()
    t = words.gettext
    later = (
        (7 * EARLY_WEEKS, t("an early look at where your pain is going")),
        (COMPARED_DAYS, t("your first 14 days beside the last 28")),
        (7 * PATTERN_WEEKS, t("how it was in the weeks after more sessions")),
    )
    dots = t("At once: a dot for each entry, and a bar for the sessions of each week.")
    line = t("As soon as 4 of 7 days are logged: the line of the 7-day median.")
    said = t("{when}: {what}.")
    dated = (said.format(when=_when(insight.since, n, words), what=what) for n, what in later)
    missing = [] if _has_line(diary) else [line]
    return (*([] if insight.since else [dots]), *missing, *dated)


def _has_line(diary: Diary) -> bool:
    return bool(rolling.runs(rolling.day_values(diary)))


def _when(since: date | None, days: int, words: Words) -> str:
    """Return when a diary that began on a day is so many days long."""
    if since is None:
        weeks = days // 7
        return words.ngettext("After {n} week", "After {n} weeks", weeks).format(n=weeks)
    day = dates.short(since + timedelta(days=days - 1))
    return words.gettext("From {day} on").format(day=day)


def own_line(activity: OwnActivity, ratings: Sequence[OwnRating], words: Words) -> OwnLine:
    """Return how well an own activity went; ratings are the oldest first."""
    t, scores = words.gettext, [rating.score for rating in ratings]
    if not scores:
        return OwnLine(activity.name, t("Not rated yet."))
    if len(scores) == 1:
        return OwnLine(activity.name, t("Rated once: {score}.").format(score=scores[0]))
    said = t("{first} at first, {last} last, {median} in the middle of {n} ratings.")
    middle = saying.number(median(scores))
    return OwnLine(
        activity.name,
        said.format(first=scores[0], last=scores[-1], median=middle, n=len(scores)),
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
