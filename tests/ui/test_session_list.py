"""The list of sessions, used with keys and mouse on its page."""

import pytest
from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QWidget
from pytestqt.qtbot import QtBot

from backcoach.theme import HIGH_CONTRAST_DARK
from backcoach.ui.pages.history import HistoryPage
from backcoach.ui.style import Style
from tests.helpers.pages import SIDEBAR, USUAL, heard, show
from tests.helpers.session_lines import WALKED, row, session, sessions

MANY = 2_000
EASILY_HIT = 48


@pytest.fixture
def page(qtbot: QtBot) -> HistoryPage:
    made = HistoryPage()
    show(qtbot, made, USUAL - SIDEBAR)
    return made


@pytest.fixture
def chosen(page: HistoryPage) -> list[str]:
    """Return the sessions that the page tells were chosen, from now on."""
    return heard(page.chosen)


def picture(view: QListView, place: QRect) -> QImage:
    return view.viewport().grab(place).toImage()


def test_a_session_is_chosen_with_a_click_and_told_once(
    page: HistoryPage, chosen: list[str]
) -> None:
    page.present([session(number) for number in range(5)])
    view = sessions(page)
    for _time in range(2):
        at = row(view, 3).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert chosen == ["id-2"]


def test_sessions_are_chosen_with_the_arrow_keys(page: HistoryPage, chosen: list[str]) -> None:
    page.present([session(number) for number in range(5)], "id-0")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(sessions(page), key)
    assert chosen == ["id-1", "id-4", "id-3"]


def days(page: HistoryPage) -> QListView:
    """Present 20 days, each with one session, the newest chosen."""
    page.present([session(number, 30 - number) for number in range(20)], "id-0")
    return sessions(page)


def test_the_keys_pass_over_the_days(page: HistoryPage, chosen: list[str]) -> None:
    view = days(page)
    down, up = Qt.Key.Key_Down, Qt.Key.Key_Up
    for key in (down, down, up, Qt.Key.Key_End, Qt.Key.Key_Home):
        QTest.keyClick(view, key)
    assert chosen == ["id-1", "id-2", "id-1", "id-19", "id-0"]
    QTest.keyClick(view, up)
    assert len(chosen) == 5, "above the first there is only its day"


def test_a_page_of_keys_ends_at_a_session_on_both_ways(
    page: HistoryPage, chosen: list[str]
) -> None:
    view = days(page)
    for key in [Qt.Key.Key_PageDown] * 9 + [Qt.Key.Key_PageUp] * 9:
        QTest.keyClick(view, key)
        assert view.currentIndex().data(Qt.ItemDataRole.DisplayRole) == "Gentle start"
    assert (chosen[-1], "id-19" in chosen) == ("id-0", True)


def test_a_day_cannot_be_chosen(page: HistoryPage, chosen: list[str]) -> None:
    view = days(page)
    at = row(view, 2).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert (chosen, [index.row() for index in view.selectedIndexes()]) == ([], [1])
    assert view.model().index(2, 0).flags() == Qt.ItemFlag.NoItemFlags


def test_a_session_that_is_gone_to_is_seen_with_its_day(page: HistoryPage) -> None:
    view = days(page)
    for key in (Qt.Key.Key_End, *[Qt.Key.Key_Up] * 12):
        QTest.keyClick(view, key)
        number = view.currentIndex().row()
        seen = view.viewport().rect()
        assert seen.contains(row(view, number))
        assert seen.contains(row(view, number - 1))


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_the_keys_begin_at_the_newest_session_and_choose_it(
    page: HistoryPage, chosen: list[str], key: Qt.Key
) -> None:
    view = sessions(page)
    view.setFocus()
    page.present([session(number) for number in range(5)])
    assert chosen == []
    QTest.keyClick(view, key)
    assert chosen == ["id-0"]


def test_what_is_presented_as_chosen_is_marked_and_not_told(
    page: HistoryPage, chosen: list[str]
) -> None:
    lines = [session(number) for number in range(MANY)]
    page.present(lines, "id-1500")
    view = sessions(page)
    assert [index.row() for index in view.selectedIndexes()] == [1501]
    assert view.viewport().rect().contains(row(view, 1501))
    page.resize(600, 500)
    QCoreApplication.processEvents()
    assert view.viewport().rect().contains(row(view, 1501))
    page.present(lines)
    assert view.selectedIndexes() == []
    page.present((), "id-1500")
    assert chosen == []


def test_it_is_seen_which_session_is_chosen_and_which_has_the_focus(page: HistoryPage) -> None:
    page.setStyleSheet(Style(HIGH_CONTRAST_DARK).sheet)
    page.present([session(number) for number in range(3)], "id-1")
    view = sessions(page)
    view.clearFocus()
    plain, marked = picture(view, row(view, 1)), picture(view, row(view, 2))
    view.setFocus()
    assert len({_bytes(each) for each in (plain, marked, picture(view, row(view, 2)))}) == 3


def _bytes(image: QImage) -> bytes:
    return bytes(image.constBits())


def test_however_many_sessions_only_those_in_sight_are_painted(
    page: HistoryPage, qtbot: QtBot
) -> None:
    page.present([session(number) for number in range(MANY)])
    view = sessions(page)
    assert len(view.findChildren(QWidget)) < 20
    assert row(view, 1).height() >= EASILY_HIT
    page.setStyleSheet(Style(text_percent=200).sheet)
    qtbot.wait(0)
    assert row(view, 1).height() >= 4 * view.fontMetrics().height()
    assert view.horizontalScrollBar().maximum() == 0


def test_a_row_is_as_high_as_what_it_says(page: HistoryPage) -> None:
    one = session(1)
    page.present([one, one._replace(skipped="", hurt=""), one._replace(hurt=""), WALKED])
    view = sessions(page)
    heights = [row(view, number).height() for number in range(1, 5)]
    assert heights[0] == heights[2] > heights[1] > heights[3]


def test_a_session_is_told_whole_to_those_who_cannot_see_it(page: HistoryPage) -> None:
    page.present([session(1), WALKED])
    role = Qt.ItemDataRole.AccessibleTextRole
    model = sessions(page).model()
    done = "14 of 16 sets, 12 min, finished, 2 exercises skipped, 1 set hurt"
    pain = "pain 4 → 3, next morning 2: settled"
    assert [model.index(number, 0).data(role) for number in range(3)] == [
        "Fri 21 Nov 2025",
        f"Fri 21 Nov 2025, 07:30, Gentle start, {done}, {pain}",
        "Fri 21 Nov 2025, 09:00, Walking, activity, 20 min, could talk",
    ]
