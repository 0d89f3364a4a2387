"""The window from which pages go to the printer or to a file: how they will look, and as what."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from backcoach.text import _
from backcoach.theme import STEP
from backcoach.ui.widgets.basics import button, label, stack
from backcoach.ui.widgets.beside import Beside
from backcoach.ui.widgets.choosers import Chooser
from backcoach.ui.widgets.flow import Flow
from backcoach.ui.widgets.inquiry import Inquiry
from backcoach.ui.widgets.page_bar import PageBar
from backcoach.ui.widgets.page_view import PageView
from backcoach.ui.widgets.printed_page import Paint
from backcoach.ui.widgets.scrolling import Scrolling

USUAL, LEAST_HEIGHT = QSize(1_100, 760), 420
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Question(NamedTuple):
    """One choice: its name, the words for it, and what makes the control it is chosen by."""

    name: str
    title: str
    chooser: Callable[[], Chooser]


class PrintDialog(QDialog):
    """Shows pages and asks how they are to be.

    changed tells the name of a question and the value that the person chose.
    """

    changed = Signal(str, object)
    print_asked = Signal()
    save_asked = Signal()

    def __init__(self, parent: QWidget, title: str, questions: Sequence[Question]) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_WindowPropagation)
        self._pages, self._said = PageView(), Inquiry()
        self._choosers = {each.name: self._chooser(each) for each in questions}
        self._print, self._save = button(_("Print…"), "primary"), button(_("Save as PDF…"))
        self._close = button(_("Close"), "quiet")
        self._asked = Scrolling(label(title, "heading"), *map(self._row, questions))
        self._lay_out()
        self._print.clicked.connect(self.print_asked)
        self._save.clicked.connect(self.save_asked)
        self._close.clicked.connect(self.reject)
        self.resize(USUAL.boundedTo(parent.size()))

    def present(self, title: str, paper: QSizeF, pages: Sequence[Paint]) -> None:
        """Show how the pages come out; the size of the paper is in points."""
        self._pages.present(title, paper, pages)
        self._allow(True)

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show what is chosen, by the names of the questions, without a signal."""
        for name, chooser in self._choosers.items():
            chooser.show_value(values[name])

    def tell(self, sentence: str) -> None:
        """Say how something went; nothing, where the sentence is empty."""
        self._said.tell(sentence)

    def refuse(self, sentence: str) -> None:
        """Say why there is nothing to be printed as it was chosen."""
        self.tell(sentence)
        self._allow(False)

    def offer_file(self, sentence: str) -> None:
        """Say why a file is the way out, and lead the keys there."""
        self.tell(sentence)
        self._save.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press only the button that has the keys: paper is not printed in passing."""
        if event.key() not in ENTER:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at Print."""
        super().showEvent(event)
        if not event.spontaneous():
            self._print.setFocus(Qt.FocusReason.OtherFocusReason)

    def _allow(self, allowed: bool) -> None:
        for each in (self._print, self._save):
            each.setEnabled(allowed)

    def _chooser(self, question: Question) -> Chooser:
        made = question.chooser()
        made.explain(question.title, "")
        made.chosen.connect(lambda value: self.changed.emit(question.name, value))
        return made

    def _row(self, question: Question) -> QWidget:
        made = QWidget()
        column = stack(
            QVBoxLayout(made), (label(question.title, "label"), self._choosers[question.name])
        )
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        return made

    def _lay_out(self) -> None:
        self.setMinimumHeight(LEAST_HEIGHT)
        halves, ways = QHBoxLayout(), QWidget()
        halves.setSpacing(6 * STEP)
        halves.addWidget(self._pages, 3)
        halves.addWidget(self._asked, 2)
        ways.setLayout(Flow(self._print, self._save, self._close, spacing=2 * STEP))
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * STEP, 5 * STEP, 6 * STEP, 5 * STEP)
        column.setSpacing(4 * STEP)
        column.addLayout(halves, 1)
        column.addWidget(self._said)
        column.addLayout(Beside(PageBar(self._pages), ways))
