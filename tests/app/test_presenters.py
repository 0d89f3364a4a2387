"""What the pages ask for beyond the stories: copies, files, settings that take effect."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices

from backcoach.app import dialogs
from backcoach.core.preferences import ThemeChoice
from backcoach.services.ports import Tone
from backcoach.storage.database import open_database
from backcoach.theme import DARK, LIGHT
from tests.app.conftest import Person
from tests.helpers.clock import FakeClock


class Listener:
    """A sound that remembers what it was asked for."""

    def __init__(self) -> None:
        self.heard: list[Tone] = []
        self.volume = -1

    def prepare(self) -> None: ...

    def set_volume(self, percent: int) -> None:
        self.volume = percent

    def play(self, tone: Tone) -> None:
        self.heard.append(tone)


@pytest.fixture
def known(person: Person) -> Person:
    """Return somebody who has been through the first run."""
    person.open()
    person.get_through_the_first_run()
    return person


def choose(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> None:
    """Let the system's own window answer with a file, or with none."""
    monkeypatch.setattr(dialogs, "new_file", lambda *_question: path)


def test_a_backup_copy_is_a_whole_database(
    known: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known.press("Settings")
    choose(monkeypatch, tmp_path / "copy.db")
    known.press("Save a backup copy…")
    copy = open_database(tmp_path / "copy.db")
    assert copy.rows("SELECT outcome FROM screening") == [("clear",)]
    copy.close()


def test_no_file_chosen_is_no_copy_and_a_file_that_is_there_is_left(
    known: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known.press("Settings")
    choose(monkeypatch, None)
    known.press("Save a backup copy…")
    (tmp_path / "mine.txt").write_text("mine", "utf-8")
    choose(monkeypatch, tmp_path / "mine.txt")
    known.press("Save a backup copy…")
    assert (tmp_path / "mine.txt").read_text("utf-8") == "mine"


def test_the_data_folder_is_opened_or_named(
    known: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", asked.append)
    known.press("Settings")
    known.press("Open the folder")
    assert asked == [QUrl.fromLocalFile(tmp_path)]
    assert known.window.notice.sentences == (f"The folder could not be opened here: {tmp_path}",)


def test_settings_take_effect_at_once_and_are_there_the_next_time(
    known: Person, make_person: Callable[[], Person]
) -> None:
    listener = Listener()
    known.program.take_sound(listener, "")
    known.program.keeper.change("theme", ThemeChoice.DARK)
    known.program.keeper.change("tone_volume", 25)
    known.program.keeper.change("text_percent", 150)
    assert listener.volume == 25
    assert known.window.palette().window().color().name() == DARK.background.lower()
    assert known.window.fontInfo().pixelSize() == 26
    known.close()
    again = make_person()
    again.open()
    assert again.window.palette().window().color().name() == DARK.background.lower()
    again.program.keeper.reset()
    assert again.window.palette().window().color().name() == LIGHT.background.lower()


def test_the_cues_of_a_session_are_heard(known: Person) -> None:
    listener = Listener()
    known.program.take_sound(listener, "")
    known.press("Start")
    known.press("Begin")
    known.let_pass(16_000)
    assert listener.heard == [Tone.GET_READY, Tone.GO]


def test_why_there_are_no_tones_is_said_where_they_are_tried(person: Person) -> None:
    person.program.take_sound(Listener(), "There is no sound output.")
    person.open()
    person.press("Next")
    person.tab_to("None of these")
    person.key(Qt.Key.Key_Return)
    assert "There is no sound output." in person.read()


def test_all_tones_are_played_in_order_and_no_timer_is_left(person: Person) -> None:
    listener = Listener()
    person.program.take_sound(listener, "")
    see_the_tones(person)
    person.press("Play the tones")
    for heard in range(1, len(Tone)):
        assert listener.heard == list(Tone)[:heard]
        let_it_time_out(person)
    assert listener.heard == list(Tone)
    assert not only_timer(person).isActive()


def test_no_tone_comes_once_the_page_is_left(person: Person) -> None:
    listener = Listener()
    person.program.take_sound(listener, "")
    see_the_tones(person)
    person.press("Play the tones")
    person.press("Look around first")
    let_it_time_out(person)
    assert listener.heard == [Tone.GET_READY]
    assert not only_timer(person).isActive()


def see_the_tones(person: Person) -> None:
    """Go to the last screen of the first run."""
    person.open()
    person.press("Next")
    person.press("None of these")


def only_timer(person: Person) -> QTimer:
    """Return the timer of the tones."""
    [timer] = person.program.safety.findChildren(QTimer)
    return timer


def let_it_time_out(person: Person) -> None:
    """Do what the timer does when its time is over."""
    timer = only_timer(person)
    assert timer.isActive()
    assert timer.isSingleShot()
    timer.stop()
    timer.timeout.emit()


def test_trying_a_tone_that_cannot_be_heard_says_why(known: Person) -> None:
    known.press("Settings")
    known.press("Play a tone")
    assert "There is no sound output on this computer now." in known.read()
    known.program.take_sound(Listener(), "")
    known.press("Play a tone")
    assert "There is no sound output" not in known.read()
    known.program.keeper.change("tone_volume", 0)
    known.press("Play a tone")
    assert "The volume is 0: no tone is heard." in known.read()


def test_the_window_is_where_it_was(known: Person, make_person: Callable[[], Person]) -> None:
    known.window.resize(700, 600)
    known.close()
    again = make_person()
    again.open()
    assert again.window.size().toTuple() == (700, 600)


def test_that_the_window_filled_the_screen_is_not_remembered(
    known: Person, make_person: Callable[[], Person]
) -> None:
    known.window.toggle_full_screen()
    known.close()
    again = make_person()
    again.open()
    assert not again.window.isFullScreen()


def test_the_questions_can_be_read_again_and_left(known: Person, clock: FakeClock) -> None:
    known.press("Settings")
    before = known.program.world.stored.screenings.last()
    clock.pass_ms(1_000)
    known.press("Read the safety questions again")
    known.press("Back")
    assert "Read the safety questions again" in known.read()
    assert known.program.world.stored.screenings.last() == before
