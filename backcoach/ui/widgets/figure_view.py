"""The figure on its stage. What draws it is imported when there is something to draw."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent

from backcoach.core.movement import Moment
from backcoach.ui.style import Style
from backcoach.ui.widgets.painted import Painted

if TYPE_CHECKING:
    from backcoach.body.scene import Scene
    from backcoach.drawing.figure import Inks

# So fine that the eye sees no steps: a breath moves the chest by a few pixels, a movement a limb by
# a few hundred.
BREATH_STEPS, MOVEMENT_STEPS = 12, 400
KEY_POSES = 4
# In the other phases a figure stays as it is, and breathes.
MOVING = frozenset(("out", "back", "move", "free"))


class Picture(NamedTuple):
    """What is seen: phase, fraction, side, breath, in steps so large that they can be seen."""

    phase: str
    fraction: float
    mirrored: bool
    breath: float


class FigureView(Painted):
    """A figure at one moment. It is painted again only when there is something else to be seen."""

    def __init__(self) -> None:
        super().__init__()
        self._scene: Scene | None = None
        self._picture: Picture | None = None
        self._inks: Inks | None = None
        # It paints its own ground, so that what is behind it need not be painted in each frame.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def sizeHint(self) -> QSize:
        """Return the size below which nobody could tell the exercise; it takes more gladly."""
        return QSize(240, 130)

    def minimumSizeHint(self) -> QSize:
        """Return the same: there is no use in less."""
        return self.sizeHint()

    def restyle(self, style: Style) -> None:
        """Take another style."""
        self._inks = None
        super().restyle(style)

    def present(self, scene: Scene | None, moment: Moment | None) -> None:
        """Show a moment of a scene, or nothing."""
        picture = seen(moment, still=self.look.still) if moment else None
        if (scene, picture) != (self._scene, self._picture):
            self._scene, self._picture = scene, picture
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the figure, or nothing before there is one."""
        painter = self.smooth_painter()
        painter.fillRect(self.rect(), QColor(self.look.theme.surface))
        if self._scene is None or self._picture is None:
            return
        from backcoach.drawing.figure import Inks, lens, paint

        if self._inks is None:
            self._inks = Inks(self.look.theme.figure)
        phase, fraction, mirrored, breath = self._picture
        through = lens(self._scene.box, QRectF(self.rect()))
        shapes = self._scene.shapes(phase, fraction, mirrored=mirrored, breath=breath)
        paint(painter, shapes, through, self._inks)
        if self.look.still and phase in ("out", "back"):
            from backcoach.drawing.arrow import paint_arrow

            colour = QColor(self.look.theme.attention)
            paint_arrow(painter, self._scene, phase, through, colour, mirrored=mirrored)


def seen(moment: Moment, *, still: bool) -> Picture:
    """Return what is painted of a moment; still: only key poses."""
    if not still:
        moves = moment.phase in MOVING
        fraction = round(moment.fraction * MOVEMENT_STEPS) / MOVEMENT_STEPS if moves else 0.0
        breath = round(moment.breath * BREATH_STEPS) / BREATH_STEPS
        return Picture(moment.phase, fraction, moment.mirrored, breath)
    if moment.phase in ("move", "free"):
        fraction = int(moment.fraction * KEY_POSES) / KEY_POSES
    else:
        fraction = 1.0 if moment.phase in ("out", "back") else 0.0
    return Picture(moment.phase, fraction, moment.mirrored, 0.5)
