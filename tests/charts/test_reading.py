"""What is said about the chart is true of the diary, and all of it."""

from backcoach.charts import naming, reading
from backcoach.charts.series import Range, Series, series
from backcoach.diary.pain import Context
from backcoach.diary.span import SpanKind
from backcoach.text import ENGLISH
from tests.helpers.diaries import TODAY, ago, daily, diary, scored, span


def shown(range_: Range = Range.FOUR_WEEKS, **parts: object) -> Series:
    return series(diary(**parts), range_)  # type: ignore[arg-type]


def test_a_day_says_all_that_it_holds() -> None:
    scores = [
        *scored(2, 4, 6),
        *scored(2, 7, context=Context.DURING),
        *scored(2, 5, context=Context.NEXT_MORNING),
        *daily(5, score=5, since=3),
    ]
    kept = shown(scores=scores, sessions=[2], spans=[span(3, 1, "after digging")])
    assert reading.day_said(kept, ago(2), ENGLISH) == (
        "Wednesday, 18 November 2026",
        "Pain 4, 6",
        "Pain 7, during a session",
        "Pain 5, the morning after a session",
        "Median of 7 days: 5, middle half 5 to 5",
        "A session",
        "Flare-up, after digging",
    )


def test_a_session_that_does_not_count_is_not_said() -> None:
    assert reading.day_said(shown(sessions=[3]), ago(2), ENGLISH)[1:] == ("Nothing noted",)


def test_a_week_says_what_was_done_and_planned() -> None:
    kept = shown(sessions=[11, 10], spans=[span(9, 8)], targets={11: 4})
    assert reading.week_said(kept, ago(7), ENGLISH) == (
        "9 Nov to 15 Nov",
        "2 sessions, 4 planned",
        "2 more count as kept: a flare-up or an illness",
    )


def test_a_week_under_way_says_so() -> None:
    assert reading.week_said(shown(sessions=[1]), TODAY, ENGLISH) == (
        "16 Nov to 22 Nov",
        "1 session, no target",
        "This week is not over yet",
    )


def test_weeks_shown_together_say_so_as_long_as_the_last_is_not_over() -> None:
    years = shown(Range.ALL, sessions=range(1, 1_500, 5))
    assert reading.week_said(years, TODAY, ENGLISH)[-1] == "These 4 weeks are not over yet"
    assert len(reading.week_said(years, ago(40), ENGLISH)) == 2


def test_a_week_is_not_over_on_its_last_day() -> None:
    last_day = shown(sessions=[1], first_weekday=6)  # a Friday is the last day then
    assert reading.week_said(last_day, TODAY, ENGLISH)[-1] == "This week is not over yet"


def test_a_day_before_the_first_week_has_no_week() -> None:
    assert reading.week_said(shown(sessions=[1]), ago(20), ENGLISH) == ()


def test_the_whole_is_read_out() -> None:
    scores = daily(28, score=3) + daily(21, score=6, since=28)
    kept = shown(
        Range.TWELVE_WEEKS,
        scores=scores,
        sessions=[25, 24, 17],
        spans=[span(20, 18), span(4, None, kind=SpanKind.ILLNESS)],
        targets={25: 2},
    )
    assert reading.read_out(kept, ENGLISH) == (
        "29 August 2026 to 20 November 2026: 49 of 49 days logged. "
        "The 7-day median is 6 on 6 Oct and 3 on 20 Nov. "
        "The week with the highest median, 6, began on 5 Oct; "
        "the one with the lowest, 3, on 26 Oct. "
        "Marked: flare-up, 31 Oct to 2 Nov. Marked: illness, 16 Nov to 20 Nov. "
        "2 of 3 planned weeks are on target. "
        "In 1 of them, days of a flare-up or an illness count as kept."
    )


def test_without_a_median_it_is_said_when_there_will_be_one() -> None:
    said = reading.read_out(shown(scores=daily(3)), ENGLISH)
    assert said.endswith("The 7-day median begins once 4 of 7 days are logged.")


def test_nothing_is_read_out_as_nothing() -> None:
    said = "From 24 October 2026 to 20 November 2026, nothing is noted."
    assert reading.read_out(shown(scores=scored(90, 4)), ENGLISH) == said


def test_dates_of_long_ago_have_their_year() -> None:
    kept = shown(Range.ALL, scores=daily(20, since=900), sessions=[901], spans=[span(890, 880)])
    said = reading.read_out(kept, ENGLISH)
    assert "flare-up, 13 June 2024 to 23 June 2024" in said
    assert reading.week_said(kept, ago(901), ENGLISH)[0].count("2024") == 2


def test_many_spans_are_only_counted() -> None:
    spans = [span(n, n) for n in range(1, 13, 2)]
    said = reading.read_out(shown(spans=spans), ENGLISH)
    assert "6 spans are marked." in said
    assert "Marked:" not in said


def test_the_legend_names_what_there_is_and_no_more() -> None:
    few = naming.legend(shown(scores=daily(2)), ENGLISH)
    assert few == ("dots: entries", "2 of 2 days logged")
    scores = daily(9) + scored(1, 7, context=Context.DURING)
    assert naming.legend(shown(scores=scores), ENGLISH) == (
        "dots: entries",
        "grey diamonds: during a session",
        "line: 7-day median",
        "band: middle half",
        "9 of 9 days logged",
    )


def test_the_bars_are_named_by_what_they_are() -> None:
    under_way = ("Sessions each week", "outlined: not over yet")
    assert naming.bars_names(shown(sessions=[1]), ENGLISH) == under_way
    kept = shown(sessions=[20, 11, 10], spans=[span(9, 8)], targets={15: 4})
    assert naming.bars_names(kept, ENGLISH) == (
        "Sessions each week",
        "dashed: your target",
        "hatched: a flare-up or an illness",
        "pale: without a target",
    )
    begun = shown(sessions=[1], targets={15: 4})
    assert naming.bars_names(begun, ENGLISH)[1:] == ("dashed: your target", under_way[1])
    years = shown(Range.ALL, sessions=range(0, 1_500, 5))
    assert naming.bars_names(years, ENGLISH)[0] == "Sessions in each 4 weeks"


def test_the_highest_week_is_not_told_where_all_are_alike() -> None:
    assert "highest" not in reading.read_out(shown(scores=daily(28)), ENGLISH)
    scores = daily(14, score=2) + daily(14, score=3, since=14)
    assert "highest median, 3," in reading.read_out(shown(scores=scores), ENGLISH)


def test_the_title_names_the_days() -> None:
    said = naming.title(shown(), ENGLISH)
    assert said == "Pain, 0 to 10, and sessions: 24 October 2026 to 20 November 2026"
