"""The keys of the player: read by what obeys and by what tells."""

from enum import StrEnum
from typing import NamedTuple

from backcoach.text import _


class Intent(StrEnum):
    """What a key is pressed for."""

    PAUSE = "pause"
    BACK = "back"
    NEXT = "next"
    SORE = "sore"
    MORE_TIME = "more time"
    SKIP = "skip"
    JUMP_BACK = "jump back"
    JUMP_ON = "jump on"
    FULL_SCREEN = "full screen"
    LEAVE = "leave"
    KEYS = "keys"


class Key(NamedTuple):
    """An intent, the keys for it as Qt writes them, and how they are written for people.

    A key that is always there works while something is asked, too. One without keys belongs to the
    whole window.
    """

    intent: Intent
    keys: tuple[str, ...]
    label: str
    always: bool = False


KEYS = (
    Key(Intent.PAUSE, ("Space",), "Space"),
    Key(Intent.BACK, ("Left", "PgUp"), "←"),
    Key(Intent.NEXT, ("Right", "PgDown"), "→"),
    Key(Intent.SORE, ("S",), "S"),
    Key(Intent.MORE_TIME, ("+", "="), "+"),
    Key(Intent.SKIP, ("Shift+Right",), "Shift →"),
    Key(Intent.JUMP_ON, ("Ctrl+Right",), "Ctrl →"),
    Key(Intent.JUMP_BACK, ("Shift+Left", "Ctrl+Left"), "Shift ←"),
    Key(Intent.FULL_SCREEN, (), "F11"),
    Key(Intent.LEAVE, ("Esc",), "Esc", always=True),
    Key(Intent.KEYS, ("?", "F1"), "?"),
)


def label_of(intent: Intent) -> str:
    """Return how the first key of an intent is written."""
    return next(key.label for key in KEYS if key.intent is intent)


def explain(intent: Intent) -> str:
    """Return what an intent does, in a few words."""
    return {
        Intent.PAUSE: _("Pause, and go on; a click on the figure does it, too"),
        Intent.BACK: _("To the start of this set, or to the one before (Page up, too)"),
        Intent.NEXT: _("Go on now; at your own pace: this set is done (Page down, too)"),
        Intent.SORE: _("This hurts: pauses at once, then asks"),
        Intent.MORE_TIME: _("15 s more to get ready or rest (=, too)"),
        Intent.SKIP: _("Skip this exercise"),
        Intent.JUMP_ON: _("Jump to the next exercise"),
        Intent.JUMP_BACK: _("Jump to the exercise before (Ctrl ←, too)"),
        Intent.FULL_SCREEN: _("Full screen, and back"),
        Intent.LEAVE: _("Leave; asks first"),
        Intent.KEYS: _("Show these keys (F1, too)"),
    }[intent]
