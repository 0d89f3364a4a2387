"""What happens to an exception that nobody caught: it is logged, and the person is told once."""

import logging
import sys
import threading
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Self

from PySide6.QtCore import QCoreApplication, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication

from backcoach.app.log import surroundings
from backcoach.app.trace import trace
from backcoach.errors import UserError
from backcoach.ui.crash_window import CrashWindow

INTERRUPTED = 130
log = logging.getLogger(__name__)


class CrashReporter(QObject):
    """Takes what nobody caught, in a slot, an overridden method of Qt, or a thread.

    While its window is open, other crashes are only logged, and each of them once: a crash in
    paintEvent comes again with every frame. In a with statement, it also takes what would leave
    the program, unless it is a UserError; the person is told before the program goes on to end.
    """

    _crashed = Signal(str)

    def __init__(self, log_folder: Path) -> None:
        super().__init__()
        self._log_folder = log_folder
        self._window: CrashWindow | None = None
        self._logged: set[str] = set()
        # Queued: to be shown in the thread of windows, and never in the middle of a paintEvent.
        self._crashed.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def __enter__(self) -> Self:
        self.install()
        return self

    def __exit__(
        self,
        _type: type[BaseException] | None,
        error: BaseException | None,
        _traceback: TracebackType | None,
    ) -> bool:
        self.uninstall()
        if not isinstance(error, Exception) or isinstance(error, UserError):
            return False
        self._tell_and_wait(self._log(error))
        return True

    def install(self) -> None:
        """Take over what Python does about exceptions that nobody caught."""
        self._hooks = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._uncaught
        threading.excepthook = self._uncaught_in_thread
        sys.unraisablehook = self._unraisable

    def uninstall(self) -> None:
        """Give it back to who did it before."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._hooks

    def report(self, error: BaseException) -> None:
        """Log an exception, and show the window unless it is open. Any thread may do so."""
        self._crashed.emit(self._log(error))

    def _uncaught(self, _type: object, error: BaseException, _traceback: object) -> None:
        if isinstance(error, KeyboardInterrupt):
            QCoreApplication.exit(INTERRUPTED)
        else:
            self.report(error)

    def _uncaught_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not isinstance(args.exc_value, SystemExit):
            self.report(args.exc_value)

    def _unraisable(self, args: "sys.UnraisableHookArgs") -> None:
        """Log what failed while something was taken apart; nothing the person did is lost by it."""
        if args.exc_value is not None:
            self._log(args.exc_value)

    def _log(self, error: BaseException) -> str:
        """Log an exception and return the details of it."""
        frames = trace(error)
        if frames not in self._logged:
            self._logged.add(frames)
            log.critical("nobody caught this:\n%s", frames)
        return f"{surroundings()}\n\n{frames}"

    def _tell(self, details: str) -> None:
        if self._window is None or not self._window.isVisible():
            self._window = self._made(CrashWindow(details))
            self._window.show()
            self._window.raise_()
            self._window.activateWindow()

    def _tell_and_wait(self, details: str) -> None:
        """Tell it while the program ends, and no other event loop would show the window."""
        if isinstance(QApplication.instance(), QApplication):
            self._window = self._made(CrashWindow(details, can_go_on=False))
            self._window.exec()
        elif sys.stderr is not None:
            sys.stderr.write(f"{details}\n")

    def _made(self, window: CrashWindow) -> CrashWindow:
        window.copied.connect(_copy)
        window.folder_asked.connect(self._open_folder)
        window.quit_asked.connect(partial(QCoreApplication.exit, 1))
        window.finished.connect(self._closed)
        return window

    def _closed(self) -> None:
        self._logged.clear()

    def _open_folder(self) -> None:
        if self._window and not QDesktopServices.openUrl(QUrl.fromLocalFile(self._log_folder)):
            self._window.show_place(str(self._log_folder))


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
