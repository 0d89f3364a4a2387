"""The window for a mistake of ours: plain, so that it needs nothing that could be broken, too."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
)

from backcoach.text import _

# The size of the window, in lines of text, so that it grows with the size of type.
LINES = QSize(32, 24)


class CrashWindow(QDialog):
    """Says that something went wrong, shows the details, and asks what to do.

    Esc and Enter mean to go on. Where the program cannot go on, they close it, and there is no
    button to go on. copied is emitted with the details.
    """

    copied = Signal(str)
    folder_asked = Signal()
    quit_asked = Signal()

    def __init__(self, details: str, *, can_go_on: bool = True) -> None:
        super().__init__()
        self.setWindowTitle(_("Something went wrong"))
        self.setModal(True)
        # To go on is not to quit, even where this is the only window that is shown.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.heading = _label(self.windowTitle())
        self.heading.setFont(_bold(self.font()))
        self.words = _label(_going_on() if can_go_on else _ending())
        self.place = _label("")
        self.place.hide()
        self.details = _box(details)
        self.copy = QPushButton(_("Copy details"))
        self.folder = QPushButton(_("Open log folder"))
        self.quit = QPushButton(_("Close BackCoach"))
        self.go_on = QPushButton(_("Go on"))
        self.go_on.setVisible(can_go_on)
        self._lay_out()
        self._connect()
        line = self.fontMetrics().lineSpacing()
        self.resize((LINES * line).boundedTo(self.screen().availableSize()))
        first = self.go_on if can_go_on else self.quit
        first.setDefault(True)
        first.setFocus()

    def show_place(self, path: str) -> None:
        """Say where the log is, where its folder cannot be opened."""
        self.place.setText(path)
        self.place.show()

    def _lay_out(self) -> None:
        about_details, answers = QHBoxLayout(), QHBoxLayout()
        about_details.addWidget(self.copy)
        about_details.addWidget(self.folder)
        about_details.addStretch()
        answers.addStretch()
        answers.addWidget(self.quit)
        answers.addWidget(self.go_on)
        column = QVBoxLayout(self)
        column.addWidget(self.heading)
        column.addWidget(self.words)
        column.addWidget(self.details, stretch=1)
        column.addLayout(about_details)
        column.addWidget(self.place)
        column.addLayout(answers)

    def _connect(self) -> None:
        self.copy.clicked.connect(self._copy)
        self.folder.clicked.connect(self.folder_asked)
        self.quit.clicked.connect(self.quit_asked)
        self.quit.clicked.connect(self.accept)
        self.go_on.clicked.connect(self.reject)

    def _copy(self) -> None:
        self.copied.emit(self.details.toPlainText())
        self.copy.setText(_("Copied"))


def _going_on() -> str:
    return _(
        "What you did so far is stored. You can go on, or close BackCoach and start it again: a"
        " session that was cut off is then offered to you."
    )


def _ending() -> str:
    return _(
        "What you did so far is stored. BackCoach cannot go on, but you can start it again: a"
        " session that was cut off is then offered to you."
    )


def _bold(font: QFont) -> QFont:
    made = QFont(font)
    made.setBold(True)
    return made


def _label(words: str) -> QLabel:
    label = QLabel(words)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _box(details: str) -> QPlainTextEdit:
    box = QPlainTextEdit(details)
    box.setReadOnly(True)
    box.setAccessibleName(_("Details"))
    return box
