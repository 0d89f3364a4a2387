"""The session on a terminal, with keys."""

import os
import signal
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from enum import Enum

from blessed import Terminal
from rich.console import Console
from rich.live import Live

from backcoach.core.playhead import State
from backcoach.player import Player
from backcoach.terminal import keys, screen, view
from backcoach.terminal.controls import Controls
from backcoach.terminal.glyphs import glyphs_for
from backcoach.terminal.signals import TELLS_RESIZING, Signal, Signals
from backcoach.terminal.view import Shown
from backcoach.text import Words

FRAME_MS = 100
REFUSED_S = 2.0
LONGEST_WAIT_S = 1.0

_CLOSED: tuple[type[Exception], ...] = (OSError, EOFError)
try:
    import termios
except ImportError:  # Windows
    pass
else:
    _CLOSED += (termios.error,)


def run(player: Player, words: Words, notices: Sequence[str] = ()) -> None:
    """Play a session, from its start if it has not begun, until it is over or the terminal is gone.

    The last of notices is shown until a key is pressed; others may append to them at any time.
    When the terminal is closed, the session is paused and left unfinished. Standard input and
    output must be a terminal, and this the main thread.
    """
    visit = _Visit(player, words, notices)
    with Signals() as signals:
        player.start()
        while visit.stay(signals) is _End.SUSPENDED:
            os.kill(os.getpid(), signal.SIGSTOP)


class _End(Enum):
    """Why the terminal was given back."""

    OVER = 1
    CLOSED = 2
    SUSPENDED = 3


class _TerminalClosedError(Exception):
    """Nobody is there any more to be shown anything."""


class _Visit:
    """The person and the player, brought together on a terminal."""

    def __init__(self, player: Player, words: Words, notices: Sequence[str]) -> None:
        self._player = player
        self._words = words
        self._notices = notices
        self._seen = 0
        self._refused_until_s = 0.0
        self._controls = Controls(player, words)

    def stay(self, signals: Signals) -> _End:
        """Take the terminal and play until there is a reason to give it back."""
        try:
            with _Display(self._words) as display:
                while self._player.session.state in (State.RUNNING, State.PAUSED):
                    display.show(self._view())
                    if self._turn(display, signals) is Signal.SUSPEND:
                        return _End.SUSPENDED
        except _TerminalClosedError:
            self._controls.leave()
            return _End.CLOSED
        return _End.OVER

    def _turn(self, display: "_Display", signals: Signals) -> Signal | None:
        """Wait for a key, a signal or the time, and deal with it; return the signal."""
        wait_ms = self._player.wait_ms(FRAME_MS)
        key = signals.wait(lambda: display.key(wait_ms))
        came = signals.take()
        match came:
            case Signal.CLOSE:
                raise _TerminalClosedError
            case Signal.SUSPEND:
                self._controls.leave()
            case Signal.INTERRUPT:
                self._press(keys.CTRL_C)
            case _ if key:
                self._press(key)
        self._player.wake()
        return came

    def _press(self, key: str) -> None:
        self._seen = len(self._notices)
        self._controls.press(key)
        self._refused_until_s = time.monotonic() + REFUSED_S if self._controls.refused else 0.0

    def _view(self) -> Shown:
        question = self._controls.question
        card = question.card(self._words) if question else None
        return view.look(self._player.session, self._words, card, self._notice())

    def _notice(self) -> str:
        if time.monotonic() < self._refused_until_s:
            return self._words.gettext("Not now")
        return self._notices[-1] if len(self._notices) > self._seen else ""


class _Display:
    """The terminal while it is ours: the alternate screen, no cursor, one key at a time.

    What goes wrong with it, at any time, is raised as _TerminalClosedError.
    """

    def __init__(self, words: Words) -> None:
        self._words = words
        self._stack = ExitStack()
        self._console = Console(highlight=False, emoji=False, markup=False)
        self._live = Live(
            console=self._console,
            screen=True,
            auto_refresh=False,
            redirect_stdout=False,
            redirect_stderr=False,
        )
        self._glyphs = glyphs_for(self._console.encoding)
        self._shown: object = None

    def __enter__(self) -> "_Display":
        with _closed_terminals():
            # Without styling, blessed reads keys and puts no questions to the terminal, for whose
            # answers it would wait.
            self._terminal = Terminal(force_styling=None)
            self._stack.enter_context(self._terminal.cbreak())
            self._stack.enter_context(self._live)
        return self

    def __exit__(self, *_exception: object) -> None:
        with _closed_terminals():
            self._stack.close()

    def show(self, seen: Shown) -> None:
        """Draw a view, if it or the size of the terminal has changed."""
        with _closed_terminals():
            size = self._console.size
            if self._shown != (seen, size):
                drawn = screen.render(seen, self._words, size.width, size.height, self._glyphs)
                self._live.update(drawn, refresh=True)
                self._shown = (seen, size)

    def key(self, wait_ms: float | None) -> str:
        """Return the name of the next key; empty when there was none in time (None: no limit)."""
        with _closed_terminals():
            return keys.name_of(self._terminal.inkey(timeout=_timeout_s(wait_ms)))


def _timeout_s(wait_ms: float | None) -> float | None:
    """Return how long to wait for a key, in s.

    While nothing happens without the person there is no need to wake up, unless the system does not
    tell when the terminal is resized.
    """
    if wait_ms is None:
        return None if TELLS_RESIZING else LONGEST_WAIT_S
    return min(wait_ms / 1000, LONGEST_WAIT_S)


@contextmanager
def _closed_terminals() -> Iterator[None]:
    try:
        yield
    except _CLOSED as error:
        raise _TerminalClosedError from error
