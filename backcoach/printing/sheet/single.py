"""All of a routine on one page: a row for each exercise, the days above their columns."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from backcoach.core import prescription
from backcoach.printing.block import Block, beside, rule, space, stack
from backcoach.printing.flow import paged
from backcoach.printing.marks import Align
from backcoach.printing.sheet.days import (
    BETWEEN,
    Days,
    days_within,
    numbers,
    tick_side,
    ticks,
)
from backcoach.printing.sheet.entry import (
    Entry,
    Heading,
    entries,
    figures,
    heading,
    heading_in_line,
    side_labels,
)
from backcoach.printing.sheet.form import MOST_DAYS, Contents
from backcoach.printing.sheet.head import head
from backcoach.printing.sheet.pain import pain_on_page
from backcoach.printing.sheet.setting import Setting, word

FIGURES = 172.0
"""How wide the room for both figures is."""

MOST_LINES = 2
"""How many lines a name has at most, and how an exercise is done."""

HEIGHTS = range(112, 36, -4)
"""How high the figures may be: the first that leaves all on one page is taken."""

LARGE_MODULE = 1.3
"""How wide a module of the code is where there is room for it."""

USUAL_HEIGHT = 60
"""How high they are where one page is not enough."""


class _Page(NamedTuple):
    """What is to be on a page: top, exercises with their words, and the room that it has."""

    top: Block
    told: Sequence[tuple[Entry, Block]]
    days: Days
    setting: Setting
    room: float

    def blocks(self, height: float) -> Sequence[Block]:
        """Return all blocks, with figures of a height; the days are above the rows of each page."""
        numbers = self._numbers()
        rows = (_row(entry, words, height, self.setting) for entry, words in self.told)
        dated = (each._replace(resumed=numbers) for each in rows)
        above = numbers._replace(keeps_next=True)
        return (self.top, above, *dated, pain_on_page(self.days, self.setting))

    def is_enough(self, height: float) -> bool:
        """Tell whether all blocks are on one page, with figures of a height."""
        return len(paged(self.blocks(height), self.room, self.setting.look.gap)) == 1

    def _numbers(self) -> Block:
        days, setting = self.days, self.setting
        said = setting.words.gettext("Day")
        label = word(said, setting.look.label, days.left - 2 * BETWEEN, Align.END)
        row = range(1, days.last + 1)
        return beside((label, numbers(days, row, setting, tick_side(days, setting))), (0, 0))


def single(contents: Contents, setting: Setting, room: float) -> Sequence[Block]:
    """Return all on one page, with figures as large as they can be; else on as few as it takes.

    For one page, the code gets smaller if it must, then doses come beside names, and at last the
    code is left out.
    """
    code = contents.prescribed.code
    large_code = setting._replace(look=setting.look._replace(module=LARGE_MODULE))
    pages = (
        _page(contents, large_code, room, code, heading),
        _page(contents, setting, room, code, heading),
        _page(contents, setting, room, code, heading_in_line),
        _page(contents, setting, room, "", heading_in_line),
    )
    for page in pages:
        index = bisect_left(HEIGHTS, True, key=page.is_enough)
        if index < len(HEIGHTS):
            return page.blocks(HEIGHTS[index])
    return _page(contents, setting, room, code, heading).blocks(USUAL_HEIGHT)


def _page(contents: Contents, setting: Setting, room: float, code: str, begin: Heading) -> _Page:
    left = FIGURES + 2 * setting.look.space + setting.look.gutter
    days = days_within(contents.days, MOST_DAYS, left, setting.width, setting)
    top = head(contents, setting, code)
    listed = entries(contents.prescribed)
    told = [(each, _words(each, days, setting, begin)) for each in listed]
    return _Page(top, told, days, setting, room)


def _words(entry: Entry, days: Days, setting: Setting, begin: Heading) -> Block:
    """Return what is beside the figures in a row of the single page: words, and boxes below."""
    look = setting.look
    left = days.left - look.indent
    width = setting.width - left
    said = prescription.how(entry.exercise)
    how = setting.lines(said, look.body, width - look.indent, MOST_LINES)
    words = begin(entry, setting, width, MOST_LINES, how)
    boxes = ticks(days, side_labels(entry, setting.words), setting, numbered=False)
    return stack((beside((words,), (left,)), boxes), look.space / 2)


def _row(entry: Entry, words: Block, height: float, setting: Setting) -> Block:
    """Return a row of the single page, with figures of at least a height in the middle of it."""
    height = max(height, words.height) if entry.aspect else words.height
    shown = figures(entry, setting, FIGURES, height)
    centred = stack((space((height - shown.height) / 2), shown))
    return stack((rule(setting.width), beside((centred, words), (0, 0))), setting.look.space)
