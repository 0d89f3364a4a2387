"""What the progress page shows besides what the diary says: pure."""

from backcoach.charts.series import Range
from backcoach.diary import consistency
from backcoach.diary.diary import Diary, Played, Scored
from backcoach.diary.measures import LAST_DAYS
from backcoach.ui.widgets.month_days import Marks


def usual_range(diary: Diary) -> Range:
    """Return what the chart shows at first: 12 weeks, or 4 as long as a diary is younger."""
    known: list[Scored | Played] = [*diary.scores[:1], *diary.sessions[:1]]
    first = min((each.day for each in known), default=diary.today)
    is_young = (diary.today - first).days < LAST_DAYS
    return Range.FOUR_WEEKS if is_young else Range.TWELVE_WEEKS


def marks(diary: Diary) -> Marks:
    """Return what the calendar shows."""
    return Marks(
        today=diary.today,
        first_weekday=diary.first_weekday,
        sessions=consistency.session_days(diary),
        logged=frozenset(score.day for score in diary.scores),
        unwell=consistency.excused_days(diary),
    )
