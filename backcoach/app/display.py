"""The Qt application of a command that opens a window, or draws one."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from backcoach.app import resources
from backcoach.app.locale import use_locale_of_words
from backcoach.app.screen import no_screen, require_screen
from backcoach.theme import BODY
from backcoach.ui.style import Style


def application(*, offscreen: bool = False) -> QApplication:
    """Return the Qt application; offscreen is one that draws and needs no display.

    Raises UserError where a display is needed and there is none.
    """
    made = QApplication.instance()
    if isinstance(made, QApplication):
        return made
    if not offscreen:
        require_screen()
    with _told_in_a_sentence():
        app = QApplication(["backcoach", *(["-platform", "offscreen"] if offscreen else [])])
    app.setApplicationName("BackCoach")
    app.setDesktopFileName("backcoach")
    resources.register()
    app.setWindowIcon(QIcon(":/icons/backcoach.svg"))
    app.setStyle("Fusion")
    app.setFont(Style().font(BODY))
    use_locale_of_words()
    return app


@contextmanager
def _told_in_a_sentence() -> Iterator[None]:
    """Say in a sentence that a display does not answer; Qt then ends the process."""
    before = qInstallMessageHandler(_end)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


def _end(kind: QtMsgType, _context: QMessageLogContext, _message: str) -> None:
    if kind == QtMsgType.QtFatalMsg:
        if sys.stderr is not None:
            sys.stderr.write(f"backcoach: {no_screen()}\n")
            sys.stderr.flush()
        os._exit(2)
