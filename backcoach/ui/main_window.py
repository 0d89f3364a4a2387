"""The window: places on the left, a notice above, one page at a time."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from backcoach.theme import BODY, STEP
from backcoach.ui.style import Style
from backcoach.ui.widgets.basics import choice, label
from backcoach.ui.widgets.notice import Notice
from backcoach.ui.widgets.painted import dress

USUAL, LEAST = QSize(1280, 800), QSize(640, 480)
# What a window manager puts around a window; it is not known before the window is shown.
FRAME = QSize(16, 48)


class Place(NamedTuple):
    """Where the sidebar leads to."""

    name: str
    title: str
    shortcut: str


class MainWindow(QMainWindow):
    """Shows pages. place_asked tells the name of the place that the person wants to go to.

    seen tells whether the window can be seen: not when it is minimised. painted tells, once, that
    its first picture is there. may_close is asked before it closes.
    """

    place_asked = Signal(str)
    seen = Signal(bool)
    painted = Signal()

    def __init__(self, places: tuple[Place, ...]) -> None:
        super().__init__()
        self.setWindowTitle("BackCoach")
        self.resize(USUAL.boundedTo(self.screen().availableSize() - FRAME))
        self.setMinimumSize(LEAST)
        self.may_close: Callable[[], bool] = lambda: True
        self.notice = Notice()
        self._was_painted = False
        self._style = Style()
        self._root = QWidget()
        self._pages = QStackedWidget()
        self._sidebar = _Sidebar(places)
        self._sidebar.chosen.connect(self.place_asked)
        for place in places:
            shortcut = QShortcut(QKeySequence(place.shortcut), self)
            shortcut.activated.connect(lambda name=place.name: self._ask(name))
        QShortcut(QKeySequence("F11"), self).activated.connect(self.toggle_full_screen)
        self._lay_out()

    @property
    def page(self) -> QWidget | None:
        """The page that is shown."""
        return self._pages.currentWidget()

    def show_page(self, page: QWidget, place: str = "") -> None:
        """Show a page; with the name of its place, beside the sidebar."""
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
            dress(page, self._style)
        self._sidebar.setVisible(bool(place))
        if place:
            self._sidebar.mark(place)
        self._pages.setCurrentWidget(page)

    def restyle(self, style: Style) -> None:
        """Take another look, unless it is the one that it has: that takes a tenth of a second."""
        if style == self._style and self.styleSheet():
            return
        self._style = style
        self.setStyleSheet(style.sheet)
        # Not before: a new style sheet brings back the palette from before the old one.
        self.setPalette(style.palette)
        self.setFont(style.font(BODY))
        dress(self._root, self._style)

    def toggle_full_screen(self) -> None:
        """Fill the screen, or go back to a window."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the background, and tell when that was the first time, once all is painted."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def changeEvent(self, event: QEvent) -> None:
        """Tell whether it can be seen."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange:
            self.seen.emit(not self.isMinimized())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close if nothing speaks against it."""
        event.setAccepted(self.may_close())

    def _ask(self, name: str) -> None:
        if self._sidebar.isVisible():
            self.place_asked.emit(name)

    def _lay_out(self) -> None:
        content = QVBoxLayout()
        content.setContentsMargins(0, 0, 0, 0)
        content.setSpacing(0)
        around = QVBoxLayout()
        around.setContentsMargins(4 * STEP, 2 * STEP, 4 * STEP, 0)
        around.addWidget(self.notice)
        content.addLayout(around)
        content.addWidget(self._pages, 1)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._sidebar)
        row.addLayout(content, 1)
        self._root.setLayout(row)
        self.setCentralWidget(self._root)


class _Sidebar(QFrame):
    """The names of the places; the one that is shown is marked."""

    chosen = Signal(str)

    def __init__(self, places: tuple[Place, ...]) -> None:
        super().__init__()
        self.setProperty("kind", "sidebar")
        self._group = QButtonGroup(self)
        self._buttons = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 8 * STEP, 4 * STEP, 4 * STEP)
        column.setSpacing(STEP)
        brand = label("BackCoach", "brand", wrap=False)
        brand.setContentsMargins(4 * STEP, 0, 4 * STEP, 6 * STEP)
        column.addWidget(brand)
        for place in places:
            made = choice(place.title, "place")
            made.setToolTip(place.shortcut)
            made.clicked.connect(lambda _checked, name=place.name: self.chosen.emit(name))
            self._group.addButton(made)
            self._buttons[place.name] = made
            column.addWidget(made)
        column.addStretch()

    def mark(self, name: str) -> None:
        """Mark a place as the one that is shown."""
        self._buttons[name].setChecked(True)
