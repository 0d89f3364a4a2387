"""How the pain was at first and how it was at last, side by side, with how much was logged."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from backcoach.diary import saying
from backcoach.diary.measures import FIRST_DAYS, LAST_DAYS, Comparison, Coverage, Insight
from backcoach.printing.block import Block, beside, paragraph, space, stack
from backcoach.printing.marks import Box, Frame
from backcoach.printing.report.setting import BODY, NUMBER, STRONG, Setting

BETWEEN, PAD, NUMBER_WIDTH, BELOW = 12.0, 5.0, 52.0, 6.0


class Tile(NamedTuple):
    """A number as it is written, what it is, and what is to be known about it."""

    number: str
    name: str
    details: tuple[str, ...]


def medians(insight: Insight, setting: Setting) -> Block:
    """Return the medians of the first and of the last days, or what is known without them."""
    compared, began = insight.comparison, insight.began
    if compared is None or began is None:
        return stack(setting.line(text) for text in _not_compared(insight, setting))
    wide = (setting.width - BETWEEN) / 2
    tiles = [_set(tile, wide, setting) for tile in _tiles(compared, began, insight.today, setting)]
    return stack((beside(tiles, (0, wide + BETWEEN)), space(BELOW)))


def _not_compared(insight: Insight, setting: Setting) -> Iterator[str]:
    _ = setting.words.gettext
    if insight.recent is not None:
        median = _("Median pain of the last {days} days: {n} of 10.")
        yield median.format(days=LAST_DAYS, n=saying.number(insight.recent))
    yield _(
        "The first 14 days are set beside the last 28 from 6 weeks on, if enough of them are "
        "logged."
    )


def _tiles(compared: Comparison, began: date, today: date, setting: Setting) -> Iterator[Tile]:
    words, long = setting.words, setting.dates.long
    _ = words.gettext
    yield Tile(
        saying.number(compared.first),
        _("median pain, first 14 days"),
        (
            _("of the diary, from {day}").format(day=long(began)),
            saying.coverage(Coverage(compared.first_days, FIRST_DAYS), words),
        ),
    )
    yield Tile(
        saying.number(compared.last),
        _("median pain, last 28 days"),
        (
            _("to {day}").format(day=long(today)),
            saying.coverage(Coverage(compared.last_days, LAST_DAYS), words),
        ),
    )


def _set(tile: Tile, wide: float, setting: Setting) -> Block:
    measure, room = setting.measure, wide - NUMBER_WIDTH - 2 * PAD
    said = [paragraph(tile.name, STRONG, room, measure)]
    said += [paragraph(text, BODY, room, measure) for text in tile.details]
    text = stack(said)
    number = paragraph(tile.number, NUMBER, NUMBER_WIDTH, measure)
    inside = beside((number, text), (PAD, PAD + NUMBER_WIDTH))
    framed = Block(PAD, (Frame(Box(0, 0, wide, inside.height + 2 * PAD)),))
    return stack((framed, inside, space(PAD)))
