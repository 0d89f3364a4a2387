"""Made-up people: how their backs are, and what they set out to do."""

from collections.abc import Callable
from typing import NamedTuple

from backcoach.diary.span import SpanKind


class Marked(NamedTuple):
    """A span, in days since the beginning, and how much worse the back was in it."""

    kind: SpanKind
    word: str
    first: int
    days: int
    points: float = 0


class Person(NamedTuple):
    """A made-up person: for how many days, with which pain, and what they set out to do.

    usual is the pain of a day since the beginning. targets are sessions a week, each from a day
    on; routines likewise, by their id. logs is the chance that a day without a session has an
    entry. own are own activities, with how well each went at first and at last; away are days on
    which nothing was noted.
    """

    seed: int
    days: int
    usual: Callable[[int], float]
    targets: tuple[tuple[int, int], ...]
    routines: tuple[tuple[int, str], ...]
    spans: tuple[Marked, ...] = ()
    logs: float = 0.62
    away: range = range(0)
    own: tuple[tuple[str, int, int], ...] = ()


NEWCOMER = Person(
    seed=11,
    days=5,
    usual=lambda _day: 5.2,
    targets=((0, 3),),
    routines=((0, "gentle-start"),),
    logs=1.0,
)
TWELVE_WEEKS = Person(
    seed=5,
    days=85,
    usual=lambda day: 5.4 - 2.6 * min(day / 70, 1.0),
    targets=((0, 3), (32, 4)),
    routines=((0, "gentle-start"), (28, "core-stability"), (49, "gentle-start")),
    spans=(Marked(SpanKind.FLARE_UP, "after moving house", 50, 6, 2.4),),
    own=(("Lifting the child", 4, 8), ("Sitting through a meeting", 5, 7)),
)
THREE_YEARS = Person(
    seed=3,
    days=1_090,
    usual=lambda day: 5.0 - 2.4 * min(day / 260, 1.0) + 0.5 * ((day // 170) % 2),
    targets=((0, 3), (200, 4), (700, 3)),
    routines=((0, "gentle-start"), (40, "core-stability"), (600, "evening-mobility")),
    spans=(
        Marked(SpanKind.FLARE_UP, "after the garden", 140, 9, 2.6),
        Marked(SpanKind.ILLNESS, "flu", 402, 8),
        Marked(SpanKind.FLARE_UP, "long drive", 655, 7, 2.2),
        Marked(SpanKind.TREATMENT, "physiotherapy", 770, 42),
        Marked(SpanKind.FLARE_UP, "lifted a box", 1_010, 6, 2.8),
    ),
    logs=0.55,
    away=range(1_046, 1_058),
    own=(("Walking for an hour", 3, 8),),
)
