"""What a chart shows is what the diary holds, in its range and not beyond."""

from collections import Counter
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.charts.series import MOST_WEEKS, TOGETHER, Bar, Range, Shade, bars, between, series
from backcoach.diary.diary import Diary
from backcoach.diary.measures import Coverage
from backcoach.diary.pain import Context
from backcoach.diary.span import SpanKind
from tests.helpers.diaries import TODAY, ago, daily, diary, scored, span

EVERY = list(Range)
ENTRIES = st.lists(
    st.tuples(st.integers(0, 500), st.integers(0, 10), st.sampled_from(Context)), max_size=60
)


@pytest.mark.parametrize("range_", EVERY)
def test_an_empty_diary_has_an_empty_chart_that_ends_today(range_: Range) -> None:
    shown = series(Diary(TODAY), range_)
    assert shown.is_empty
    assert shown.last == TODAY
    assert (shown.last - shown.first).days + 1 == (range_.value or 28)
    assert (shown.entries, shown.runs, shown.bars, shown.shades) == ((), (), (), ())
    assert shown.coverage.logged == 0


@given(ENTRIES, st.sampled_from(Range))
def test_every_entry_of_the_range_is_one_dot_near_its_day(
    entries: list[tuple[int, int, Context]], range_: Range
) -> None:
    scores = [each for n, score, context in entries for each in scored(n, score, context=context)]
    shown = series(diary(scores), range_)
    in_range = [score for score in scores if score.day >= shown.first]
    for dots, is_during in ((shown.entries, False), (shown.during, True)):
        expected = Counter(
            (score.day.toordinal(), score.score)
            for score in in_range
            if (score.context is Context.DURING) == is_during
        )
        assert Counter((round(dot.x), dot.score) for dot in dots) == expected
        assert all(abs(dot.x - round(dot.x)) < 0.5 for dot in dots)


@pytest.mark.parametrize("count", [2, 3, 10])
def test_equal_scores_of_a_day_are_side_by_side_around_it(count: int) -> None:
    shown = series(diary(scored(3, *[5] * count)), Range.FOUR_WEEKS)
    places = [dot.x for dot in shown.entries]
    assert len(set(places)) == count
    assert sum(places) / count == pytest.approx(ago(3).toordinal(), abs=1e-6)


def test_a_score_on_its_own_is_right_on_its_day() -> None:
    shown = series(diary(scored(3, 4, 5)), Range.FOUR_WEEKS)
    assert [dot.x for dot in shown.entries] == [ago(3).toordinal()] * 2


def test_a_day_of_tomorrow_is_not_shown() -> None:
    shown = series(diary([*scored(-1, 9), *scored(0, 2)]), Range.ALL)
    assert [dot.score for dot in shown.entries] == [2]


def test_gaps_are_gaps() -> None:
    shown = series(diary(daily(7) + daily(20, since=20)), Range.TWELVE_WEEKS)
    assert [(run[0].day, run[-1].day) for run in shown.runs] == [
        (ago(36), ago(17)),
        (ago(3), ago(0)),
    ]
    covered = {each.day for run in shown.runs for each in run}
    assert not covered & {ago(n) for n in range(4, 17)}


def test_the_median_of_the_first_day_knows_the_six_days_before_it() -> None:
    shown = series(diary(daily(40)), Range.FOUR_WEEKS)
    assert [run[0].day for run in shown.runs] == [shown.first]
    shown = series(diary(daily(28)), Range.FOUR_WEEKS)
    assert shown.runs[0][0].day == shown.first + timedelta(days=3)


@given(ENTRIES)
def test_a_shorter_range_shows_the_same_medians(entries: list[tuple[int, int, Context]]) -> None:
    kept = diary(
        [each for n, score, context in entries for each in scored(n, score, context=context)]
    )
    shorter, whole = series(kept, Range.TWELVE_WEEKS), series(kept, Range.ALL)
    everything = [each for run in whole.runs for each in run if each.day >= shorter.first]
    assert [each for run in shorter.runs for each in run] == everything


def test_coverage_begins_with_the_first_entry() -> None:
    shown = series(diary(daily(5)), Range.TWELVE_WEEKS)
    assert shown.coverage == Coverage(5, 5)
    shown = series(diary(daily(5) + scored(100, 3)), Range.TWELVE_WEEKS)
    assert shown.coverage == Coverage(5, 84)


def test_pain_during_an_exercise_is_no_logged_day() -> None:
    shown = series(diary(scored(0, 5, context=Context.DURING)), Range.FOUR_WEEKS)
    assert shown.coverage == Coverage(0, 1)
    assert (len(shown.entries), len(shown.during)) == (0, 1)


def test_all_begins_with_whatever_came_first() -> None:
    assert series(diary(scored(99, 3)), Range.ALL).first == ago(99)
    assert series(diary(sessions=[60]), Range.ALL).first == ago(60)  # a Monday
    assert series(diary(spans=[span(50, 45)]), Range.ALL).first == ago(50)


def test_weeks_begin_on_the_day_that_was_chosen() -> None:
    for first_weekday in (1, 6, 7):
        shown = series(diary(sessions=[10, 3], first_weekday=first_weekday), Range.FOUR_WEEKS)
        assert {bar.first.isoweekday() for bar in shown.bars} == {first_weekday}
        assert all(bar.last == bar.first + timedelta(days=6) for bar in shown.bars)


