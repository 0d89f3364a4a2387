"""Things with the figure of an exercise beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QWidget

from backcoach.core.movement import Moment
from backcoach.theme import STEP
from backcoach.ui.widgets.figure_view import FigureView

if TYPE_CHECKING:
    from backcoach.body.scene import Scene

# How wide it has to be for a figure, in sizes of text, and how the width is shared then.
ROOMY_EM = 36
THINGS_SHARE, FIGURE_SHARE = 20, 15
BREATH = 0.5


class Illustrated(QWidget):
    """A layout, and to the right of it a figure that stands still, where there is room for one."""

    def __init__(self, things: QLayout) -> None:
        super().__init__()
        self._figure = FigureView()
        self._figure.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4 * STEP)
        row.addLayout(things, THINGS_SHARE)
        row.addWidget(self._figure, FIGURE_SHARE)

    def show_figure(self, scene: Scene | None) -> None:
        """Show a figure, or none."""
        self._figure.present(scene, _telling(scene) if scene else None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the figure out where there is no room for it."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        roomy = self.width() >= ROOMY_EM * self.fontInfo().pixelSize()
        self._figure.setVisible(roomy)


def _telling(scene: Scene) -> Moment:
    """Return the moment by which an exercise is known at a glance."""
    if scene.figure.cycle:
        return Moment("move", 0.25, False, BREATH)
    return Moment("hold", 0.0, False, BREATH)
