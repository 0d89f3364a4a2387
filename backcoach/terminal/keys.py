"""Which key does what: read by the loop that obeys and by the line that tells."""

from enum import StrEnum
from typing import NamedTuple, Protocol

from backcoach.core import command
from backcoach.core.command import Command
from backcoach.core.playhead import State
from backcoach.core.session import Session
from backcoach.core.view import in_place
from backcoach.text import Words

CTRL_C = "ctrl-c"
ENTER = "enter"
ESCAPE = "escape"
BACKSPACE = "backspace"
SPACE = " "


class Intent(StrEnum):
    """What a key is pressed for."""

    PAUSE = "pause"
    NEXT = "next"
    BACK = "back"
    SORE = "sore"
    END = "end"
    SKIP = "skip"
    MORE = "more time"
    EASIER = "easier"
    HARDER = "harder"
    JUMP = "jump"
    HELP = "help"


class Key(NamedTuple):
    """An intent, the names of the keys for it, and how they are written on the screen.

    A name is the character that the key types, or one of the words that `NAMED` leads to.
    """

    intent: Intent
    names: tuple[str, ...]
    label: str


# In the order of the help line, which leaves out what has no room from its end.
TABLE = (
    Key(Intent.PAUSE, (SPACE,), "Space"),
    Key(Intent.SORE, ("s",), "s"),
    Key(Intent.NEXT, ("right", "n"), "→"),
    Key(Intent.BACK, ("left", "b"), "←"),
    Key(Intent.END, ("q", CTRL_C), "q"),
    Key(Intent.MORE, ("+", "="), "+"),
    Key(Intent.SKIP, ("x", "shift-right"), "x"),
    Key(Intent.EASIER, ("e",), "e"),
    Key(Intent.JUMP, ("j",), "j"),
    Key(Intent.HARDER, ("h",), "h"),
    Key(Intent.HELP, ("?",), "?"),
)

# What terminals' libraries call the keys that type no character.
NAMED = {
    "KEY_ENTER": ENTER,
    "KEY_ESCAPE": ESCAPE,
    "KEY_BACKSPACE": BACKSPACE,
    "KEY_DELETE": BACKSPACE,
    "KEY_RIGHT": "right",
    "KEY_LEFT": "left",
    "KEY_SRIGHT": "shift-right",
    "KEY_SHIFT_RIGHT": "shift-right",
}

_INTENTS = {name: key.intent for key in TABLE for name in key.names}
_COMMANDS: dict[Intent, Command] = {
    Intent.NEXT: command.Next(),
    Intent.BACK: command.Back(),
    Intent.SORE: command.Sore(),
    Intent.END: command.Stop(),
    Intent.SKIP: command.SkipExercise(),
    Intent.MORE: command.MoreTime(),
}


class Hint(NamedTuple):
    """A key as it is written, and what it does now."""

    label: str
    does: str


def intent_of(name: str) -> Intent | None:
    """Return what a key is for, by its name; None when it is for nothing."""
    return _INTENTS.get(name)


def command_for(intent: Intent, session: Session) -> Command | None:
    """Return the command that an intent comes to; None when it comes to none.

    END is asked about first, and a jump needs a number: here it goes to the exercise under way.
    """
    match intent:
        case Intent.PAUSE:
            return command.Resume() if session.state is State.PAUSED else command.Pause()
        case Intent.JUMP:
            return command.Jump(session.step.key.item)
        case Intent.EASIER | Intent.HARDER:
            name = form(intent, session)
            return command.Substitute(name) if name else None
        case _:
            return _COMMANDS.get(intent)


def form(intent: Intent, session: Session) -> str | None:
    """Return the id of the easier or harder exercise that may take this one's place."""
    exercise = session.timeline.exercise(session.step)
    return in_place(exercise.easier if intent is Intent.EASIER else exercise.harder, session)


def is_legal(intent: Intent, session: Session) -> bool:
    """Tell whether an intent can be followed now."""
    if intent is Intent.HELP:
        return True
    asked = command_for(intent, session)
    return asked is not None and session.allows(asked)


def hints(session: Session, words: Words) -> tuple[Hint, ...]:
    """Return the keys that are legal now, the most needed first."""
    paused = session.state is State.PAUSED
    legal = (key for key in TABLE if is_legal(key.intent, session))
    return tuple(Hint(key.label, does(key.intent, words, paused=paused)) for key in legal)


def does(intent: Intent, words: Words, *, paused: bool = False) -> str:
    """Return what an intent does, in a word or two."""
    t = words.gettext
    return {
        Intent.PAUSE: t("go on") if paused else t("pause"),
        Intent.NEXT: t("next"),
        Intent.BACK: t("back"),
        Intent.SORE: t("this hurts"),
        Intent.END: t("end"),
        Intent.MORE: t("15 s more"),
        Intent.SKIP: t("skip"),
        Intent.JUMP: t("jump"),
        Intent.EASIER: t("easier"),
        Intent.HARDER: t("harder"),
        Intent.HELP: t("keys"),
    }[intent]


def explain(intent: Intent, words: Words) -> str:
    """Return what an intent does, in a sentence, for the list of all keys."""
    t = words.gettext
    return {
        Intent.PAUSE: t("Pause, and go on"),
        Intent.NEXT: t("Go on now; at your own pace: this set is done"),
        Intent.BACK: t("To the start of this set, or to the one before"),
        Intent.SORE: t("This hurts: pauses at once, then asks"),
        Intent.END: t("End here and keep what you did; asks first"),
        Intent.MORE: t("15 s more to get ready or rest"),
        Intent.SKIP: t("Skip this exercise"),
        Intent.JUMP: t("Jump to another exercise by its number"),
        Intent.EASIER: t("Change to the easier form, if there is one"),
        Intent.HARDER: t("Change to the harder form, if there is one"),
        Intent.HELP: t("Show these keys"),
    }[intent]


class Stroke(Protocol):
    """A key as blessed tells it: the text that it sent, and a name if that is no character."""

    @property
    def name(self) -> str | None:
        """Return its name, such as KEY_ENTER."""
        ...

    def __str__(self) -> str:
        """Return the text that the key sent."""
        ...


def name_of(stroke: Stroke) -> str:
    """Return the name of a key; empty for none, or for one that has no meaning here."""
    if stroke.name:
        return NAMED.get(stroke.name, "")
    return str(stroke).lower()
