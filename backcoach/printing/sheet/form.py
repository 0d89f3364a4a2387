"""What a sheet is asked to be, and what it is made from."""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import NamedTuple

from backcoach.core.timeline import Timeline
from backcoach.printing.paper import Paper

MOST_DAYS = 31


class Layout(Enum):
    """How much is on a sheet, and how large."""

    PAGE = "page"
    STANDARD = "standard"
    LARGE = "large"


class Form(NamedTuple):
    """What a sheet is like: days is for how many there are boxes to tick, 1 to MOST_DAYS."""

    layout: Layout = Layout.STANDARD
    paper: Paper = Paper.A4
    days: int = 14


class Prescribed(NamedTuple):
    """What is on a sheet: a routine as this person does it, in its timeline.

    changes says what is left out of it. figures has those exercises that can be
    drawn, by id: how wide their figure is, as a multiple of its height. code is the routine as
    text; without one, there is no QR code.
    """

    timeline: Timeline
    changes: str
    figures: Mapping[str, float]
    code: str
    today: date


class Contents(NamedTuple):
    """What the pages are made from: a routine, for how many days, and its date in words."""

    prescribed: Prescribed
    days: int
    today: str
