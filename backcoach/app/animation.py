"""A looping picture of one repetition, as an animated PNG."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from backcoach.app.offscreen import application
from backcoach.app.scenes import scene_of
from backcoach.body.scene import Scene
from backcoach.core.compiler import compile_routine
from backcoach.core.exercise import Exercise
from backcoach.core.movement import Moment, moment
from backcoach.core.preferences import Preferences
from backcoach.core.routine import alone
from backcoach.core.timeline import Phase
from backcoach.drawing.figure import Inks, lens, paint
from backcoach.errors import UserError
from backcoach.text import ENGLISH, _
from backcoach.theme import LIGHT

WIDTH, HEIGHT, FRAMES_A_SECOND = 480, 340, 15
COLOURS = 64
# Longer steps are shown in this time.
LONGEST_S = 2.5


def animate(exercise: Exercise, exercises: Mapping[str, Exercise], folder: Path) -> Path:
    """Write the animation of one of the exercises into a folder and return its file.

    Raises UserError where it cannot be drawn or written.
    """
    try:
        from PIL import Image
    except ImportError as error:
        raise UserError(_("Animations need Pillow: pip install pillow.")) from error
    application()
    scene, inks = scene_of(exercise), Inks(LIGHT.figure)
    pictures = [_picture(scene, shown, inks) for shown in moments(exercise, exercises)]
    size = (WIDTH, HEIGHT)
    colours = [Image.frombytes("RGB", size, bytes(picture.constBits())) for picture in pictures]
    palette = colours[0].quantize(COLOURS)
    frames = [each.quantize(palette=palette, dither=Image.Dither.NONE) for each in colours]
    path = folder / f"{exercise.id}-moving.png"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        duration_ms = 1000 // FRAMES_A_SECOND
        frames[0].save(path, save_all=True, append_images=frames[1:], duration=duration_ms, loop=0)
    except OSError as error:
        raise UserError(_("{file} cannot be written.").format(file=path)) from error
    return path


def moments(exercise: Exercise, exercises: Mapping[str, Exercise]) -> Iterator[Moment]:
    """Yield the moments of one repetition, or one round of a movement, at equal steps of time."""
    timeline = compile_routine(alone(exercise), exercises, Preferences(), ENGLISH)
    block = next(iter(timeline.blocks.values()))
    for step in block:
        if step.key.rep != block[0].key.rep:
            return
        lasts_ms = step.estimate_ms
        if step.phase in (Phase.MOVE, Phase.FREE) and exercise.figure:
            lasts_ms = round(exercise.figure.cycle_s * 1000)
        count = round(min(lasts_ms / 1000, LONGEST_S) * FRAMES_A_SECOND)
        for number in range(count):
            yield moment(step, exercise, lasts_ms * number // count)


def _picture(scene: Scene, shown: Moment, inks: Inks) -> QImage:
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB888)
    image.fill(QColor(LIGHT.surface))
    painter = QPainter(image)
    shapes = scene.shapes(shown.phase, shown.fraction, mirrored=shown.mirrored, breath=shown.breath)
    paint(painter, shapes, lens(scene.box, QRectF(image.rect())), inks)
    painter.end()
    return image
