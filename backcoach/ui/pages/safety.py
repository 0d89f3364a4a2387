"""The safety questions, and what is said when one of them is answered with yes."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton

from backcoach.text import _
from backcoach.theme import STEP
from backcoach.ui.pages import safety_words
from backcoach.ui.pages.first_screens import NEXT_WIDTH, WIDEST, step
from backcoach.ui.pages.scrolled import ScrolledPage, headline
from backcoach.ui.widgets.basics import Card, button, label, stack
from backcoach.ui.widgets.columns import Columns
from backcoach.ui.widgets.flow import Flow
from backcoach.ui.widgets.sentences import Sentences

NARROW = 900
COLUMN_EM, FIRST_SHARE = 24, 0.44


class Questions(ScrolledPage):
    """Two lists, and whether anything in them is true. No answer has the keys to begin with."""

    nothing_told = Signal()
    first_told = Signal()
    second_told = Signal()
    back_asked = Signal()

    def __init__(self) -> None:
        super().__init__(widest=WIDEST)
        self.step = step(2)
        self._none = button(_("None of these"), "primary")
        self._none.setMinimumWidth(NEXT_WIDTH)
        self._first = button(_("One of the first list"), "stop")
        self._second = button(_("One of the second list"))
        self.back = button(_("Back"), "quiet")
        self._lay_out()
        self._none.clicked.connect(self.nothing_told)
        self._first.clicked.connect(self.first_told)
        self._second.clicked.connect(self.second_told)
        self.back.clicked.connect(self.back_asked)

    def _lay_out(self) -> None:
        sentence = _(
            "Your answer cannot give the all-clear. When you are not sure, ask a professional."
        )
        emergency = _("Get emergency help now if you have back pain with any of these")
        see_first = _("See a professional first if any of these is true for you")
        lists = Columns(
            _list(_("First list"), emergency, safety_words.emergency(), self._first, "notice"),
            _list(_("Second list"), see_first, safety_words.see_first(), self._second, "card"),
            least_em=COLUMN_EM,
            share=FIRST_SHARE,
        )
        title = label(_("Is any of this true for you?"), "title")
        answers = Flow(self._none, self.back)
        above = headline(self.step, title, label(sentence, "muted-large"))
        stack(self.column, (above, lists, answers))
        self.column.addStretch()


class EmergencyStop(ScrolledPage):
    """What to do now. copy_asked tells what can be said when asking for help."""

    copy_asked = Signal(str)
    mistaken = Signal()

    def __init__(self) -> None:
        super().__init__(widest=NARROW)
        self._copy = button("", "primary")
        mistake = button(_("I pressed it by mistake"), "quiet")
        now = _("Call your local emergency number, or go to an emergency department.")
        call = Card(label(_("You can say this"), "heading"), Sentences((safety_words.call(),)))
        stack(
            self.column,
            (
                label(_("Get emergency help now"), "title"),
                Card(
                    label(now, "heading"),
                    label(_("Do not exercise before you have been seen."), "large"),
                    kind="notice",
                ),
                call,
                Flow(self._copy, mistake),
            ),
        )
        self.column.addStretch()
        self._copy.clicked.connect(self._ask_copy)
        mistake.clicked.connect(self.mistaken)

    def showEvent(self, event: QShowEvent) -> None:
        """Offer to copy it anew."""
        self._copy.setText(_("Copy this for the call"))
        super().showEvent(event)

    def _ask_copy(self) -> None:
        self.copy_asked.emit(safety_words.call())
        self._copy.setText(_("Copied"))


class SeeSomeoneFirst(ScrolledPage):
    """Whom to see first, and the way on for whoever has done so."""

    checked = Signal()
    back_asked = Signal()

    def __init__(self) -> None:
        super().__init__(widest=NARROW)
        checked = button(_("They have checked me and say that exercise is fine"))
        back = button(_("Back"), "quiet")
        advice = _("What you said should be looked at before you exercise.")
        later = _(
            "You can close the window now and come back after that. The questions are then asked"
            " again."
        )
        stack(
            self.column,
            (
                label(_("See a doctor or physiotherapist first"), "title"),
                Card(label(advice, "heading"), label(later), kind="notice"),
                Flow(checked, back),
            ),
        )
        self.column.addStretch()
        checked.clicked.connect(self.checked)
        back.clicked.connect(self.back_asked)


def _list(name: str, heading: str, lines: tuple[str, ...], answer: QPushButton, kind: str) -> Card:
    above = (label(name, "muted"), label(heading, "heading"))
    made = Card(headline(*above), Sentences(lines), kind=kind)
    made.column.addStretch()
    made.column.addSpacing(STEP)
    made.column.addLayout(Flow(answer))
    return made