def test_a_bar_is_what_was_done_and_what_a_flare_up_kept() -> None:
    kept = diary(sessions=[11, 10, 2], spans=[span(9, 8)], targets={11: 4})
    monday = ago(11)
    assert series(kept, Range.FOUR_WEEKS).bars == (
        Bar(monday, monday + timedelta(days=6), done=2, excused=2, planned=4, is_over=True),
        Bar(monday + timedelta(days=7), monday + timedelta(days=13), 1, 0, 4, is_over=False),
    )


def test_a_week_without_a_target_is_blank() -> None:
    assert [bar.planned for bar in series(diary(sessions=[1]), Range.FOUR_WEEKS).bars] == [None]
    partial = series(diary(sessions=[1], targets={1: 3}), Range.FOUR_WEEKS)
    assert [bar.planned for bar in partial.bars] == [None]


def test_a_week_of_which_less_than_half_is_in_the_range_has_no_bar() -> None:
    for first_weekday in range(1, 8):
        kept = diary(sessions=range(60), first_weekday=first_weekday)
        shown = series(kept, Range.FOUR_WEEKS)
        days_inside = (shown.bars[0].last - shown.first).days + 1
        assert days_inside >= 4
        assert days_inside <= 10


def test_many_weeks_are_summed_up_four_by_four_and_nothing_is_lost() -> None:
    days = range(0, 7 * (MOST_WEEKS + 6), 3)
    kept = diary(sessions=days, targets={800: 2})
    shown = series(kept, Range.ALL)
    assert shown.weeks_per_bar == TOGETHER
    assert sum(bar.done for bar in shown.bars) == len(days)
    assert shown.bars[-1].last == kept.week_of(TODAY) + timedelta(days=6)
    assert {bar.planned for bar in shown.bars[1:]} == {2 * TOGETHER}
    assert all(a.last + timedelta(days=1) == b.first for a, b in pairwise(shown.bars))


def test_four_weeks_have_no_target_when_one_of_them_has_none() -> None:
    kept = diary(sessions=range(0, 7 * 120, 3), targets={390: 3})
    planned = [bar.planned for bar in series(kept, Range.ALL).bars]
    begun = planned.index(3 * TOGETHER)
    assert set(planned[:begun]) == {None}
    assert set(planned[begun:]) == {3 * TOGETHER}


def test_a_period_of_any_length_shows_what_a_range_of_that_length_shows() -> None:
    kept = diary(daily(60), sessions=range(60), spans=[span(40, 20)], targets={59: 3})
    assert between(kept, ago(27)) is series(kept, Range.FOUR_WEEKS)
    shown = between(kept, ago(9))
    assert (shown.first, shown.last, len(shown.entries)) == (ago(9), TODAY, 10)
    assert shown.coverage == Coverage(10, 10)


def test_a_period_that_is_past_ends_with_its_last_day_and_its_weeks_are_over() -> None:
    kept = diary(daily(60), sessions=range(60), spans=[span(40, 20), span(15, None)])
    shown = between(kept, ago(45), ago(21))  # it ends on a Friday
    assert (shown.first, shown.last, shown.coverage) == (ago(45), ago(21), Coverage(25, 25))
    assert [round(dot.x) for dot in shown.entries] == [
        ago(n).toordinal() for n in range(45, 20, -1)
    ]
    assert shown.runs[-1][-1].day == ago(21)
    assert [(shade.first, shade.last) for shade in shown.shades] == [(ago(40), ago(21))]
    assert all(bar.is_over and bar.done == 7 for bar in shown.bars)
    assert shown.bars[-1].last == ago(19)


@pytest.mark.parametrize("days", range(1, 20))
def test_the_weeks_of_a_period_have_most_of_their_days_in_it(days: int) -> None:
    kept = diary(sessions=range(200))
    for last in range(30):
        shown = between(kept, ago(last + days - 1), ago(last))
        for bar in shown.bars:
            so_far = min(bar.last, TODAY)
            inside = (min(so_far, shown.last) - max(bar.first, shown.first)).days + 1
            assert inside > (so_far - bar.first).days + 1 - inside
        assert len(shown.bars) >= days // 7


@given(st.integers(0, 300), st.integers(1, 60))
def test_bars_of_any_width_hold_all_weeks_and_only_the_oldest_is_short(
    days: int, together: int
) -> None:
    weeks = series(diary(sessions=range(days)), Range.ALL).weeks
    made = bars(weeks, together)
    assert sum(bar.done for bar in made) == days
    assert [bar.last for bar in made[:-1]] == [b.first - timedelta(days=1) for b in made[1:]]
    lengths = [(bar.last - bar.first).days + 1 for bar in made]
    assert set(lengths[1:]) <= {7 * together}


def test_spans_are_cut_to_the_range() -> None:
    kept = diary(
        spans=[
            span(90, 20, "one"),
            span(5, None, kind=SpanKind.ILLNESS),
            span(60, 40),
            span(-2, -3),
        ]
    )
    shown = series(kept, Range.FOUR_WEEKS)
    assert shown.shades == (
        Shade(shown.first, ago(20), SpanKind.FLARE_UP, "one"),
        Shade(ago(5), TODAY, SpanKind.ILLNESS, ""),
    )
