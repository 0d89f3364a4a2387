"""Small pictures of figures, and how far apart two of them are."""

import os
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from backcoach.body.scene import Scene
from backcoach.body.shape import Shape
from backcoach.drawing.figure import Inks, Lens, lens, paint
from backcoach.theme import DARK, LIGHT, LINE_ART, FigureColours

APPROVE = "BACKCOACH_APPROVE"
WIDE, HIGH = 320, 240
TILE = 32
ROOM = QRectF(0, 0, WIDE, HIGH)
WHITE = QColor("#FFFFFF")
LOOKS = {
    "light": (LIGHT.figure, LIGHT.surface),
    "dark": (DARK.figure, DARK.surface),
    "line-art": (LINE_ART, "#FFFFFF"),
}


def painted(
    shapes: Iterable[Shape],
    through: Lens,
    colours: FigureColours,
    paper: str = "#FFFFFF",
    factor: int = 1,
) -> QImage:
    """Return a picture of shapes, as many times as large as the usual one."""
    image = QImage(WIDE * factor, HIGH * factor, QImage.Format.Format_RGB32)
    image.fill(QColor(paper))
    painter = QPainter(image)
    paint(painter, shapes, through, Inks(colours))
    painter.end()
    return image


def picture(scene: Scene, look: str, fraction: float = 1.0) -> QImage:
    colours, paper = LOOKS[look]
    return painted(scene.shapes("out", fraction), lens(scene.box, ROOM), colours, paper)


def values(image: QImage) -> bytes:
    """Return blue, green, red and a filler of every pixel."""
    return bytes(image.constBits())


def difference(one: QImage, other: QImage) -> float:
    """Return how far apart two pictures are, on average for each channel."""
    assert one.size() == other.size()
    pairs = zip(values(one), values(other), strict=True)
    return sum(abs(a - b) for a, b in pairs) / (one.width() * one.height() * 3)


def changed(one: QImage, other: QImage) -> list[tuple[int, int]]:
    """Return where two pictures differ."""
    a, b = (memoryview(values(image)).cast("I") for image in (one, other))
    wide = one.width()
    return [(at % wide, at // wide) for at, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]


def approved(file: Path, found: QImage) -> QImage:
    """Return the picture that a person approved; the one that is found, if asked."""
    if os.environ.get(APPROVE):
        file.parent.mkdir(exist_ok=True)
        assert found.save(str(file), quality=0)  # as small as can be
    return QImage(str(file))


def unlike(one: QImage, other: QImage, alike: float) -> list[tuple[int, int]]:
    """Return the corners of the tiles in which two pictures are further apart, on average."""
    assert one.size() == other.size()
    one, other = (image.convertToFormat(QImage.Format.Format_RGB32) for image in (one, other))
    corners = [(x, y) for y in range(0, one.height(), TILE) for x in range(0, one.width(), TILE)]
    tiles = ((at, QRect(*at, TILE, TILE).intersected(one.rect())) for at in corners)
    return [at for at, tile in tiles if difference(one.copy(tile), other.copy(tile)) > alike]
