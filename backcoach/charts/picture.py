"""The chart as a file: in points or in lines, with a title, a legend and how much was logged."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QFileDevice,
    QIODevice,
    QRect,
    QRectF,
    QSaveFile,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QImage, QImageWriter, QPaintDevice, QPainter
from PySide6.QtSvg import QSvgGenerator

from backcoach.charts import naming
from backcoach.charts.look import Look
from backcoach.charts.plots import Plots
from backcoach.charts.series import Series
from backcoach.errors import UserError
from backcoach.text import _, chosen
from backcoach.theme import BODY, LARGE, Colour

SIZE = QSize(1200, 760)
SHARPNESS = 2  # points of a PNG for each px of the picture
MARGIN, BELOW_WORDS = 28, 12
_RESOLUTION = 96  # so that a px is a px
_PRIVATE = QFileDevice.Permission.ReadOwner | QFileDevice.Permission.WriteOwner


def save(path: Path, series: Series, look: Look) -> None:
    """Write a chart to a file, all of it or nothing; its ending, .png or .svg, tells the kind.

    Only the person themselves can read it then.

    Raises UserError for another ending, and where it cannot be written.
    """
    made = {".png": _png, ".svg": _svg}.get(path.suffix.lower())
    if made is None:
        raise UserError(_("{file}: a picture ends in .png or .svg.").format(file=path))
    data = made(lambda device: _paint(device, series, look), naming.title(series, chosen()))
    file = QSaveFile(str(path))
    if not (
        file.open(QIODevice.OpenModeFlag.WriteOnly)
        and file.setPermissions(_PRIVATE)
        and file.write(data) >= 0
        and file.commit()
    ):
        raise UserError(_("{file} cannot be written.").format(file=path))


def _png(paint: Callable[[QPaintDevice], None], title: str) -> bytes:
    image = QImage(SIZE * SHARPNESS, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SHARPNESS)
    image.setText("Title", title)
    paint(image)
    buffer = QBuffer()
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def _svg(paint: Callable[[QPaintDevice], None], title: str) -> bytes:
    buffer, made = QBuffer(), QSvgGenerator()
    made.setOutputDevice(buffer)
    made.setTitle(title)
    made.setSize(SIZE)
    made.setViewBox(QRect(0, 0, SIZE.width(), SIZE.height()))
    made.setResolution(_RESOLUTION)
    paint(made)
    return bytes(buffer.data().data())


def _paint(device: QPaintDevice, series: Series, look: Look) -> None:
    room, theme = QRectF(0, 0, SIZE.width(), SIZE.height()), look.theme
    painter = QPainter(device)
    painter.fillRect(room, QColor(theme.surface))
    room.adjust(MARGIN, MARGIN, -MARGIN, -MARGIN)
    _write(painter, room, naming.title(series, chosen()), look.font(LARGE, 600), theme.ink)
    legend = ", ".join(naming.legend(series, chosen()))
    _write(painter, room, legend, look.font(BODY), theme.muted_ink)
    plots = Plots(look)
    plots.present(series)
    plots.paint(painter, room)
    painter.end()


def _write(painter: QPainter, room: QRectF, text: str, font: QFont, ink: Colour) -> None:
    """Write words at the top of a room, which is then so much lower."""
    painter.setFont(font)
    painter.setPen(QColor(ink))
    flags = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
    used = painter.boundingRect(room, flags, text)
    painter.drawText(used, flags, text)
    room.setTop(used.bottom() + BELOW_WORDS)
