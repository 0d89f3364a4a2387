"""What is asked during a session: small frozen states, and what each key makes of them.

Nothing here knows a terminal or a session. A question is shown as its card and is told the names
of keys; it answers with the question that comes next, if any, and the commands to be sent.
"""

from dataclasses import dataclass, replace
from typing import NamedTuple, Protocol

from backcoach.core import command, phrases
from backcoach.core.command import Command, StopReason
from backcoach.core.soreness import WORST, is_much, noted
from backcoach.terminal import keys
from backcoach.terminal.keys import BACKSPACE, CTRL_C, ENTER, ESCAPE, SPACE, Hint
from backcoach.terminal.view import Card
from backcoach.text import Words


class Question(Protocol):
    """Something that the person is asked."""

    def card(self, words: Words) -> Card:
        """Return how it is shown."""
        ...

    def press(self, key: str) -> "Answer":
        """Return what a key, by its name, comes to; a key that means nothing changes nothing."""
        ...


class Answer(NamedTuple):
    """The question that is asked from now on (None: no more), and the commands to be sent."""

    question: Question | None
    commands: tuple[Command, ...] = ()


@dataclass(frozen=True)
class Score:
    """How much it hurts; easier is the exercise that may be offered instead."""

    easier: str | None
    typed: str = ""

    def card(self, words: Words) -> Card:
        """Return how it is shown."""
        t = words.gettext
        lines = (
            t("How much does it hurt? 0 is no pain, 10 is the worst you can think of."),
            "",
            t("Your number: {number}").format(number=f"{self.typed}_"),
        )
        does = t("go on") if self.typed else t("leave it out")
        hints = (
            Hint("0-10", t("how much")),
            Hint("Enter", does),
            Hint("Esc", t("close, stay paused")),
        )
        return Card(t("This hurts. You are paused."), lines, hints)

    def press(self, key: str) -> Answer:
        """Take a digit, or go on to what kind of pain it is."""
        if key.isdecimal() and key.isascii():
            both = self.typed + key
            return Answer(replace(self, typed=both if both == str(WORST) else key))
        if key == BACKSPACE:
            return Answer(replace(self, typed=self.typed[:-1]))
        score = int(self.typed) if self.typed else None
        if key == ENTER:
            return Answer(Sharp(self.easier, score), (command.Sore(score),) if self.typed else ())
        answer = _left(self, key)
        left = answer.question is not self
        return answer._replace(commands=(command.Sore(score),) if left and self.typed else ())


@dataclass(frozen=True)
class Sharp:
    """What kind of pain it is; score is how much it is, which is kept already."""

    easier: str | None
    score: int | None

    def card(self, words: Words) -> Card:
        """Return how it is shown."""
        t = words.gettext
        lines = (t("Is it sharp or shooting, or does it tingle or feel numb?"),)
        hints = (
            Hint("y", t("yes")),
            Hint("n", t("no")),
            Hint("Enter", t("leave it out")),
            Hint("Esc", t("close, stay paused")),
        )
        return Card(t("This hurts. You are paused."), lines, hints)

    def press(self, key: str) -> Answer:
        """Send what kind it is, and go on to the care card or the choices."""
        match key:
            case "y":
                return Answer(Care(), (command.Sore(self.score, sharp=True),))
            case "n":
                return Answer(
                    Choices(self.easier, self.score), (command.Sore(self.score, sharp=False),)
                )
            case _ if key == ENTER:
                return Answer(Choices(self.easier, self.score, kind_known=False))
            case _:
                return _left(self, key)


@dataclass(frozen=True)
class Choices:
    """How to go on after pain that is not of the dangerous kind, or of one that is not known.

    score is how much it was.
    """

    easier: str | None
    score: int | None = None
    kind_known: bool = True

    def card(self, words: Words) -> Card:
        """Return how it is shown."""
        t = words.gettext
        hints = [Hint("Space", t("carry on")), Hint("x", t("skip this exercise"))]
        if self.easier:
            hints.insert(1, Hint("e", t("easier form")))
        hints.append(Hint("q", t("stop here")))
        if is_much(self.score):
            hints.insert(0, hints.pop(hints.index(Hint("x", t("skip this exercise")))))
        lines = (noted(self.score, words, kind_known=self.kind_known), "")
        return Card(t("How would you like to go on?"), lines, tuple(hints), tuple(hints))

    def press(self, key: str) -> Answer:
        """Do what was chosen; what comes then begins with a get-ready."""
        match key:
            case " ":
                return Answer(None, (command.Resume(),))
            case "e" if self.easier:
                return Answer(None, (command.Substitute(self.easier), command.Resume()))
            case "x":
                return Answer(None, (command.SkipExercise(), command.Resume()))
            case "q":
                return Answer(None, (command.Stop(StopReason.PAIN),))
            case _:
                return _left(self, key)


