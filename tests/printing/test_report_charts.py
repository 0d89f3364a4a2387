"""The charts of a report show what the series holds, where it belongs."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.charts.series import Series, bars, between
from backcoach.diary.diary import Diary
from backcoach.diary.pain import Context
from backcoach.printing.block import Block
from backcoach.printing.marks import Area, Box, Disc, Frame, Line, Text, Tone
from backcoach.printing.report import axis, legend, pain_chart, sessions_chart, strokes
from backcoach.printing.report.axis import ticks
from backcoach.printing.report.setting import SMALL
from tests.helpers.diaries import TODAY, ago, daily, diary, scored, span
from tests.helpers.reports import SETTING

pytestmark = pytest.mark.usefixtures("qapp")

ENTRIES = st.lists(
    st.tuples(st.integers(0, 500), st.integers(0, 10), st.sampled_from(Context)), max_size=60
)


def pain(series: Series) -> Block:
    return pain_chart.pain_chart(series, SETTING)


def sessions(series: Series) -> Block:
    return sessions_chart.sessions_chart(series, sessions_chart.shown(series, SETTING), SETTING)


def place_in(block: Block, series: Series, x: float, y: float) -> tuple[float, float]:
    """Return a place of a chart of pain as days since today, and as a score."""
    across = axis.axis(series, SETTING.width)
    days = (x - across.left) / across.day - 0.5 - (TODAY - across.first).days
    marked = {m.text: middle(m.box)[1] for m in block.marks if isinstance(m, Text)}
    return days, 10 * (marked["0"] - y) / (marked["0"] - marked["10"])


def middle(box: Box) -> tuple[float, float]:
    return box.x + box.width / 2, box.y + box.height / 2


def medians(block: Block) -> list[Line]:
    widths = (pain_chart.MEDIAN, pain_chart.DENSE_MEDIAN)
    return [m for m in block.marks if isinstance(m, Line) and m.line in widths]


@given(ENTRIES, st.integers(1, 500))
def test_every_entry_is_a_dot_at_its_day_and_score(
    entries: list[tuple[int, int, Context]], days: int
) -> None:
    kept = diary([each for n, score, how in entries for each in scored(n, score, context=how)])
    series = between(kept, ago(days - 1))
    block = pain(series)
    dots = [middle(mark.box) for mark in block.marks if isinstance(mark, Disc)]
    diamonds = [
        middle(mark.box)
        for mark in block.marks
        if isinstance(mark, Area) and mark.tone is Tone.PAPER
    ]
    for places, shown in ((dots, series.entries), (diamonds, series.during)):
        found = [value for place in places for value in place_in(block, series, *place)]
        expected = [value for x, score in shown for value in (x - TODAY.toordinal(), score)]
        assert found == pytest.approx(expected, abs=1e-6)


def test_gaps_stay_gaps() -> None:
    series = between(diary(daily(7) + daily(20, since=20)), ago(60))
    block = pain(series)
    ends = [
        [place_in(block, series, *point)[0] for point in (line.points[0], line.points[-1])]
        for line in medians(block)
    ]
    assert [value for each in ends for value in each] == pytest.approx([-36, -17, -3, 0], abs=1e-6)


def test_the_line_is_the_median_and_the_area_the_middle_half() -> None:
    scores = [each for n in range(40) for each in scored(n, (7 * n) % 11)]
    series = between(diary(scores), ago(27))
    block, (run,) = pain(series), series.runs
    (line,) = medians(block)
    found = [place_in(block, series, *point)[1] for point in line.points]
    assert found == pytest.approx([each.median for each in run])
    (area,) = (m for m in block.marks if isinstance(m, Area) and m.tone is Tone.PALE)
    edges = [place_in(block, series, *point)[1] for point in area.points]
    expected = [each.high for each in run] + [each.low for each in reversed(run)]
    assert edges == pytest.approx(expected)


def test_the_edge_of_the_middle_half_is_black_in_chart_and_legend() -> None:
    series = between(diary(daily(28)), ago(27))
    for block in (pain(series), legend.pain_legend(series, SETTING)):
        area = next(m for m in block.marks if isinstance(m, Area) and m.tone is Tone.PALE)
        edges = [
            m.tone
            for m in block.marks
            if isinstance(m, Line) and m.box == area.box and m.line == strokes.THIN
        ]
        assert edges == [Tone.INK]


def test_around_a_dense_median_nothing_else_is_black() -> None:
    block = pain(between(diary(daily(500)), ago(499)))
    black = [m for m in block.marks if isinstance(m, Line) and m.tone is Tone.INK]
    assert {line.line for line in black} == {pain_chart.DENSE_MEDIAN, axis.AXIS}


def test_a_median_without_neighbours_is_a_dash() -> None:
    block = pain(between(diary(daily(4)), ago(27)))
    (line,) = medians(block)
    assert line.box.width > 0
    assert line.box.height == 0


def test_a_span_goes_from_its_first_day_to_its_last_and_has_its_word() -> None:
    series = between(diary(daily(20), spans=[span(9, 5, "digging")]), ago(19))
    block, across = pain(series), axis.axis(series, SETTING.width)
    ends = [m.box.x for m in block.marks if isinstance(m, Line) and m.is_dashed]
    whole = across.box(ago(9), ago(5), 0, 1)
    assert ends == pytest.approx([whole.x, whole.right])
    assert whole.width == pytest.approx(5 * across.day)
    assert next(m.text for m in block.marks if isinstance(m, Text)) == "flare-up, digging"


def test_names_of_spans_that_are_close_are_in_lanes_then_short_then_left_out() -> None:
    near = [span(n, n, "a long word") for n in range(20, 0, -1)]
    series = between(diary(daily(400), spans=near), ago(399))
    texts = [m for m in pain(series).marks if isinstance(m, Text) and m.text.startswith("flare")]
    assert {text.text for text in texts} == {"flare-up, a long word"}
    assert len({text.box.y for text in texts}) == len(texts) == 3
    wide = [span(n, n - 20, "W" * 30) for n in (390, 300, 200, 100)]
    series = between(diary(daily(400), spans=wide * 2), ago(399))
    said = [m.text for m in pain(series).marks if isinstance(m, Text)]
    assert "flare-up" in said


def frames(block: Block, tone: Tone) -> list[Frame]:
    return [mark for mark in block.marks if isinstance(mark, Frame) and mark.fill is tone]


def test_bars_are_as_high_as_their_sessions() -> None:
    kept = diary(sessions=[25, 18, 17, 11, 10, 9, 8], targets={40: 4})
    series = between(kept, ago(27))
    heights = [frame.box.height for frame in frames(sessions(series), Tone.MUTED)]
    done = [bar.done for bar in series.bars if bar.done]
    assert len(set(done)) > 1
    assert heights == pytest.approx([sessions_chart.HEIGHT * n / 4 for n in done])


def test_a_bar_without_a_target_is_pale_and_one_that_goes_on_is_hollow() -> None:
    block = sessions(between(diary(sessions=[8, 1]), ago(13)))
    pale, hollow = frames(block, Tone.PALE), frames(block, Tone.PAPER)
    assert (len(pale), len(hollow), len(frames(block, Tone.MUTED))) == (1, 1, 0)
    assert pale[0].box.x < hollow[0].box.x


def test_what_a_flare_up_keeps_is_hatched_above_what_was_done() -> None:
    kept = diary(sessions=[11, 10], spans=[span(9, 8)], targets={11: 4})
    block = sessions(between(kept, ago(13)))
    (done,), (excused,) = frames(block, Tone.MUTED), frames(block, Tone.PAPER)
    assert excused.box.bottom == pytest.approx(done.box.y)
    assert excused.box.height == pytest.approx(done.box.height)
    assert any(isinstance(mark, Line) and mark.line == strokes.THIN for mark in block.marks)


def test_the_target_goes_in_steps_over_the_weeks_that_have_one() -> None:
    kept = diary(sessions=[50], targets={46: 2, 32: 3, 25: 0, 11: 4})
    series = between(kept, ago(41))
    planned = [bar.planned for bar in series.bars]
    assert planned == [2, 3, None, None, 4, 4]
    before, after = (m for m in sessions(series).marks if isinstance(m, Line) and m.is_dashed)
    assert [sessions_chart.HEIGHT - y for _x, y in before.points] == pytest.approx(
        [sessions_chart.HEIGHT * n / 4 for n in (2, 2, 3, 3)]
    )
    across = axis.axis(series, SETTING.width)
    assert before.box.right == pytest.approx(across.box(ago(41), series.bars[1].last, 0, 1).right)
    assert after.box.x == pytest.approx(across.box(series.bars[4].first, TODAY, 0, 1).x)


def numbers(block: Block, name: str) -> list[str]:
    texts = [mark for mark in block.marks if isinstance(mark, Text)]
    top = next(text.box.y for text in texts if text.text == name)
    return [text.text for text in texts if text.box.y == top and text.text != name]


def test_what_was_done_and_planned_is_below_each_bar() -> None:
    kept = diary(sessions=range(0, 60, 3), targets={40: 4})
    series = between(kept, ago(55))
    block = sessions(series)
    assert numbers(block, "Done") == [str(bar.done) for bar in series.bars]
    planned = [str(bar.planned) for bar in series.bars if bar.planned is not None]
    assert numbers(block, "Planned") == planned
    without = sessions(between(diary(sessions=[3]), ago(13)))
    assert "Planned" not in [m.text for m in without.marks if isinstance(m, Text)]


def test_before_the_first_session_and_target_there_is_no_number() -> None:
    kept = diary(sessions=[1], targets={16: 4})
    series = between(kept, ago(27))
    block = sessions(series)
    assert [bar.done for bar in series.bars] == [0, 0, 1]
    assert numbers(block, "Done") == ["0", "1"]
    assert numbers(block, "Planned") == ["4", "4"]


@pytest.mark.parametrize(
    ("weeks", "together"), [(26, 1), (27, 4), (156, 4), (400, 13), (520, 26), (1_500, 52)]
)
def test_bars_stand_for_so_many_weeks_that_all_numbers_have_room(weeks: int, together: int) -> None:
    kept = diary(sessions=range(0, 7 * weeks, 2))
    series = between(kept, TODAY - timedelta(days=7 * weeks - 1))
    made = sessions_chart.shown(series, SETTING)
    assert made == bars(series.weeks, together)
    assert len(numbers(sessions(series), "Done")) in (len(made), len(made) - 1)


def test_a_first_bar_that_is_too_narrow_for_its_number_has_none() -> None:
    series = between(diary(sessions=range(0, 7 * 157, 2)), TODAY - timedelta(days=7 * 157 - 1))
    made = sessions_chart.shown(series, SETTING)
    assert (made[0].last - made[0].first).days == 6
    assert numbers(sessions(series), "Done") == [str(bar.done) for bar in made[1:]]


DATES = st.dates(date(1990, 1, 1), date(2060, 1, 1))


@given(DATES, st.integers(0, 20_000), st.integers(1, 7), st.floats(1, 400))
def test_dates_below_a_chart_are_in_it_and_have_room(
    first: date, days: int, first_weekday: int, least: float
) -> None:
    last = first + timedelta(days=days)
    made = ticks(first, last, first_weekday, least)
    assert all(first <= day <= last for day in made)
    assert all((b - a).days >= least for a, b in pairwise(made))
    assert made


def test_dates_are_of_every_day_of_weeks_of_months_of_years() -> None:
    assert ticks(ago(6), TODAY, 1, 1) == [ago(n) for n in range(6, -1, -1)]
    assert {day.isoweekday() for day in ticks(ago(83), TODAY, 3, 7)} == {3}
    assert {day.day for day in ticks(ago(1_000), TODAY, 1, 60)} == {1}
    assert {(day.month, day.day) for day in ticks(ago(9_000), TODAY, 1, 700)} == {(1, 1)}
    assert ticks(ago(3), TODAY, 1, 100) == [ago(3)]


@given(st.integers(1, 4_000))
def test_dates_are_written_with_room_between_them(days: int) -> None:
    across = axis.Axis(ago(days - 1), TODAY, 50, 450)
    texts = [m.box for m in axis.written(across, 1, SETTING).marks if isinstance(m, Text)]
    first_line = [box for box in texts if box.y == texts[0].y]
    assert all(b.x - a.right >= axis.BETWEEN - 0.01 for a, b in pairwise(first_line))


def test_the_year_is_written_where_it_begins() -> None:
    across = axis.axis(between(diary(daily(100)), ago(99)), SETTING.width)
    crossing = across._replace(first=date(2026, 11, 1), last=date(2027, 2, 1))
    texts = [m.text for m in axis.written(crossing, 1, SETTING).marks if isinstance(m, Text)]
    assert [text for text in texts if text.isdigit()] == ["2026", "2027"]


def legend_of(block: Block) -> list[str]:
    return [mark.text for mark in block.marks if isinstance(mark, Text)]


def test_the_legend_names_what_there_is_and_no_more() -> None:
    few = between(diary(daily(2)), ago(27))
    assert legend_of(legend.pain_legend(few, SETTING)) == ["entry"]
    scores = daily(9) + scored(1, 7, context=Context.DURING)
    many = between(diary(scores, spans=[span(3, 2)]), ago(27))
    assert legend_of(legend.pain_legend(many, SETTING)) == [
        "entry",
        "during a session",
        "7-day median",
        "middle half",
        "marked span",
    ]


def test_the_legend_of_the_bars_names_what_there_is_and_no_more() -> None:
    def named(kept: Diary) -> list[str]:
        made = sessions_chart.shown(between(kept, ago(27)), SETTING)
        return legend_of(legend.sessions_legend(made, SETTING))

    assert named(diary(sessions=[1])) == ["not over yet"]
    kept = diary(sessions=[20, 11, 10], spans=[span(9, 8)], targets={15: 4})
    assert named(kept) == ["done", "done without a target", "a flare-up or an illness", "planned"]


def test_a_legend_that_is_too_wide_goes_on_in_the_next_line() -> None:
    many = between(diary(daily(9), spans=[span(3, 2)]), ago(27))
    narrow = legend.pain_legend(many, SETTING._replace(width=150))
    assert narrow.height > SMALL.line_height
    assert max(mark.box.right for mark in narrow.marks) <= 150


@given(st.floats(0, 50), st.floats(0, 50), st.floats(0, 60), st.floats(0, 60))
def test_hatching_stays_in_its_box(x: float, y: float, width: float, height: float) -> None:
    box = Box(x, y, width, height)
    for mark in strokes.hatched(box):
        assert mark.box.x >= box.x - 1e-6
        assert mark.box.y >= box.y - 1e-6
        assert mark.box.right <= box.right + 1e-6
        assert mark.box.bottom <= box.bottom + 1e-6
