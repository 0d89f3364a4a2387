"""What the screen shows: a view of the session, the keys that work, and what is asked or told."""

from typing import NamedTuple

from backcoach.core import view
from backcoach.core.session import Session
from backcoach.core.view import View
from backcoach.terminal import keys
from backcoach.terminal.keys import Hint
from backcoach.text import Words


class Card(NamedTuple):
    """Something asked or told: a title, lines of text, keys that are explained, keys that work."""

    title: str
    lines: tuple[str, ...]
    hints: tuple[Hint, ...]
    table: tuple[Hint, ...] = ()

    @property
    def is_short(self) -> bool:
        """Whether one line is enough for it, so that the count stays in sight."""
        return not self.lines and not self.table


class Shown(NamedTuple):
    """All that is on the screen at one moment."""

    view: View
    hints: tuple[Hint, ...]
    card: Card | None
    notice: str


def look(session: Session, words: Words, card: Card | None = None, notice: str = "") -> Shown:
    """Return what there is to be shown of a session now."""
    return Shown(view.look(session, words), keys.hints(session, words), card, notice)
