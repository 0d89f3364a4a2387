"""The program's own log: what the code did and where it failed, nothing that a person wrote."""

import logging
import os
import sys
from contextlib import ExitStack, suppress
from copy import copy
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

import PySide6
from PySide6.QtCore import QMessageLogContext, QSysInfo, QtMsgType, qInstallMessageHandler, qVersion
from PySide6.QtGui import QGuiApplication

from backcoach import __version__
from backcoach.app.trace import trace
from backcoach.text import _

NAME = "backcoach.log"
BYTES, FILES = 256 * 1024, 3
LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
log = logging.getLogger(__name__)
_until_stop = ExitStack()

_ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


def start(folder: Path) -> str | None:
    """Log into a folder, Qt's messages too, until stop(); return a sentence if that cannot be.

    Without a file, what is a warning or worse goes to standard error.
    """
    stop()
    root = logging.getLogger()
    _until_stop.callback(root.setLevel, root.level)
    root.setLevel(logging.INFO)
    _until_stop.callback(qInstallMessageHandler, qInstallMessageHandler(_pass_on))
    try:
        for private in (folder.parent, folder):  # mkdir would make parents for everybody
            private.mkdir(mode=0o700, parents=True, exist_ok=True)
        handler = PrivateFile(folder / NAME)
    except OSError:
        return _("{file} cannot be written.").format(file=folder / NAME)
    _until_stop.callback(handler.close)
    _until_stop.callback(root.removeHandler, handler)
    root.addHandler(handler)
    log.info("start: %s", surroundings())
    return None


def stop() -> None:
    """Close the log, and give Qt's messages back to who had them before."""
    _until_stop.close()


def surroundings() -> str:
    """Return which versions are running, and on what system."""
    python = sys.version.partition(" ")[0]
    parts = (
        f"BackCoach {__version__}",
        f"Python {python}",
        f"Qt {qVersion()}",
        f"PySide6 {PySide6.__version__}",
        QSysInfo.prettyProductName(),
        QSysInfo.currentCpuArchitecture(),
        QGuiApplication.platformName() if QGuiApplication.instance() else "",
    )
    return ", ".join(filter(None, parts))


class PrivateFile(RotatingFileHandler):
    """A log in a few files that only their owner can read; a full disk disturbs nobody."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, maxBytes=BYTES, backupCount=FILES - 1, encoding="utf-8")
        self.setFormatter(WithoutWords())

    def _open(self) -> TextIOWrapper:
        file = os.open(self.baseFilename, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        return os.fdopen(file, "a", encoding="utf-8", errors="backslashreplace")

    def close(self) -> None:
        """Close the file, also where its last lines cannot be written."""
        with suppress(OSError):
            super().close()

    def handleError(self, record: logging.LogRecord) -> None:
        """Do without a record that cannot be written."""


class WithoutWords(logging.Formatter):
    """One line for each record; an exception is told by its trace, without its words."""

    def __init__(self) -> None:
        line = "%(asctime)s %(levelname)s %(name)s: %(message)s"
        super().__init__(line, datefmt="%Y-%m-%d %H:%M:%S%z")

    def format(self, record: logging.LogRecord) -> str:
        """Return a record's lines. Words that another handler left in the record are not used."""
        own = copy(record)
        own.exc_text = None
        return super().format(own)

    def formatException(self, ei: _ExcInfo) -> str:
        """Return the trace of an exception."""
        return "" if ei[1] is None else trace(ei[1])


def _pass_on(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Log a message of Qt. After a fatal one Qt ends the process, so it is said there and then."""
    category = context.category
    name = "qt" if category in (None, "default") else category
    logging.getLogger(name).log(LEVELS[kind], "%s", message)
    if kind == QtMsgType.QtFatalMsg and sys.stderr is not None:
        sys.stderr.write(f"{message}\n")
