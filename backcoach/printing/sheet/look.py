"""The type and the measures of each layout, in points."""

from collections.abc import Mapping
from typing import NamedTuple

from backcoach.printing.marks import Style
from backcoach.printing.sheet.form import Layout


class Look(NamedTuple):
    """How large things are.

    gap is between blocks, space between the parts of one, parted between those of directions.
    indent is where a name begins after its number. gutter is how wide the words are before boxes,
    box the side of a box to tick, and pitch how far it is from day to day at most. module is how
    wide a module of the QR code is, 0.4 mm or more, so that a telephone reads it.
    """

    title: Style
    name: Style
    dose: Style
    body: Style
    label: Style
    gap: float
    space: float
    parted: float
    indent: float
    gutter: float
    box: float
    pitch: float
    module: float


LOOKS: Mapping[Layout, Look] = {
    Layout.PAGE: Look(
        title=Style(18, 700),
        name=Style(11, 700),
        dose=Style(9.5, 600),
        body=Style(9),
        label=Style(9, 700),
        gap=4,
        space=4,
        parted=0,
        indent=28,
        gutter=28,
        box=11,
        pitch=24,
        module=1.1,
    ),
    Layout.STANDARD: Look(
        title=Style(20, 700),
        name=Style(14, 700),
        dose=Style(11.5, 600),
        body=Style(10.5),
        label=Style(10.5, 700),
        gap=8,
        space=4,
        parted=2,
        indent=24,
        gutter=32,
        box=12,
        pitch=18,
        module=1.3,
    ),
    Layout.LARGE: Look(
        title=Style(32, 700),
        name=Style(26, 700),
        dose=Style(18, 600),
        body=Style(18),
        label=Style(18, 700),
        gap=16,
        space=12,
        parted=2,
        indent=48,
        gutter=80,
        box=20,
        pitch=32,
        module=1.8,
    ),
}
