"""Text in the largest size that fits: read from the floor where that can be."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from backcoach.theme import BODY, LARGE, SMALL
from backcoach.ui.style import Style
from backcoach.ui.widgets.fitted_text import FittedText
from tests.helpers.pages import only, show
from tests.helpers.painting import Paints

TITLE = "Glute bridge: 5 repetitions"
START = "Lie on your back with your knees bent and your feet on the floor, hip-width apart."
STEPS = ("Press your feet into the floor and lift your hips.", "Stay.", "Lower them slowly.")
SIZES = (LARGE, BODY, SMALL)


@pytest.fixture
def text(qtbot: QtBot) -> FittedText:
    return shown(qtbot)


def shown(qtbot: QtBot, size: QSize | None = None, style: Style | None = None) -> FittedText:
    made = FittedText()
    show(qtbot, made, size or QSize(400, 300), style)
    made.present(TITLE, (START, *STEPS))
    return made


def pixels(text: FittedText) -> int:
    """Return the size of type that was chosen."""
    QCoreApplication.processEvents()
    return only(text, QLabel).fontInfo().pixelSize()


def needed(text: FittedText, size: int, width: int) -> int:
    """Return how high the text is in a size of type."""
    label = QLabel(only(text, QLabel).text())
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setWordWrap(True)
    label.setStyleSheet(f"{Style().sheet} QLabel {{ font-size: {size}px; }}")
    label.ensurePolished()
    return label.heightForWidth(width)


def read(text: FittedText) -> str:
    """Return the words as they are read."""
    document = QTextDocument()
    document.setHtml(only(text, QLabel).text())
    return document.toPlainText().strip()


def test_it_is_in_the_largest_size_that_fits(text: FittedText) -> None:
    met = set()
    for height in range(100, 400, 20):
        text.resize(400, height)
        met.add(pixels(text))
        fitting = [size for size in SIZES if needed(text, size, 400) <= height]
        assert pixels(text) == max(fitting, default=SMALL), height
        assert (text.verticalScrollBar().maximum() > 0) == (not fitting)
    assert met == set(SIZES)


@pytest.mark.parametrize("width", [200, 310, 520])
def test_once_there_is_room_it_does_not_stay_small(text: FittedText, width: int) -> None:
    text.resize(width, 120)
    pixels(text)
    text.present("", ("Short.",))
    assert pixels(text) == LARGE
    assert text.verticalScrollBar().maximum() == 0
    text.present(TITLE, (START, *STEPS))
    pixels(text)
    text.resize(width, 900)
    assert (pixels(text), text.verticalScrollBar().maximum()) == (LARGE, 0)


@pytest.mark.parametrize("percent", [80, 100, 150, 200])
def test_its_sizes_grow_with_those_of_all_text(qtbot: QtBot, percent: int) -> None:
    style = Style(text_percent=percent)
    assert pixels(shown(qtbot, QSize(600, 900), style)) == style.px(LARGE)
    assert pixels(shown(qtbot, QSize(300, 110), style)) == style.px(SMALL)


def test_all_is_there_and_the_steps_are_numbered(text: FittedText) -> None:
    assert read(text).split("\n") == [TITLE, START, *STEPS]
    assert only(text, QLabel).text().count("<li>") == len(STEPS)


def test_what_looks_like_markup_is_read_as_it_is(text: FittedText) -> None:
    text.present("a < b", ("<b>bold</b> & more", "1 < 2"))
    assert read(text).split("\n") == ["a < b", "<b>bold</b> & more", "1 < 2"]


def test_nothing_to_be_said_is_shown_as_nothing(text: FittedText) -> None:
    text.present("", ())
    assert read(text) == ""


def test_a_new_width_that_needs_no_other_size_styles_nothing_anew(text: FittedText) -> None:
    text.resize(500, 600)
    pixels(text)
    styled = Met(only(text, QLabel), QEvent.Type.StyleChange)
    text.resize(520, 600)
    assert (pixels(text), styled.times) == (LARGE, 0)
    text.resize(300, 100)
    assert (pixels(text), styled.times) == (SMALL, 1)


class Met(QObject):
    """How often a widget met a kind of event."""

    def __init__(self, widget: QWidget, kind: QEvent.Type) -> None:
        super().__init__(widget)
        self.times, self._kind = 0, kind
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.times += event.type() is self._kind
        return False


def test_the_same_words_are_not_laid_out_again(text: FittedText) -> None:
    paints = Paints(only(text, QLabel))
    text.present(TITLE, [START, *STEPS])
    assert paints.since() == 0
    text.present(TITLE, (START, *STEPS[:2]))
    assert paints.since() > 0
