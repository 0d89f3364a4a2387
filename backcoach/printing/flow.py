"""From blocks to pages: each block whole on a page, a foot on every page."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from backcoach.printing.block import EMPTY, Block
from backcoach.printing.marks import Box, Mark, moved
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
    height = room(paper, foot, gap)
    filled = list(_filled(list(_kept_together(blocks, gap)), height, gap))
    place = frame(paper)
    pages = []
    for number, marks in enumerate(filled, start=1):
        below = foot(number, len(filled))
        at_foot = (moved(mark, 0, place.height - below.height) for mark in below.marks)
        pages.append(Page(tuple(moved(m, place.x, place.y) for m in (*marks, *at_foot))))
    return Document(title, paper, tuple(pages))


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
    marks: list[Mark] = []
    top = 0.0
    for block in blocks:
        marks += (moved(mark, 0, top) for mark in block.marks)
        top += block.height + gap
    return Block(top - gap, tuple(marks), resumed=blocks[0].resumed)


def _filled(blocks: Sequence[Block], height: float, gap: float) -> Iterator[list[Mark]]:
    """Yield the marks of each page, from the upper left corner of its frame."""
    marks: list[Mark] = []
    top = 0.0
    for block in blocks:
        if marks and top + block.height > height:
            yield marks
            head = block.resumed or EMPTY
            marks, top = list(head.marks), head.height + (gap if head.height else 0)
        marks += (moved(mark, 0, top) for mark in block.marks)
        top += block.height + gap
    yield marks
