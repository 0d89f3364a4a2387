"""What the marks of the charts mean: each as it is drawn, and in words."""

from collections.abc import Iterable, Iterator, Sequence

from backcoach.charts.series import Bar, Series
from backcoach.printing.block import Block, beside, stack
from backcoach.printing.marks import Box, Disc, Frame, Mark, Text, Tone
from backcoach.printing.report.setting import SMALL, Setting
from backcoach.printing.report.strokes import area, diamond, hatched, line

WIDE, HIGH = 16.0, SMALL.line_height
"""So much room has a mark."""
MIDDLE = HIGH / 2
SAMPLE = Box(1, 2.5, WIDE - 2, HIGH - 5)
AFTER_MARK, BETWEEN = 5.0, 14.0

Entry = tuple[Iterable[Mark], str]  # what is drawn, and what it means


def pain_legend(series: Series, setting: Setting) -> Block:
    """Return what the marks mean that are in a chart of pain."""
    return _set_in_lines(list(_of_pain(series, setting)), setting)


def sessions_legend(made: Sequence[Bar], setting: Setting) -> Block:
    """Return what the bars mean that are in a chart of sessions."""
    return _set_in_lines(list(_of_sessions(made, setting)), setting)


def _of_pain(series: Series, setting: Setting) -> Iterator[Entry]:
    _ = setting.words.gettext
    yield [Disc(Box(WIDE / 2 - 1.7, MIDDLE - 1.7, 3.4, 3.4), Tone.MUTED)], _("entry")
    if series.during:
        yield diamond(WIDE / 2, MIDDLE, 5.2), _("during a session")
    if series.runs:
        yield [line(((0, MIDDLE), (WIDE, MIDDLE)), 1.8)], _("7-day median")
        corners = (SAMPLE.x, SAMPLE.y), (SAMPLE.right, SAMPLE.y)
        below = (SAMPLE.right, SAMPLE.bottom), (SAMPLE.x, SAMPLE.bottom)
        yield area((*corners, *below)), _("middle half")
    if series.shades:
        yield hatched(SAMPLE), _("marked span")


def _of_sessions(made: Sequence[Bar], setting: Setting) -> Iterator[Entry]:
    _ = setting.words.gettext
    over = [bar for bar in made if bar.is_over and bar.done]
    if any(bar.planned is not None for bar in over):
        yield [Frame(SAMPLE, fill=Tone.MUTED)], _("done")
    if any(bar.planned is None for bar in over):
        yield [Frame(SAMPLE, fill=Tone.PALE)], _("done without a target")
    if any(bar.done and not bar.is_over for bar in made):
        yield [Frame(SAMPLE)], _("not over yet")
    if any(bar.excused for bar in made):
        yield hatched(SAMPLE), _("a flare-up or an illness")
    if any(bar.planned for bar in made):
        yield [line(((0, MIDDLE), (WIDE, MIDDLE)), 1.2, is_dashed=True)], _("planned")


def _set_in_lines(entries: Sequence[Entry], setting: Setting) -> Block:
    """Return entries beside one another, in as many lines as they take."""
    rows: list[list[tuple[Block, float]]] = [[]]
    left = 0.0
    for marks, text in entries:
        wide = WIDE + AFTER_MARK + setting.measure.width(text, SMALL)
        if rows[-1] and left + wide > setting.width:
            rows.append([])
            left = 0.0
        said = Text(Box(WIDE + AFTER_MARK, 0, wide - WIDE - AFTER_MARK, HIGH), text, SMALL)
        rows[-1].append((Block(HIGH, (*marks, said)), left))
        left += wide + BETWEEN
    return stack(beside(*zip(*row, strict=True)) for row in rows if row)
