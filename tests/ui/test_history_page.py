"""The page of the history, used with keys and mouse."""

from collections.abc import Sequence
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListView, QScrollArea, QStackedWidget, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from backcoach.theme import HIGH_CONTRAST_DARK, LIGHT
from backcoach.ui.pages.history import Detail, HistoryPage, Noted, SessionLine
from backcoach.ui.style import Style
from tests.helpers.pages import SIDEBAR, USUAL, buttons, click, heard, only, press, show
from tests.helpers.widgets import colours, cut_off, find, written

MANY = 2_000
EASILY_HIT = 48
# Windows of 1024 by 640, 1280 by 800 and 640 by 480, each without the places at its left.
SIZES = [(824, 640, 80), (824, 640, 200), (1080, 800, 100), (1080, 800, 150), (440, 480, 100)]
LONG_WORD = "https://example.org/" + "a-word-that-does-not-end-" * 8
DETAIL = Detail(
    title="Gentle start, Fri 21 Nov 2025, 07:30",
    day=date(2025, 11, 21),
    sentences=(
        "You did 3 of 4 sets in 12 min. It was ended early.",
        "It had settled by the morning after.",
    ),
    blocks=(
        ("Pelvic tilt", "Set 1", "", "8 of 8"),
        ("Bird dog", "Set 1", "left side", "5 of 5"),
        ("Bird dog", "Set 1", "right side", "4 of 5"),
        ("Pelvic tilt", "Set 1", "", "2 of 8"),
    ),
    hurt=("Hurt: Bird dog (3/10)",),
    noted=(
        Noted("07:30: 4 of 10, before a session"),
        Noted("07:45: 3 of 10, after a session", f"Better than yesterday. {LONG_WORD}"),
    ),
    has_steps=True,
)
WALKED = SessionLine(
    id="walk",
    day="Fri 21 Nov 2025",
    time="09:00",
    routine="Walking",
    done="activity",
    length="20 min",
    ended="could talk",
)
WALK = Detail("Walking, Fri 21 Nov 2025, 09:00", date(2025, 11, 21), ("20 min.",))
STEPS = [
    ("07:30:00", "Started: Gentle start"),
    *(
        (f"07:30:{number:02}", f"Bird dog, set 1, repetition {number}: done")
        for number in range(60)
    ),
    ("07:42:00", "Ended early"),
]


def session(number: int, day: int = 21) -> SessionLine:
    return SessionLine(
        id=f"id-{number}",
        day=f"Fri {day} Nov 2025",
        time="07:30",
        routine="Gentle start",
        done="14 of 16 sets",
        length="12 min",
        ended="finished",
        skipped="2 exercises skipped",
        hurt="1 set hurt",
        pain="pain 4 → 3, next morning 2: settled",
    )


@pytest.fixture
def page(qtbot: QtBot) -> HistoryPage:
    made = HistoryPage()
    show(qtbot, made, USUAL - SIDEBAR)
    return made


@pytest.fixture
def chosen(page: HistoryPage) -> list[str]:
    """Return the sessions that the page tells were chosen, from now on."""
    return heard(page.chosen)


def sessions(page: HistoryPage) -> QListView:
    return only(page, QListView)


def row(view: QListView, number: int) -> QRect:
    """Return where a row is; the first one is a day."""
    return view.visualRect(view.model().index(number, 0))


def picture(view: QListView, place: QRect) -> QImage:
    return view.viewport().grab(place).toImage()


def test_without_sessions_it_offers_to_start_the_first(page: HistoryPage, qtbot: QtBot) -> None:
    assert "No sessions yet" in written(page)
    assert not sessions(page).isVisible()
    [start] = buttons(page).values()
    with qtbot.waitSignal(page.start_asked, timeout=0):
        QTest.keyClick(start, Qt.Key.Key_Return)


def test_with_sessions_it_says_how_to_see_one(page: HistoryPage) -> None:
    page.present([session(1)])
    assert written(page) == ["History", "Choose a session to see what you did."]
    assert sessions(page).isVisible()


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


