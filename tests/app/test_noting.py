"""Stories of somebody who notes down pain, spans and how their own activities go, on Today."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from backcoach.diary.own_activity import OwnActivity, OwnRating
from backcoach.diary.pain import Context, PainEntry, Place
from backcoach.diary.span import Span, SpanKind
from backcoach.ui.widgets.date_field import DateField
from tests.app.conftest import Person
from tests.app.test_no_room import in_use
from tests.helpers.clock import FakeClock
from tests.helpers.widgets import find

TODAY = date(2025, 3, 3)
DAY_MS = 24 * 3_600_000
WEEKLY = "How well did it go this week?"
LIFT, SIT = OwnActivity("lift", "lifting the child"), OwnActivity("sit", "sitting at work")
FLARE = Span("flare", SpanKind.FLARE_UP, TODAY - timedelta(days=2), None, "after digging")


@pytest.fixture
def known(make_person: Callable[[], Person]) -> Person:
    """Return somebody who has been through the first run."""
    person = make_person()
    person.open()
    person.get_through_the_first_run()
    return person


def entries(person: Person) -> list[PainEntry]:
    return person.program.world.stored.pain.on(TODAY)


def own(person: Person) -> list[tuple[str, list[int]]]:
    """Return the activities that are rated now, with all their scores."""
    stored = person.program.world.stored.own_activities
    return [(each.name, [r.score for r in stored.ratings(each.id)]) for each in stored.rated()]


def read(person: Person) -> str:
    QCoreApplication.processEvents()
    return person.read()


def rate(person: Person, name: str, score: int) -> None:
    """Choose the number of an activity, once what was asked before is gone."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    find(person.window, QAbstractButton, f"{name}: {score} of 10").click()


def write(person: Person, text: str) -> None:
    """Write into the last field for a name."""
    *_others, field = [each for each in person.window.findChildren(QLineEdit) if each.isVisible()]
    field.setText(text)


def test_pain_is_noted_any_number_of_times_a_day(known: Person) -> None:
    for score in ("4", "6"):
        known.press("Note your pain")
        known.press(score)
        known.press("Low back")
        known.press("Save")
        assert f"Kept: {score} of 10, low back." in known.read()
    assert [(each.score, each.where, each.context) for each in entries(known)] == [
        (4, Place.LOW_BACK, Context.OTHER),
        (6, Place.LOW_BACK, Context.OTHER),
    ]
    assert "4 to 6" in known.read(), "Today knows it at once"
    known.press("Undo")
    assert [each.score for each in entries(known)] == [4]


def test_what_was_at_another_time_is_told_with_its_day_and_time(known: Person) -> None:
    known.press("Note your pain")
    known.press("6")
    known.press("At another time")
    [field] = known.window.findChildren(DateField)
    field.show_moment(datetime(2025, 3, 1, 21, 30))  # noqa: DTZ001
    known.press("Save")
    [said] = [line for line in known.read().splitlines() if line.startswith("Kept: ")]
    assert said.startswith("Kept: 6 of 10, ")
    assert "1 March 2025" in said or "March 1, 2025" in said
    assert "30" in said.partition("2025")[2]


def test_keys_alone_note_pain_and_take_it_back(known: Person) -> None:
    known.tab_to("Note your pain")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_5):
        known.key(key)
    known.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [each.score for each in entries(known)] == [5]
    known.tab_to("Undo")
    known.key(Qt.Key.Key_Return)
    assert entries(known) == []


def test_what_cannot_be_kept_stays_to_be_saved_again(known: Person) -> None:
    known.press("Note your pain")
    known.press("4")
    with in_use(known):
        known.press("Save")
        assert known.window.notice.sentences != ()
    known.press("Save")
    assert [each.score for each in entries(known)] == [4]


def test_undo_is_about_what_was_done_last_and_only_once(known: Person) -> None:
    known.press("Note your pain")
    known.press("4")
    known.press("Save")
    known.press("Log an activity")
    known.press("Walking")
    known.press("Save")
    known.press("Undo")
    assert known.program.world.stored.activities.newest() == []
    assert [each.score for each in entries(known)] == [4]
    assert "Undo" not in known.read()


def test_a_span_that_goes_on_is_told_and_ended_on_today(known: Person) -> None:
    known.program.world.stored.spans.add(FLARE)
    known.press("Today")
    assert "Flare-up, after digging: since " in read(known)
    known.press("It is over")
    assert [each.last for each in known.program.world.stored.spans.all()] == [TODAY]
    assert "Flare-up, after digging: since " not in read(known)
    known.press("Undo")
    assert known.program.world.stored.spans.all() == (FLARE,)
    assert "Flare-up, after digging: since " in read(known)


