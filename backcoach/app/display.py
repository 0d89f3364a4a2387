"""The Qt application of a command that opens a window, or draws one."""

import os
import sys

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from backcoach.app import resources
from backcoach.errors import UserError
from backcoach.text import _
from backcoach.theme import BODY
from backcoach.ui.style import Style


def application(*, offscreen: bool = False) -> QApplication:
    """Return the Qt application; offscreen is one that draws and needs no display.

    Raises UserError where a display is needed and there is none.
    """
    made = QApplication.instance()
    if isinstance(made, QApplication):
        return made
    if not offscreen and not _has_display():
        raise UserError(
            _("There is no display here for a window. backcoach play --terminal needs none.")
        )
    app = QApplication(["backcoach", *(["-platform", "offscreen"] if offscreen else [])])
    app.setApplicationName("BackCoach")
    app.setDesktopFileName("backcoach")
    resources.register()
    app.setWindowIcon(QIcon(":/icons/backcoach.svg"))
    app.setStyle("Fusion")
    app.setFont(Style().font(BODY))
    return app


def _has_display() -> bool:
    wanted = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in wanted)
