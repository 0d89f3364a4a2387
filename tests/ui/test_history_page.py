"""The page of the history, used with keys and mouse."""

from collections.abc import Sequence
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QStackedWidget, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from backcoach.theme import LIGHT
from backcoach.ui.pages.history import Detail, HistoryPage, Noted
from backcoach.ui.style import Style
from tests.helpers.pages import SIDEBAR, USUAL, buttons, click, heard, press, settled, show
from tests.helpers.session_lines import WALKED, row, session, sessions
from tests.helpers.widgets import colours, cut_off, find, written

# Windows of 1024 by 640, 1280 by 800 and 640 by 480, each without the places at its left.
SIZES = [(824, 640, 80), (824, 640, 200), (1080, 800, 100), (1080, 800, 150), (440, 480, 100)]
PASSES = 6  # words that wrap take some
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
WALK = Detail("Walking, Fri 21 Nov 2025, 09:00", date(2025, 11, 21), ("20 min.",))
STEPS = [
    ("07:30:00", "Started: Gentle start"),
    *(
        (f"07:30:{number:02}", f"Bird dog, set 1, repetition {number}: done")
        for number in range(60)
    ),
    ("07:42:00", "Ended early"),
]


@pytest.fixture
def page(qtbot: QtBot) -> HistoryPage:
    made = HistoryPage()
    show(qtbot, made, USUAL - SIDEBAR)
    return made


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
    page: HistoryPage,
) -> None:
    page.present([session(1)])
    page.present_detail(DETAIL)
    for width in (1080, 824, 1080):
        page.resize(width, 800)
        for _pass in range(PASSES):
            settled(page)
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


def test_a_click_beside_the_words_draws_no_ring(page: HistoryPage) -> None:
    page.present([session(1)], "id-1")
    page.present_detail(DETAIL)
    sessions(page).setFocus()
    area = find(page, QScrollArea, "What you did")
    beside = area.mapTo(page, QPoint(4, 4))
    QTest.mouseClick(page.windowHandle(), Qt.MouseButton.LeftButton, pos=beside)
    assert not area.hasFocus()


def test_the_ring_of_the_keys_goes_through_no_word(page: HistoryPage) -> None:
    page.present([session(1)], "id-1")
    page.present_detail(DETAIL)
    area = find(page, QScrollArea, "What you did")
    area.setFocus(Qt.FocusReason.TabFocusReason)
    assert area.hasFocus()
    shown = [each for each in area.findChildren(QWidget) if isinstance(each, QLabel | QPushButton)]
    places = [each.mapTo(area, QPoint(0, 0)) for each in shown if each.isVisible()]
    assert min(min(place.x(), place.y()) for place in places) > 2, "the ring is 2 px wide"
