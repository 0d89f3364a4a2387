"""What BackCoach is and is not, and what is at hand for it."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel

from backcoach.core import phrases
from backcoach.core.exercise import Equipment
from backcoach.text import _, chosen, isolated, ngettext
from backcoach.ui.pages.scrolled import ScrolledPage, headline
from backcoach.ui.pages.setting_row import in_words
from backcoach.ui.widgets.basics import Card, button, label, stack
from backcoach.ui.widgets.columns import Columns
from backcoach.ui.widgets.fields import Tickable
from backcoach.ui.widgets.flow import Flow
from backcoach.ui.widgets.sentences import Sentences

WIDEST, COLUMN_EM = 1_160, 20
NEXT_WIDTH = 200
AT_HOME = tuple(Equipment)[: tuple(Equipment).index(Equipment.BENCH) + 1]


class Welcome(ScrolledPage):
    """What BackCoach does, and what it does not."""

    next_asked = Signal()

    def __init__(self) -> None:
        super().__init__(widest=WIDEST)
        self._next = button(_("Next"), "primary")
        self._next.setMinimumWidth(NEXT_WIDTH)
        self._next.clicked.connect(self.next_asked)
        self.first_focus = self._next
        stop_rule = label(phrases.emergency_stop(chosen()), "stop")
        always = label(_("That holds for every exercise, at any time."))
        title = label(_("Welcome to BackCoach"), "title")
        purpose = _("It counts and shows each step, so that you can move.")
        stack(
            self.column,
            (
                headline(step(1), title, label(purpose, "muted-large")),
                Columns(_does(), _does_not(), least_em=COLUMN_EM),
                Card(stop_rule, always, kind="notice"),
                Flow(self._next),
            ),
        )
        self.column.addStretch()


class AtHand(ScrolledPage):
    """What is at hand, and whether tones are heard; decided tells whether to begin at once."""

    decided = Signal(bool)
    sound_asked = Signal()
    back_asked = Signal()

    def __init__(self) -> None:
        super().__init__(widest=WIDEST)
        self._boxes = {thing: Tickable(in_words(thing)) for thing in AT_HOME}
        self._known: Collection[Equipment] = ()
        self._begin = button("", "primary", large=True)
        self._look = button(_("Look around first"))
        self._back = button(_("Back"), "quiet")
        self._play = button(_("Play the tones"))
        self._sound = label(role="attention")
        self._length = label(role="muted")
        self.first_focus = self._begin
        self._lay_out()
        self._begin.clicked.connect(lambda: self.decided.emit(True))
        self._look.clicked.connect(lambda: self.decided.emit(False))
        self._back.clicked.connect(self.back_asked)
        self._play.clicked.connect(self.sound_asked)

    def present(self, routine: str, minutes: int, equipment: Collection[Equipment]) -> None:
        """Show what can be begun with, if anything, and tick what is known to be at hand."""
        self._begin.setVisible(bool(routine))
        self._length.setVisible(bool(routine))
        self.first_focus = self._begin if routine else self._look
        routine = isolated(routine)
        self._begin.setText(_("Begin with {routine}").format(routine=routine))
        length = ngettext(
            "{routine} takes about {n} minute.", "{routine} takes about {n} minutes.", minutes
        )
        self._length.setText(length.format(routine=routine, n=minutes))
        self._known = equipment
        for thing, box in self._boxes.items():
            box.setChecked(thing in equipment)

    def say_sound(self, sentence: str) -> None:
        """Say why no tone is heard; empty: nothing is known against it."""
        self._sound.setText(sentence)
        self._sound.setVisible(bool(sentence))

    def at_hand(self) -> tuple[Equipment, ...]:
        """Return what is ticked, and what is known to be at hand and cannot be ticked here."""
        ticked = {thing: box.isChecked() for thing, box in self._boxes.items()}
        return tuple(thing for thing in Equipment if ticked.get(thing, thing in self._known))

    def _lay_out(self) -> None:
        needed = _("Tick what you have. You can change it in the settings at any time.")
        things = Flow(*self._boxes.values())
        heard = _("Tones tell when to move, hold and rest. Nothing is told by sound alone.")
        stack(
            self.column,
            (
                headline(step(3), label(_("What is at hand?"), "title")),
                Card(label(_("Equipment"), "heading"), label(needed, "muted"), things),
                Card(
                    label(_("Sound"), "heading"),
                    label(heard, "muted"),
                    Flow(self._play),
                    self._sound,
                ),
                self._length,
                self._begin,
                Flow(self._look, self._back),
            ),
        )
        self.column.addStretch()
        self.say_sound("")


def step(number: int) -> QLabel:
    """Return the label that says which of the three screens it is."""
    return label(_("{n} of 3").format(n=number), "muted")


def _does() -> Card:
    return _card(
        _("What it does"),
        _("· It counts holds, repetitions and breaths for you."),
        _("· It shows each exercise with a figure that moves along."),
        _("· It keeps a diary of your sessions and of how your back is."),
        _("· All that you enter and do stays on this computer."),
    )


def _does_not() -> Card:
    return _card(
        _("What it is not"),
        _("It makes no diagnosis and promises no cure. It is a timer and a diary."),
        _("When you are not sure, ask a doctor or physiotherapist."),
    )


def _card(heading: str, *lines: str) -> Card:
    made = Card(label(heading, "heading"), Sentences(lines))
    made.column.addStretch()
    return made
