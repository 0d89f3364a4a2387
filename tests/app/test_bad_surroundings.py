"""What is wrong around the program is said in a sentence, and all else goes on."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import repeat
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from backcoach.app import dialogs
from backcoach.core.record import Outcome
from tests.app.conftest import Person
from tests.helpers.clock import FakeClock
from tests.helpers.kept import Kept
from tests.helpers.mounts import make_read_only, small_disk

HOUR_MS = 3_600_000
NOT_KEPT = "You can follow sessions, but they are not kept."

Meet = Callable[[Path], Person]


@pytest.fixture
def meet(qtbot: QtBot, clock: FakeClock) -> Iterator[Meet]:
    """Return what opens the window on a data folder."""
    people: list[Person] = []

    def open_on(folder: Path) -> Person:
        people.append(Person(folder, clock))
        qtbot.addWidget(people[-1].window)
        people[-1].open()
        return people[-1]

    yield open_on
    for person in people:
        person.close()


def told(person: Person) -> tuple[str, ...]:
    return person.window.notice.sentences


def play_to_the_end(person: Person) -> None:
    person.press("Start")
    person.press("Begin")
    person.let_pass(HOUR_MS)
    assert "You did 14 of 14 sets" in person.read()


def fill(disk: Path) -> None:
    with (disk / "filler").open("wb", buffering=0) as filler, pytest.raises(OSError, match="space"):
        filler.writelines(repeat(b"x" * 4096))


def test_in_a_folder_that_can_only_be_read_sessions_can_be_followed(
    meet: Meet, tmp_path: Path
) -> None:
    with small_disk(tmp_path / "disk", "1m") as disk:
        make_read_only(disk)
        person = meet(disk)
        assert told(person) == (f"{disk / 'backcoach.db'}: Read-only file system. {NOT_KEPT}",)
        person.get_through_the_first_run()
        play_to_the_end(person)
        assert "This session could not be stored yet." in person.read()


def test_the_data_of_a_newer_program_are_left_as_they_are(
    meet: Meet, tmp_path: Path, clock: FakeClock
) -> None:
    kept = Kept(tmp_path)
    kept.answer_safety(clock.local_time())
    with closing(kept.folder.open_database()) as database:
        database.rows("PRAGMA user_version = 99")
    before = kept.folder.database_path.read_bytes()
    person = meet(tmp_path)
    (sentence,) = told(person)
    assert "written by a newer BackCoach" in sentence
    assert sentence.endswith(NOT_KEPT)
    person.close()
    assert kept.folder.database_path.read_bytes() == before


def test_a_database_that_is_none_is_left_as_it_is(meet: Meet, tmp_path: Path) -> None:
    (tmp_path / "backcoach.db").write_text("Dear diary, today I did the bridge. " * 100)
    person = meet(tmp_path)
    (sentence,) = told(person)
    assert "damaged, or not a database" in sentence
    assert (tmp_path / "backcoach.db").read_text().startswith("Dear diary")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ('{"tone_volume": 300}', "settings.json: tone_volume: "),
        ('{"tone_volume"', "settings.json: Input data was truncated. The default settings"),
    ],
)
def test_broken_settings_are_said(meet: Meet, tmp_path: Path, written: str, said: str) -> None:
    (tmp_path / "settings.json").write_text(written)
    person = meet(tmp_path)
    (sentence,) = told(person)
    assert sentence.startswith(said)
    assert (tmp_path / "settings.json").read_text() == written


@pytest.fixture
def full(meet: Meet, tmp_path: Path, clock: FakeClock) -> Iterator[Person]:
    """Somebody whose disk, next to data, becomes full in the middle of a session."""
    with small_disk(tmp_path / "disk", "1m") as disk:
        Kept(disk).answer_safety(clock.local_time())
        person = meet(disk)
        person.press("Start")
        person.press("Begin")
        person.let_pass(60_000)
        fill(disk)
        yield person
        person.close()


def test_a_disk_that_becomes_full_is_said_once_and_the_session_goes_on(full: Person) -> None:
    full.let_pass(HOUR_MS)
    assert "You did 14 of 14 sets" in full.read()
    assert told(full) == ("Not stored just now: the disk is full. It will be retried.",)


def test_what_does_not_fit_on_the_disk_can_be_saved_elsewhere(
    full: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full.let_pass(HOUR_MS)
    elsewhere = tmp_path / "mine.json"
    monkeypatch.setattr(dialogs, "new_file", lambda *_: elsewhere)
    full.press("Save it to a file…")
    assert '"SessionFinished"' in elsewhere.read_text("utf-8")
    assert told(full)[-1] == f"What you did is saved in {elsewhere}."


def test_what_did_not_fit_on_the_disk_is_stored_once_there_is_room(
    full: Person, tmp_path: Path
) -> None:
    full.let_pass(HOUR_MS)
    (tmp_path / "disk" / "filler").unlink()
    full.press("Try again")
    assert "This session could not be stored yet." not in full.read()
    assert list(Kept(tmp_path / "disk").outcomes.values()) == [Outcome.FINISHED]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
@pytest.mark.parametrize("there", [{}, {"DISPLAY": ":987"}], ids=["none", "it does not answer"])
def test_without_a_display_that_is_said(tmp_path: Path, there: dict[str, str]) -> None:
    displays = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    others = {name: value for name, value in os.environ.items() if name not in displays}
    ran = subprocess.run(
        [sys.executable, "-m", "backcoach", "--data-dir", str(tmp_path / "data")],
        env=others | there,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.count("\n") == 1
    assert ran.stderr.startswith("backcoach: There is no display here for a window.")
    assert (tmp_path / "data").exists() is bool(there)
