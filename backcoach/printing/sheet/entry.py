"""What is on a sheet about one exercise: the parts that each layout puts together in its way."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from backcoach.core import prescription
from backcoach.core.dose import AnyDose, Timed
from backcoach.core.exercise import Exercise, Sides
from backcoach.core.routine import dose_of
from backcoach.printing.block import EMPTY, Block, Part, beside, space, stack
from backcoach.printing.marks import Align, Box, Figure
from backcoach.printing.sheet.form import Prescribed
from backcoach.printing.sheet.setting import WHOLE, Setting, word
from backcoach.text import Words

APART = 8.0
"""How far the start of a movement is from its end."""

MOMENTS, CYCLE = (("out", 0.0), ("out", 1.0)), (("move", 0.0), ("move", 0.25))
"""When a figure is shown: on its way out and there; or in a movement that goes on and on."""


class Entry(NamedTuple):
    """An item of a routine; aspect is its figure's width through its height, 0 without one."""

    number: int
    exercise: Exercise
    dose: AnyDose
    aspect: float


def entries(prescribed: Prescribed) -> Iterator[Entry]:
    """Yield the items of a routine."""
    inputs = prescribed.timeline.inputs
    for number, item in enumerate(inputs.routine.items, start=1):
        exercise = inputs.exercises[item.exercise]
        aspect = prescribed.figures.get(item.exercise, 0.0)
        yield Entry(number, exercise, dose_of(item, exercise), aspect)


def heading(
    entry: Entry, setting: Setting, width: float, most: int = WHOLE, below: Block = EMPTY
) -> Block:
    """Return number and name, the dose below them, and what else is below."""
    look = setting.look
    number = word(str(entry.number), look.name, look.indent)
    name = setting.lines(entry.exercise.name, look.name, width - look.indent, most)
    dose = setting.lines(dose_in_full(entry, setting), look.dose, width - look.indent)
    return beside((number, stack((name, dose, below))), (0, look.indent))


def heading_in_line(
    entry: Entry, setting: Setting, width: float, most: int = WHOLE, below: Block = EMPTY
) -> Block:
    """Return the same, with name and dose beside each other where there is room for them."""
    look, measure, dose = setting.look, setting.measure, dose_in_full(entry, setting)
    name_width = measure.width(entry.exercise.name, look.name)
    left = look.indent + name_width + 2 * APART
    if left + measure.width(dose, look.dose) > width:
        return heading(entry, setting, width, most, below)
    number = word(str(entry.number), look.name, look.indent)
    name = word(entry.exercise.name, look.name, name_width)
    lower = space(0.8 * (look.name.size - look.dose.size))  # so that both stand on one line
    said = stack((lower, word(dose, look.dose, width - left)))
    line = beside((name, said), (0, left - look.indent))
    return beside((number, stack((line, below))), (0, look.indent))


Heading = Callable[[Entry, Setting, float, int, Block], Block]
"""One of the ways to begin an exercise."""


def dose_in_full(entry: Entry, setting: Setting) -> str:
    """Return how much of an exercise is done."""
    exercise = entry.exercise
    return prescription.dose_in_full(
        entry.dose, exercise.sides, setting.words, side_rest_s=exercise.side_rest_s
    )


def side_labels(entry: Entry, words: Words) -> tuple[str, ...]:
    """Return the rows of boxes: left and right apart where each side is done on its own.

    Sides that alternate are done in one go, and are one set in a session, too.
    """
    if entry.exercise.sides is Sides.EACH:
        return words.gettext("Left"), words.gettext("Right")
    return ("",)


def figures(entry: Entry, setting: Setting, width: float, height: float) -> Block:
    """Return start and end in some room, as large as they can be beside or below each other.

    Their names are below them, but for a movement that goes on and on.
    """
    if not entry.aspect:
        return EMPTY
    goes_on = isinstance(entry.exercise.dose, Timed)
    line = 0.0 if goes_on else setting.look.body.line_height
    ways = _beside(entry.aspect, width, height, line), _below(entry.aspect, width, height, line)
    boxes = max(ways, key=lambda way: way[0].height)
    marks = (
        Figure(box, entry.exercise.id, phase, fraction)
        for box, (phase, fraction) in zip(boxes, CYCLE if goes_on else MOMENTS, strict=True)
    )
    named = () if goes_on else _captions(boxes, setting)
    return Block(boxes[-1].bottom + line, tuple(marks), parts=tuple(named))


def _captions(boxes: tuple[Box, Box], setting: Setting) -> Iterator[Part]:
    t, style = setting.words.gettext, setting.look.body
    for box, name in zip(boxes, (t("Start"), t("End")), strict=True):
        yield Part(word(name, style, box.width, Align.CENTRE), box.x, box.bottom)


def _beside(aspect: float, width: float, height: float, line: float) -> tuple[Box, Box]:
    """Return the boxes of both figures beside each other, each above a line of words."""
    half = (width - APART) / 2
    high = min(height - line, half / aspect)
    return Box(0, 0, half, high), Box(half + APART, 0, half, high)


def _below(aspect: float, width: float, height: float, line: float) -> tuple[Box, Box]:
    high = min((height - APART) / 2 - line, width / aspect)
    return Box(0, 0, width, high), Box(0, high + line + APART, width, high)


def directions(entry: Entry, setting: Setting, width: float, most: int = WHOLE) -> Block:
    """Return how an exercise is done, in full: each part with a word before it."""
    look, parts = setting.look, _parts(entry.exercise, setting.words)
    widest = max(setting.measure.width(label, look.label) for label, _text in parts)
    indent = widest + look.label.size / 2
    rows = (
        beside(
            (
                word(label, look.label, indent),
                setting.lines(text, look.body, width - indent, most),
            ),
            (0, indent),
        )
        for label, text in parts
    )
    return stack(rows, look.parted)


def _parts(exercise: Exercise, words: Words) -> list[tuple[str, str]]:
    """Return the parts of how an exercise is done, each with the word before it."""
    t = words.gettext
    parts = [
        (t("Start"), exercise.start),
        *((str(number), step) for number, step in enumerate(exercise.steps, start=1)),
        (t("Breath"), exercise.breathing_how),
        (t("Avoid"), exercise.mistakes[0]),
    ]
    return [*parts, (t("Easier"), exercise.easier.how)] if exercise.easier else parts
