"""After a session: nothing that was answered is lost, and nothing is answered by accident."""

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from backcoach.core import phrases
from backcoach.diary.pain import LONGEST_NOTE
from backcoach.text import ENGLISH
from backcoach.theme import DARK, LIGHT, THEMES
from backcoach.ui.pages.summary import Line, Summary, SummaryPage
from backcoach.ui.style import Style
from backcoach.ui.widgets.done_list import DoneMark
from backcoach.ui.widgets.painted import dress
from tests.helpers.clipping import clipped
from tests.helpers.pages import (
    SMALL,
    USUAL,
    buttons,
    click,
    heard,
    only,
    press,
    settled,
    show,
    texts,
)

LINES = (Line("March on the spot", "1 of 1 set", True), Line("Wall plank", "1 of 2 sets", False))
TOLD = Summary("Done", "You did 2 of 3 sets in 4 min.", LINES, "It counts as a session.", (), "")
LOST = "This session could not be stored: the disk is full."
CARE = phrases.care(ENGLISH)


@pytest.fixture
def page(qtbot: QtBot) -> SummaryPage:
    return shown(qtbot, TOLD)


def shown(
    qtbot: QtBot, summary: Summary, size: QSize = USUAL, style: Style | None = None
) -> SummaryPage:
    made = SummaryPage()
    made.present(summary)
    show(qtbot, made, size, style)
    return made


def note(page: SummaryPage) -> QPlainTextEdit:
    return only(page, QPlainTextEdit)


def test_all_that_is_told_can_be_read(page: SummaryPage) -> None:
    told = [TOLD.title, TOLD.sentence, TOLD.counts, *(text for line in LINES for text in line[:2])]
    assert [text for text in told if text not in texts(page)] == []


def test_a_digit_answers_and_enter_is_done(page: SummaryPage) -> None:
    finished = heard(page.finished)
    press(page, Qt.Key.Key_4, Qt.Key.Key_Return)
    assert finished == [(4, "")]


def test_space_that_was_meant_for_the_session_does_nothing(page: SummaryPage) -> None:
    finished = heard(page.finished)
    press(page, Qt.Key.Key_Space)
    assert finished == []
    assert page.answers() == (None, "")


def test_enter_that_is_held_down_does_nothing(page: SummaryPage) -> None:
    finished = heard(page.finished)
    plain = Qt.KeyboardModifier.NoModifier
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, plain, "\r", autorep=True)
    QApplication.sendEvent(page.focusWidget(), held)
    assert finished == []


