"""What was done in one session, set by set or step by step."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from backcoach.text import _
from backcoach.theme import STEP
from backcoach.ui.widgets.basics import Card, button, label, stack
from backcoach.ui.widgets.flow import Flow
from backcoach.ui.widgets.passage import Passage
from backcoach.ui.widgets.step_list import StepList

RING = 2 * STEP  # so far from the words is the ring that tells where the keys go


class Noted(NamedTuple):
    """What the person noted about a session at one moment: when and how it was, and a note."""

    said: str
    note: str = ""


class Detail(NamedTuple):
    """One session in words, or one activity, which has no steps.

    sentences are about all of it. blocks are what was to be done, in order: exercise, set, side,
    how much was done of what was planned. hurt are sentences, too.
    """

    title: str
    day: date
    sentences: tuple[str, ...]
    blocks: tuple[tuple[str, str, str, str], ...] = ()
    hurt: tuple[str, ...] = ()
    noted: tuple[Noted, ...] = ()
    has_steps: bool = False


class SessionDetail(Card):
    """A card that tells one session, or how to choose one.

    steps_asked and remove_asked are about that one, day_asked tells the day that it was on.
    """

    steps_asked = Signal()
    day_asked = Signal(object)
    remove_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.column.setContentsMargins(6 * STEP - RING, 4 * STEP, 6 * STEP, 4 * STEP)
        self._area = QScrollArea()
        self._area.setProperty("kind", "reading")
        self._area.setAccessibleName(_("What you did"))
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.column.addWidget(self._area)
        self._content = QWidget()
        self._scrolls = True
        self._detail: Detail | None = None
        self.present(None)

    def present(self, detail: Detail | None) -> None:
        """Show a session from its beginning, or that none is chosen."""
        self._detail = detail
        self._fill(self._set_by_set(detail) if detail else _hint())

    def present_steps(self, steps: Iterable[tuple[str, str]]) -> None:
        """Show, in place of the sets, the time of day and the words of each step."""
        assert self._detail is not None
        back = button(_("Set by set"))
        back.clicked.connect(self._go_back)
        self._fill((label(self._detail.title, "heading"), Flow(back), StepList(steps)))
        back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_back(self) -> None:
        self.present(self._detail)
        self._steps.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, things: Iterable[QWidget | QLayout]) -> None:
        self._content.hide()
        self._content.deleteLater()
        self._content = QWidget()
        column = stack(QVBoxLayout(self._content), things)
        column.setContentsMargins(RING, STEP, RING, STEP)
        column.setSpacing(4 * STEP)
        column.addStretch()
        self._place()

    def _set_by_set(self, detail: Detail) -> Iterator[QWidget | QLayout]:
        yield label(detail.title, "heading")
        for sentence in detail.sentences:
            yield label(sentence)
        for sentence in detail.hurt:
            yield label(sentence, "attention")
        yield self._ways(detail)
        for exercise, blocks in groupby(detail.blocks, lambda block: block[0]):
            yield _exercise(exercise, [block[1:] for block in blocks])
        if detail.noted:
            yield label(_("What you noted"), "label")
        for noted in detail.noted:
            yield label(noted.said)
            if noted.note:
                yield Passage(noted.note)
        remove = button(_("Remove this"))
        remove.clicked.connect(self.remove_asked)
        yield Flow(remove)

    def _ways(self, detail: Detail) -> Flow:
        """Return what leads on from a session: its steps, and its day."""
        self._steps, day = button(_("Step by step")), button(_("Open this day"))
        self._steps.clicked.connect(self.steps_asked)
        day.clicked.connect(lambda: self.day_asked.emit(detail.day))
        return Flow(self._steps, day) if detail.has_steps else Flow(day)

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
