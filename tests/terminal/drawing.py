"""Draws views as text, for tests."""

import io
from collections.abc import Iterator

from rich.console import Console

from backcoach.core import command
from backcoach.core.playhead import State
from backcoach.core.session import Session
from backcoach.terminal import screen
from backcoach.terminal.glyphs import UTF8, Glyphs
from backcoach.terminal.view import Card, look
from backcoach.text import ENGLISH
from tests.helpers.catalogue import session_of

SIZE = (80, 24)


def drawn(
    session: Session,
    size: tuple[int, int] = SIZE,
    *,
    card: Card | None = None,
    notice: str = "",
    glyphs: Glyphs = UTF8,
) -> list[str]:
    """Return the lines that a terminal of this size would show, as wide as they are printed."""
    width, height = size
    view = look(session, ENGLISH, card, notice)
    # Wider than the terminal, so that a line that is too long is seen to be.
    console = Console(record=True, file=io.StringIO(), width=width * 2, height=height)
    console.print(screen.render(view, ENGLISH, width, height, glyphs))
    return console.export_text().splitlines()


def begun(name: str) -> Session:
    session = session_of(name)
    session.handle(command.Start(), 0)
    return session


def moments(name: str) -> Iterator[Session]:
    """Yield a session at the start of each step, at each cue, and shortly before it."""
    session = begun(name)
    while session.state is State.RUNNING:
        yield session
        due_ms = session.due_ms
        if due_ms is None:
            session.advance(session.now_ms + 95_500)
            yield session
            session.handle(command.Next(), session.now_ms)
        else:
            session.advance(max(due_ms - 1, session.now_ms))
            yield session
            session.advance(due_ms)
