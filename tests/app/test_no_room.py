"""What cannot be stored just now waits; no answer is lost, and no page stays empty."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPlainTextEdit

from backcoach.app import dialogs
from backcoach.core.record import Outcome
from backcoach.diary.pain import Context
from tests.app.conftest import Person
from tests.helpers.clock import FakeClock

HOUR_MS = 3_600_000
NOT_STORED = "This session could not be stored yet."


@pytest.fixture
def known(person: Person) -> Person:
    """Return somebody who has been through the first run."""
    person.open()
    person.get_through_the_first_run()
    return person


@contextmanager
def in_use(person: Person) -> Iterator[None]:
    """Let another program hold the database for itself, as far as writing goes."""
    path = person.program.world.stored.folder.database_path
    person.program.world.stored.database.rows("PRAGMA busy_timeout = 0")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield


def write(person: Person, words: str) -> None:
    [note] = [each for each in person.window.findChildren(QPlainTextEdit) if each.isVisible()]
    note.setPlainText(words)


def play(person: Person) -> None:
    person.press("Start")
    person.press("Begin")
    person.let_pass(HOUR_MS)


def answers(person: Person) -> list[tuple[Context, int | None, str]]:
    """Return all that is stored about the one session that is."""
    stored = person.program.world.stored
    [row] = stored.history.sessions()
    return [(each.context, each.score, each.note) for each in stored.pain.of_session(row.id)]


def test_an_answer_that_cannot_be_stored_waits_on_the_page(known: Person) -> None:
    play(known)
    known.press("6")
    with in_use(known):
        known.press("Done")
        assert NOT_STORED in known.read()
    known.press("Done")
    assert "Good morning" in known.read()
    assert answers(known) == [(Context.AFTER, 6, "")]


def test_of_answers_that_could_not_be_stored_the_last_ones_are(known: Person) -> None:
    play(known)
    known.press("6")
    with in_use(known):
        known.press("Done")
    known.press("7")
    write(known, "better")
    known.press("Done")
    assert answers(known) == [(Context.AFTER, 7, "better")]


def test_what_is_added_to_answers_that_could_not_be_stored_takes_none_away(known: Person) -> None:
    play(known)
    known.press("6")
    with in_use(known):
        known.press("Done")
    write(known, "better")
    known.press("Done")
    assert answers(known) == [(Context.AFTER, 6, "better")]


def test_an_answer_that_was_stored_meanwhile_can_still_be_another(known: Person) -> None:
    play(known)
    known.press("6")
    with in_use(known):
        known.press("Done")
    known.press("Try again")
    assert answers(known) == [(Context.AFTER, 6, "")]
    known.press("2")
    known.press("Done")
    assert answers(known) == [(Context.AFTER, 2, "")]


def test_a_file_that_is_saved_elsewhere_has_the_answers_too(
    known: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs, "new_file", lambda *_question: tmp_path / "mine.json")
    with in_use(known):
        play(known)
        known.press("6")
        write(known, "stiff")
        known.press("Save it to a file…")
        known.press("Done")
        assert NOT_STORED not in known.read()
    saved = json.loads((tmp_path / "mine.json").read_text("utf-8"))
    assert [(each["score"], each["note"]) for each in saved["pain"]] == [(6, "stiff")]


def test_what_changed_after_it_was_saved_elsewhere_is_not_lost_without_a_word(
    known: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs, "new_file", lambda *_question: tmp_path / "mine.json")
    with in_use(known):
        play(known)
        known.press("Save it to a file…")
        known.press("6")
        known.press("Done")
        assert "leave once more to lose it" in known.read()


def test_what_was_saved_elsewhere_is_stored_all_the_same_once_that_is_possible(
    known: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs, "new_file", lambda *_question: tmp_path / "mine.json")
    with in_use(known):
        play(known)
        known.press("Save it to a file…")
    known.press("6")
    known.press("Done")
    assert answers(known) == [(Context.AFTER, 6, "")]


def test_a_session_that_could_not_be_stored_is_stored_with_the_next(known: Person) -> None:
    with in_use(known):
        known.press("Start")
        known.press("6")
        known.press("Begin")
        known.let_pass(30_000)
        known.press("Leave")
        known.press("Go on later")
    play(known)
    known.press("Done")
    stored = known.program.world.stored
    [left] = stored.history.unfinished()
    assert [entry.score for entry in stored.pain.of_session(left.id)] == [6]


def test_today_is_shown_though_an_old_session_cannot_be_closed(
    known: Person, make_person: Callable[[], Person], clock: FakeClock
) -> None:
    known.press("Start")
    known.press("Begin")
    known.let_pass(30_000)
    known.close()
    clock.sleep_ms(13 * HOUR_MS)
    later = make_person()
    with in_use(later):
        later.open()
        assert "Gentle start" in later.read()
        assert later.window.notice.sentences != ()
    later.press("Today")
    [row] = later.program.world.stored.history.sessions()
    assert row.outcome is Outcome.ABANDONED


def test_answers_that_cannot_be_read_are_asked_for(
    known: Person, make_person: Callable[[], Person]
) -> None:
    known.close()
    later = make_person()
    path = later.program.world.stored.folder.database_path
    head, rest = path.read_bytes()[:4096], path.stat().st_size - 4096
    path.write_bytes(head + b"x" * rest)
    later.open()
    later.press("Next")
    later.press("None of these")
    assert "Begin with Gentle start" in later.read()


def test_without_a_database_the_questions_are_answered_once_for_each_run(
    make_person: Callable[[], Person], tmp_path: Path
) -> None:
    (tmp_path / "backcoach.db").write_text("Dear diary, today I did the bridge. " * 100)
    person = make_person()
    person.open()
    person.get_through_the_first_run()
    person.press("Start")
    person.press("Begin")
    assert person.is_playing()


def test_the_question_of_the_morning_stays_until_its_answer_is_stored(
    known: Person, clock: FakeClock
) -> None:
    play(known)
    known.press("Done")
    clock.sleep_ms(23 * HOUR_MS)
    known.press("Today")
    known.press("5")
    with in_use(known):
        known.press("Keep this answer")
    assert "How is your back this morning?" in known.read()
    known.press("Keep this answer")
    assert "How is your back this morning?" not in known.read()
