"""Labels, buttons and cards, told apart for the style sheet by what they are for."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
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


def label(text: str = "", role: str = "body", *, wrap: bool = True) -> QLabel:
    """Return a label in one of the roles of the style sheet."""
    made = QLabel(text)
    made.setProperty("role", role)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    return made


class Pill(QPushButton):
    """A button that a key held down presses once."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take no notice of repeated keys."""
        if not event.isAutoRepeat():
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Take no notice of repeated keys."""
        if not event.isAutoRepeat():
            super().keyReleaseEvent(event)


def button(text: str, kind: str = "plain", *, large: bool = False) -> QPushButton:
    """Return a pill of one of the kinds of the style sheet; Enter presses it, too."""
    made = Pill(text)
    made.setProperty("kind", kind)
    made.setProperty("large", large)
    made.setAutoDefault(True)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
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
