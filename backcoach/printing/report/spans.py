"""Marked spans on a chart: a hatched cap with the word above it, and lines down to the days."""

from collections.abc import Iterator, Sequence

from backcoach.charts.series import Shade
from backcoach.diary.span import names
from backcoach.printing.block import EMPTY, Block, stack
from backcoach.printing.marks import Box, Mark, Text
from backcoach.printing.report.axis import Axis
from backcoach.printing.report.setting import SMALL, Setting
from backcoach.printing.report.strokes import THIN, hatched, line

CAP, BETWEEN, LANES = 6.0, 8.0, 3


def edges(shades: Sequence[Shade], axis: Axis, height: float) -> Iterator[Mark]:
    """Yield the lines where spans begin and end, from their caps down."""
    for shade in shades:
        box = axis.box(shade.first, shade.last, 0, height)
        for x in (box.x, box.right):
            yield line(((x, 0), (x, height)), THIN, is_dashed=True)


def caps(shades: Sequence[Shade], axis: Axis, setting: Setting) -> Block:
    """Return the caps of spans with their words above; nothing without a span."""
    if not shades:
        return EMPTY
    marks = [m for s in shades for m in hatched(axis.box(s.first, s.last, 0, CAP))]
    return stack((_words(shades, axis, setting), Block(CAP, tuple(marks))))


def _words(shades: Sequence[Shade], axis: Axis, setting: Setting) -> Block:
    """Return what spans are called, each in the lowest lane with room; what has none is left out.

    All spans are in the list of the report.
    """
    lanes: list[list[Text]] = []
    for shade in shades:
        called = names(shade.kind, shade.word, setting.words)
        named = [_named(text, shade, axis, setting) for text in called]
        _put([each for each in named if each.box.x >= 0], lanes)
    high = SMALL.line_height
    marks: list[Mark] = [
        text._replace(box=text.box._replace(y=(len(lanes) - 1 - lane) * high))
        for lane, texts in enumerate(lanes)
        for text in texts
    ]
    return Block(len(lanes) * high, tuple(marks))


def _named(text: str, shade: Shade, axis: Axis, setting: Setting) -> Text:
    """Return a name from where its span begins, or before it, so that it ends on the page."""
    wide = setting.measure.width(text, SMALL)
    box = axis.box(shade.first, shade.last, 0, SMALL.line_height)
    return Text(box._replace(x=min(box.x, setting.width - wide), width=wide), text, SMALL)


def _put(choice: Sequence[Text], lanes: list[list[Text]]) -> None:
    """Put the first of some names that has room into the lowest lane that has it."""
    for name in choice:
        for lane in lanes:
            if all(_are_apart(name.box, other.box) for other in lane):
                lane.append(name)
                return
        if len(lanes) < LANES:
            lanes.append([name])
            return


def _are_apart(one: Box, other: Box) -> bool:
    return one.x >= other.right + BETWEEN or other.x >= one.right + BETWEEN
