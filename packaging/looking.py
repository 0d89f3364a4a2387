"""What a probe sees of its own process: when a widget is painted, time, memory, timers."""

from __future__ import annotations

import re
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget


class Picture(QObject):
    """Tells when a widget, with all that is in it, has been painted the next time."""

    painted = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Wait for the end of the painting that begins with this event."""
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self.painted.emit)
        return False

    def wait(self) -> None:
        """Return when it is painted."""
        loop = QEventLoop()
        self.painted.connect(loop.quit)
        loop.exec()


class TimerCounter(QObject):
    """Counts how often any timer of the program rings."""

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__()
        self.count = 0
        app.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Count an event."""
        self.count += event.type() is QEvent.Type.Timer
        return False


def wait(seconds: float) -> None:
    """Let the program go on for some time."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def percent_of_a_core(seconds: float) -> float:
    """Return how much of a core this process takes from now on, all its threads together."""
    began, cpu = time.monotonic(), time.process_time()
    wait(seconds)
    return 100 * (time.process_time() - cpu) / (time.monotonic() - began)


def ms_since(began_ns: int) -> float:
    """Return how long ago a time of the monotonic clock was."""
    return (time.monotonic_ns() - began_ns) / 1e6


def memory_mb() -> dict[str, float]:
    """Return the resident memory and this process's share of it; nothing but on Linux."""
    rollup = Path("/proc/self/smaps_rollup")
    lines = rollup.read_text("ascii") if rollup.exists() else ""
    found = re.findall(r"^(Rss|Pss):\s+(\d+) kB", lines, re.MULTILINE)
    return {name: int(kb) / 1024 for name, kb in found}