@pytest.mark.parametrize("size", [(1080, 800), (824, 640)])
def test_a_session_is_told_set_by_set(page: HistoryPage, size: tuple[int, int]) -> None:
    page.resize(*size)
    page.present([session(1)], "id-1")
    page.present_detail(DETAIL)
    assert written(page) == [
        "History",
        "Gentle start, Fri 21 Nov 2025, 07:30",
        "You did 3 of 4 sets in 12 min. It was ended early.",
        "It had settled by the morning after.",
        "Hurt: Bird dog (3/10)",
        *("Pelvic tilt", "8 of 8"),
        *("Bird dog", "Set 1, left side", "5 of 5", "Set 1, right side", "4 of 5"),
        *("Pelvic tilt", "2 of 8"),
        "What you noted",
        "07:30: 4 of 10, before a session",
        "07:45: 3 of 10, after a session",
        f"Better than yesterday. {LONG_WORD}",
    ]
    page.present_detail(None)
    assert written(page) == ["History", "Choose a session to see what you did."]


def is_below(page: HistoryPage) -> bool:
    """Tell whether the detail is below the list, not beside it."""
    QCoreApplication.processEvents()
    [title] = [each for each in page.findChildren(QLabel) if each.text() == DETAIL.title]
    bottom = sessions(page).mapTo(page, sessions(page).rect().bottomLeft())
    return title.mapTo(page, QPoint()).y() > bottom.y()


def test_the_detail_is_beside_the_list_or_below_where_there_is_no_room(page: HistoryPage) -> None:
    page.present([session(1)])
    page.present_detail(DETAIL)
    below = []
    for width in (1080, 824, 1080):
        page.resize(width, 800)
        below.append(is_below(page))
    assert below == [False, True, False]


def test_larger_text_needs_room_too(qtbot: QtBot) -> None:
    window, page = QStackedWidget(), HistoryPage()
    window.addWidget(page)
    page.present([session(1)])
    page.present_detail(DETAIL)
    show(qtbot, window, QSize(1080, 2400))  # so high that no scroll bar comes or goes
    assert not is_below(page)
    window.setStyleSheet(Style(text_percent=200).sheet)
    assert is_below(page)


def test_below_the_list_shows_that_it_goes_on(page: HistoryPage, qtbot: QtBot) -> None:
    page.setStyleSheet(Style(text_percent=200).sheet)
    page.resize(824, 640)
    page.present([WALKED])
    page.present_detail(DETAIL)
    QCoreApplication.processEvents()
    page.present([session(number) for number in range(9)])
    view = sessions(page)

    def the_next_one_is_cut() -> None:
        assert row(view, 2).bottom() > view.viewport().height() > row(view, 2).top()

    qtbot.waitUntil(the_next_one_is_cut)


def test_the_detail_has_the_colour_of_its_card_at_every_place(
    page: HistoryPage, qtbot: QtBot
) -> None:
    page.present([session(1)])
    page.present_detail(DETAIL)
    for width in (1080, 824, 1080):
        page.resize(width, 800)
        qtbot.wait(0)
        [title] = [each for each in page.findChildren(QLabel) if each.text() == DETAIL.title]
        top_left = title.mapTo(page, QPoint(0, 0))
        assert colours(page, QRect(top_left, QSize(4, 4))) == {LIGHT.surface}


def test_each_time_it_is_shown_the_keys_go_to_the_sessions(page: HistoryPage) -> None:
    page.hide()
    page.present([session(1)])
    page.show()
    assert page.focusWidget() is sessions(page)
    page.hide()
    page.present(())
    page.show()
    [start] = buttons(page).values()
    assert page.focusWidget() is start


def test_what_leads_on_from_a_session_is_pressed(page: HistoryPage) -> None:
    asked = heard(page.steps_asked), heard(page.day_asked), heard(page.remove_asked)
    page.present([session(1)], "id-1")
    page.present_detail(DETAIL)
    for text in ("Step by step", "Open this day", "Remove this"):
        click(page, text)
    assert asked == ([()], [date(2025, 11, 21)], [()])


