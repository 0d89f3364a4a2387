"""After a session: what was done, how the back is now, and a note."""

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShortcut

from backcoach.diary.pain import LONGEST_NOTE
from backcoach.text import _
from backcoach.theme import STEP
from backcoach.ui.pages.scrolled import AskingPage, headline
from backcoach.ui.widgets.basics import Card, button, label, stack
from backcoach.ui.widgets.columns import Columns
from backcoach.ui.widgets.done_list import DoneList
from backcoach.ui.widgets.flow import Flow
from backcoach.ui.widgets.note import NoteField
from backcoach.ui.widgets.sentences import Sentences

COLUMN_EM, LIST_SHARE = 19, 4 / 11
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Line(NamedTuple):
    """One exercise: its name, how much of it was done, and whether that is all."""

    name: str
    done: str
    whole: bool


class Summary(NamedTuple):
    """What is said after a session.

    care is empty unless something was sharp; unsaved is why it is not stored yet, or empty.
    is_printable tells whether there is a sheet of what was done.
    """

    title: str
    sentence: str
    lines: tuple[Line, ...]
    counts: str
    care: tuple[str, ...]
    unsaved: str
    is_printable: bool = False


class SummaryPage(AskingPage):
    """What was done. finished tells a score of 0 to 10, or None, and a note, which may be empty.

    The keys scroll, digits answer and Enter is done, but Space does nothing: it may still have been
    meant for the session.
    """

    finished = Signal(object, str)
    retry_asked = Signal()
    save_asked = Signal()
    print_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = label(role="title")
        self._sentence = label(role="muted-large")
        self._care = Sentences()
        self._unsaved = label(role="label")
        self._again = button(_("Try again"))
        self._elsewhere = button(_("Save it to a file…"))
        self._list = DoneList()
        self._counts = label(role="muted")
        self._note = NoteField(LONGEST_NOTE)
        self._done = button(_("Done"), "primary", large=True)
        self._print = button(_("Print the routine…"))
        self._lay_out()
        self._connect()

    def present(self, summary: Summary) -> None:
        """Show what was done; what was answered stays."""
        self._unsaved.setText(summary.unsaved)
        self._unsaved_card.setVisible(bool(summary.unsaved))
        self._title.setText(summary.title)
        self._sentence.setText(summary.sentence)
        self._list.present(summary.lines)
        self._print.setVisible(summary.is_printable)
        self._counts.setText(summary.counts)
        self._counts.setVisible(bool(summary.counts))
        self._care.present(summary.care)
        self._care_card.setVisible(bool(summary.care))

    def ask_anew(self) -> None:
        """Forget what was answered about the session before."""
        self.scale.choose(None)
        self._note.show_text("")

    def answers(self) -> tuple[int | None, str]:
        """Return the score, or None, and the note, as they are now."""
        return self.scale.score, self._note.text

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter be done, unless it is held down."""
        if event.key() in ENTER:
            if not event.isAutoRepeat():
                self._finish()
        else:
            super().keyPressEvent(event)

    def _finish(self) -> None:
        self.finished.emit(*self.answers())

    def _lay_out(self) -> None:
        title = headline(self._title, self._sentence)
        self._care_card = Card(label(_("Please stop here"), "heading"), self._care, kind="notice")
        ways = Flow(self._again, self._elsewhere, spacing=2 * STEP)
        self._unsaved_card = Card(self._unsaved, ways, kind="notice")
        done = Card(label(_("What you did"), "heading"), self._list, self._counts)
        done.column.addLayout(Flow(self._print))
        done.column.addStretch()
        question = self.question()
        question.column.addWidget(self._note)
        question.column.addStretch()
        below = Columns(done, question, least_em=COLUMN_EM, share=LIST_SHARE)
        stack(self.column, (title, self._care_card, self._unsaved_card, below, self._done))
        self.column.addStretch()

    def _connect(self) -> None:
        self._again.clicked.connect(self.retry_asked)
        self._elsewhere.clicked.connect(self.save_asked)
        self._done.clicked.connect(self._finish)
        self._print.clicked.connect(self.print_asked)
        for key in ENTER:
            anywhere = QShortcut(Qt.Modifier.CTRL | key, self)
            anywhere.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            anywhere.activated.connect(self._finish)
