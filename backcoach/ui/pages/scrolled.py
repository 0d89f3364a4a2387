"""What most pages are: a column of things that scrolls where there is no room for it."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from backcoach.text import _
from backcoach.theme import STEP
from backcoach.ui.widgets.basics import Card, label, stack
from backcoach.ui.widgets.scale import Scale

WIDEST = 1_000
MARGIN = 8 * STEP


class ScrolledPage(QScrollArea):
    """A column of things in the middle, no wider than is easily read: content, in a row.

    Each time it is shown it begins at the top, and first_focus gets the keys; without one the page
    itself has them, so that they scroll and press nothing.
    """

    def __init__(self, *, widest: int = WIDEST) -> None:
        super().__init__()
        self.first_focus: QWidget = self
        self.setProperty("kind", "page")
        self.content = QWidget()
        self.content.setMaximumWidth(widest)
        self.column = QVBoxLayout(self.content)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4 * STEP)
        inside = QWidget()
        self.row = QHBoxLayout(inside)
        self.row.setContentsMargins(MARGIN, 6 * STEP, MARGIN, 6 * STEP)
        self.row.addStretch()
        self.row.addWidget(self.content, 1)
        self.row.addStretch()
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the top."""
        super().showEvent(event)
        if not event.spontaneous():
            self.verticalScrollBar().setValue(0)
            self.first_focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def bring_into_sight(self, part: QWidget) -> None:
        """Scroll to all of a part, once what was just shown in it is laid out."""
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(part))


def headline(*labels: QLabel) -> QVBoxLayout:
    """Return what a page begins with, close together."""
    column = QVBoxLayout()
    column.setSpacing(0)
    return stack(column, labels)


class AskingPage(ScrolledPage):
    """A page that asks how the back is now; a number that is typed answers, too."""

    def __init__(self, *, widest: int = WIDEST) -> None:
        super().__init__(widest=widest)
        self.scale = Scale()

    def question(self) -> Card:
        """Return the card with the question."""
        hint = _("You can leave it out, or type the number.")
        card = Card(label(_("How is your back now?"), "heading"), label(hint, "muted"), self.scale)
        card.column.setAlignment(self.scale, Qt.AlignmentFlag.AlignLeft)
        return card

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let a number be typed."""
        if not self.scale.press(event):
            super().keyPressEvent(event)
