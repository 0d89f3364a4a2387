"""Blocks are put together without anything being moved in them, and take the room they need."""

from collections.abc import Callable
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from backcoach.printing.block import EMPTY, Block, beside, paragraph, space, stack
from backcoach.printing.marks import Align, Box, Frame, Line, Mark, Style, Text, moved

LENGTHS = st.integers(0, 200).map(float)


class Letters:
    """A measure by which each letter is as wide as high."""

    def width(self, text: str, style: Style) -> float:
        return len(text) * style.size

    def lines(self, text: str, style: Style, width: float) -> tuple[str, ...]:
        most = max(1, int(width / style.size))
        return tuple(text[start : start + most] for start in range(0, len(text), most))


@st.composite
def blocks(draw: Callable[[st.SearchStrategy[float]], float]) -> Block:
    """Return a block with a frame that fills it, or nothing."""
    width, height = draw(LENGTHS), draw(LENGTHS)
    return Block(height, (Frame(Box(0, 0, width, height)),)) if height else EMPTY


def tops(block: Block) -> list[tuple[float, float]]:
    """Return where each mark begins and ends."""
    return [(mark.box.y, mark.box.bottom) for mark in block.marks]


@given(st.lists(blocks()), LENGTHS)
def test_what_is_stacked_is_in_order_with_the_gap_between(each: list[Block], gap: float) -> None:
    made = stack(each, gap)
    places = tops(made)
    for (_top, bottom), (after, _bottom) in pairwise(places):
        assert after == bottom + gap
    assert made.height == (places[-1][1] if places else 0)


@given(st.lists(blocks()), LENGTHS)
def test_what_is_empty_takes_no_gap(each: list[Block], gap: float) -> None:
    assert stack(each, gap) == stack([block for block in each if block.height], gap)


@given(blocks(), blocks(), blocks())
def test_it_is_the_same_whichever_are_stacked_first(a: Block, b: Block, c: Block) -> None:
    first, last = stack([stack([a, b], 7), c], 7), stack([a, stack([b, c], 7)], 7)
    assert (first.height, first.marks) == (last.height, last.marks)


@given(st.lists(st.tuples(blocks(), LENGTHS)))
def test_beside_one_another_all_begin_at_the_same_top(each: list[tuple[Block, float]]) -> None:
    made = beside([block for block, _left in each], [left for _block, left in each])
    assert made.height == max((block.height for block, _left in each), default=0)
    lefts = [left for block, left in each if block.marks]
    assert [(mark.box.x, mark.box.y) for mark in made.marks] == [(left, 0) for left in lefts]


@given(st.text(min_size=1, max_size=300), st.integers(30, 300))
def test_a_paragraph_has_a_line_of_text_below_the_other(text: str, width: int) -> None:
    style = Style(10)
    made = paragraph(text, style, width, Letters(), Align.END)
    assert made.height == len(made.marks) * style.line_height
    assert "".join(mark.text for mark in made.marks if isinstance(mark, Text)) == text
    for number, mark in enumerate(made.marks):
        assert isinstance(mark, Text)
        assert mark.box == Box(0, number * style.line_height, width, style.line_height)
        assert (mark.style, mark.align) == (style, Align.END)


def test_no_text_is_nothing() -> None:
    assert paragraph("", Style(10), 100, Letters()) == EMPTY


def test_space_is_as_high_as_it_is_said_to_be() -> None:
    assert stack([space(5), space(7)], 1).height == 13


def test_a_line_moves_with_all_its_points() -> None:
    line: Mark = Line(Box(0, 0, 10, 10), ((0, 0), (10, 10)))
    assert moved(line, 5, 7) == Line(Box(5, 7, 10, 10), ((5, 7), (15, 17)))
