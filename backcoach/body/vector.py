"""The few operations on points and directions in space that the body needs."""

from math import sqrt

Vector = tuple[float, float, float]

UP: Vector = (0.0, 1.0, 0.0)


def plus(a: Vector, b: Vector) -> Vector:
    """Return a + b."""
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])


def minus(a: Vector, b: Vector) -> Vector:
    """Return a - b."""
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def times(a: Vector, factor: float) -> Vector:
    """Return a vector as many times as long."""
    return (a[0] * factor, a[1] * factor, a[2] * factor)


def along(a: Vector, direction: Vector, distance: float) -> Vector:
    """Return the point at a distance from another one, in a direction of length 1."""
    return (
        a[0] + direction[0] * distance,
        a[1] + direction[1] * distance,
        a[2] + direction[2] * distance,
    )


def dot(a: Vector, b: Vector) -> float:
    """Return the inner product."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vector, b: Vector) -> Vector:
    """Return the direction that is square to both, by the right hand."""
    return (
        a[1] * b[2] - a[2] * b[1],
        a[2] * b[0] - a[0] * b[2],
        a[0] * b[1] - a[1] * b[0],
    )


def length(a: Vector) -> float:
    """Return how long a vector is."""
    return sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2])


def unit(a: Vector) -> Vector:
    """Return the direction of a vector, of length 1. Raises ZeroDivisionError for none."""
    size = sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2])
    return (a[0] / size, a[1] / size, a[2] / size)


def unit_or(a: Vector, otherwise: Vector) -> Vector:
    """Return the direction of a vector, or another one where it has hardly any length."""
    return unit(a) if length(a) > 1e-6 else otherwise


def mix(a: Vector, b: Vector, part: float) -> Vector:
    """Return the point at a part of the way from a to b, 0 to 1."""
    return (
        a[0] + (b[0] - a[0]) * part,
        a[1] + (b[1] - a[1]) * part,
        a[2] + (b[2] - a[2]) * part,
    )


def square_to(a: Vector, axis: Vector) -> Vector:
    """Return what is left of a vector without its share along an axis of length 1."""
    return along(a, axis, -dot(a, axis))


def across(a: Vector) -> Vector:
    """Return the mirror image on the other side of the mat's long axis."""
    return (a[0], a[1], -a[2])


def lengthwise(a: Vector) -> Vector:
    """Return the mirror image at the other end of the mat."""
    return (-a[0], a[1], a[2])