def test_an_activity_has_no_steps(page: HistoryPage) -> None:
    page.present([WALKED], "walk")
    page.present_detail(WALK)
    assert list(buttons(page)) == ["Open this day", "Remove this"]


@pytest.mark.parametrize("size", [(1080, 800), (824, 640)])
def test_the_steps_take_the_place_of_the_sets_and_back_by_keys_alone(
    page: HistoryPage, size: tuple[int, int]
) -> None:
    page.resize(*size)
    page.present([session(1)], "id-1")
    page.present_detail(DETAIL)
    page.steps_asked.connect(lambda: page.present_steps(STEPS))
    buttons(page)["Step by step"].setFocus()
    press(page, Qt.Key.Key_Return)
    *title, steps = written(page)
    assert title == ["History", DETAIL.title]
    assert steps.splitlines() == ["\t".join(step) for step in STEPS]
    press(page, Qt.Key.Key_Return)
    assert DETAIL.sentences[0] in written(page)
    assert page.focusWidget() is buttons(page)["Step by step"]


def test_another_session_is_shown_set_by_set_again(page: HistoryPage) -> None:
    page.present([session(1), session(2)], "id-1")
    page.present_detail(DETAIL)
    page.present_steps(STEPS)
    page.present_detail(DETAIL._replace(title="Another"))
    assert "Another" in written(page)
    assert "Set by set" not in buttons(page)


def test_many_steps_scroll(page: HistoryPage, qtbot: QtBot) -> None:
    page.present([session(1)], "id-1")
    page.present_detail(DETAIL)
    page.present_steps(STEPS)
    bar = find(page, QScrollArea, "What you did").verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 300)


def test_the_words_of_a_step_begin_below_each_other(page: HistoryPage, qtbot: QtBot) -> None:
    page.present([session(1)], "id-1")
    page.present_detail(DETAIL)
    page.present_steps([("7:30:00", "Started"), ("17:30:00", "A step with a name so long " * 5)])
    for percent in (100, 200):
        page.setStyleSheet(Style(text_percent=percent).sheet)
        qtbot.wait(0)
        steps = find(page, QTextEdit, "Step by step")
        begins = [steps.document().find(word) for word in ("Started", "A step", "long A step")]
        for cursor in begins:
            cursor.setPosition(cursor.selectionStart())
        first, second, _third = (steps.cursorRect(cursor).left() for cursor in begins)
        assert abs(first - second) <= 1
        assert first > steps.fontMetrics().horizontalAdvance("17:30:00")
        line = steps.document().lastBlock().layout().lineAt(1)
        assert abs(line.x() + steps.document().lastBlock().layout().position().x() - first) <= 2


def test_what_was_removed_is_told_until_the_page_is_shown_anew(page: HistoryPage) -> None:
    asked = heard(page.undo_asked)
    page.present([session(1)])
    page.tell_removed("Removed: Walking, 20 min.")
    assert "Removed: Walking, 20 min." in written(page)
    assert page.focusWidget() is sessions(page)
    click(page, "Undo")
    assert len(asked) == 1
    page.present([session(1)])
    assert "Undo" not in buttons(page)


@pytest.mark.parametrize(("width", "height", "percent"), SIZES)
@pytest.mark.parametrize("detail", [None, DETAIL, WALK])
@pytest.mark.parametrize("steps", [(), STEPS])
def test_nothing_is_cut_off_at_any_size_of_text(
    page: HistoryPage,
    qtbot: QtBot,
    detail: Detail | None,
    steps: Sequence[tuple[str, str]],
    width: int,
    height: int,
    percent: int,
) -> None:
    page.present([session(number) for number in range(9)])
    page.present_detail(detail)
    if detail and steps:
        page.present_steps(steps)
    page.tell_removed("Removed: Gentle start, 20 Nov 2025. What you noted about your back stays.")
    page.setStyleSheet(Style(text_percent=percent).sheet)
    page.resize(width, height)

    def nothing_is_cut_off() -> None:
        assert cut_off(page) == []

    qtbot.waitUntil(nothing_is_cut_off)
