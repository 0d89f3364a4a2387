"""The outline of circles: it holds them all, goes round once and has no corners but small ones."""

from itertools import pairwise
from math import cos, pi, sin

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from backcoach.body.outline import CIRCLE, TURN, Arc, Circle, Outline, hull

# Circles closer together than this are not told apart.
CLOSE = 5e-5
DIRECTIONS = [number * TURN / 64 for number in range(64)]


@st.composite
def circles(draw: DrawFn) -> list[Circle]:
    """Draw some circles, and others that equal them, lie inside, or touch them from outside."""
    numbers = st.floats(-1, 1)
    drawn = draw(
        st.lists(st.tuples(numbers, numbers, st.floats(0, 0.5)), min_size=1, max_size=4),
    )
    for _more in range(draw(st.integers(0, 4))):
        x, y, radius = draw(st.sampled_from(drawn))
        part, angle = draw(st.floats(0, 1)), draw(st.floats(0, TURN))
        inside, outside = radius * (1 - part), radius * (1 + part)
        drawn.append(
            draw(
                st.sampled_from(
                    [
                        (x, y, radius),
                        (x, y, inside),
                        (
                            x + (radius - inside) * cos(angle),
                            y + radius * part * sin(angle),
                            inside,
                        ),
                        (x + outside * cos(angle), y + outside * sin(angle), radius * part),
                        (x + part * cos(angle), y + part * sin(angle), radius),
                    ]
                )
            )
        )
    return draw(st.permutations(drawn))


def reach_of_circle(circle: Circle, angle: float) -> float:
    x, y, radius = circle
    return x * cos(angle) + y * sin(angle) + radius


def reach_of_arc(arc: Arc, angle: float) -> float:
    """Return how far an arc goes in a direction."""
    x, y, radius, start, sweep, _circle = arc
    if (angle - start) % TURN <= sweep:
        return reach_of_circle((x, y, radius), angle)
    ends = (start, start + sweep)
    return max(
        (x + radius * cos(end)) * cos(angle) + (y + radius * sin(end)) * sin(angle) for end in ends
    )


def reach(outline: Outline, angle: float) -> float:
    return max(reach_of_arc(arc, angle) for arc in outline)


@given(circles())
@example([(0.0, 0.0, 0.1)] * 8)
@example([(0.1 * number, 0.0, 0.05) for number in range(8)])
@example([(0.0, 0.0, 0.0)])
@example([(0.3 * number, 0.1 * number, 0.1) for number in (5, 7, 6, 4, 3, 2, 0, 1)])
@example([(0.8 * number, 0.6 * number, 0.1) for number in (5, 0, 3, 4, 6)])
@example([(0.5, 0.0, 0.0), (0.0, 0.0, 0.5), (0.0, 0.0, 0.5)])
@example(
    [
        (0.0, 0.0, 0.37324083313398876),
        (0.34643798354914235, 0.0, 0.02680284958484641),
        (0.3464379835550557, 0.0, 0.02680284958484641),
    ]
)
@example(
    [
        (0.0, -0.3930524191904805, 0.1),
        (0.0, -0.3930524191904805, 0.09999998189566064),
        (0.0, -0.3930524191904805, 0.09999995616721458),
        (4.053753478086044e-08, -0.09305245972801528, 0.09999995616721458),
        (0.0, 0.5884652857240589, 0.1),
    ]
)
def test_an_outline_goes_as_far_as_its_circles_in_every_direction(drawn: list[Circle]) -> None:
    outline = hull(drawn)
    for angle in DIRECTIONS:
        farthest = max(reach_of_circle(circle, angle) for circle in drawn)
        assert reach(outline, angle) == pytest.approx(farthest, abs=CLOSE)


@given(circles())
def test_an_outline_turns_once_and_never_back(drawn: list[Circle]) -> None:
    outline = hull(drawn)
    assert all(sweep >= 0 for *_place, sweep, _circle in outline)
    assert sum(sweep for *_place, sweep, _circle in outline) == pytest.approx(TURN)


@given(circles())
def test_the_line_between_two_arcs_is_tangent_to_both(drawn: list[Circle]) -> None:
    outline = hull(drawn)
    for before, after in pairwise((*outline, outline[0])):
        end, start = before[3] + before[4], after[3]
        assert cos(end - start) == pytest.approx(1)
        ends = [reach_of_circle(arc[:3], start) for arc in (before, after)]
        assert ends[0] == pytest.approx(ends[1], abs=1e-6)


@given(circles())
def test_an_arc_is_a_piece_of_the_circle_that_it_names(drawn: list[Circle]) -> None:
    outline = hull(drawn)
    assert len(outline) <= 2 * len(drawn)
    assert all(arc[:3] == drawn[arc[CIRCLE]] for arc in outline)


@given(circles(), st.integers(0, 7))
def test_a_circle_that_is_there_twice_changes_nothing(drawn: list[Circle], which: int) -> None:
    more = hull([*drawn, drawn[which % len(drawn)]])
    for angle in DIRECTIONS:
        assert reach(more, angle) == pytest.approx(reach(hull(drawn), angle), abs=CLOSE)


def test_one_circle_is_its_own_outline() -> None:
    ((x, y, radius, _start, sweep, circle),) = hull([(0.2, 0.3, 0.1)])
    assert (x, y, radius, sweep, circle) == (0.2, 0.3, 0.1, TURN, 0)


@pytest.mark.parametrize("order", [1, -1])
def test_a_circle_inside_another_one_is_not_seen(order: int) -> None:
    outer, inner = (0.0, 0.0, 0.5), (0.1, 0.0, 0.3)
    (arc,) = hull([outer, inner][::order])
    assert arc[:3] == outer


def test_two_circles_of_one_size_are_joined_by_straight_sides() -> None:
    outline = hull([(0.0, 0.0, 0.1), (1.0, 0.0, 0.1)])
    assert [arc[4] for arc in outline] == pytest.approx([pi, pi])


def test_a_circle_between_two_larger_ones_is_not_seen() -> None:
    outline = hull([(0.0, 0.0, 0.2), (0.5, 0.0, 0.1), (1.0, 0.0, 0.2)])
    assert {arc[CIRCLE] for arc in outline if arc[4] > 1e-9} == {0, 2}
