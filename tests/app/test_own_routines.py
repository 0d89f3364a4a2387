"""A routine of one's own in the whole program: brought in, offered, begun, removed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QPushButton, QScrollArea, QTextEdit
from pytestqt.qtbot import QtBot

from backcoach.app import dialogs
from backcoach.app.places import ROUTINES, SETTINGS, TODAY
from backcoach.ui.pages.routine import RoutinePage
from backcoach.ui.pages.routines import RoutinesPage
from tests.app.conftest import Person
from tests.helpers.pages import buttons
from tests.helpers.widgets import find

TEXT = '# BackCoach routine\nname = "Evening"\nitems = [\n{exercise="cat-cow"},\n]\n'
Bring = Callable[[str], str]


@pytest.fixture
def known(person: Person) -> Person:
    """Return somebody who has been through the first run."""
    person.open()
    person.get_through_the_first_run()
    return person


@pytest.fixture
def bring(known: Person, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Bring:
    """Import a routine in the settings, and return what is told then."""

    def told() -> str:
        shown = known.window.findChildren(QTextEdit)
        return "\n".join(each.toPlainText() for each in shown if each.isVisible())

    def choose(text: str) -> str:
        path = tmp_path / "scanned.toml"
        path.write_text(text, "utf-8")
        monkeypatch.setattr(dialogs, "file_to_read", lambda *_question: path)
        known.program.go_to(SETTINGS)
        known.press("Import…")
        qtbot.waitUntil(lambda: "…" not in told())
        return told()

    return choose


def take(person: Person, qtbot: QtBot) -> None:
    """Say that what was shown is to be imported."""
    person.press("Import")
    qtbot.waitUntil(lambda: bool(ids(person)))


def open_page(person: Person) -> None:
    person.program.go_to(ROUTINES)
    QCoreApplication.processEvents()
    find(person.window, QPushButton, "Evening: What is in it").click()
    QCoreApplication.processEvents()


def ids(person: Person) -> list[str]:
    return list(person.program.world.stored.own_routines)


def test_a_routine_comes_in_and_is_shown_last_and_as_ones_own(
    known: Person, bring: Bring, qtbot: QtBot
) -> None:
    assert 'The routine "Evening", with 1 exercise.' in bring(TEXT)
    assert ids(known) == []
    take(known, qtbot)
    assert ids(known) == ["evening"]
    known.program.go_to(ROUTINES)
    QCoreApplication.processEvents()
    starts = [
        each.accessibleName()
        for each in known.window.findChildren(QPushButton)
        if each.isVisible() and each.text() == "Start"
    ]
    assert starts[-1] == "Evening: Start"
    assert known.read().count("Your own · ") == 1


def test_it_is_begun_and_is_what_today_offers_then(
    known: Person, bring: Bring, qtbot: QtBot
) -> None:
    bring(TEXT)
    take(known, qtbot)
    open_page(known)
    known.press("Start")
    known.press("Begin")
    assert known.session.timeline.inputs.routine.name == "Evening"
    assert known.program.keeper.preferences.default_routine == "evening"


def test_it_is_removed_and_brought_back(known: Person, tmp_path: Path) -> None:
    known.program.world.stored.own_routines.keep("evening", TEXT)
    open_page(known)
    known.press("Remove")
    QCoreApplication.processEvents()
    assert isinstance(known.window.page, RoutinesPage)
    assert "Removed: Evening." in known.read()
    assert "Your own" not in known.read()
    assert ids(known) == []
    known.press("Undo")
    QCoreApplication.processEvents()
    assert "Removed: Evening." not in known.read()
    assert "Your own" in known.read()
    assert (tmp_path / "routines" / "evening.toml").read_text("utf-8") == TEXT


def keys_at(person: Person) -> str:
    """Return the text of what has the keys, if it is a button."""
    focused = person.window.focusWidget()
    return focused.text() if isinstance(focused, QPushButton) else ""


def test_by_keys_it_is_removed_and_brought_back_at_once(known: Person) -> None:
    known.program.world.stored.own_routines.keep("evening", TEXT)
    open_page(known)
    buttons(known.window)["Remove"].setFocus()
    known.key(Qt.Key.Key_Space)
    QCoreApplication.processEvents()
    assert (ids(known), keys_at(known)) == ([], "Undo")
    known.key(Qt.Key.Key_Space)
    QCoreApplication.processEvents()
    assert ids(known) == ["evening"]
    assert known.window.focusWidget() is known.window.page


def test_what_was_removed_can_be_brought_back_until_the_next_one_is_removed(
    known: Person,
) -> None:
    own = known.program.world.stored.own_routines
    own.keep("evening", TEXT)
    own.keep("night", TEXT.replace("Evening", "Night"))
    open_page(known)
    known.press("Remove")
    known.program.go_to(TODAY)
    known.program.go_to(ROUTINES)
    QCoreApplication.processEvents()
    assert "Removed: Evening." in known.read()
    known.program.places.open_routine("night")
    known.press("Remove")
    assert "Removed: Evening." not in known.read()
    known.press("Undo")
    assert ids(known) == ["night"]


def test_a_shipped_routine_cannot_be_removed(known: Person) -> None:
    known.program.places.open_routine("gentle-start")
    QCoreApplication.processEvents()
    assert isinstance(known.window.page, RoutinePage)
    assert "Remove" not in known.read().splitlines()


def test_when_what_today_offers_is_removed_the_usual_routine_is_offered(known: Person) -> None:
    known.program.world.stored.own_routines.keep("evening", TEXT)
    known.program.keeper.change("default_routine", "evening")
    known.program.go_to(TODAY)
    assert "Evening" in known.read()
    open_page(known)
    known.press("Remove")
    known.program.go_to(TODAY)
    QCoreApplication.processEvents()
    assert "Gentle start" in known.read()
    assert known.window.notice.sentences == ()
    known.program.go_to(SETTINGS)
    QCoreApplication.processEvents()
    assert known.window.notice.sentences == ()


def test_one_that_came_from_the_command_line_meanwhile_is_shown(
    known: Person, tmp_path: Path
) -> None:
    known.program.go_to(ROUTINES)
    (tmp_path / "routines").mkdir()
    (tmp_path / "routines" / "evening.toml").write_text(TEXT, "utf-8")
    open_page(known)
    assert "Your own · " in known.read()


def test_one_that_is_gone_meanwhile_cannot_be_removed_and_that_is_said(
    known: Person, tmp_path: Path
) -> None:
    known.program.world.stored.own_routines.keep("evening", TEXT)
    open_page(known)
    (tmp_path / "routines" / "evening.toml").unlink()
    known.press("Remove")
    [told] = known.window.notice.sentences
    assert told.startswith('There is no routine "evening".')


def test_one_that_is_broken_is_told_of_and_takes_nothing_away(
    known: Person, tmp_path: Path
) -> None:
    (tmp_path / "routines").mkdir()
    (tmp_path / "routines" / "broken.toml").write_text("=")
    known.program.go_to(ROUTINES)
    QCoreApplication.processEvents()
    [told] = known.window.notice.sentences
    assert told.startswith("broken.toml: ")
    assert "Gentle start" in known.read()


def test_what_cannot_be_read_is_one_sentence(known: Person, bring: Bring) -> None:
    assert bring(TEXT.replace("cat-cow", "cat-caw"))
    [told] = known.window.notice.sentences
    assert told.startswith('scanned.toml: items 1, exercise: there is no exercise "cat-caw".')
    assert ids(known) == []


@pytest.mark.parametrize("name", ["x" * 300, "a very long name " * 20, "שגרת בוקר " * 30])
def test_a_name_of_300_letters_makes_no_page_wider(known: Person, name: str) -> None:
    known.program.world.stored.own_routines.keep("evening", TEXT.replace("Evening", name))
    known.program.keeper.change("default_routine", "evening")
    shows: tuple[Callable[[], object], ...] = (
        lambda: known.program.go_to(TODAY),
        lambda: known.program.go_to(ROUTINES),
        lambda: known.program.places.open_routine("evening"),
        lambda: known.press("Start"),
    )
    for show in shows:
        show()
        QCoreApplication.processEvents()
        page = known.window.page
        assert isinstance(page, QScrollArea)
        content = page.widget()
        assert content is not None
        assert content.width() <= page.viewport().width()
