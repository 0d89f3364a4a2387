"""A progress report says what it is of, part by part, and nothing on its pages collides."""

from datetime import timedelta

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from backcoach.charts.series import between
from backcoach.diary.diary import Diary
from backcoach.diary.pain import Context
from backcoach.diary.practice import PracticeRow
from backcoach.diary.saying import sentences
from backcoach.diary.span import Span, SpanKind
from backcoach.diary.target import Target
from backcoach.errors import UserError
from backcoach.printing.flow import Document
from backcoach.printing.marks import Text
from backcoach.printing.paper import Paper
from backcoach.printing.report import USUAL_PARTS, Note, Part
from backcoach.printing.report.setting import HEADING
from backcoach.printing.report.table import table
from backcoach.text import ENGLISH
from tests.helpers import people
from tests.helpers.diaries import TODAY, ago, daily, diary, scored, span
from tests.helpers.reports import ROWS, SETTING, contents, flaws, lines, printed, read, written

pytestmark = pytest.mark.usefixtures("qapp")

EVERYTHING = frozenset(Part)
KEPT = diary(daily(84), sessions=range(0, 84, 3), spans=[span(20, 15)], targets={84: 3})
HEADINGS = {
    Part.PAIN: "Pain",
    Part.SESSIONS: "Sessions each week",
    Part.WORDS: "What the diary says",
    Part.EXERCISES: "Exercises",
    Part.SORE: "Where it hurt",
    Part.SPANS: "Marked spans",
    Part.NOTES: "Notes",
}
NOTHING = {
    Part.PAIN: "No pain is logged in this period.",
    Part.SESSIONS: "No sessions in this period.",
    Part.EXERCISES: "No exercise was done in this period.",
    Part.SORE: "No exercise is marked as sore.",
    Part.SPANS: "No marked spans.",
    Part.NOTES: "No notes.",
}


def headings(document: Document) -> list[str]:
    marks = [mark for page in document.pages for mark in page.marks]
    return [mark.text for mark in marks if isinstance(mark, Text) and mark.style == HEADING]


def three_years() -> Diary:
    """Return a diary of three years with much in it."""
    rng = np.random.default_rng(4)
    kept = people.diary_of(people.steady(rng, 1_090), people.by_chance(rng, 1_090, 0.5))
    spans = (
        Span(str(n), SpanKind.FLARE_UP, day, day + timedelta(days=9), f"reason number {n}")
        for n in range(5)
        for day in [people.BEGAN + timedelta(days=100 + 200 * n)]
    )
    targets = (Target(people.BEGAN, 3), Target(people.BEGAN + timedelta(days=400), 4))
    return Diary(
        kept.today, scores=kept.scores, sessions=kept.sessions, spans=tuple(spans), targets=targets
    )


def test_it_says_first_whose_it_is_of_which_days_and_when_it_was_made() -> None:
    first, last, today = (written(day) for day in (ago(83), TODAY, TODAY + timedelta(days=1)))
    said = read(printed(contents(KEPT, name="Alex Miller")))
    assert said[:3] == [
        "Progress report",
        "Alex Miller",
        f"{first} to {last}. Made on {today}.",
    ]
    assert read(printed(contents(KEPT)))[1].startswith(first)


def test_each_page_says_what_it_is_of_and_that_it_makes_no_diagnosis() -> None:
    document = printed(contents(KEPT))
    count = len(document.pages)
    assert count > 1
    for number, page in enumerate(document.pages, start=1):
        assert lines(page)[-3:] == [
            f"Progress report, {written(ago(83))} to {written(TODAY)}",
            f"Page {number} of {count}",
            "BackCoach is an exercise timer and diary; it makes no diagnosis.",
        ]


def test_all_parts_come_in_their_order() -> None:
    assert headings(printed(contents(KEPT), EVERYTHING)) == list(HEADINGS.values())


@pytest.mark.parametrize("part", list(Part))
def test_a_part_alone_is_all_there_is(part: Part) -> None:
    assert headings(printed(contents(KEPT), frozenset({part}))) == [HEADINGS[part]]


def test_what_is_left_out_leaves_no_gap() -> None:
    tops = set()
    for part in Part:
        marks = printed(contents(KEPT), frozenset({part})).pages[0].marks
        tops |= {mark.box.y for mark in marks if isinstance(mark, Text) and mark.style == HEADING}
    assert len(tops) == 1


def test_notes_are_there_when_they_are_asked_for() -> None:
    made = contents(KEPT, notes=[Note(ago(3), "Slept badly.")])
    assert "Slept badly." not in read(printed(made))
    said = read(printed(made, USUAL_PARTS | {Part.NOTES}))
    assert said[said.index("Slept badly.") - 1] == written(ago(3))


