"""Looks at the window from inside its process; bench_window.py starts one for each question.

    python packaging/window_probes.py NAME ARGUMENTS

writes what it found to standard output, as one JSON object.
"""

from __future__ import annotations

import gc
import json
import re
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

SETTLES_S = 2.0
Found = dict[str, float]


class Picture(QObject):
    """Tells when a widget, with all that is in it, has next been painted."""

    painted = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the end of what begins with this event."""
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self.painted.emit)
        return False

    def wait(self) -> None:
        """Return when it is painted."""
        loop = QEventLoop()
        self.painted.connect(loop.quit)
        loop.exec()


def bare(began_ns: str) -> Found:
    """Open a window with nothing in it: how long that took, and how much memory."""
    app = QApplication([])
    window = QWidget()
    window.resize(1280, 800)
    first = Picture(window)
    window.show()
    first.wait()
    found = {"painted": _ms_since(began_ns)}
    _wait(SETTLES_S)
    found |= _memory()
    del app
    return found


def today(began_ns: str, folder: str) -> Found:
    """Start the program: how long it took to Today, and to its figure, and how much memory."""

    def look(window: QWidget) -> Found:
        from backcoach.ui.widgets.figure_view import FigureView

        found = {"painted": _ms_since(began_ns)}
        figure = next(each for each in window.findChildren(FigureView) if each.isVisible())
        Picture(figure).wait()
        found["whole"] = _ms_since(began_ns)
        _wait(SETTLES_S)
        return found | _memory()

    return _look_at_the_program(folder, look)


def idle(folder: str, seconds: str) -> Found:
    """Leave Today alone: the share of a core, the timers that run, and how often one of Qt's."""

    def look(_window: QWidget) -> Found:
        _wait(SETTLES_S)
        share = _share(float(seconds))
        timers = [each for each in gc.get_objects() if isinstance(each, QTimer)]
        return {"share": share, "timers": sum(each.isActive() for each in timers)}

    return _look_at_the_program(folder, look)