def test_a_note_is_written_in_lines_and_ended_with_ctrl_enter(
    page: SummaryPage,
) -> None:
    finished = heard(page.finished)
    QTest.mouseClick(note(page).viewport(), Qt.MouseButton.LeftButton)
    QTest.keyClicks(note(page), "7 was stiff")
    press(page, Qt.Key.Key_Return)
    QTest.keyClicks(note(page), "then fine ")
    assert finished == []
    QTest.keyClick(note(page), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert finished == [(None, "7 was stiff\nthen fine")]


def test_tab_leaves_the_note_for_done(page: SummaryPage) -> None:
    finished = heard(page.finished)
    note(page).setFocus()
    press(page, Qt.Key.Key_Tab, Qt.Key.Key_Space)
    assert finished == [(None, "")]


def test_done_tells_the_answers(page: SummaryPage) -> None:
    finished = heard(page.finished)
    click(page, "10")
    note(page).setPlainText(" better ")
    click(page, "Done")
    assert finished == [(10, "better")]


def test_a_note_takes_no_more_than_can_be_kept(page: SummaryPage) -> None:
    note(page).insertPlainText("x" * LONGEST_NOTE + "yz")
    assert page.answers()[1] == "x" * LONGEST_NOTE
    note(page).moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClicks(note(page), "ab")
    assert page.answers()[1] == "x" * LONGEST_NOTE


def test_what_was_too_much_in_a_note_can_be_undone(page: SummaryPage) -> None:
    note(page).insertPlainText("x" * (LONGEST_NOTE - 1))
    note(page).moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClicks(note(page), "abc")
    lengths = []
    for _step in range(4):
        note(page).undo()
        lengths.append(len(page.answers()[1]))
    assert lengths == [LONGEST_NOTE, LONGEST_NOTE - 1, 0, 0]


def test_no_character_of_a_note_is_cut_in_two(page: SummaryPage) -> None:
    note(page).insertPlainText("x" + "🙂" * LONGEST_NOTE)
    assert page.answers()[1] == "x" + "🙂" * (LONGEST_NOTE // 2 - 1)


def test_how_much_a_note_still_takes_is_said_when_it_is_nearly_full(page: SummaryPage) -> None:
    said = []
    for length in (LONGEST_NOTE - 100, LONGEST_NOTE - 99, LONGEST_NOTE - 1, LONGEST_NOTE + 1, 5):
        note(page).clear()
        note(page).insertPlainText("x" * length)
        said.append([text for text in texts(page) if text.endswith("left")])
    assert said == [[], ["99 characters left"], ["1 character left"], ["0 characters left"], []]


def test_what_is_not_stored_can_be_tried_again_or_saved(qtbot: QtBot) -> None:
    page = shown(qtbot, TOLD._replace(unsaved=LOST))
    retried, saved = heard(page.retry_asked), heard(page.save_asked)
    assert LOST in texts(page)
    click(page, "Try again")
    click(page, "Save it to a file…")
    assert (len(retried), len(saved)) == (1, 1)


def test_trying_again_keeps_what_was_answered(qtbot: QtBot) -> None:
    page = shown(qtbot, TOLD._replace(unsaved=LOST))
    press(page, Qt.Key.Key_4)
    note(page).setPlainText("stiff")
    page.present(TOLD)
    assert page.answers() == (4, "stiff")
    assert set(buttons(page)) & {"Try again", "Save it to a file…"} == set()


def test_the_next_session_is_asked_about_anew_though_it_went_the_same(page: SummaryPage) -> None:
    press(page, Qt.Key.Key_4)
    note(page).setPlainText("stiff")
    click(page, "Done")
    page.ask_anew()
    page.present(TOLD)
    assert page.answers() == (None, "")


def test_when_to_get_help_is_shown_after_what_was_sharp_and_not_else(page: SummaryPage) -> None:
    assert "Please stop here" not in texts(page)
    page.present(TOLD._replace(title="Ended for pain", care=CARE))
    read = texts(page)
    assert [line for line in CARE if line.removeprefix("· ") not in [*read, ""]] == []
    page.present(TOLD)
    assert "chest pain" not in texts(page)


def test_what_is_whole_is_told_by_the_shape_of_its_mark(page: SummaryPage) -> None:
    """With two colours for everything, the marks are still different."""
    ink, paper = "#000000", "#FFFFFF"
    plain = LIGHT._replace(primary=ink, on_primary=ink, track=ink, muted_ink=ink, surface=paper)
    dress(page, Style(plain))
    whole, part = page.findChildren(DoneMark)
    assert (whole.whole, part.whole) == (True, False)
    assert whole.grab().toImage() != part.grab().toImage()


def test_marks_of_a_later_session_have_the_look_of_the_page(qtbot: QtBot) -> None:
    page = shown(qtbot, TOLD, style=Style(DARK, 150))
    page.present(TOLD._replace(title="Ended here"))
    assert {mark.look for mark in page.findChildren(DoneMark)} == {Style(DARK, 150)}


@pytest.mark.parametrize("size", [USUAL, SMALL], ids=str)
@pytest.mark.parametrize("percent", [80, 100, 200])
def test_nothing_is_cut_off(qtbot: QtBot, size: QSize, percent: int) -> None:
    everything = TOLD._replace(care=CARE, unsaved=LOST)
    page = shown(qtbot, everything, size, Style(THEMES["light"], percent))
    assert clipped(settled(page)) == []
