"""All about a routine on a few pages, to be read at arm's length."""

from collections.abc import Sequence
from functools import partial

from backcoach.printing.block import EMPTY, Block, beside, rule, stack
from backcoach.printing.flow import paged
from backcoach.printing.sheet.days import days_within, ticks
from backcoach.printing.sheet.entry import (
    Entry,
    directions,
    entries,
    figures,
    heading_in_line,
    side_labels,
)
from backcoach.printing.sheet.form import MOST_DAYS, Contents
from backcoach.printing.sheet.head import code_hint, head, qr_code, stop_box
from backcoach.printing.sheet.pain import pain_in_full
from backcoach.printing.sheet.setting import Setting, fitted

FEW_DAYS, WEEK, NAME_LINES = 14, 7, 3
HEIGHTS = (70.0, 200.0)
"""How high both figures are at least and at most, with their names."""

WAYS = ((184.0, 2.0), (168.0, 1.0), (152.0, 0.0), (144.0, 0.0), (128.0, 0.0))
"""How wide figures are beside the words, and how far the parts of those are from each other: the
airiest that takes no more pages than the tightest is taken."""


def standard(contents: Contents, setting: Setting, room: float) -> Sequence[Block]:
    """Return all about the routine, with figures as wide as costs no page."""
    tightest = _composed(contents, setting, room, WAYS[-1])
    gap = setting.look.gap
    fewest = len(paged(tightest, room, gap))
    airier = (_composed(contents, setting, room, way) for way in WAYS[:-1])
    fit = (blocks for blocks in airier if len(paged(blocks, room, gap)) <= fewest)
    return next(fit, tightest)


def _composed(
    contents: Contents, setting: Setting, room: float, way: tuple[float, float]
) -> Sequence[Block]:
    """Return the blocks in one of the ways."""
    width, parted = way
    setting = setting._replace(look=setting.look._replace(parted=parted))
    listed = entries(contents.prescribed)
    return (
        head(contents, setting, ""),
        _stop_and_code(contents.prescribed.code, setting),
        *(_in_full(entry, contents.days, setting, room, width) for entry in listed),
        pain_in_full(contents.days, setting),
    )


def _stop_and_code(code: str, setting: Setting) -> Block:
    """Return when to stop beside the code, where there is one."""
    square = qr_code(code, setting.look)
    if not square.height:
        return stop_box(setting, setting.width)
    left = setting.width - square.height
    hint = setting.lines(code_hint(setting.words), setting.look.body, square.height)
    return beside((stop_box(setting, left - setting.look.gap), stack((square, hint))), (0, left))


def _in_full(entry: Entry, last_day: int, setting: Setting, room: float, left: float) -> Block:
    """Return all about an exercise: figures so wide, and the words beside them.

    Boxes for few days are below the figures, those for many across the page.
    """
    across = last_day > FEW_DAYS or not entry.aspect
    compose = _above_boxes if across else _beside_boxes
    return fitted(partial(compose, entry, last_day, setting, left), room)


def _beside_boxes(entry: Entry, last_day: int, setting: Setting, left: float, most: int) -> Block:
    look = setting.look
    days = days_within(last_day, WEEK, look.gutter, left, setting)
    boxes = ticks(days, side_labels(entry, setting.words), setting)
    return _told(entry, setting, left, most, boxes)


def _above_boxes(entry: Entry, last_day: int, setting: Setting, left: float, most: int) -> Block:
    look = setting.look
    days = days_within(last_day, MOST_DAYS, look.gutter, setting.width, setting)
    boxes = ticks(days, side_labels(entry, setting.words), setting)
    return stack((_told(entry, setting, left, most, EMPTY), boxes), look.space)


def _told(entry: Entry, setting: Setting, left: float, most: int, boxes: Block) -> Block:
    """Return title and directions beside the figures, boxes below those."""
    look, width = setting.look, setting.width
    indent = left + 2 * look.space if entry.aspect else 0.0
    words = directions(entry, setting, width - indent, most)
    lowest, highest = HEIGHTS
    height = min(max(words.height - boxes.height - look.space, lowest), highest)
    shown = stack((figures(entry, setting, left, height), boxes), look.space)
    title = heading_in_line(entry, setting, width, min(NAME_LINES, most))
    body = beside((shown, words), (0, indent))
    return stack((rule(width), title, body), look.space)
