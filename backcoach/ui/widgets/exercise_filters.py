"""What somebody looks for among the exercises: words, and one choice of each list."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from msgspec.structs import replace
from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from backcoach.core.finding import Wanted
from backcoach.text import _
from backcoach.theme import BODY, STEP
from backcoach.ui.style import Style
from backcoach.ui.widgets.basics import button
from backcoach.ui.widgets.fields import OpeningList
from backcoach.ui.widgets.flow import Flow

SEARCH_EM = 9  # how wide the field is, in sizes of text
LETTERS = 9  # that are seen of what is chosen in a list, at least


class Option(NamedTuple):
    """One line of a list, and the fields of what is wanted that it stands for."""

    name: str
    wants: Mapping[str, Any]


class FilterList(NamedTuple):
    """One list: what it is called, and its lines; the first one stands for anything."""

    name: str
    options: tuple[Option, ...]


class ExerciseFilters(QWidget):
    """A field and lists. changed tells what is wanted; entered, to go on to what was found."""

    changed = Signal(object)
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.search = _Search()
        self._lists: list[OpeningList] = []
        self._offered: tuple[FilterList, ...] = ()
        self._clear = button(_("Clear"), "quiet")
        self._clear.setParent(self)
        self._clear.hide()
        self._row = Flow(self.search, spacing=2 * STEP)
        self.setLayout(self._row)
        self.search.textChanged.connect(self._tell)
        self.search.entered.connect(self.entered)
        self._clear.clicked.connect(self.clear)

    @property
    def wanted(self) -> Wanted:
        """What is wanted now."""
        wanted = Wanted(text=self.search.text())
        for made, offered in zip(self._lists, self._offered, strict=True):
            wanted = replace(wanted, **offered.options[made.currentIndex()].wants)
        return wanted

    def offer(self, lists: Sequence[FilterList]) -> None:
        """Offer lists; later on, the same ones, whose lines may stand for other values."""
        self._offered = tuple(lists)
        if not self._lists:
            self._lists = [_list(offered) for offered in lists]
            for made in (*self._lists, self._clear):
                self._row.addWidget(made)
            for made in self._lists:
                made.currentIndexChanged.connect(self._tell)
            for before, after in pairwise((self.search, *self._lists, self._clear)):
                self.setTabOrder(before, after)

    def clear(self) -> None:
        """Want anything again, and begin a new search."""
        with QSignalBlocker(self):
            self.search.clear()
            for made in self._lists:
                made.setCurrentIndex(0)
        self._tell()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self) -> None:
        narrowed = bool(self.search.text()) or any(made.currentIndex() for made in self._lists)
        self._clear.setVisible(narrowed)
        self.changed.emit(self.wanted)


class _Search(QLineEdit):
    """The field for words; entered tells that Enter or the down arrow was pressed in it."""

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(_("Search"))
        self.setAccessibleName(_("Search by name, muscle or equipment"))
        self.setToolTip(_("Name, muscle or equipment (Ctrl+F)"))

    def restyle(self, style: Style) -> None:
        """Be as wide as the size of text asks for."""
        self.setFixedWidth(SEARCH_EM * style.px(BODY))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to what was found, or, with Escape, look for nothing."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Down:
                self.entered.emit()
            case Qt.Key.Key_Escape:
                self.clear()
            case _:
                super().keyPressEvent(event)


def _list(offered: FilterList) -> OpeningList:
    made = OpeningList()
    made.setAccessibleName(offered.name)
    made.addItems([option.name for option in offered.options])
    made.setMinimumContentsLength(LETTERS)
    return made
