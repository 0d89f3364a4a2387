"""From blocks to pages: each block whole on a page, a foot on every page."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from backcoach.printing.block import Block, Part, stack
from backcoach.printing.marks import Box, Mark
from backcoach.printing.paper import MARGIN, Paper


class Page(NamedTuple):
    """All marks of a page, in the order in which they are read."""

    marks: tuple[Mark, ...]


class Document(NamedTuple):
    """What is printed; title is also that of the file."""

    title: str
    paper: Paper
    pages: tuple[Page, ...]


Foot = Callable[[int, int], Block]
"""Makes what is at the foot of page n of m; on all pages it is equally high."""


def frame(paper: Paper) -> Box:
    """Return the part of a sheet that is printed on."""
    width, height = paper.size
    return Box(MARGIN, MARGIN, width - 2 * MARGIN, height - 2 * MARGIN)


def room(paper: Paper, foot: Foot, gap: float) -> float:
    """Return how high blocks can be that have to fit on a page above its foot."""
    return frame(paper).height - foot(1, 1).height - gap


def lay_out(title: str, paper: Paper, blocks: Sequence[Block], foot: Foot, gap: float) -> Document:
    """Return blocks on pages, with a gap between them.

    A block that is higher than the room has a page of its own, and goes beyond it: blocks are made
    to fit.
    """
    filled = paged(blocks, room(paper, foot, gap), gap)
    place = frame(paper)
    pages = []
    for number, together in enumerate(filled, start=1):
        below = foot(number, len(filled))
        at_foot = Part(below, 0.0, place.height - below.height)
        page = Block(place.height, parts=(Part(stack(together, gap), 0.0, 0.0), at_foot))
        pages.append(Page(tuple(page.placed(place.x, place.y))))
    return Document(title, paper, tuple(pages))


def paged(blocks: Sequence[Block], height: float, gap: float) -> list[list[Block]]:
    """Return which blocks are on each page with room for a height; at least one page."""
    pages: list[list[Block]] = [[]]
    top = 0.0
    for block in _kept_together(blocks, gap):
        if pages[-1] and top + block.height > height:
            head = [block.resumed] if block.resumed else []
            top = sum(each.height + gap for each in head)
            pages.append(head)
        pages[-1].append(block)
        top += block.height + gap
    return pages


def _kept_together(blocks: Sequence[Block], gap: float) -> Iterator[Block]:
    """Yield blocks, those that keep the next one together with it."""
    waiting: list[Block] = []
    for block in blocks:
        waiting.append(block)
        if not block.keeps_next:
            yield _joined(waiting, gap)
            waiting = []
    if waiting:
        yield _joined(waiting, gap)


def _joined(blocks: Sequence[Block], gap: float) -> Block:
    first, *others = blocks
    return stack(blocks, gap)._replace(resumed=first.resumed) if others else first
