"""Stories of somebody who looks at a day, and mends what was noted down on it."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import msgspec
import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QPushButton

from backcoach.diary.pain import Context, PainEntry, Place
from backcoach.diary.span import Span, SpanKind
from tests.app.conftest import Person
from tests.app.test_no_room import in_use
from tests.helpers.clock import FakeClock

TODAY = date(2025, 3, 3)
YESTERDAY = TODAY - timedelta(days=1)
HOUR_MS = 3_600_000
ENTRY = PainEntry(
    id="one",
    at=datetime(2025, 3, 2, 21, 30, 15, tzinfo=UTC),
    context=Context.AFTER,
    score=4,
    note="Long drive.",
    session="a-session",
    where=Place.LOW_BACK,
)
FLARE = Span("flare", SpanKind.FLARE_UP, date(2025, 2, 28), None, "after digging")


@pytest.fixture
def known(make_person: Callable[[], Person]) -> Person:
    """Return somebody who has been through the first run, and looks at yesterday."""
    person = make_person()
    person.open()
    person.get_through_the_first_run()
    stored = person.program.world.stored
    stored.pain.add(ENTRY)
    stored.spans.add(FLARE)
    person.program.places.open_day(YESTERDAY)
    return person


def kept(person: Person) -> tuple[list[PainEntry], tuple[Span, ...]]:
    """Return the entries of yesterday, and all spans."""
    stored = person.program.world.stored
    return stored.pain.on(YESTERDAY), stored.spans.all()


def press(person: Person, name: str) -> None:
    """Press the button whose accessible name begins so."""
    shown = [each for each in person.window.findChildren(QPushButton) if each.isVisible()]
    [made] = [each for each in shown if each.accessibleName().startswith(name)]
    made.click()


def turn(person: Person, *keys: Qt.Key) -> None:
    """Press keys, and let the page show what is on it then."""
    for key in keys:
        person.key(key)
        QCoreApplication.processEvents()


def open_day(person: Person, day: date) -> None:
    """Open a day from elsewhere."""
    person.program.places.open_day(day)
    QCoreApplication.processEvents()


def test_a_day_shows_what_is_kept_of_it(known: Person) -> None:
    said = known.read()
    assert "4 of 10, low back, after a session" in said
    assert "Flare-up, after digging: since " in said
    assert "Nothing is noted down" not in said


def test_today_leads_to_its_own_day_and_back(known: Person) -> None:
    known.press("Today")
    known.press("Notes of today")
    assert "4 of 10" not in known.read()
    known.key(Qt.Key.Key_Escape)
    assert "Notes of today" in known.read()


def test_the_days_are_turned_with_the_arrow_keys_but_not_beyond_today(known: Person) -> None:
    turn(known, Qt.Key.Key_Left)
    assert "4 of 10" not in known.read()
    turn(known, Qt.Key.Key_Right)
    assert "4 of 10" in known.read()
    turn(known, *[Qt.Key.Key_Right] * 3)
    assert "4 of 10" not in known.read()
    turn(known, Qt.Key.Key_Left)
    assert "4 of 10" in known.read(), "the last day there is was today"


def test_a_day_that_is_yet_to_come_is_today(known: Person) -> None:
    open_day(known, TODAY + timedelta(days=5))
    turn(known, Qt.Key.Key_Left)
    assert "4 of 10" in known.read()


def test_an_entry_that_a_clock_ahead_made_tomorrow_can_be_opened(known: Person) -> None:
    ahead = known.clock.local_time() + timedelta(days=2)
    known.program.world.stored.pain.add(PainEntry("ahead", ahead, Context.OTHER, 9))
    turn(known, *[Qt.Key.Key_Right] * 5)
    assert "9 of 10" in known.read()
    turn(known, Qt.Key.Key_Left)
    assert "9 of 10" not in known.read()
    turn(known, Qt.Key.Key_Right)
    assert "9 of 10" in known.read(), "the last day there is has the entry"


def test_on_the_way_back_the_day_is_the_one_that_was_turned_to(known: Person) -> None:
    turn(known, Qt.Key.Key_Left)
    turn(known, Qt.Key.Key_Right)
    known.program.places.open_exercise("glute-bridge")
    known.key(Qt.Key.Key_Escape)
    assert "4 of 10" in known.read()
    known.key(Qt.Key.Key_Escape)
    assert "Notes of today" in known.read()


def test_another_score_leaves_all_else_as_it_was_and_is_undone_exactly(known: Person) -> None:
    press(known, "Change: 21:30")
    known.press("2")
    known.press("Save")
    assert kept(known)[0] == [msgspec.structs.replace(ENTRY, score=2)]
    assert "Changed: 2 of 10, low back, after a session." in known.read()
    known.press("Undo")
    assert kept(known)[0] == [ENTRY]
    assert "Undo" not in known.read()


@pytest.mark.parametrize("way", ["on the page", "in the panel"])
def test_an_entry_is_deleted_and_put_back_exactly(known: Person, way: str) -> None:
    if way == "on the page":
        press(known, "Delete: 21:30")
    else:
        press(known, "Change: 21:30")
        known.press("Delete")
    assert kept(known)[0] == []
    assert "Deleted: 4 of 10, low back, after a session." in known.read()
    known.press("Undo")
    assert kept(known)[0] == [ENTRY]


def test_pain_is_noted_for_this_day_at_its_noon(known: Person) -> None:
    known.press("Note pain for this day")
    known.press("7")
    known.press("Save")
    [added] = [each for each in kept(known)[0] if each != ENTRY]
    assert (added.at.replace(tzinfo=None).isoformat(), added.score) == ("2025-03-02T12:00:00", 7)
    assert added.at.tzinfo is not None
    known.press("Undo")
    assert kept(known)[0] == [ENTRY]


def test_pain_that_is_noted_on_the_page_of_today_is_of_now(known: Person, clock: FakeClock) -> None:
    turn(known, Qt.Key.Key_Right)
    known.press("Note pain for this day")
    clock.pass_ms(HOUR_MS)
    known.press("3")
    known.press("Save")
    [added] = known.program.world.stored.pain.on(TODAY)
    assert added.at == clock.local_time()


def test_a_span_is_marked_from_this_day(known: Person) -> None:
    known.press("Mark a span from this day")
    known.press("Illness")
    known.press("Save")
    [added] = [each for each in kept(known)[1] if each != FLARE]
    assert (added.kind, added.first, added.last) == (SpanKind.ILLNESS, YESTERDAY, None)
    assert "Kept: illness." in known.read()
    known.press("Undo")
    assert kept(known)[1] == (FLARE,)


def test_a_span_is_ended_today_and_goes_on_after_all(known: Person) -> None:
    press(known, "It is over: Flare-up")
    assert kept(known)[1] == (msgspec.structs.replace(FLARE, last=TODAY),)
    known.press("Undo")
    assert kept(known)[1] == (FLARE,)


def test_a_span_is_changed_and_that_is_undone(known: Person) -> None:
    press(known, "Change: Flare-up")
    known.press("Change of treatment")
    known.press("Save")
    assert kept(known)[1] == (msgspec.structs.replace(FLARE, kind=SpanKind.TREATMENT),)
    assert "Changed: change of treatment, after digging." in known.read()
    known.press("Undo")
    assert kept(known)[1] == (FLARE,)


@pytest.mark.parametrize("way", ["on the page", "in the panel"])
def test_a_span_is_deleted_and_put_back_exactly(known: Person, way: str) -> None:
    if way == "on the page":
        press(known, "Delete: Flare-up")
    else:
        press(known, "Change: Flare-up")
        known.press("Delete")
    assert kept(known)[1] == ()
    assert "Deleted: flare-up, after digging." in known.read()
    known.press("Undo")
    assert kept(known)[1] == (FLARE,)


def test_a_span_is_not_of_the_days_before_and_after_it(known: Person) -> None:
    known.program.world.stored.spans.add(msgspec.structs.replace(FLARE, last=YESTERDAY))
    turn(known, Qt.Key.Key_Right)
    assert "Flare-up, after" not in known.read()
    turn(known, Qt.Key.Key_Left)
    assert "Flare-up, after digging: 28" in known.read()
    open_day(known, FLARE.first - timedelta(days=1))
    assert "Flare-up, after" not in known.read()


def test_what_was_begun_on_one_day_is_not_asked_about_on_another(known: Person) -> None:
    known.press("Note pain for this day")
    open_day(known, TODAY)
    assert "How much does it hurt?" not in known.read()


def test_what_cannot_be_kept_or_undone_can_be_later(known: Person) -> None:
    press(known, "Change: 21:30")
    known.press("2")
    for text, score in (("Save", 2), ("Undo", 4)):
        with in_use(known):
            known.press(text)
            assert known.window.notice.sentences != ()
        known.press(text)
        assert [each.score for each in kept(known)[0]] == [score]


def test_a_session_of_the_day_is_opened_in_the_history(known: Person) -> None:
    known.press("Today")
    for _session in range(2):
        known.press("Start")
        known.press("Begin")
        known.let_pass(HOUR_MS)
        known.press("Done")
    known.press("Notes of today")
    first, *_others = known.program.world.stored.history.sessions_on(TODAY)
    press(known, "07:30, Gentle start")
    page = known.program.pages.history.page
    assert known.window.page is page
    assert "07:30" in known.read()
    assert first.started.hour == 7


def test_activities_are_told_with_their_time(known: Person) -> None:
    known.press("Today")
    known.press("Log an activity")
    known.press("Walking")
    known.press("Save")
    known.press("Notes of today")
    assert ", Walking, 20 min" in known.read()
