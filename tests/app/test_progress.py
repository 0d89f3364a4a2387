"""Stories of somebody who looks at how it went, notes something down there, and keeps a picture."""

import subprocess
import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtCore import QCoreApplication, QSettings, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from backcoach.app import dialogs
from backcoach.diary.own_activity import OwnActivity, OwnRating
from backcoach.diary.pain import Context, PainEntry
from backcoach.diary.target import Target
from backcoach.storage.database import Database, StorageError
from backcoach.storage.ids import new_id
from backcoach.ui.widgets.month_grid import MonthGrid
from tests.app.conftest import Person
from tests.app.test_no_room import in_use

DAY, HOUR_MS = timedelta(days=1), 3_600_000


@pytest.fixture
def known(person: Person) -> Person:
    """Return somebody who has been through the first run."""
    person.open()
    person.get_through_the_first_run()
    return person


def note(person: Person, *, days: int, score: int = 4) -> None:
    """Note a score down on each of the last days."""
    stored, now = person.program.world.stored, person.clock.local_time()
    with stored.database.transaction():
        for number in range(days):
            stored.pain.add(PainEntry(new_id(), now - number * DAY, Context.OTHER, score))


def look(person: Person) -> str:
    """Go to the progress, and return what can be read once all of it is there."""
    person.key(Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    return read(person)


def read(person: Person) -> str:
    for _pass in range(6):
        QCoreApplication.processEvents()
    return person.read()


def chosen_ranges(person: Person) -> list[str]:
    """Return the texts of the ranges that are chosen, of all that are shown."""
    names = ("4 weeks", "12 weeks", "1 year", "All")
    pills = [each for each in person.window.findChildren(QPushButton) if each.text() in names]
    return [each.text() for each in pills if each.isVisible() and each.isChecked()]


def today(person: Person) -> date:
    return person.clock.local_time().date()


def test_somebody_new_is_told_what_will_be_here_and_notes_their_pain(known: Person) -> None:
    assert "No pain noted yet" in look(known)
    known.press("Note your pain now")
    known.key(Qt.Key.Key_7)
    known.press("Save")
    assert "Kept: 7 of 10" in read(known)
    assert "1 of 1 day logged" in known.read()
    known.press("Undo")
    assert "No pain noted yet" in read(known)


def test_somebody_new_starts_a_session_from_here(known: Person) -> None:
    look(known)
    known.press("Start a session")
    known.press("Begin")
    assert known.is_playing()


def test_after_five_days_the_line_is_there_and_the_rest_is_announced(known: Person) -> None:
    note(known, days=5)
    said = look(known)
    assert "4\nmedian pain, last 28 days" in said
    assert "Still to come" in said
    assert "the line of the 7-day median" not in said
    assert "on: where your pain has been going." in said


def test_after_twelve_weeks_the_diary_says_what_it_can(known: Person) -> None:
    note(known, days=90)
    assert "Still to come" not in look(known)
    assert "From week to week, your pain has stayed about the same." in known.read()


def test_another_range_stays_until_another_is_chosen(known: Person) -> None:
    note(known, days=90)
    assert "84 of 84 days logged" in look(known)
    known.press("All")
    assert "90 of 90 days logged" in read(known)
    known.key(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert "90 of 90 days logged" in look(known)


def test_the_range_is_remembered_from_one_run_to_the_next(
    known: Person, make_person: Callable[[], Person], tmp_path: Path
) -> None:
    note(known, days=5)
    look(known)
    assert chosen_ranges(known) == ["4 weeks"]
    known.press("1 year")
    known.close()
    later = make_person()
    later.open()
    look(later)
    assert chosen_ranges(later) == ["1 year"]
    place = tmp_path / "window.ini"
    later.close()
    place.write_text(place.read_text("utf-8").replace("YEAR", "DECADE"), "utf-8")
    QSettings(str(place), QSettings.Format.IniFormat).sync()
    last = make_person()
    last.open()
    look(last)
    assert chosen_ranges(last) == ["4 weeks"]


def test_a_session_is_counted_in_tiles_and_table(known: Person) -> None:
    known.program.world.stored.targets.set(Target(today(known) - 7 * DAY, 3))
    known.press("Start")
    known.press("4")
    known.press("Begin")
    known.let_pass(HOUR_MS)
    known.press("Done")
    said = look(known)
    assert "1 of 3\nsession" in said
    assert "guided exercise\n1 session" in said
    assert "Pelvic tilt\nDone: 1 time" in said


def test_an_exercise_that_is_not_in_the_catalogue_any_more_is_still_told(known: Person) -> None:
    world = known.program.world
    known.press("Start")
    known.press("Begin")
    known.let_pass(HOUR_MS)
    known.press("Done")
    with world.stored.database.transaction():
        world.stored.database.write("UPDATE block_summary SET exercise = 'gone-away'")
    assert "Gone away\nDone: 1 time" in look(known)


def test_a_day_is_opened_from_the_calendar_and_left_again(known: Person) -> None:
    note(known, days=3)
    look(known)
    [days] = known.window.findChildren(MonthGrid)
    days.setFocus()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Return):
        QTest.keyClick(days, key)
    assert "2 March 2025" in read(known)
    known.key(Qt.Key.Key_Escape)
    assert "What the diary says" in read(known)


def test_a_span_is_marked_and_told_in_the_calendar(known: Person) -> None:
    note(known, days=3)
    look(known)
    known.press("Mark a span")
    known.press("Save")
    assert "Kept: flare-up" in read(known)
    [days] = known.window.findChildren(MonthGrid)
    assert "flare-up or illness" in days.accessibleDescription()


def test_own_activities_are_told_and_rated_from_here(known: Person) -> None:
    note(known, days=3)
    own = known.program.world.stored.own_activities
    own.add(OwnActivity("lifting", "Lifting the child"))
    for days, score in ((14, 3), (7, 5)):
        at = known.clock.local_time() - days * DAY
        own.rate(OwnRating(new_id(), at, "lifting", score))
    assert "Lifting the child\n3 at first, 5 last. The median of 2 ratings is 4." in look(known)
    known.press("How well it goes")
    assert "What the diary says" not in read(known)
    known.press("Cancel")
    assert "What the diary says" in read(known)


def test_an_own_activity_that_is_no_longer_rated_is_still_told(known: Person) -> None:
    note(known, days=3)
    own = known.program.world.stored.own_activities
    own.add(OwnActivity("lifting", "Lifting the child"))
    own.rate(OwnRating(new_id(), known.clock.local_time(), "lifting", 3))
    own.leave("lifting")
    assert "Lifting the child\nRated once: 3. No longer rated." in look(known)


def save_as(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> list[tuple[object, ...]]:
    """Let the person choose a file when they are asked; return what they are asked."""
    asked: list[tuple[object, ...]] = []

    def new_file(*question: object) -> Path | None:
        asked.append(question)
        return path

    monkeypatch.setattr(dialogs, "new_file", new_file)
    return asked


def test_the_picture_is_saved_where_the_person_wants_it(
    known: Person, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    note(known, days=5)
    look(known)
    for name, written in (("a.png", "a.png"), ("b.svg", "b.svg"), ("c", "c.png")):
        save_as(monkeypatch, tmp_path / name)
        known.press("Save the picture")
        assert f"The picture is in {tmp_path / written}." in known.window.notice.sentences
    assert not QImage(str(tmp_path / "a.png")).isNull()
    assert not QImage(str(tmp_path / "c.png")).isNull()
    assert "<svg" in (tmp_path / "b.svg").read_text("utf-8")


def test_a_picture_that_is_not_wanted_or_cannot_be_written_is_not_there(
    known: Person, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    note(known, days=5)
    look(known)
    asked = save_as(monkeypatch, None)
    known.press("Save the picture")
    assert str(asked[0][2]).endswith("backcoach-pain-2025-03-03.png")
    assert not known.window.notice.sentences
    save_as(monkeypatch, tmp_path / "nowhere" / "a.png")
    known.press("Save the picture")
    [sentence] = known.window.notice.sentences
    assert str(tmp_path / "nowhere") in sentence
    save_as(monkeypatch, tmp_path / "a.pdf")
    known.press("Save the picture")
    assert len(known.window.notice.sentences) == 2
    assert list(tmp_path.glob("a.*")) == []


def test_what_cannot_be_read_is_told_and_what_is_known_stays(
    known: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_database: Database, _sql: str, _values: object = ()) -> NoReturn:
        raise StorageError("The disk does not answer as it should.")

    note(known, days=90)
    look(known)
    with monkeypatch.context() as broken:
        broken.setattr(Database, "rows", refuse)
        assert "What the diary says" in look(known)
        assert known.window.notice.sentences == ("The disk does not answer as it should.",)
        known.program.pages.progress.page.painted.emit()
        known.press("All")
        assert "90 of 90 days logged" in read(known)


def test_an_answer_that_cannot_be_kept_is_told_and_stays_in_its_place(known: Person) -> None:
    look(known)
    known.press("Note your pain now")
    known.key(Qt.Key.Key_7)
    with in_use(known):
        known.press("Save")
        assert known.window.notice.sentences
    known.press("Save")
    assert "Kept: 7 of 10" in read(known)


OPENED_LATE = """
import sys
from backcoach.app import places, wiring
late = {"pyqtgraph", "numpy", "backcoach.charts.series", "backcoach.diary.insight"}
print(sorted(late & set(sys.modules)))
from backcoach.app.presenters import progress
from backcoach.ui.pages import progress
print(sorted(late - set(sys.modules)))
"""


def test_what_draws_charts_is_imported_with_the_page_and_not_before() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", OPENED_LATE], capture_output=True, text=True, check=True
    )
    assert ran.stdout.splitlines() == ["[]", "[]"]
