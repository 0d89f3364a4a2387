"""What was done, line by line, each with a mark that is told by its shape, too."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QGridLayout

from backcoach.theme import BODY, STEP
from backcoach.ui.widgets.basics import label
from backcoach.ui.widgets.contents import Contents
from backcoach.ui.widgets.painted import Painted

# As parts of the disc around them.
TICK = ((0.28, 0.52), (0.44, 0.68), (0.73, 0.34))
DASH = ((0.32, 0.5), (0.68, 0.5))
PEN = 0.1
DISC_EM = 1.4
TOP, TOP_RIGHT = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight


def paint_mark(painter: QPainter, disc: QRectF, colour: QColor, *, whole: bool = True) -> None:
    """Paint a tick, or the dash of what is not whole, into a disc."""
    pen = QPen(colour, disc.width() * PEN)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    points = (
        QPointF(disc.x() + x * disc.width(), disc.y() + y * disc.height())
        for x, y in (TICK if whole else DASH)
    )
    painter.drawPolyline(QPolygonF(list(points)))


class DoneMark(Painted):
    """A filled disc with a tick, or a ring with a dash."""

    def __init__(self, *, whole: bool) -> None:
        super().__init__()
        self.whole = whole

    def sizeHint(self) -> QSize:
        """Return a size a little larger than text."""
        side = round(self.look.px(BODY) * DISC_EM)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the disc and what is in it."""
        painter, theme = self.smooth_painter(), self.look.theme
        side = self.sizeHint().width()
        disc = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        if self.whole:
            painter.setBrush(QColor(theme.primary))
            painter.drawEllipse(disc)
        else:
            painter.setPen(QPen(QColor(theme.track), side * PEN))
            inset = side * PEN / 2
            painter.drawEllipse(disc.adjusted(inset, inset, -inset, -inset))
        ink = QColor(theme.on_primary if self.whole else theme.muted_ink)
        paint_mark(painter, disc, ink, whole=self.whole)


class DoneList(Contents):
    """Names, how much of each was done, and a mark for each."""

    def present(self, lines: Iterable[tuple[str, str, bool]]) -> None:
        """Show lines of a name, how much was done, and whether that is the whole."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(3 * STEP)
        grid.setVerticalSpacing(2 * STEP)
        grid.setColumnStretch(1, 1)
        for row, (name, done, whole) in enumerate(lines):
            grid.addWidget(DoneMark(whole=whole), row, 0, TOP)
            grid.addWidget(label(name), row, 1, TOP)
            grid.addWidget(label(done, "muted", wrap=False), row, 2, TOP_RIGHT)
        self.replace((grid,))
