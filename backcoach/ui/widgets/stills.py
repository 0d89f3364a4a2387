"""Pictures of figures that stand still, each made once it was wanted, when there is time."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPixmap

from backcoach.ui.style import Style
from backcoach.ui.widgets.figure_view import seen
from backcoach.ui.widgets.moving_figure import Shown

if TYPE_CHECKING:
    from backcoach.drawing.figure import Inks

# Pictures of so many pixels together are kept, those that were last seen: 64 MB, and more than are
# in sight on any screen.
KEPT_PIXELS = 16_000_000


class _Size(NamedTuple):
    """How large a picture is, and how many pixels of the screen are one of them."""

    size: QSize
    ratio: float


class Stills(QObject):
    """The pictures by the ids of exercises, on the ground that cards have.

    One is made in each idle turn, the first wanted first: nothing is drawn while something is
    painted. figure_asked tells whose figure is needed; take() has to follow. made tells which
    picture is there now.
    """

    figure_asked = Signal(str)
    made = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = Style()
        self._inks: Inks | None = None
        self._figures: dict[str, Shown | None] = {}
        self._pictures: dict[str, tuple[_Size, QPixmap]] = {}
        self._wanted: dict[str, _Size] = {}
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._make_next)

    def take(self, id: str, figure: Shown | None) -> None:
        """Take the figure of an exercise; None where there is nothing to be drawn."""
        self._figures[id] = figure

    def figure(self, id: str) -> Shown | None:
        """Return a figure, asking for it if it is not there yet."""
        if id not in self._figures:
            self._figures[id] = None  # unless there is an answer
            self.figure_asked.emit(id)
        return self._figures[id]

    def of(self, id: str, size: QSize, ratio: float) -> QPixmap | None:
        """Return a picture, if there is one, and want it where it is missing or of another size.

        ratio is that of the device's pixels. The picture may still be of another size.
        """
        has, picture = self._pictures.get(id, (None, None))
        if has != (size, ratio):
            self._wanted.setdefault(id, _Size(QSize(size), ratio))
            self._turn.start()
        elif picture is not None:
            self._pictures[id] = self._pictures.pop(id)
        return picture

    @property
    def is_busy(self) -> bool:
        """Whether there are pictures to be made."""
        return self._turn.isActive()

    def want_nothing(self) -> None:
        """Forget what is wanted and not made: it may be out of sight by now.

        Of the pictures, too, those are forgotten that were not seen for long.
        """
        self._wanted.clear()
        self._turn.stop()
        pixels = sum(_pixels(picture) for _size, picture in self._pictures.values())
        for id, (_size, picture) in list(self._pictures.items()):
            if pixels > KEPT_PIXELS:
                pixels -= _pixels(picture)
                del self._pictures[id]

    def restyle(self, style: Style) -> None:
        """Take another style: all pictures are made again."""
        if style.theme != self._look.theme:
            self._pictures.clear()
            self._inks = None
        self._look = style

    def _make_next(self) -> None:
        id = next(iter(self._wanted), None)
        if id is None:
            return
        wanted = self._wanted.pop(id)
        self._pictures[id] = wanted, self._picture(self.figure(id), wanted)
        if self._wanted:
            self._turn.start()
        self.made.emit(id)

    def _picture(self, figure: Shown | None, wanted: _Size) -> QPixmap:
        """Return the moment by which an exercise is known, or an empty picture."""
        picture = QPixmap(wanted.size * wanted.ratio)
        picture.setDevicePixelRatio(wanted.ratio)
        picture.fill(QColor(self._look.theme.surface))
        if figure is not None:
            painter = QPainter(picture)
            self._paint(painter, figure, QRectF(0, 0, wanted.size.width(), wanted.size.height()))
            painter.end()
        return picture

    def _paint(self, painter: QPainter, figure: Shown, room: QRectF) -> None:
        from backcoach.drawing.figure import Inks, lens, paint

        if self._inks is None:
            self._inks = Inks(self._look.theme.figure)
        scene, demonstration = figure
        phase, fraction, mirrored, breath = seen(demonstration.at(0), still=False)
        shapes = scene.shapes(phase, fraction, mirrored=mirrored, breath=breath)
        paint(painter, shapes, lens(scene.box, room), self._inks)


def _pixels(picture: QPixmap) -> int:
    return picture.width() * picture.height()
