"""The buttons that turn pages and show them closely, and which page it is."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from backcoach.text import _
from backcoach.theme import STEP
from backcoach.ui.widgets.basics import button, label
from backcoach.ui.widgets.flow import Flow
from backcoach.ui.widgets.page_view import PageView


class PageBar(QWidget):
    """What a view of pages is turned by, with a pointer or without; says where it is."""

    def __init__(self, view: PageView) -> None:
        super().__init__()
        self._view = view
        self._back, self._on = button(_("Previous")), button(_("Next"))
        self._zoom = button(_("Full width"))
        self._place = label(role="label", wrap=False)
        self.setLayout(Flow(self._back, self._place, self._on, self._zoom, spacing=2 * STEP))
        self._back.clicked.connect(lambda: view.turn(-1))
        self._on.clicked.connect(lambda: view.turn(1))
        self._zoom.clicked.connect(lambda: view.zoom(wide=not view.is_wide))
        view.turned.connect(self._show)

    def _show(self) -> None:
        view = self._view
        if view.place != self._place.text():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, view.place))
        self._place.setText(view.place)
        self._zoom.setText(_("Whole page") if view.is_wide else _("Full width"))
        self._back.setEnabled(view.number > 1)
        self._on.setEnabled(view.number < view.count)
