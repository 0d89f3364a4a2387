"""The diary goes out to a file and comes in from one, in the window as by the commands."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QTextEdit
from pytestqt.qtbot import QtBot

from backcoach.app import dialogs
from backcoach.core.preferences import ThemeChoice
from backcoach.diary.pain import Context, PainEntry
from backcoach.diary.screening import Outcome
from backcoach.storage.data_folder import DataFolder
from backcoach.storage.exchange import writing
from backcoach.theme import DARK
from tests.app.conftest import Person
from tests.helpers.clock import FakeClock
from tests.helpers.played import database_in
from tests.helpers.widgets import find
from tests.storage.exchange.diaries import EVERYTHING, keep

START = datetime(1970, 1, 1, tzinfo=UTC)
A_WEEK_MS = 7 * 24 * 3_600_000
TABLE = "Datum;Schmerz;Notiz\n13.02.2025;4;steif\n02.03.2025;5;\n"
AMBIGUOUS = "date,pain\n01/02/24,4\n"


class User:
    """Somebody in the settings, who chooses files in the system's own windows."""

    def __init__(self, person: Person, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
        self.person = person
        self._qtbot = qtbot
        self._monkeypatch = monkeypatch

    def read(self) -> str:
        """Return what is told of the data."""
        shown = self.person.window.findChildren(QTextEdit)
        return "\n".join(each.toPlainText() for each in shown if each.isVisible())

    def export(self, path: Path | None) -> None:
        self._monkeypatch.setattr(dialogs, "new_file", lambda *_question: path)
        self.person.press("Export the diary…")
        self._wait()

    def choose(self, path: Path | None) -> None:
        """Choose a file to be imported."""
        self._monkeypatch.setattr(dialogs, "file_to_read", lambda *_question: path)
        self.person.press("Import…")
        self._wait()

    def press(self, answer: str) -> None:
        self.person.press(answer)
        self._wait()

    def pain(self) -> list[PainEntry]:
        """Return what is stored."""
        return self.person.program.world.stored.pain.since(START)

    @property
    def notice(self) -> tuple[str, ...]:
        return self.person.window.notice.sentences

    def _wait(self) -> None:
        self._qtbot.waitUntil(lambda: "…" not in self.read())


@pytest.fixture
def user(person: Person, clock: FakeClock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> User:
    clock.pass_ms(A_WEEK_MS)
    person.open()
    person.get_through_the_first_run()
    person.press("Settings")
    return User(person, qtbot, monkeypatch)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder for files, beside the data."""
    made = tmp_path / "files"
    made.mkdir()
    return made


@pytest.fixture
def table(folder: Path) -> Path:
    path = folder / "pain.csv"
    path.write_text(TABLE, "utf-8")
    return path


@pytest.fixture
def diary(folder: Path) -> Path:
    """Return a file with one of everything, which was exported elsewhere."""
    keep(database_in(folder / "elsewhere"), EVERYTHING)
    settings = folder / "elsewhere" / "settings.json"
    settings.write_text('{"theme": "dark"}', "utf-8")
    path = folder / "diary.json"
    path.write_bytes(writing.document(database_in(folder / "elsewhere"), settings))
    return path


TOLD = (
    'Date: column 1 "Datum", score: column 2 "Schmerz", note: column 3 "Notiz";'
    " day-month-year; semicolons; 2 entries from 2025-02-13 to 2025-03-02."
)


def test_what_would_come_in_is_shown_before_and_stored_when_that_is_right(
    user: User, table: Path
) -> None:
    user.choose(table)
    asked = "This is what would come in from pain.csv."
    assert "\n".join((asked, TOLD, "Pain entries: 2 new, 0 there already.")) in user.read()
    assert user.pain() == []
    user.press("Import")
    assert "Imported from pain.csv.\nPain entries: 2 new, 0 there already." in user.read()
    assert [(each.score, each.note) for each in user.pain()] == [(4, "steif"), (5, "")]


def test_what_was_looked_at_and_left_is_not_stored(user: User, table: Path) -> None:
    user.choose(table)
    user.press("Cancel")
    assert "pain.csv" not in user.read()
    user.choose(table)
    user.person.press("Today")
    user.person.press("Settings")
    assert "pain.csv" not in user.read()
    user.choose(None)
    assert user.pain() == []


def test_a_file_without_anything_new_is_told_so_and_asks_nothing(user: User, table: Path) -> None:
    for _time in range(2):
        user.choose(table)
        if not user.pain():
            user.press("Import")
    assert "Nothing in pain.csv is new." in user.read()
    assert "Import" not in user.person.read().splitlines()
    assert len(user.pain()) == 2


@pytest.mark.parametrize(
    ("answer", "day"),
    [("The day", "2024-02-01"), ("The month", "2024-01-02"), ("The year", "2001-02-24")],
)
def test_dates_that_may_be_read_in_several_orders_are_asked_about(
    user: User, folder: Path, answer: str, day: str
) -> None:
    (folder / "pain.csv").write_text(AMBIGUOUS, "utf-8")
    user.choose(folder / "pain.csv")
    assert 'What comes first in "01/02/24"?' in user.read()
    user.press(answer)
    user.press("Import")
    assert [f"{each.at:%Y-%m-%d}" for each in user.pain()] == [day]


def test_all_pages_show_what_a_diary_brought(user: User, diary: Path) -> None:
    before = {}
    for place in ("History", "Progress", "Settings"):
        user.person.press(place)
        before[place] = user.person.read()
    user.choose(diary)
    assert "Sessions: 5 new, 0 there already." in user.read()
    assert user.person.program.world.stored.history.sessions() == []
    user.press("Import")
    assert len(user.person.program.world.stored.history.sessions()) == 4
    for place in ("History", "Progress"):
        user.person.press(place)
        assert user.person.read() != before[place]


def test_settings_that_a_diary_brought_hold_at_once_and_stay(user: User, diary: Path) -> None:
    settings = user.person.program.world.stored.folder.settings_path
    assert not settings.exists()
    user.choose(diary)
    user.press("Import")
    assert "The settings are those of the file." in user.read()
    assert user.person.program.keeper.preferences.theme is ThemeChoice.DARK
    assert find(user.person.window, QAbstractButton, "Colours: Dark").isChecked()
    assert user.person.window.palette().window().color().name() == DARK.background.lower()
    user.person.program.keeper.change("high_contrast", True)
    user.person.program.keeper.flush()
    assert json.loads(settings.read_text("utf-8"))["theme"] == "dark"


def test_a_change_that_was_not_saved_yet_is_there_before_the_settings_of_a_file(
    user: User, diary: Path
) -> None:
    user.person.program.keeper.change("text_percent", 110)
    user.choose(diary)
    assert "Your settings stay as they are." in user.read()
    user.press("Import")
    assert "Your settings stay as they are." in user.read()
    assert user.person.program.keeper.preferences.text_percent == 110


def test_newer_answers_to_the_safety_questions_count_also_when_they_are_imported(
    user: User, diary: Path
) -> None:
    document = json.loads(diary.read_bytes())
    document["screenings"] = [{"at": "2025-03-10T09:00:00Z", "outcome": "open"}]
    diary.write_text(json.dumps(document), "utf-8")
    user.choose(diary)
    user.press("Import")
    last = user.person.program.world.safety.last
    assert last is not None
    assert last.outcome is Outcome.OPEN


BAD = {
    "steps.csv": (
        b"date,steps\n2025-03-03,4\n",
        'There is no column with pain scores among "date"',
    ),
    "score.csv": (b"date,pain\n2025-03-03,11\n", 'Line 2: "11" is no whole number from 0 to 10.'),
    "tables.zip": (b"PK\3\4\0", "Choose the .json file that BackCoach exported"),
    "half.json": (b'{"format": "backcoach-diary", "ver', "half.json: the end of it is missing."),
    "recipes.json": (b"{}", "recipes.json: this is not a diary of BackCoach."),
}


@pytest.mark.parametrize("name", [*BAD, "none.csv"])
def test_what_cannot_be_read_is_one_sentence_in_the_notice(
    user: User, folder: Path, name: str
) -> None:
    data, sentence = BAD.get(name, (None, "none.csv: No such file or directory."))
    if data is not None:
        (folder / name).write_bytes(data)
    user.choose(folder / name)
    [told] = user.notice
    assert sentence in told
    assert name not in user.read()
    assert user.pain() == []


def test_an_entry_with_other_content_stops_all_of_it(user: User, diary: Path) -> None:
    entry = EVERYTHING.pain[0]
    changed = PainEntry(entry.id, entry.at, Context.OTHER, 9)
    user.person.program.world.stored.pain.add(changed)
    user.choose(diary)
    [told] = user.notice
    assert "Your diary has the pain entry of 2025-03-03 08:00 with other content." in told
    assert user.pain() == [changed]


def test_nothing_is_imported_while_a_session_is_played_here(
    user: User, table: Path, tmp_path: Path
) -> None:
    with DataFolder(tmp_path).playing():
        user.choose(table)
    assert user.notice == ("BackCoach is already playing a session in another window.",)
    user.person.window.notice.clear()
    user.choose(table)
    with DataFolder(tmp_path).playing():
        user.press("Import")
    assert user.notice == ("BackCoach is already playing a session in another window.",)
    assert user.pain() == []


def test_the_diary_is_written_in_the_form_that_the_ending_says(
    user: User, table: Path, folder: Path
) -> None:
    user.choose(table)
    user.press("Import")
    for name in ("diary.json", "tables.zip", "diary.fhir.json"):
        user.export(folder / name)
        assert f"Your diary is in {folder / name}." in user.read()
    assert len(json.loads((folder / "diary.json").read_bytes())["pain"]) == 2
    assert "pain.csv" in ZipFile(folder / "tables.zip").namelist()
    assert json.loads((folder / "diary.fhir.json").read_bytes())["resourceType"] == "Bundle"


def test_a_file_that_was_asked_about_is_replaced_and_no_other(user: User, folder: Path) -> None:
    for name in ("diary.json", "diary.zip"):
        (folder / name).write_text("mine", "utf-8")
    user.export(folder / "diary.json")
    assert "backcoach-diary" in (folder / "diary.json").read_text("utf-8")
    user.export(folder / "diary.csv")
    assert (folder / "diary.zip").read_text("utf-8") == "mine"
    assert user.notice == (f"{folder / 'diary.zip'}: there is such a file already.",)
    user.export(None)
    user.export(folder / "diary.pdf")
    assert user.notice[-1].startswith('The name "diary.pdf" has to end with .json')


def test_what_was_just_set_goes_out_and_all_of_it_comes_in_elsewhere(
    user: User, diary: Path, folder: Path
) -> None:
    user.choose(diary)
    user.press("Import")
    user.person.program.keeper.change("text_percent", 120)
    user.export(folder / "again.json")
    there, again = (json.loads(path.read_bytes()) for path in (diary, folder / "again.json"))
    assert again["settings"]["text_percent"] == 120
    assert [again[name] for name in ("sessions", "pain", "spans", "targets", "own_ratings")] == [
        there[name] for name in ("sessions", "pain", "spans", "targets", "own_ratings")
    ]


def test_without_a_database_both_say_why(
    make_person: Callable[[], Person],
    tmp_path: Path,
    table: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    clock: FakeClock,
) -> None:
    clock.pass_ms(A_WEEK_MS)
    (tmp_path / "backcoach.db").write_text("This is no database.", "utf-8")
    person = make_person()
    person.open()
    person.get_through_the_first_run()
    person.press("Settings")
    user = User(person, qtbot, monkeypatch)
    person.window.notice.clear()
    user.export(table.with_name("diary.json"))
    [why] = user.notice
    assert "backcoach.db" in why
    person.window.notice.clear()
    user.choose(table)
    assert user.notice == (why,)
    assert not table.with_name("diary.json").exists()


JSON, FHIR, PICTURES = "Diary (*.json)", "FHIR (*.fhir.json)", "Pictures (*.png *.svg)"


@pytest.mark.parametrize(
    ("name", "kind", "whole"),
    [
        ("diary", JSON, "diary.json"),
        ("diary.zip", JSON, "diary.zip"),
        ("diary.fhir.json", JSON, "diary.fhir.json"),
        ("diary.json", FHIR, "diary.fhir.json"),
        ("diary", FHIR, "diary.fhir.json"),
        ("pain.svg", PICTURES, "pain.svg"),
        ("pain", PICTURES, "pain.png"),
        ("backcoach.db", "", "backcoach.db"),
    ],
)
def test_a_name_gets_the_ending_of_its_kind(name: str, kind: str, whole: str) -> None:
    assert dialogs.completed(Path(name), kind) == Path(whole)


def test_the_dialog_asks_again_where_a_completed_name_is_there_already(
    user: User, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "diary.json").write_text("mine", "utf-8")
    asked: list[str] = []
    chosen = iter([str(folder / "diary"), str(folder / "diary.json"), str(folder / "new"), ""])

    def dialog(_parent: object, _title: str, suggested: str, *_kinds: str) -> tuple[str, str]:
        asked.append(suggested)
        return next(chosen), JSON

    monkeypatch.setattr(QFileDialog, "getSaveFileName", dialog)
    window = user.person.window
    first = folder / "suggested.json"
    assert dialogs.new_file(window, "", first, JSON) == folder / "diary.json"
    assert asked == [str(first), str(folder / "diary.json")]
    assert dialogs.new_file(window, "", first, JSON) == folder / "new.json"
    assert dialogs.new_file(window, "", first, JSON) is None
