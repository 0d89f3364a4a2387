"""Labels, buttons and cards, told apart for the style sheet by what they are for."""

import re
from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from backcoach.theme import STEP
from backcoach.ui.style_sheet import RADII

RING, GAP = 3, 2  # of the focus, in px
_LONG_WORD = re.compile(r"\S{31,}")  # longer than people write


def label(text: str = "", role: str = "body", *, wrap: bool = True) -> QLabel:
    """Return a label in one of the roles of the style sheet."""
    made = QLabel(text)
    made.setProperty("role", role)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    return made


def breakable(text: str) -> str:
    """Return a text in whose overlong words a line may end, too."""
    return _LONG_WORD.sub(lambda word: re.sub(".{12}", "\\g<0>\u200b", word[0]), text)


class Pill(QPushButton):
    """A button that a key held down presses once.

    The second half of a double click that began on something else presses nothing. The focus is a
    ring: the style sheet's accent-color and, for a gap within, its alternate-background-color.
    """

    _was_pressed = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Know what a double click began on."""
        self._was_pressed = True
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take no notice of half a double click."""
        if self._was_pressed:
            super().mouseDoubleClickEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Begin anew when it is shown again."""
        self._was_pressed = False
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take no notice of repeated keys."""
        if not event.isAutoRepeat():
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Take no notice of repeated keys."""
        if not event.isAutoRepeat():
            super().keyReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button and, with the focus, its ring."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_line(painter, 0, RING, QPalette.ColorRole.Accent)
            if self._is_filled:
                self._paint_line(painter, RING, GAP, QPalette.ColorRole.AlternateBase)

    @property
    def _is_filled(self) -> bool:
        """Whether it is as dark as the ring, or nearly, so that there has to be a gap."""
        kind = self.property("kind")
        return kind == "primary" or (self.isChecked() and kind in ("choice", "number"))

    def _paint_line(
        self, painter: QPainter, inside: int, thick: int, role: QPalette.ColorRole
    ) -> None:
        """Paint a line along the edge, so far inside of it."""
        painter.setPen(QPen(self.palette().color(role), thick))
        by = inside + thick / 2
        radius = RADII.get(self.property("kind"), self.height() / 2) - by
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(by, by, -by, -by), radius, radius)


def button(text: str, kind: str = "plain", *, large: bool = False) -> QPushButton:
    """Return a pill of one of the kinds of the style sheet; Enter presses it, too."""
    made = Pill(text)
    made.setProperty("kind", kind)
    made.setProperty("large", large)
    made.setAutoDefault(True)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return made


def choice(text: str, kind: str = "choice") -> QPushButton:
    """Return a pill that stands for one of several values; a screen reader calls it so.

    A group has to see to it that only one of them is chosen.
    """
    made = button(text, kind)
    made.setCheckable(True)
    made.setAutoExclusive(True)  # in a group that is all that it is for
    return made


class Card(QFrame):
    """A surface with things one below the other."""

    def __init__(self, *things: QWidget | QLayout, kind: str = "card") -> None:
        super().__init__()
        self.setProperty("kind", kind)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(6 * STEP, 4 * STEP, 6 * STEP, 4 * STEP)
        self.column.setSpacing(3 * STEP)
        stack(self.column, things)


def stack(layout: QVBoxLayout, things: Iterable[QWidget | QLayout]) -> QVBoxLayout:
    """Put widgets and layouts into a layout, in order, and return it."""
    for thing in things:
        if isinstance(thing, QWidget):
            layout.addWidget(thing)
        else:
            layout.addLayout(thing)
    return layout
