"""Stories of somebody who does more than exercises, and of what there is to read each day."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from backcoach.diary.activity import Talk
from backcoach.storage.shelf import FolderShelf
from tests.app.conftest import Person
from tests.app.test_no_room import in_use
from tests.helpers.activities import stock
from tests.helpers.clock import FakeClock
from tests.helpers.pages import heard

HOUR_MS = 3_600_000
DAY_MS = 24 * HOUR_MS


@pytest.fixture
def catalogue(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    return stock(tmp_path_factory.mktemp("own"), monkeypatch)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the ids of the catalogue's files that are read from now on."""
    ids: list[str] = []
    really = FolderShelf.read

    def read(shelf: FolderShelf, id: str) -> tuple[str, object]:
        ids.append(id)
        return really(shelf, id)

    monkeypatch.setattr(FolderShelf, "read", read)
    return ids


@pytest.fixture
def known(catalogue: Path, make_person: Callable[[], Person]) -> Person:
    """Return somebody who has been through the first run, with a catalogue of the test's own."""
    assert catalogue.exists()
    person = make_person()
    person.open()
    person.get_through_the_first_run()
    return person


def log(person: Person, activity: str = "Walking") -> None:
    person.press("Log an activity")
    person.press(activity)
    person.press("Could talk")
    person.press("Save")


def kept(person: Person) -> list[tuple[str, int, Talk | None]]:
    entries = person.program.world.stored.activities.newest()
    return [(each.activity, each.minutes, each.talk) for each in entries]


def test_an_activity_is_kept_and_shown_and_no_session(known: Person) -> None:
    log(known)
    assert kept(known) == [("walking", 20, Talk.TALK)]
    assert "Walking, 20 min, could talk" in known.read().splitlines()
    assert "Kept: Walking, 20 min, could talk." in known.read()
    assert "No session yet this week." in known.read()


def test_an_activity_can_be_taken_back(known: Person) -> None:
    log(known, "Gardening")
    log(known)
    known.press("Undo")
    assert kept(known) == [("gardening", 20, Talk.TALK)]
    assert "Undo" not in known.read()
    assert "Walking" not in known.read()


def test_keys_alone_are_enough_to_keep_one_and_take_it_back(known: Person) -> None:
    known.tab_to("Log an activity")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        known.key(key)
    known.tab_to("Save")
    known.key(Qt.Key.Key_Return)
    assert kept(known) == [("hiking", 20, None)]
    known.key(Qt.Key.Key_Return)
    known.tab_to("Undo")
    known.key(Qt.Key.Key_Return)
    assert kept(known) == []


def test_the_way_to_take_it_back_ends_when_the_page_is_left(known: Person) -> None:
    log(known)
    known.press("History")
    known.press("Today")
    assert "Undo" not in known.read()
    assert "Walking, 20 min, could talk" in known.read()


def test_what_was_logged_yesterday_is_not_of_today(known: Person, clock: FakeClock) -> None:
    log(known)
    clock.sleep_ms(DAY_MS)
    known.press("Today")
    assert "Walking" not in known.read()


def test_what_cannot_be_kept_stays_to_be_saved_again(known: Person) -> None:
    with in_use(known):
        log(known)
        assert known.window.notice.sentences != ()
    known.press("Save")
    assert kept(known) == [("walking", 20, Talk.TALK)]


def test_what_cannot_be_taken_back_can_be_later(known: Person) -> None:
    log(known)
    with in_use(known):
        known.press("Undo")
        assert known.window.notice.sentences != ()
    known.press("Undo")
    assert kept(known) == []


def test_an_activity_whose_file_is_wrong_is_named_and_the_others_are_there(
    known: Person, catalogue: Path
) -> None:
    (catalogue / "activities" / "hiking.toml").write_text("name = 7")
    known.press("Log an activity")
    assert "Walking" in known.read()
    assert "Hiking" not in known.read()
    [sentence] = known.window.notice.sentences
    assert sentence.startswith("hiking.toml: ")


def test_activities_are_found_in_the_history_beside_sessions(
    known: Person, clock: FakeClock
) -> None:
    log(known)
    known.press("History")
    assert "20 min, could talk. An activity stands beside" in known.read()
    known.press("Today")
    clock.pass_ms(HOUR_MS)
    known.press("Start")
    known.press("Begin")
    known.let_pass(HOUR_MS)
    known.press("Done")
    known.press("History")
    assert "You did " in known.read(), "the newest session is shown"
    page = known.program.pages.history.page
    [walk] = known.program.world.stored.activities.newest()
    page.chosen.emit(walk.id)
    assert "20 min, could talk. An activity stands beside" in known.read()


