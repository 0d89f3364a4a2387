"""What is on pages, and which of it is not where it has to be."""

from backcoach.printing.flow import Document, Page, frame
from backcoach.printing.marks import Box, Text
from backcoach.printing.typesetter import Typesetter

SLACK = 0.01
MEASURE = Typesetter()


def texts(page: Page) -> list[Text]:
    """Return what is written on a page, in the order in which it is read."""
    return [mark for mark in page.marks if isinstance(mark, Text)]


def outside(document: Document) -> list[str]:
    """Return the marks that are not wholly within what can be printed on."""
    room = frame(document.paper)
    marks = (mark for page in document.pages for mark in page.marks)
    return [f"{mark} is not in the room" for mark in marks if not holds(room, mark.box)]


def too_wide(document: Document) -> list[str]:
    """Return the texts that are wider than their boxes."""
    written = (text for page in document.pages for text in texts(page))
    return [f"{each} is too wide" for each in written if width(each) > each.box.width + SLACK]


def width(text: Text) -> float:
    """Return how wide the letters of a text are."""
    return MEASURE.width(text.text, text.style)


def holds(outer: Box, inner: Box) -> bool:
    """Tell whether a box is within another one."""
    return (
        outer.x - SLACK <= inner.x
        and outer.y - SLACK <= inner.y
        and inner.right <= outer.right + SLACK
        and inner.bottom <= outer.bottom + SLACK
    )


def touch(one: Box, other: Box) -> bool:
    """Tell whether two boxes have more than an edge in common."""
    return (
        one.x + SLACK < other.right
        and other.x + SLACK < one.right
        and one.y + SLACK < other.bottom
        and other.y + SLACK < one.bottom
    )
