"""Contact sheets: every figure at its start, on the way and at its end, in every look."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from backcoach.app import resources
from backcoach.app.offscreen import application
from backcoach.app.scenes import scene_of
from backcoach.body.scene import Scene
from backcoach.core.dose import Timed
from backcoach.core.exercise import Exercise, Sides
from backcoach.drawing.figure import Inks, lens, paint
from backcoach.errors import UserError
from backcoach.text import _
from backcoach.theme import (
    DARK,
    HIGH_CONTRAST_DARK,
    HIGH_CONTRAST_LIGHT,
    LIGHT,
    LINE_ART,
    Colour,
    FigureColours,
)

CELL_WIDTH, CELL_HEIGHT, CAPTION = 520, 390, 17
BREATH = 0.5
# How many exercises are beside each other on the contact sheet, and how small it is.
ABREAST, CONTACT_SCALE = 3, 0.4


class Look(NamedTuple):
    """One way to paint a figure."""

    colours: FigureColours
    paper: Colour
    ink: Colour


class Moment(NamedTuple):
    """One picture of a movement."""

    caption: str
    phase: str
    fraction: float
    mirrored: bool = False


THEMES = (LIGHT, DARK, HIGH_CONTRAST_LIGHT, HIGH_CONTRAST_DARK)
LOOKS = (
    *(Look(theme.figure, theme.surface, theme.ink) for theme in THEMES),
    Look(LINE_ART, "#FFFFFF", "#000000"),
)


def figure_sheets(exercises: Iterable[Exercise], folder: Path) -> Iterator[Path]:
    """Write a sheet for every exercise and one of them all; yield each file when it is written."""
    application()
    drawn = [(exercise, scene_of(exercise)) for exercise in exercises]
    folder.mkdir(parents=True, exist_ok=True)
    for exercise, scene in drawn:
        rows = [[(look, moment, scene) for moment in moments(exercise)] for look in LOOKS]
        yield _write(_sheet(rows), folder / f"{exercise.id}.png")
    yield _write(_contact_sheet(drawn), folder / "all.png")


def moments(exercise: Exercise) -> list[Moment]:
    """Return the moments of an exercise that tell it: start, middle, end, and what is special."""
    if isinstance(exercise.dose, Timed):
        return [Moment(_("{part} of 4").format(part=part), "move", part / 4) for part in range(4)]
    told = [
        Moment(_("start"), "out", 0.0),
        Moment(_("middle"), "out", 0.5),
        Moment(_("end"), "out", 1.0),
    ]
    if exercise.sides is not Sides.BOTH:
        told.append(Moment(_("end, other side"), "out", 1.0, mirrored=True))
    if exercise.figure is not None and exercise.figure.back:
        told.append(Moment(_("on the way back"), "back", 0.5))
    return told


def _contact_sheet(drawn: list[tuple[Exercise, Scene]]) -> QImage:
    """Return a small picture of all exercises: start, middle and end of each, below its name."""
    rows = [
        [
            (LOOKS[0], moment._replace(caption=exercise.name if first else ""), scene)
            for exercise, scene in drawn[begin : begin + ABREAST]
            for first, moment in zip((True, False, False), moments(exercise), strict=False)
        ]
        for begin in range(0, len(drawn), ABREAST)
    ]
    large = _sheet(rows, round(CAPTION / CONTACT_SCALE))
    return large.scaledToWidth(
        round(large.width() * CONTACT_SCALE), Qt.TransformationMode.SmoothTransformation
    )


def _write(image: QImage, path: Path) -> Path:
    if not image.save(str(path)):
        raise UserError(_("{file} cannot be written.").format(file=path))
    return path


def _sheet(rows: list[list[tuple[Look, Moment, Scene]]], caption: int = CAPTION) -> QImage:
    columns = max(len(row) for row in rows)
    image = QImage(columns * CELL_WIDTH, len(rows) * CELL_HEIGHT, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    for row, cells in enumerate(rows):
        for column, (look, moment, scene) in enumerate(cells):
            place = QRectF(column * CELL_WIDTH, row * CELL_HEIGHT, CELL_WIDTH, CELL_HEIGHT)
            painter.setFont(resources.font(caption, QFont.Weight.Medium))
            _cell(painter, place, look, moment, scene)
    painter.end()
    return image


def _cell(painter: QPainter, place: QRectF, look: Look, moment: Moment, scene: Scene) -> None:
    painter.fillRect(place, QColor(look.paper))
    painter.setPen(QColor(look.ink))
    text = place.adjusted(14, 8, -14, 0)
    painter.drawText(text, Qt.AlignmentFlag.AlignLeft, moment.caption)
    room = place.adjusted(0, 2 * painter.fontInfo().pixelSize(), 0, 0)
    shapes = scene.shapes(moment.phase, moment.fraction, mirrored=moment.mirrored, breath=BREATH)
    paint(painter, shapes, lens(scene.box, room), Inks(look.colours))