def test_an_activity_is_removed_from_the_history_and_its_neighbour_shown(known: Person) -> None:
    for activity in ("Gardening", "Walking", "Hiking"):
        log(known, activity)
    known.press("History")
    page = known.program.pages.history.page
    _hiking, walking, gardening = known.program.world.stored.activities.newest()
    for entry, neighbour in ((walking, "Gardening"), (gardening, "Hiking")):
        page.chosen.emit(entry.id)
        known.press("Remove this")
        assert f"Removed: {entry.name}, 20 min, could talk." in known.read()
        assert f"{neighbour}, " in known.read(), "it is shown"
    assert kept(known) == [("hiking", 20, Talk.TALK)]


def test_what_was_removed_is_put_back_where_it_was_by_keys_alone(known: Person) -> None:
    log(known)
    before = known.program.world.stored.activities.newest()
    known.press("History")
    known.tab_to("Remove this")
    known.key(Qt.Key.Key_Return)
    assert kept(known) == []
    assert "No sessions yet" in known.read()
    known.tab_to("Undo")
    known.key(Qt.Key.Key_Return)
    assert known.program.world.stored.activities.newest() == before
    assert "20 min, could talk. An activity stands beside" in known.read()
    assert "Undo" not in known.read()


def test_what_was_put_back_is_shown_also_where_it_is_not_the_newest(known: Person) -> None:
    for activity in ("Gardening", "Walking"):
        log(known, activity)
    known.press("History")
    [_walk, gardening] = known.program.world.stored.activities.newest()
    known.program.pages.history.page.chosen.emit(gardening.id)
    known.press("Remove this")
    known.press("Undo")
    assert "Gardening, " in known.read()


def test_the_way_to_put_it_back_ends_when_the_history_is_left(known: Person) -> None:
    log(known)
    known.press("History")
    known.press("Remove this")
    known.press("Today")
    assert "Walking" not in known.read()
    known.press("History")
    assert "Undo" not in known.read()


def test_what_cannot_be_removed_or_put_back_can_be_later(known: Person) -> None:
    log(known)
    known.press("History")
    for way, left in (("Remove this", 0), ("Undo", 1)):
        with in_use(known):
            known.press(way)
            assert known.window.notice.sentences != ()
        known.press(way)
        assert len(kept(known)) == left


def test_the_first_screen_reads_one_card_and_no_activity(
    known: Person, make_person: Callable[[], Person], read: list[str]
) -> None:
    log(known)
    known.close()
    read.clear()
    make_person().open()
    assert [id for id in read if id.startswith("card-")] == [card_today(known)]
    assert {"walking", "hiking", "tai-chi", "gardening"}.isdisjoint(read)


def card_today(person: Person) -> str:
    day: date = person.clock.local_time().date()
    return f"card-{day.toordinal() % 3}"


def test_a_card_stays_all_day_and_is_asked_for_by_its_id(known: Person, clock: FakeClock) -> None:
    asked = heard(known.program.pages.today.card_asked)
    known.press("Read on")
    clock.sleep_ms(HOUR_MS)
    known.press("Today")
    known.press("Read on")
    assert asked == [card_today(known)] * 2
    clock.sleep_ms(DAY_MS)
    known.press("Today")
    known.press("Read on")
    assert asked[2] == card_today(known) != asked[0]


def test_without_cards_there_is_nothing_to_read(
    make_person: Callable[[], Person], catalogue: Path
) -> None:
    for path in (catalogue / "cards").iterdir():
        path.unlink()
    person = make_person()
    person.open()
    person.get_through_the_first_run()
    assert "Read on" not in person.read()
    assert person.window.notice.sentences == ()


def test_a_card_whose_file_is_wrong_is_named_and_today_is_there(
    make_person: Callable[[], Person], catalogue: Path
) -> None:
    for path in (catalogue / "cards").iterdir():
        path.write_text("title = 7")
    person = make_person()
    person.open()
    person.get_through_the_first_run()
    assert "Start" in person.read()
    assert "Read on" not in person.read()
    [sentence] = person.window.notice.sentences
    assert sentence.startswith(f"{card_today(person)}.toml: ")
