"""How a report is set: letters, how wide it is, and how words and days are written."""

from datetime import date
from typing import NamedTuple

from backcoach.printing.block import Block, Measure, paragraph, space, stack
from backcoach.printing.marks import Style
from backcoach.printing.report.contents import Dates
from backcoach.text import Words

TITLE, NAME, HEADING = Style(20, 700), Style(13, 600), Style(12, 700)
BODY, STRONG, SMALL, NUMBER = Style(10), Style(10, 600), Style(9), Style(24, 700)
ABOVE_HEADING, BELOW_HEADING, BELOW_LINE = 12.0, 3.0, 2.0


class Setting(NamedTuple):
    """What every part of a report is set with; width is in points."""

    width: float
    measure: Measure
    words: Words
    dates: Dates

    def period(self, first: date, last: date) -> str:
        """Return days from a first to a last one in words; one day is told alone."""
        said, long = self.words.gettext("{first} to {last}"), self.dates.long
        return long(first) if first == last else said.format(first=long(first), last=long(last))

    def line(self, text: str, style: Style = BODY) -> Block:
        """Return a paragraph over the whole width."""
        block = paragraph(text, style, self.width, self.measure)
        return block._replace(height=block.height + BELOW_LINE)

    def heading(self, text: str) -> Block:
        """Return what is above a part, on the same page."""
        said = paragraph(text, HEADING, self.width, self.measure)
        room = space(ABOVE_HEADING), said, space(BELOW_HEADING)
        return stack(room)._replace(keeps_next=True)
