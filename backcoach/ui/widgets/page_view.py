"""Pages, one at a time, to be turned and looked at closely."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStyle

from backcoach.text import _
from backcoach.ui.widgets.printed_page import Paint, PrintedPage

LEAST = QSize(120, 120)
NOTCH = 120  # of a wheel, as Qt counts


class PageView(QScrollArea):
    """Shows one page whole or, to be read, as wide as there is room; then it scrolls.

    turned tells that another page, or the same one in another size, is shown. Page up and Page
    down, Z, plus and minus hold wherever the keys go in its window.
    """

    turned = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._pages: tuple[Paint, ...] = ()
        self._paper, self._title = QSizeF(1, 1), ""
        self._number, self._wheeled = 0, 0
        self._is_wide = False
        self._page = PrintedPage()
        self.setWidget(self._page)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(self._page)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumSize(LEAST)
        self._take_keys()

    @property
    def number(self) -> int:
        """Which page is shown, from 1 on."""
        return self._number + 1

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    @property
    def is_wide(self) -> bool:
        """Whether the page is as wide as there is room."""
        return self._is_wide

    @property
    def place(self) -> str:
        """Which page of how many is shown, in words."""
        return _("Page {n} of {of}").format(n=self.number, of=self.count)

    def present(self, title: str, paper: QSizeF, pages: Sequence[Paint]) -> None:
        """Show other pages, one or more, of a size in points; the place in them stays."""
        self._title, self._paper, self._pages = title, paper, tuple(pages)
        self._number = min(self._number, self.count - 1)
        self._fit()
        self._show_page()

    def turn(self, by: int) -> None:
        """Turn so many pages on, or back where it is negative, as far as there are any."""
        number = max(0, min(self._number + by, self.count - 1))
        if number != self._number:
            self._number = number
            self._show_page()
            self.verticalScrollBar().setValue(0)

    def zoom(self, *, wide: bool) -> None:
        """Show the page as wide as there is room, or whole."""
        if wide != self._is_wide:
            self._is_wide = wide
            self._fit()
            self.turned.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn by the arrow keys, Home and End; scroll before that where there is more to see."""
        match event.key():
            case Qt.Key.Key_Right:
                self.turn(1)
            case Qt.Key.Key_Left:
                self.turn(-1)
            case Qt.Key.Key_Down:
                self._go_on(1, self.verticalScrollBar().singleStep())
            case Qt.Key.Key_Up:
                self._go_on(-1, self.verticalScrollBar().singleStep())
            case Qt.Key.Key_Home:
                self.turn(-self.count)
            case Qt.Key.Key_End:
                self.turn(self.count)
            case _:
                super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll and, at the end of the page, turn; fine wheels turn once in a whole notch."""
        self._wheeled -= event.angleDelta().y()
        way = 1 if self._wheeled > 0 else -1
        if self._can_scroll(way):
            self._wheeled = 0
            super().wheelEvent(event)
        elif abs(self._wheeled) >= NOTCH:
            self._wheeled = 0
            self._go_on(way, 0)
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the page to the room that there is now."""
        super().resizeEvent(event)
        self._fit()

    def _go_on(self, way: int, scrolled: int) -> None:
        """Scroll a page that is not at its end, else turn to the top or the end of the next."""
        bar = self.verticalScrollBar()
        if self._can_scroll(way):
            bar.setValue(bar.value() + way * scrolled)
        elif 1 <= self.number + way <= self.count:
            self.turn(way)
            bar.setValue(bar.minimum() if way > 0 else bar.maximum())

    def _can_scroll(self, way: int) -> bool:
        bar = self.verticalScrollBar()
        return bar.value() < bar.maximum() if way > 0 else bar.value() > bar.minimum()

    def _show_page(self) -> None:
        self._page.present(self._pages[self._number], self._paper)
        said = _("{place}, {title}").format(place=self.place, title=self._title)
        self._page.setAccessibleName(said)
        self.turned.emit()

    def _fit(self) -> None:
        """Make the page as large as there is room for it, whole or only in its width."""
        room = QSizeF(self.maximumViewportSize())
        if self._is_wide:
            bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self)
            room = QSizeF(room.width() - bar, float(1 << 16))
        size = self._paper.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        self._page.resize(size.toSize())

    def _take_keys(self) -> None:
        pages = {"PgDown": 1, "PgUp": -1}
        for key, way in pages.items():
            self._key(key).activated.connect(lambda way=way: self._leaf(way))
        self._key("Z").activated.connect(lambda: self.zoom(wide=not self._is_wide))
        for key in ("+", "="):
            self._key(key).activated.connect(lambda: self.zoom(wide=True))
        self._key("-").activated.connect(lambda: self.zoom(wide=False))

    def _leaf(self, way: int) -> None:
        self._go_on(way, self.verticalScrollBar().pageStep())

    def _key(self, key: str) -> QShortcut:
        return QShortcut(QKeySequence(key), self)
