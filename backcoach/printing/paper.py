"""Sizes of paper, in points, and which one is usual where."""

from enum import Enum
from typing import NamedTuple

POINTS = 72
"""So many points are an inch."""
MARGIN = POINTS / 2
"""Half an inch at each edge, which home printers can print on."""

_LETTER = "BZ CA CL CO CR GT MX NI PA PH PR SV US VE"
LETTER_TERRITORIES = frozenset(_LETTER.split())
"""Where paper is Letter and not A4. Source: Unicode CLDR, supplemental measurement data."""


class Size(NamedTuple):
    """Width and height of a sheet, in points."""

    width: float
    height: float


class Paper(Enum):
    """The sizes that sheets are made for."""

    A4 = "a4"
    LETTER = "letter"

    @property
    def size(self) -> Size:
        """The size of a sheet, upright."""
        return Size(612.0, 792.0) if self is Paper.LETTER else Size(595.0, 842.0)


def usual(territory: str) -> Paper:
    """Return the usual paper of a territory, such as US."""
    return Paper.LETTER if territory in LETTER_TERRITORIES else Paper.A4
