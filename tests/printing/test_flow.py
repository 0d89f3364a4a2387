"""Blocks come whole, in their order, on pages that all have their foot."""

from itertools import chain, pairwise

from hypothesis import given
from hypothesis import strategies as st

from backcoach.printing.block import Block
from backcoach.printing.flow import Document, Page, frame, lay_out, room
from backcoach.printing.marks import Box, Frame, Mark, Style, Text
from backcoach.printing.paper import MARGIN, Paper

GAP = 12.0
FOOT = Style(9)
PAPERS = st.sampled_from(Paper)


def foot(number: int, of: int) -> Block:
    box = Box(0, 0, 100, FOOT.line_height)
    return Block(FOOT.line_height, (Text(box, f"{number}/{of}", FOOT),))


def block(number: int, height: float, *, keeps_next: bool = False) -> Block:
    """Return a block with a mark of its own at its top and one at its bottom."""
    ends = Box(number, 0, 1, 1), Box(number, height - 1, 1, 1)
    return Block(height, tuple(Frame(end) for end in ends), keeps_next)


def blocks_of(heights: list[int]) -> list[Block]:
    return [block(number, height) for number, height in enumerate(heights)]


def numbers(page: Page, paper: Paper) -> list[int]:
    """Return the numbers of the blocks that are on a page, once for each of their marks."""
    return [round(mark.box.x - frame(paper).x) for mark in page.marks if isinstance(mark, Frame)]


def told(page: Page) -> list[str]:
    return [mark.text for mark in page.marks if isinstance(mark, Text)]


def laid_out(blocks: list[Block], paper: Paper = Paper.A4) -> Document:
    return lay_out("Title", paper, blocks, foot, GAP)


HEIGHTS = st.lists(st.integers(2, 600), min_size=1, max_size=30)


@given(HEIGHTS, PAPERS)
def test_no_block_is_split_or_lost_or_out_of_its_order(heights: list[int], paper: Paper) -> None:
    made = laid_out(blocks_of(heights), paper)
    found = [numbers(page, paper) for page in made.pages]
    assert list(chain.from_iterable(found)) == sorted([*range(len(heights)), *range(len(heights))])
    assert all(each.count(number) == 2 for each in found for number in each)


@given(HEIGHTS, PAPERS)
def test_all_is_within_the_margins_and_above_the_foot(heights: list[int], paper: Paper) -> None:
    for page in laid_out(blocks_of(heights), paper).pages:
        lowest = paper.size.height - MARGIN - FOOT.line_height - GAP
        for mark in page.marks:
            assert mark.box.x >= MARGIN
            assert mark.box.y >= MARGIN
            assert isinstance(mark, Text) or mark.box.bottom <= lowest + 1e-6


@given(HEIGHTS)
def test_a_page_is_turned_only_where_the_next_block_has_no_room(
    heights: list[int],
) -> None:
    pages = laid_out(blocks_of(heights)).pages
    for page, after in pairwise(pages):
        used = max(mark.box.bottom for mark in page.marks if isinstance(mark, Frame)) - MARGIN
        next_height = heights[numbers(after, Paper.A4)[0]]
        assert used + GAP + next_height > room(Paper.A4, foot, GAP)


@given(HEIGHTS)
def test_each_page_tells_its_number_and_how_many_there_are(
    heights: list[int],
) -> None:
    pages = laid_out(blocks_of(heights)).pages
    assert [told(page) for page in pages] == [
        [f"{number}/{len(pages)}"] for number in range(1, len(pages) + 1)
    ]


@given(HEIGHTS)
def test_the_foot_is_at_the_end_of_the_page(heights: list[int]) -> None:
    for page in laid_out(blocks_of(heights)).pages:
        mark: Mark = page.marks[-1]
        assert abs(mark.box.bottom - (Paper.A4.size.height - MARGIN)) < 1e-6


@given(st.lists(st.integers(2, 300), min_size=2, max_size=20))
def test_a_heading_is_on_the_page_of_what_it_is_for(heights: list[int]) -> None:
    pairs = [block(n, high, keeps_next=n % 2 == 0) for n, high in enumerate(heights)]
    for page in laid_out(pairs).pages:
        found = set(numbers(page, Paper.A4))
        assert all(n + 1 in found for n in found if n % 2 == 0 and n + 1 < len(heights))


def test_a_table_that_goes_on_has_its_head_again() -> None:
    head = block(100, 10)
    rows = [block(n, 200)._replace(resumed=head) for n in range(6)]
    pages = laid_out([head, *rows]).pages
    assert [numbers(page, Paper.A4)[0] for page in pages] == [100] * len(pages)
    assert len(pages) > 1


def test_what_is_higher_than_a_page_has_one_of_its_own() -> None:
    made = laid_out([block(0, 10), block(1, 5000), block(2, 10)])
    assert [set(numbers(page, Paper.A4)) for page in made.pages] == [{0}, {1}, {2}]


def test_nothing_is_still_a_page() -> None:
    made = laid_out([])
    assert [told(page) for page in made.pages] == [["1/1"]]
    assert (made.title, made.paper) == ("Title", Paper.A4)
