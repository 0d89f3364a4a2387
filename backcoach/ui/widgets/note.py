"""A note: a few lines of text, no longer than is kept of it."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from backcoach.text import _, ngettext
from backcoach.theme import STEP
from backcoach.ui.widgets.basics import label, stack

LINES = 3
NEARLY_FULL = 100  # characters left


class Note(QPlainTextEdit):
    """Takes no more than so many characters; Tab leaves it.

    room_changed tells how many more it takes. Characters are counted as Qt counts them: those
    that it needs two units for, such as emoji, are two.
    """

    room_changed = Signal(int)

    def __init__(self, longest: int) -> None:
        super().__init__()
        self._longest = longest
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._changed)

    @property
    def room(self) -> int:
        """How many more characters it takes."""
        return self._longest - (self.document().characterCount() - 1)

    def sizeHint(self) -> QSize:
        """Return room for a few lines."""
        text = LINES * self.fontMetrics().lineSpacing()
        around = self.height() - self.viewport().height() + 2 * self.document().documentMargin()
        return QSize(super().sizeHint().width(), round(text + around))

    def _changed(self) -> None:
        if self.room >= 0:
            self.room_changed.emit(self.room)
        elif self.document().isRedoAvailable():
            self.undo()  # what was taken back goes together with what was written
        else:
            self._take_back(-self.room)

    def _take_back(self, too_many: int) -> None:
        """Take back the end of what was just written, without cutting a character in two."""
        keep, cursor = QTextCursor.MoveMode.KeepAnchor, self.textCursor()
        end = max(cursor.position(), too_many)
        cursor.setPosition(end)
        cursor.setPosition(end - too_many, keep)
        if not cursor.block().layout().isValidCursorPosition(cursor.positionInBlock()):
            cursor.movePosition(QTextCursor.MoveOperation.Left, keep)
        cursor.removeSelectedText()


class NoteField(QWidget):
    """A note that may be left out, and how much more it takes where that is little.

    changed tells that something else is written.
    """

    changed = Signal()

    def __init__(self, longest: int) -> None:
        super().__init__()
        self._note, self._room = Note(longest), label(role="small")
        self._note.setPlaceholderText(_("A note, if you like"))
        self._note.setAccessibleName(self._note.placeholderText())
        column = stack(QVBoxLayout(self), (self._note, self._room))
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        self._say_room(longest)
        self._note.room_changed.connect(self._say_room)
        self._note.textChanged.connect(self.changed)

    @property
    def text(self) -> str:
        """What is written, without space around it."""
        return self._note.toPlainText().strip()

    def show_text(self, text: str) -> None:
        """Show another text."""
        self._note.setPlainText(text)

    def _say_room(self, left: int) -> None:
        said = ngettext("{n} character left", "{n} characters left", left)
        self._room.setText(said.format(n=left))
        self._room.setVisible(left < NEARLY_FULL)