@pytest.mark.parametrize("part", NOTHING)
def test_a_part_with_nothing_in_it_says_so(part: Part) -> None:
    before = diary(scored(200, 3))
    said = read(printed(contents(before, practice=()), frozenset({part})))
    assert NOTHING[part] in said
    assert NOTHING[part] not in read(
        printed(contents(KEPT, notes=[Note(TODAY, "Well.")]), EVERYTHING)
    )


def test_an_empty_diary_is_said_to_be_empty_and_no_more() -> None:
    document = printed(contents(Diary(TODAY), practice=()), EVERYTHING)
    assert read(document)[2] == "Nothing is noted in this period."
    assert headings(document) == []
    assert headings(printed(contents(Diary(TODAY)), EVERYTHING))


def test_the_first_and_the_last_median_come_with_how_much_was_logged() -> None:
    kept = diary([*daily(12, 6, since=72), *daily(25, 3)])
    said = read(printed(contents(kept)))
    at = said.index("6")
    assert said[at : at + 8] == [
        "6",
        "median pain, first 14 days",
        f"of the diary, from {written(ago(83))}",
        "12 of 14 days logged",
        "3",
        "median pain, last 28 days",
        f"to {written(TODAY)}",
        "25 of 28 days logged",
    ]


def test_without_a_comparison_the_median_is_said_if_there_is_one() -> None:
    soon = "The first 14 days are set beside the last 28 from 6 weeks on, if enough of them are"
    few, fewer = read(printed(contents(diary(daily(5))))), read(printed(contents(diary(daily(2)))))
    for said in (few, fewer):
        assert any(line.startswith(soon) for line in said)
    assert "Median pain of the last 28 days: 4 of 10." in few
    assert not any(line.startswith("Median pain") for line in fewer)


def test_it_says_what_the_diary_says() -> None:
    made = contents(KEPT)
    said = " ".join(read(printed(made, frozenset({Part.WORDS}))))
    for sentence in sentences(made.insight, ENGLISH, written):
        assert sentence in said


def test_sessions_of_the_period_are_counted_and_weeks_on_target() -> None:
    kept = diary(daily(28), sessions=[100, 18, 11, 10, 9, 3], targets={60: 3})
    said = read(printed(contents(kept, days=28)))
    assert "A session on 5 of 28 days in this period. 1 of 3 planned weeks are on target." in said


def test_what_is_counted_says_of_which_days_it_is() -> None:
    both = frozenset({Part.PAIN, Part.SESSIONS})
    older = " ".join(read(printed(contents(diary(daily(90), sessions=[89]), days=84), both)))
    assert "84 of 84 days logged in this period." in older
    kept = diary(daily(9), sessions=[8, 3])
    younger = " ".join(read(printed(contents(kept, days=84), both)))
    assert f"9 of 9 days logged from {written(ago(8))} on." in younger
    assert f"A session on 2 of 9 days from {written(ago(8))} on." in younger


def test_a_period_of_a_day_has_no_weeks_but_its_session() -> None:
    kept = diary(daily(20), sessions=[9, 8, 7], targets={20: 3})
    only = between(kept, ago(8), ago(8))
    made = contents(kept)._replace(first=ago(8), last=ago(8), series=only)
    document = printed(made, frozenset({Part.SESSIONS}))
    assert headings(document) == ["Sessions"]
    assert read(document)[1].startswith(f"{written(ago(8))}. Made on")
    assert "A session on 1 of 1 day in this period." in read(document)
    assert "Done" not in read(document)


def test_a_week_that_is_counted_whole_says_so_if_that_makes_a_difference() -> None:
    whole = "A week that is only partly in this period is counted whole."
    for sessions, is_said in (([31, 5], True), ([30, 5], False), ([33, 5], False)):
        made = contents(diary(daily(40), sessions=sessions), days=31)  # it begins on a Wednesday
        said = " ".join(read(printed(made)))
        assert (whole in said) is is_said


def test_a_report_without_any_part_is_refused() -> None:
    with pytest.raises(UserError, match="at least one part"):
        printed(contents(KEPT), frozenset())


def test_an_exercise_has_its_doses_and_where_it_hurt() -> None:
    said = read(printed(contents(KEPT)))
    table = said[said.index("Exercise") :]
    counted = said[said.index("Exercises") + 1]
    assert counted == "Done: in how many sessions at least one set of it was done."
    assert table[:7] == ["Exercise", "Done", "Dose", "Glute bridge", "12 times", *ROWS[0].doses]
    sore = said[said.index(HEADINGS[Part.SORE]) :]
    assert sore[1:3] == ["Bird dog", "Left side: in 3 sessions"]


