"""All about a routine in large print, to be read from the floor."""

from collections.abc import Sequence
from functools import partial

from backcoach.printing.block import Block, beside, rule, stack
from backcoach.printing.sheet.days import BETWEEN, Days, days_within, ticks
from backcoach.printing.sheet.entry import (
    Entry,
    directions,
    entries,
    figures,
    heading,
    side_labels,
)
from backcoach.printing.sheet.form import Contents
from backcoach.printing.sheet.head import code_hint, head, qr_code, stop_box
from backcoach.printing.sheet.pain import pain_in_large
from backcoach.printing.sheet.setting import Setting, fitted, word

NAME_LINES = 3
ABREAST = 16
"""How many days are in a row at most."""

HEIGHTS = (88.0, 280.0)
"""How high both figures are at least and at most, with their names."""


def large(contents: Contents, setting: Setting, room: float) -> Sequence[Block]:
    """Return the exercises, to be read from the floor, and the boxes on pages of their own."""
    days = days_within(contents.days, ABREAST, setting.look.gutter, setting.width, setting)
    listed = tuple(entries(contents.prescribed))
    *exercises, last = (_in_large(entry, setting, room) for entry in listed)
    square = qr_code(contents.prescribed.code, setting.look)
    hint = setting.lines(code_hint(setting.words), setting.look.body, setting.width)
    return (
        head(contents, setting, ""),
        stop_box(setting, setting.width),
        *exercises,
        last._replace(height=room),  # so that the boxes begin a page
        *(_boxes(entry, days, setting) for entry in listed),
        pain_in_large(days, setting),
        *((stack((hint, square)),) if square.height else ()),
    )


def _in_large(entry: Entry, setting: Setting, room: float) -> Block:
    """Return all about an exercise but its boxes, below large figures."""
    return fitted(partial(_composed, entry, setting, room), room)


def _composed(entry: Entry, setting: Setting, room: float, most: int) -> Block:
    look, width = setting.look, setting.width
    title = heading(entry, setting, width, min(NAME_LINES, most))
    words = directions(entry, setting, width, most)
    left_over = room - stack((rule(width), title, words), look.space).height - look.space
    lowest, highest = HEIGHTS
    shown = figures(entry, setting, width, min(max(left_over, lowest), highest))
    return stack((rule(width), title, shown, words), look.space)


def _boxes(entry: Entry, days: Days, setting: Setting) -> Block:
    """Return the boxes of an exercise below its name."""
    look = setting.look
    number = word(str(entry.number), look.label, look.indent)
    name = setting.lines(entry.exercise.name, look.label, setting.width - look.indent, 1)
    boxes = ticks(days, side_labels(entry, setting.words), setting)
    named = beside((number, name), (0, look.indent))
    return stack((rule(setting.width), named, boxes), BETWEEN)
