"""How a page asks one thing in place of all else, and says what came of it."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLayout, QVBoxLayout, QWidget

from backcoach.text import _
from backcoach.theme import STEP
from backcoach.ui.pages.scrolled import ScrolledPage
from backcoach.ui.widgets.basics import Card, button, label, stack
from backcoach.ui.widgets.flow import Flow
from backcoach.ui.widgets.undo_card import UndoCard

SAVE_KEYS = ("Ctrl+Return", "Ctrl+Enter")


class Form(Card):
    """Questions, and the ways out: to save the answers, to leave, to delete what it is about.

    A subclass tells the answers by a signal of its own when save_asked is heard. Escape leaves,
    Ctrl+Enter saves as soon as Save can be pressed.
    """

    save_asked = Signal()
    delete_asked = Signal()
    left = Signal()

    def __init__(self, title: str, *questions: QWidget | QLayout, deletes: bool = False) -> None:
        self._save = button(_("Save"), "primary")
        cancel, delete = button(_("Cancel"), "quiet"), button(_("Delete"), "stop")
        ways = Flow(self._save, cancel, *([delete] if deletes else []), spacing=2 * STEP)
        super().__init__(label(title, "heading"), *questions, ways)
        self.column.setSpacing(4 * STEP)
        self._save.clicked.connect(self.save_asked)
        cancel.clicked.connect(self.left)
        delete.clicked.connect(self.delete_asked)
        _key(self, "Esc").activated.connect(self.left)
        for key in SAVE_KEYS:
            _key(self, key).activated.connect(self._save.click)

    def allow_save(self, allowed: bool) -> None:
        """Let Save be pressed, or not as long as something is missing."""
        self._save.setEnabled(allowed)


def question(asked: str, *things: QWidget | QLayout) -> QVBoxLayout:
    """Return a question with what it is answered by below it, close together."""
    column = stack(QVBoxLayout(), (label(asked, "label"), *things))
    column.setSpacing(2 * STEP)
    return column


class Panels(QObject):
    """Shows one form at a time in the place of all that a page usually shows.

    The page finds a place for the undo card; undo_asked is about what was told last.
    """

    undo_asked = Signal()

    def __init__(self, page: ScrolledPage) -> None:
        super().__init__(page)
        self.undo = UndoCard()
        self.undo.undo_asked.connect(self.undo_asked)
        self._page = page
        self._form: Form | None = None
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)

    @property
    def is_open(self) -> bool:
        """Whether something is being asked."""
        return self._form is not None

    def open(self, form: Form) -> None:
        """Ask something, in place of all else; the page's own keys rest meanwhile."""
        self.close()
        self._form = form
        form.left.connect(self.close)
        usual, row = self._page.content, self._page.row
        form.setMaximumWidth(usual.maximumWidth())
        row.insertWidget(row.indexOf(usual), form, 1, Qt.AlignmentFlag.AlignTop)
        self._show(form, instead_of=usual, begin_at=form)

    def close(self) -> None:
        """Ask no more, and show what there is usually; the keys scroll then and press nothing."""
        if self._form is not None:
            form, self._form = self._form, None
            self._show(self._page.content, instead_of=form, begin_at=self._page)
            form.deleteLater()

    def tell(self, sentence: str) -> None:
        """Say what was done, with a way to undo it, at the top, where it is seen."""
        self.undo.tell(sentence)
        self._page.verticalScrollBar().setValue(0)

    def tell_no_more(self) -> None:
        """Say no more what was done, as it was undone; the keys scroll then and press nothing."""
        self.undo.hide()
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, shown: QWidget, *, instead_of: QWidget, begin_at: QWidget) -> None:
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        for key in self._page.findChildren(QShortcut, options=direct):
            key.setEnabled(not self.is_open)
        instead_of.hide()
        shown.show()
        self._page.verticalScrollBar().setValue(0)
        begin_at.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Scroll along with the arrow keys where something is asked."""
        by_keys = QGuiApplication.mouseButtons() is Qt.MouseButton.NoButton
        if by_keys and now and self._form and self._form.isAncestorOf(now):
            self._page.ensureWidgetVisible(now)


def _key(form: Form, key: str) -> QShortcut:
    made = QShortcut(QKeySequence(key), form)
    made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    return made
