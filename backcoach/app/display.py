"""The Qt application of a command that opens a window."""

import os
import sys

from PySide6.QtWidgets import QApplication

from backcoach.app import resources
from backcoach.errors import UserError
from backcoach.text import _
from backcoach.theme import FONT


def application() -> QApplication:
    """Return the Qt application. Raises UserError where there is no display."""
    made = QApplication.instance()
    if isinstance(made, QApplication):
        return made
    wanted = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in wanted):
        raise UserError(_("There is no display here for a window."))
    app = QApplication(["backcoach"])
    resources.register()
    app.setFont(FONT)
    return app
