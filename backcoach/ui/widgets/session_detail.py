"""What was done in one session, set by set."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from backcoach.text import _
from backcoach.theme import STEP
from backcoach.ui.widgets.basics import Card, button, label, stack
from backcoach.ui.widgets.flow import Flow
from backcoach.ui.widgets.passage import Passage


class Detail(NamedTuple):
    """One session in words.

    blocks are what was to be done, in order: exercise, set, side, how much was done of what was
    planned. hurt are sentences, note is what the person wrote. removable tells that
    it can be taken out of the history.
    """

    title: str
    sentence: str
    blocks: tuple[tuple[str, str, str, str], ...]
    hurt: tuple[str, ...]
    note: str
    removable: bool = False


class SessionDetail(Card):
    """A card that tells one session, or how to choose one; remove_asked is about that one."""

    remove_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._area = QScrollArea()
        self._area.setProperty("kind", "reading")
        self._area.setAccessibleName(_("What you did"))
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidgetResizable(True)
        self.column.addWidget(self._area)
        self._content = QWidget()
        self._scrolls = True
        self.present(None)

    def present(self, detail: Detail | None) -> None:
        """Show a session from its beginning, or that none is chosen."""
        self._content.hide()
        self._content.deleteLater()
        self._content = QWidget()
        column = stack(QVBoxLayout(self._content), _told(detail) if detail else _hint())
        column.setContentsMargins(0, 0, 2 * STEP, 0)
        column.setSpacing(4 * STEP)
        if detail and detail.removable:
            remove = button(_("Remove this"))
            remove.clicked.connect(self.remove_asked)
            column.addLayout(Flow(remove))
        column.addStretch()
        self._place()

    def set_scrolls(self, scrolls: bool) -> None:
        """Scroll what has no room, or be as high as all of it."""
        if scrolls != self._scrolls:
            self._scrolls = scrolls
            self._place()

    def _place(self) -> None:
        self._area.takeWidget()
        self._area.setVisible(self._scrolls)
        if self._scrolls:
            self._area.setWidget(self._content)
        else:
            self._content.setAutoFillBackground(False)  # an area sets it
            self.column.addWidget(self._content)
        self._content.show()


def _hint() -> Iterator[QWidget]:
    yield label(_("Choose a session to see what you did."), "muted-large")


def _told(detail: Detail) -> Iterator[QWidget | QLayout]:
    yield label(detail.title, "heading")
    yield label(detail.sentence)
    for sentence in detail.hurt:
        yield label(sentence, "attention")
    for exercise, blocks in groupby(detail.blocks, lambda block: block[0]):
        yield _exercise(exercise, [block[1:] for block in blocks])
    if detail.note:
        yield label(_("Your note"), "label")
        yield Passage(detail.note)


def _exercise(name: str, blocks: list[tuple[str, str, str]]) -> QLayout:
    """Return an exercise, and its sets one below the other; a single one needs no line."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(4 * STEP)
    grid.setVerticalSpacing(STEP)
    grid.setColumnStretch(0, 1)
    grid.addWidget(label(name, "label"), 0, 0)
    single = len(blocks) == 1 and not blocks[0][1]
    for row, (number, side, done) in enumerate(blocks, start=0 if single else 1):
        if not single:
            grid.addWidget(label(", ".join(filter(None, (number, side))), "muted"), row, 0)
        grid.addWidget(label(done, wrap=False), row, 1, Qt.AlignmentFlag.AlignRight)
    return grid
