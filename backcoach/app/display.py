"""The Qt application of a command that opens a window, or draws one."""

from PySide6.QtCore import QLocale
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from backcoach.app import resources
from backcoach.app.screen import require_screen
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
    app = QApplication(["backcoach", *(["-platform", "offscreen"] if offscreen else [])])
    app.setApplicationName("BackCoach")
    app.setDesktopFileName("backcoach")
    resources.register()
    app.setWindowIcon(QIcon(":/icons/backcoach.svg"))
    app.setStyle("Fusion")
    app.setFont(Style().font(BODY))
    QLocale.setDefault(locale_of_words(QLocale.system()))
    return app


def locale_of_words(system: QLocale) -> QLocale:
    """Return how dates and times are written: in English, as the words are, as at home.

    Where nobody writes English, it is as in Britain.
    """
    made = QLocale(QLocale.Language.English, system.territory())
    return made if made.territory() is system.territory() else QLocale("en_GB")
