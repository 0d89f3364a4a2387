"""Stories of Today: the week's target, the morning after, and what hurt in a session."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from backcoach.core.preferences import Weekday
from backcoach.diary.pain import Context, PainEntry
from backcoach.diary.span import Span, SpanKind
from backcoach.diary.target import Target
from tests.app.conftest import Person
from tests.app.test_no_room import in_use

HOUR_MS = 3_600_000
MONDAY = date(2025, 3, 3)  # when the clock begins
MORNING = "How is your back this morning?"
LATER = "How was your back on the morning after your session?"
TOO_MUCH = "Do less next time, and rest if you need to."


@pytest.fixture
def known(person: Person) -> Person:
    """Return somebody who has been through the first run."""
    person.open()
    person.get_through_the_first_run()
    return person


def play(person: Person, before: str = "", after: str = "") -> str:
    """Follow a session to its end, with an answer before and after; return its id."""
    person.press("Start")
    if before:
        person.press(before)
    person.press("Begin")
    person.let_pass(HOUR_MS)
    if after:
        person.press(after)
    person.press("Done")
    return person.program.world.stored.history.sessions(1)[0].id


def sleep_until_tomorrow(person: Person, hour: int) -> None:
    """Look at Today on the next day, at some hour."""
    now = person.clock.local_time()
    there = (now + timedelta(days=1)).replace(hour=hour, minute=0, second=0, microsecond=0)
    person.clock.sleep_ms(round((there - now) / timedelta(milliseconds=1)))
    person.press("Today")


def wait_until(person: Person, hour: int) -> None:
    """Look at Today at a later hour of the same day."""
    now = person.clock.local_time()
    there = now.replace(hour=hour, minute=0, second=0, microsecond=0)
    person.clock.sleep_ms(round((there - now) / timedelta(milliseconds=1)))
    person.press("Today")


def pain_of(person: Person, session: str) -> list[tuple[Context, int | None]]:
    entries = person.program.world.stored.pain.of_session(session)
    return [(entry.context, entry.score) for entry in entries]


def on_the_day_after(person: Person) -> list[PainEntry]:
    return person.program.world.stored.pain.on(MONDAY + timedelta(days=1))


@pytest.mark.parametrize(
    ("hour", "question"), [(5, MORNING), (11, MORNING), (12, LATER), (23, LATER)]
)
def test_the_morning_after_is_asked_about_until_the_next_day_is_over(
    known: Person, hour: int, question: str
) -> None:
    play(known)
    sleep_until_tomorrow(known, hour)
    assert question in known.read()
    sleep_until_tomorrow(known, 0)
    assert not {MORNING, LATER} & set(known.read().splitlines())


def test_a_session_over_midnight_is_asked_about_when_its_morning_has_begun(known: Person) -> None:
    known.clock.sleep_ms(16 * HOUR_MS + 25 * HOUR_MS // 60)
    session = play(known, before="3", after="3")
    assert known.clock.local_time().date() == MONDAY + timedelta(days=1)
    assert MORNING not in known.read()
    wait_until(known, 4)
    assert MORNING not in known.read()
    wait_until(known, 5)
    assert MORNING in known.read()
    known.press("2")
    known.press("Keep this answer")
    assert pain_of(known, session)[-1] == (Context.NEXT_MORNING, 2)
    assert "It has settled" in known.read()


def test_what_was_cut_off_in_the_evening_and_closed_in_the_morning_is_asked_about_then(
    known: Person,
) -> None:
    known.clock.sleep_ms(11 * HOUR_MS)
    known.press("Start")
    known.press("Begin")
    known.let_pass(30_000)
    known.press("Leave")
    known.press("Go on later")
    sleep_until_tomorrow(known, 8)
    assert MORNING in known.read()


def test_one_that_was_gone_on_with_after_midnight_is_not_asked_about_at_once(
    known: Person,
) -> None:
    known.clock.sleep_ms(15 * HOUR_MS)
    known.press("Start")
    known.press("Begin")
    known.let_pass(30_000)
    known.press("Leave")
    known.press("Go on later")
    sleep_until_tomorrow(known, 6)
    known.press("Go on where you were")
    known.let_pass(HOUR_MS)
    known.press("Done")
    assert MORNING not in known.read()
    wait_until(known, 11)
    assert MORNING in known.read()


@pytest.mark.parametrize(("answer", "said"), [("4", "It has settled"), ("5", TOO_MUCH)])
def test_the_answer_is_about_the_session_and_is_told_what_it_means_all_day(
    known: Person, make_person: Callable[[], Person], answer: str, said: str
) -> None:
    session = play(known, before="3", after="8")
    sleep_until_tomorrow(known, 8)
    known.press(answer)
    known.press("Keep this answer")
    assert pain_of(known, session)[-1] == (Context.NEXT_MORNING, int(answer))
    assert said in known.read()
    assert MORNING not in known.read()
    known.close()
    again = make_person()
    again.open()
    assert said in again.read()
    sleep_until_tomorrow(again, 8)
    assert said not in again.read()


def test_an_answer_with_nothing_to_compare_it_with_is_noted_and_no_more(known: Person) -> None:
    play(known)
    sleep_until_tomorrow(known, 8)
    known.press("0")
    known.press("Keep this answer")
    assert "There was no answer around the session to compare it with." in known.read()


def test_an_answer_is_told_and_taken_back_and_then_asked_for_again(known: Person) -> None:
    session = play(known, before="3")
    sleep_until_tomorrow(known, 8)
    known.press("7")
    known.press("Keep this answer")
    assert "Kept: 7 of 10, the morning after a session." in known.read()
    assert TOO_MUCH in known.read()
    known.press("Undo")
    assert pain_of(known, session) == [(Context.BEFORE, 3)]
    assert MORNING in known.read()
    assert "Undo" not in known.read()


def test_undo_is_about_the_answer_or_about_what_was_noted_after_it(known: Person) -> None:
    session = play(known, before="3")
    sleep_until_tomorrow(known, 8)
    known.press("4")
    known.press("Keep this answer")
    known.press("Note your pain")
    known.press("5")
    known.press("Save")
    known.press("Undo")
    assert pain_of(known, session)[-1] == (Context.NEXT_MORNING, 4)
    assert [each.score for each in on_the_day_after(known)] == [4]


def test_to_leave_the_question_makes_no_entry(known: Person) -> None:
    session = play(known, before="3")
    sleep_until_tomorrow(known, 8)
    known.press("Not now")
    assert pain_of(known, session) == [(Context.BEFORE, 3)]
    assert MORNING not in known.read()


def test_a_session_of_today_does_not_take_the_question_away(known: Person) -> None:
    yesterdays = play(known, before="3")
    sleep_until_tomorrow(known, 6)
    todays = play(known)
    assert MORNING in known.read()
    known.press("3")
    known.press("Keep this answer")
    assert pain_of(known, yesterdays)[-1] == (Context.NEXT_MORNING, 3)
    assert pain_of(known, todays) == []


def test_what_was_noted_of_this_morning_elsewhere_is_an_answer(known: Person) -> None:
    play(known, before="3")
    sleep_until_tomorrow(known, 8)
    at = known.clock.local_time()
    known.program.world.stored.pain.add(PainEntry("x", at, Context.NEXT_MORNING, 7))
    known.press("Today")
    assert MORNING not in known.read()
    assert TOO_MUCH in known.read()
    known.press("History")
    assert "It was worse on the morning after." in known.read()
    assert "7 of 10, the morning after a session" in known.read()
    [row] = known.program.world.stored.history.sessions()
    known.program.places.open_day(row.local_date)
    assert "worse on the next morning" in known.read()


def test_of_two_sessions_a_day_the_last_one_is_asked_about_and_gets_the_answer_given_by_hand(
    known: Person,
) -> None:
    stored = known.program.world.stored
    early, late = play(known, before="3"), play(known, before="6")
    sleep_until_tomorrow(known, 8)
    stored.pain.add(PainEntry("x", known.clock.local_time(), Context.NEXT_MORNING, 7))
    known.press("Today")
    assert "It has settled" in known.read()
    newest, older = stored.history.sessions()
    assert (newest.id, older.id) == (late, early)
    assert [entry.score for entry in stored.noted_about(newest)] == [6, 7]
    assert [entry.score for entry in stored.noted_about(older)] == [3]
    known.press("History")
    assert "It had settled by the morning after." in known.read()


def test_a_target_is_set_and_changed_and_taken_back_where_it_stands(known: Person) -> None:
    targets = known.program.world.stored.targets
    known.press("Set a weekly target")
    known.press("3")
    assert targets.all() == (Target(MONDAY, 3),)
    assert "0 of 3 sessions this week." in known.read()
    known.press("4")
    known.press("Done")
    assert targets.all() == (Target(MONDAY, 4),)
    play(known)
    assert "1 of 4 sessions this week." in known.read()
    sleep_until_tomorrow(known, 18)
    known.press("Change the target")
    known.press("No target")
    assert targets.all() == (Target(MONDAY, 4), Target(MONDAY + timedelta(days=1), 0))
    assert "1 day with a session this week." in known.read()


def test_a_target_that_is_met_says_just_that(known: Person) -> None:
    known.program.world.stored.targets.set(Target(MONDAY, 1))
    play(known)
    assert "1 of 1 session this week." in known.read()


def test_the_target_is_set_by_keys_alone(known: Person) -> None:
    known.tab_to("Set a weekly target")
    known.key(Qt.Key.Key_Space)
    known.key(Qt.Key.Key_Right)
    known.key(Qt.Key.Key_Right)
    assert known.program.world.stored.targets.all() == (Target(MONDAY, 2),)
    known.tab_to("Done")
    known.key(Qt.Key.Key_Space)
    assert "0 of 2 sessions this week." in known.read()


def test_days_of_a_flare_up_are_kept(known: Person) -> None:
    stored = known.program.world.stored
    stored.targets.set(Target(MONDAY - timedelta(days=7), 2))
    stored.spans.add(Span("a", SpanKind.FLARE_UP, MONDAY - timedelta(days=3)))
    known.press("Today")
    said = "0 of 2 sessions this week. 1 day of a flare-up or illness is counted as kept."
    assert said in known.read()


def test_the_week_begins_on_the_day_that_is_set(known: Person) -> None:
    play(known)
    sleep_until_tomorrow(known, 18)
    assert "1 day with a session this week." in known.read()
    known.program.keeper.change("first_weekday", Weekday.SUNDAY)
    for _day in range(5):
        sleep_until_tomorrow(known, 18)
    assert "No session yet this week." in known.read()


def test_what_hurts_in_a_session_is_in_the_diary_once_and_is_not_how_the_back_is(
    known: Person,
) -> None:
    known.press("Start")
    known.press("3")
    known.press("Begin")
    known.let_pass(30_000)
    known.press("This hurts")
    known.press("7")
    known.press("No")
    known.press("Carry on")
    known.press("Leave")
    known.press("Go on later")
    [left] = known.program.world.stored.history.unfinished()
    assert pain_of(known, left.id) == [(Context.BEFORE, 3), (Context.DURING, 7)]
    assert "Your last answer: 3, today." in known.read()
    known.press("Go on where you were")
    known.press("Leave")
    known.press("End here")
    known.press("Done")
    assert pain_of(known, left.id) == [(Context.BEFORE, 3), (Context.DURING, 7)]


def test_a_score_outlives_a_crash_while_the_kind_is_asked_and_the_session_that_is_forgotten(
    known: Person, make_person: Callable[[], Person]
) -> None:
    known.press("Start")
    known.press("3")
    known.press("Begin")
    known.let_pass(30_000)
    known.press("This hurts")
    known.press("6")
    known.close()
    later = make_person()
    later.open()
    [left] = later.program.world.stored.history.unfinished()
    kept = [(Context.BEFORE, 3), (Context.DURING, 6)]
    assert pain_of(later, left.id) == kept
    later.press("Forget it…")
    later.press("Forget it for good")
    assert later.program.world.stored.history.unfinished() == []
    assert pain_of(later, left.id) == kept
    later.press("Notes of today")
    assert "6 of 10, during a session" in later.read()


@pytest.mark.parametrize("way", ["Keep it as it is", "Forget it…"])
def test_what_could_not_be_stored_of_a_session_is_let_go_of_once_it_is_ended_elsewhere(
    known: Person, way: str
) -> None:
    known.press("Start")
    known.press("Begin")
    known.let_pass(30_000)
    with in_use(known):
        known.press("This hurts")
        known.press("6")
        known.key(Qt.Key.Key_Escape)
        known.press("Leave")
        known.press("Go on later")
    [left] = known.program.world.stored.history.unfinished()
    known.press(way)
    if way == "Forget it…":
        known.press("Forget it for good")
    session = play(known)
    assert pain_of(known, left.id) == [(Context.DURING, 6)]
    rows = known.program.world.stored.history.sessions()
    assert session in [row.id for row in rows]


def test_a_score_is_kept_where_the_question_is_closed_without_the_kind(known: Person) -> None:
    known.press("Start")
    known.press("Begin")
    known.let_pass(30_000)
    known.press("This hurts")
    known.press("6")
    known.key(Qt.Key.Key_Escape)
    known.press("Leave")
    known.press("End here")
    known.press("Done")
    [row] = known.program.world.stored.history.sessions()
    assert pain_of(known, row.id) == [(Context.DURING, 6)]
