"""Signals as values: they wait until somebody asks, and interrupt nothing but a wait."""

import signal
from collections.abc import Callable
from enum import StrEnum
from types import FrameType
from typing import TypeVar

T = TypeVar("T")


class Signal(StrEnum):
    """What came from outside."""

    INTERRUPT = "interrupt"
    CLOSE = "close"
    SUSPEND = "suspend"
    RESIZE = "resize"


# By name, because not every system has them all.
_MEANINGS = {
    "SIGINT": Signal.INTERRUPT,
    "SIGHUP": Signal.CLOSE,
    "SIGTERM": Signal.CLOSE,
    "SIGBREAK": Signal.CLOSE,
    "SIGTSTP": Signal.SUSPEND,
    "SIGWINCH": Signal.RESIZE,
}
_HANDLED = {
    getattr(signal, name): meaning for name, meaning in _MEANINGS.items() if hasattr(signal, name)
}
TELLS_RESIZING = hasattr(signal, "SIGWINCH")
_OldHandler = Callable[[int, FrameType | None], object] | int | None


class _Woken(BaseException):
    """A signal came during a wait."""


class Signals:
    """A context in which signals are collected; the old handlers are restored after it.

    A session must not be cut in the middle of storing an event: that is why a signal raises only
    inside wait(). For the main thread only.
    """

    def __init__(self, *wanted: Signal) -> None:
        self._wanted = wanted or tuple(Signal)
        self._old: dict[int, _OldHandler] = {}
        self._came: list[Signal] = []
        self._waiting = False

    def __enter__(self) -> "Signals":
        for number, meaning in _HANDLED.items():
            old = signal.getsignal(number)
            ignored = old is signal.SIG_IGN or old is None
            if meaning in self._wanted and not ignored:
                self._old[number] = old
                signal.signal(number, self._come)
        return self

    def __exit__(self, *_exception: object) -> None:
        for number, old in self._old.items():
            signal.signal(number, old)

    def wait(self, waiting: Callable[[], T]) -> T | None:
        """Return what waiting returns, or None as soon as a signal is there."""
        try:
            self._waiting = True
            result = None if self._came else waiting()
            self._waiting = False
        except _Woken:
            return None
        finally:
            self._waiting = False
        return result

    def take(self) -> Signal | None:
        """Return the oldest signal that was not taken yet."""
        return self._came.pop(0) if self._came else None

    def _come(self, number: int, _frame: FrameType | None) -> None:
        self._came.append(_HANDLED[signal.Signals(number)])
        if self._waiting:
            self._waiting = False
            raise _Woken