def test_spans_of_the_period_are_listed_with_all_of_their_days() -> None:
    outside = [span(200, 190, "before"), span(-5, -9, "to come")]
    spans = [*outside, span(100, 80, "digging"), span(40, 40), span(3, None)]
    said = read(printed(contents(diary(daily(84), spans=spans)), frozenset({Part.SPANS})))
    at = said.index("Marked spans") + 1
    assert said[at:-3] == [
        f"{written(ago(100))} to {written(ago(80))}",
        "flare-up, digging",
        written(ago(40)),
        "flare-up",
        f"since {written(ago(3))}",
        "flare-up",
    ]


def test_what_is_above_a_table_comes_again_on_the_next_page() -> None:
    rows = [row for n in range(60) for row in [ROWS[1]._replace(name=f"Exercise {n}")]]
    document = printed(contents(KEPT, practice=rows), frozenset({Part.EXERCISES, Part.SORE}))
    continued = [lines(page)[:3] for page in document.pages[1:]]
    assert continued[0] == ["Exercise", "Done", "Dose"]
    assert continued[-1][0] == HEADINGS[Part.SORE]
    for n in range(60):
        assert read(document).count(f"Exercise {n}") == 2


def test_a_row_that_is_too_long_for_a_page_goes_on_below_the_same_head() -> None:
    rows = [ROWS[0]._replace(doses=tuple(f"dose {n}" for n in range(200)))]
    document = printed(contents(KEPT, practice=rows), frozenset({Part.EXERCISES}))
    assert len(document.pages) > 2
    assert {tuple(lines(page)[:3]) for page in document.pages[1:]} == {("Exercise", "Done", "Dose")}
    assert [line for line in read(document) if line in rows[0].doses] == list(rows[0].doses)


def test_heading_and_head_stay_with_the_first_row() -> None:
    above = SETTING.heading("Exercises")
    heading, head, row, *_more = table(above, ["One"], [["first"], ["second"]], [1], SETTING)
    assert (heading.keeps_next, head.keeps_next, row.keeps_next) == (True, True, False)


@pytest.mark.parametrize("paper", list(Paper))
def test_three_years_fit_on_two_pages(paper: Paper) -> None:
    rows = [ROWS[n % 2]._replace(name=f"Exercise {n}", sore=()) for n in range(16)]
    document = printed(contents(three_years(), days=1_090, practice=rows), paper=paper)
    assert len(document.pages) == 2
    assert flaws(document) == []


DAYS = st.lists(
    st.tuples(st.integers(0, 400), st.integers(0, 10), st.sampled_from(Context)), max_size=40
)
SPANS = st.lists(
    st.tuples(st.integers(0, 300), st.integers(0, 60), st.text(max_size=60)), max_size=12
)
TEXT = st.text(max_size=300)
HEBREW = "שגרת בוקר לגב " * 21


@given(
    entries=DAYS,
    sessions=st.sets(st.integers(0, 400), max_size=60),
    spans=SPANS,
    target=st.integers(0, 7),
    days=st.integers(1, 400),
    name=TEXT,
    note=st.text(max_size=2_000),
    paper=st.sampled_from(Paper),
    parts=st.frozensets(st.sampled_from(Part), min_size=1),
)
@example([], set(), [], 0, 1, HEBREW, "line\n" * 400, Paper.LETTER, EVERYTHING)
@example(
    [(0, 5, Context.OTHER)],
    {0},
    [(n, 2, "\N{ARABIC LIGATURE BISMILLAH AR-RAHMAN AR-RAHEEM}" * 60) for n in range(40)],
    7,
    400,
    "W" * 300,
    "W" * 2_000,
    Paper.A4,
    EVERYTHING,
)
def test_all_of_it_is_in_its_room_and_no_words_are_over_others(
    entries: list[tuple[int, int, Context]],
    sessions: set[int],
    spans: list[tuple[int, int, str]],
    target: int,
    days: int,
    name: str,
    note: str,
    paper: Paper,
    parts: frozenset[Part],
) -> None:
    kept = diary(
        [each for n, score, context in entries for each in scored(n, score, context=context)],
        sessions=sorted(sessions),
        spans=[span(n + length, n, word) for n, length, word in spans],
        targets={200: target},
    )
    rows = [PracticeRow(name.strip() or "-", "1 time", (note,) * 3, (note,))]
    made = contents(kept, days, name, rows, [Note(TODAY, note)])
    document = printed(made, parts, paper)
    assert flaws(document) == []
    ends = [lines(page)[-4:-3] for page in document.pages]
    assert not any(end and end[0] in headings(document) for end in ends)
