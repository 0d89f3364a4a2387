"""Shapes of charts that other shapes make: hatching, diamonds, lines that stand out."""

from collections.abc import Iterator, Sequence

from backcoach.printing.marks import Area, Box, Frame, Line, Mark, Tone

HATCH, THIN = 3.5, 0.6

Points = Sequence[tuple[float, float]]


def around(points: Points) -> Box:
    """Return the box that points fill."""
    xs, ys = [x for x, _y in points], [y for _x, y in points]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def line(points: Points, width: float, tone: Tone = Tone.INK, *, is_dashed: bool = False) -> Line:
    """Return a line through points, in a box that they fill."""
    return Line(around(points), tuple(points), width, tone, is_dashed)


def area(points: Points, edge: Tone = Tone.INK) -> Iterator[Mark]:
    """Yield a pale area with a line around it, which is what is left of it on a photocopy."""
    yield Area(around(points), tuple(points), Tone.PALE)
    yield line((*points, points[0]), THIN, edge)


def casing(points: Points, width: float, *, is_dashed: bool = False) -> Iterator[Line]:
    """Yield a line with white on both sides, so that it stands out from what it crosses."""
    yield line(points, 2 * width, Tone.PAPER)
    yield line(points, width, is_dashed=is_dashed)


def diamond(x: float, y: float, size: float) -> Iterator[Mark]:
    """Yield a hollow diamond around a place."""
    half = size / 2
    corners = ((x, y - half), (x + half, y), (x, y + half), (x - half, y))
    yield Area(around(corners), corners, Tone.PAPER)
    yield line((*corners, corners[0]), THIN)


def hatched(box: Box) -> Iterator[Mark]:
    """Yield a rectangle with slanted lines in it."""
    yield Frame(box)
    at = box.x + box.y + HATCH
    while at < box.right + box.bottom:
        left, right = max(box.x, at - box.bottom), min(box.right, at - box.y)
        yield line(((left, at - left), (right, at - right)), THIN)
        at += HATCH
