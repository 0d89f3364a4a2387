"""A row that goes on in the next line: nothing overlaps, and nothing is wider than the row."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

from backcoach.ui.widgets.flow import Flow

SPACING = 10
pytestmark = pytest.mark.usefixtures("qapp")


class Box(QWidget):
    """A widget that wants a size."""

    def __init__(self, size: tuple[int, int]) -> None:
        super().__init__()
        self._wanted = QSize(*size)

    def sizeHint(self) -> QSize:
        return self._wanted


sizes = st.lists(st.tuples(st.integers(1, 120), st.integers(1, 60)), max_size=8)
widths = st.integers(1, 400)


class Row(QWidget):
    """A widget with boxes in a flow."""

    def __init__(self, sizes: list[tuple[int, int]]) -> None:
        super().__init__()
        self.boxes = [Box(size) for size in sizes]
        self.flow = Flow(*self.boxes, spacing=SPACING)
        self.setLayout(self.flow)

    def places(self, width: int) -> list[QRect]:
        """Return where the boxes are in a row of some width, at 5, 7."""
        self.flow.setGeometry(QRect(5, 7, width, self.flow.heightForWidth(width)))
        return [box.geometry() for box in self.boxes]


@given(sizes, widths)
def test_nothing_overlaps_and_nothing_is_outside(sizes: list[tuple[int, int]], width: int) -> None:
    row = Row(sizes)
    places, room = row.places(width), QRect(5, 7, width, row.flow.heightForWidth(width))
    assert all(room.contains(place) for place in places)
    assert not any(one.intersects(other) for one, other in combinations(places, 2))


@given(sizes, widths)
def test_each_has_the_size_that_it_wants_but_no_more_than_the_width(
    sizes: list[tuple[int, int]], width: int
) -> None:
    places = Row(sizes).places(width)
    assert [(p.width(), p.height()) for p in places] == [(min(w, width), h) for w, h in sizes]


@given(sizes, widths)
def test_a_line_ends_only_where_the_next_one_has_no_room(
    sizes: list[tuple[int, int]], width: int
) -> None:
    for one, after in pairwise(Row(sizes).places(width)):
        if after.left() == 5:
            assert after.top() > one.bottom() + SPACING
            assert one.right() + 1 + SPACING + after.width() > 5 + width
        else:
            assert after.left() == one.right() + 1 + SPACING
            assert abs(after.center().y() - one.center().y()) <= 1


@given(sizes, widths)
def test_it_is_as_high_as_its_lines(sizes: list[tuple[int, int]], width: int) -> None:
    row = Row(sizes)
    bottom = max((place.bottom() + 1 for place in row.places(width)), default=7)
    assert row.flow.heightForWidth(width) == bottom - 7


@given(sizes)
def test_the_size_that_it_wants_is_that_of_a_single_line(sizes: list[tuple[int, int]]) -> None:
    row = Row(sizes)
    wide = sum(width for width, _high in sizes) + SPACING * max(len(sizes) - 1, 0)
    high = max((high for _width, high in sizes), default=0)
    assert (row.flow.sizeHint(), row.flow.heightForWidth(wide)) == (QSize(wide, high), high)


@given(sizes)
def test_it_is_never_narrower_than_the_widest_can_be(sizes: list[tuple[int, int]]) -> None:
    row = Row(sizes)
    for box, size in zip(row.boxes, sizes, strict=True):
        box.setMinimumSize(*size)
    assert row.flow.minimumSize().width() == max((width for width, _high in sizes), default=0)


def test_what_is_hidden_takes_no_room() -> None:
    row = Row([(40, 20)] * 3)
    row.boxes[1].hide()
    first, _hidden, last = row.places(90)
    assert (first.left(), last.left(), first.top(), last.top()) == (5, 55, 7, 7)
    assert row.flow.sizeHint() == QSize(90, 20)


def test_what_is_taken_away_takes_no_room() -> None:
    row = Row([(40, 20)] * 2)
    taken = row.flow.takeAt(0)
    assert taken is not None
    assert (row.flow.count(), row.flow.itemAt(1), row.flow.takeAt(1)) == (1, None, None)
    assert row.flow.sizeHint() == QSize(40, 20)