def test_own_activities_are_named_and_rated_and_all_of_that_is_undone_at_once(
    known: Person,
) -> None:
    known.press("My activities")
    for name, score in ((LIFT.name, 6), (SIT.name, 3)):
        write(known, name)
        rate(known, name, score)
    known.press("Save")
    assert own(known) == [(LIFT.name, [6]), (SIT.name, [3])]
    assert "Kept: lifting the child 6, sitting at work 3." in known.read()
    known.press("Undo")
    assert own(known) == []


def named(person: Person) -> None:
    """Name two activities."""
    for each in (LIFT, SIT):
        person.program.world.stored.own_activities.add(each)


def test_without_own_activities_nobody_is_asked_about_them(known: Person) -> None:
    known.press("Today")
    assert WEEKLY not in known.read()


def test_a_week_after_the_last_rating_it_is_asked_again(known: Person, clock: FakeClock) -> None:
    named(known)
    known.press("Today")
    assert WEEKLY in known.read()
    assert "lifting the child, sitting at work" in known.read()
    known.press("Rate them")
    rate(known, LIFT.name, 6)
    known.press("Save")
    assert WEEKLY not in known.read()
    clock.sleep_ms(6 * DAY_MS)
    known.press("Today")
    assert WEEKLY not in known.read()
    clock.sleep_ms(DAY_MS)
    known.press("Today")
    assert WEEKLY in known.read()
    known.press("Rate them")
    rate(known, LIFT.name, 7)
    known.press("Save")
    assert own(known) == [(LIFT.name, [6, 7]), (SIT.name, [])]


def test_put_off_it_is_asked_again_tomorrow(known: Person, clock: FakeClock) -> None:
    named(known)
    known.press("Today")
    known.press("Not now")
    assert WEEKLY not in known.read()
    known.press("Today")
    assert WEEKLY not in known.read()
    clock.sleep_ms(DAY_MS)
    known.press("Today")
    assert WEEKLY in known.read()


def rated(person: Person) -> None:
    """Name two activities, and rate one of them today."""
    named(person)
    now = person.clock.local_time()
    person.program.world.stored.own_activities.rate(OwnRating("r", now, LIFT.id, 6))


def test_a_rating_of_the_same_day_is_changed_and_not_given_twice(known: Person) -> None:
    rated(known)
    known.press("My activities")
    rate(known, LIFT.name, 8)
    known.press("Save")
    assert own(known) == [(LIFT.name, [8]), (SIT.name, [])]
    known.press("Undo")
    assert own(known) == [(LIFT.name, [6]), (SIT.name, [])]


def test_a_rating_of_the_same_day_is_taken_back(known: Person) -> None:
    rated(known)
    known.press("My activities")
    rate(known, LIFT.name, 6)
    known.press("Save")
    assert own(known) == [(LIFT.name, []), (SIT.name, [])]
    known.press("Undo")
    assert own(known) == [(LIFT.name, [6]), (SIT.name, [])]


def test_an_activity_is_renamed_and_that_is_undone(known: Person) -> None:
    rated(known)
    known.press("My activities")
    [first, *_others] = [e for e in known.window.findChildren(QLineEdit) if e.isVisible()]
    first.setText("lifting")
    known.press("Save")
    assert own(known) == [("lifting", [6]), (SIT.name, [])]
    known.press("Undo")
    assert own(known) == [(LIFT.name, [6]), (SIT.name, [])]


def test_an_activity_that_is_left_keeps_its_ratings(known: Person) -> None:
    rated(known)
    known.press("My activities")
    find(known.window, QAbstractButton, f"Stop rating it: {LIFT.name}").click()
    known.press("Save")
    assert own(known) == [(SIT.name, [])]
    assert "Kept: my activities." in known.read()
    assert [r.score for r in known.program.world.stored.own_activities.ratings(LIFT.id)] == [6]
    known.press("Undo")
    assert own(known) == [(LIFT.name, [6]), (SIT.name, [])]


def test_of_own_activities_all_or_nothing_is_kept(known: Person, qtbot: QtBot) -> None:
    known.press("My activities")
    write(known, LIFT.name)
    rate(known, LIFT.name, 6)
    database = known.program.world.stored.database
    database.write(
        """
        CREATE TEMP TRIGGER full BEFORE INSERT ON own_rating
        BEGIN SELECT RAISE(ABORT, 'no rating'); END
        """
    )
    with qtbot.captureExceptions() as raised:
        known.press("Save")
    assert (len(raised), own(known)) == (1, [])
    database.write("DROP TRIGGER full")
    known.press("Save")
    assert own(known) == [(LIFT.name, [6])]