@dataclass(frozen=True)
class Care:
    """The stop rules, after pain that is sharp, shooting, tingling or numb.

    Going on takes two keys, g and then o, so that neither a slip nor a key held down does it.
    """

    armed: bool = False

    def card(self, words: Words) -> Card:
        """Return how it is shown."""
        t = words.gettext
        go_on = Hint("o", t("go on")) if self.armed else Hint("g then o", t("go on all the same"))
        hints = (Hint("Enter", t("end here")), go_on)
        return Card(t("Please stop here"), phrases.care(words), hints)

    def press(self, key: str) -> Answer:
        """End the session, or take the keys that go on."""
        if key in (ENTER, "q", CTRL_C):
            return Answer(None, (command.Stop(StopReason.PAIN),))
        if key == "o" and self.armed:
            return Answer(None, (command.Resume(),))
        return Answer(Care(armed=key == "g"))


@dataclass(frozen=True)
class End:
    """Whether to end the session here; key is the one that asked, and confirms."""

    key: str
    reason: StopReason = StopReason.LEFT

    def card(self, words: Words) -> Card:
        """Return how it is shown."""
        t = words.gettext
        label = "Ctrl-C" if self.key == CTRL_C else self.key
        said = t("{key} again ends the session and keeps what you did; Space goes on.")
        hints = (
            Hint(label, t("end here")),
            Hint("Space", t("go on")),
            Hint("Esc", t("close, stay paused")),
        )
        return Card(t("Paused"), (said.format(key=label),), hints)

    def press(self, key: str) -> Answer:
        """End the session, go on, or stay paused."""
        if key in ("q", CTRL_C):
            return Answer(None, (command.Stop(self.reason),))
        if key == SPACE:
            return Answer(None, (command.Resume(),))
        return _left(self, key)


@dataclass(frozen=True)
class JumpTo:
    """Which exercise to go to, by its number; names are those of all items, in order."""

    names: tuple[str, ...]
    typed: str = ""

    def card(self, words: Words) -> Card:
        """Return how it is shown."""
        t = words.gettext
        said = t("Jump to exercise (1 to {n}): {number}")
        title = said.format(n=len(self.names), number=f"{self.typed}_")
        if self.typed:
            title += f"  {self.names[int(self.typed) - 1]}"
        hints = (Hint("0-9", t("its number")), Hint("Enter", t("go there")), Hint("Esc", t("stay")))
        return Card(title, (), hints)

    def press(self, key: str) -> Answer:
        """Take a digit, or go there."""
        if key.isdecimal() and key.isascii():
            fitting = (n for n in (self.typed + key, key) if 1 <= int(n) <= len(self.names))
            return Answer(replace(self, typed=next(fitting, self.typed)))
        if key == BACKSPACE:
            return Answer(replace(self, typed=self.typed[:-1]))
        if key == ENTER:
            return Answer(None, (command.Jump(int(self.typed)),) if self.typed else ())
        return _left(self, key)


@dataclass(frozen=True)
class Help:
    """All keys; the next one closes it."""

    def card(self, words: Words) -> Card:
        """Return how it is shown."""
        t = words.gettext
        table = tuple(Hint(key.label, keys.explain(key.intent, words)) for key in keys.TABLE)
        return Card(t("Keys"), (), (Hint(t("Any key"), t("closes this")),), table)

    def press(self, key: str) -> Answer:
        """Close it."""
        return _left(self, key) if key == CTRL_C else Answer(None)


def _left(question: Question, key: str) -> Answer:
    """Return what the keys do that do the same in most questions."""
    if key == ESCAPE:
        return Answer(None)
    if key == CTRL_C:
        hurts = isinstance(question, Score | Sharp | Choices)
        reason = StopReason.PAIN if hurts else StopReason.LEFT
        return Answer(End(CTRL_C, reason))
    return Answer(question)
