"""Stories of somebody who looks back: through the steps, to the day, and at what was removed."""

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import Qt

from backcoach.diary.pain import Context
from backcoach.storage.database import Database
from tests.app.conftest import Person
from tests.app.test_no_room import in_use
from tests.helpers.clock import FakeClock

HOUR_MS = 3_600_000
DAY_MS = 24 * HOUR_MS


@pytest.fixture
def known(person: Person, clock: FakeClock) -> Person:
    """Return somebody with two sessions on two days, who looks at the history."""
    person.open()
    person.get_through_the_first_run()
    exercise(person, "4")
    clock.sleep_ms(DAY_MS)
    person.press("Today")
    exercise(person, "3")
    person.press("History")
    return person


def exercise(person: Person, score: str) -> None:
    """Follow the short form to its end, with a score before it."""
    person.open("gentle-start", short=True)
    person.press(score)
    person.press("Begin")
    person.let_pass(HOUR_MS)
    person.press("Done")


def ids(person: Person) -> list[str]:
    return [row.id for row in person.program.world.stored.history.sessions()]


def dump(person: Person) -> str:
    """Return all that is in the database."""
    database = person.program.world.stored.database
    assert isinstance(database, Database)
    with closing(sqlite3.connect(database.path)) as connection:
        return "\n".join(connection.iterdump())


def test_a_session_is_removed_and_put_back_to_the_byte_by_keys_alone(known: Person) -> None:
    [newer, older], before = ids(known), dump(known)
    known.tab_to("Remove this")
    known.key(Qt.Key.Key_Return)
    assert ids(known) == [older]
    assert "What you noted about your back stays." in known.read()
    assert [entry.score for entry in known.program.world.stored.pain.of_session(newer)] == [3]
    known.tab_to("Undo")
    known.key(Qt.Key.Key_Return)
    assert dump(known) == before
    assert "3 of 10, before a session" in known.read(), "it is shown again"
    assert "Undo" not in known.read()


def test_after_the_last_session_was_removed_there_is_the_way_to_the_first(known: Person) -> None:
    for _session in range(2):
        known.press("Remove this")
    assert "No sessions yet" in known.read()
    known.press("Undo")
    assert len(ids(known)) == 1
    assert "4 of 10, before a session" in known.read()


def test_what_cannot_be_removed_or_put_back_can_be_later(known: Person) -> None:
    for way, left in (("Remove this", 1), ("Undo", 2)):
        with in_use(known):
            known.press(way)
            assert known.window.notice.sentences != ()
        known.press(way)
        assert len(ids(known)) == left


def test_what_another_program_removed_is_said_and_nothing_else_is_removed(known: Person) -> None:
    [newer, older] = ids(known)
    known.program.world.stored.history.remove(newer)
    known.press("Remove this")
    assert known.window.notice.sentences == (f'There is no session "{newer}".',)
    assert ids(known) == [older]


def test_a_session_is_told_step_by_step_and_set_by_set_again(known: Person) -> None:
    assert "You did " in known.read()
    known.tab_to("Step by step")
    known.key(Qt.Key.Key_Return)
    assert "You did " not in known.read()
    known.key(Qt.Key.Key_Return)
    assert "You did " in known.read()


def test_a_session_that_cannot_be_read_is_named_and_not_shown(known: Person) -> None:
    database = known.program.world.stored.database
    newer, _older = ids(known)
    with database.transaction():
        database.write("UPDATE event SET body = '{}' WHERE number = 2")
    known.press("Step by step")
    assert known.window.notice.sentences[0].startswith(f"Session {newer} cannot be read")
    known.press("History")
    assert "Choose a session to see what you did." in known.read()
    assert "Remove this" not in known.read()


def test_from_a_session_the_way_leads_to_its_day_and_back_to_it(known: Person) -> None:
    _newer, older = ids(known)
    page = known.program.pages.history.page
    page.chosen.emit(older)
    known.press("Open this day")
    assert "Note pain for this day" in known.read()
    known.press("Back")
    assert "4 of 10, before a session" in known.read()
    known.press("History")
    assert "3 of 10, before a session" in known.read(), "the newest one is shown"


def test_a_day_leads_to_its_session_in_the_history(known: Person) -> None:
    newer, older = ids(known)
    for id, score in ((older, 4), (newer, 3), ("gone", 3)):
        known.program.places.open_session(id)
        assert f"{score} of 10, before a session" in known.read()


def test_the_morning_after_is_told_in_the_list_and_in_the_detail(
    known: Person, clock: FakeClock
) -> None:
    assert "How it is on the morning after is still open." in known.read()
    stored = known.program.world.stored
    newer, _older = ids(known)
    before = stored.pain.of_session(newer)[0]
    clock.sleep_ms(HOUR_MS)
    at = clock.local_time()
    answer = type(before)("answer", at, Context.NEXT_MORNING, 6, session=newer)
    stored.pain.add(answer)
    known.press("History")
    assert "It was worse on the morning after." in known.read()
