"""A figure that goes through its movement again and again, as long as it can be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEasingCurve, QTimeLine
from PySide6.QtGui import QHideEvent, QShowEvent

from backcoach.ui.style import Style
from backcoach.ui.widgets.figure_view import FigureView

if TYPE_CHECKING:
    from backcoach.body.scene import Scene
    from backcoach.core.demonstration import Demonstration

FRAME_MS = 33


class Shown(NamedTuple):
    """The figure of an exercise, and which moment of it is seen when."""

    scene: Scene
    demonstration: Demonstration


class MovingFigure(FigureView):
    """A figure in motion. Where less motion is asked for, it stands still: no timer runs then.

    Nor does one run while it is hidden, or has nothing to show.
    """

    def __init__(self) -> None:
        super().__init__()
        self._shown: Shown | None = None
        self.time_line = QTimeLine(parent=self)
        self.time_line.setLoopCount(0)
        self.time_line.setUpdateInterval(FRAME_MS)
        self.time_line.setEasingCurve(QEasingCurve.Type.Linear)
        self.time_line.valueChanged.connect(self._show_now)

    def show_figure(self, shown: Shown | None) -> None:
        """Show the movement of a figure from its beginning, or nothing."""
        self._shown = shown
        self.time_line.stop()
        if shown is not None:
            self.time_line.setDuration(shown.demonstration.length_ms)
        self.time_line.setCurrentTime(0)
        self._show_now()
        self._go_on()

    def restyle(self, style: Style) -> None:
        """Take another style; it may ask for less motion."""
        super().restyle(style)
        self._go_on()

    def showEvent(self, event: QShowEvent) -> None:
        """Go on."""
        super().showEvent(event)
        self._go_on()

    def hideEvent(self, event: QHideEvent) -> None:
        """Wait where it is."""
        super().hideEvent(event)
        self._go_on()

    def _go_on(self) -> None:
        """Move or stand still, as it has to be now."""
        moves = self._shown is not None and self.isVisible() and not self.look.still
        if moves and self.time_line.state() is not QTimeLine.State.Running:
            self.time_line.resume()
        elif not moves:
            self.time_line.stop()
            self._show_now()

    def _show_now(self) -> None:
        if self._shown is None:
            self.present(None, None)
            return
        scene, demonstration = self._shown
        if not self.look.still:
            self.present(scene, demonstration.at(self.time_line.currentTime()))
            return
        telling = demonstration.at(0)
        leads_there = telling.phase in ("hold", "back")  # then there is an arrow
        self.present(scene, telling._replace(phase="out") if leads_there else telling)
