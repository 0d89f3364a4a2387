"""Pain before and after: a line from 0 to 10, and for each day a cell for its number."""

from backcoach.core.soreness import WORST
from backcoach.printing.block import Block, beside, rule, stack
from backcoach.printing.marks import Align, Box, Line
from backcoach.printing.sheet.days import Days, cells, days_within
from backcoach.printing.sheet.setting import Setting, word

TICK = 8.0
PITCH, ABREAST = 18.0, 14
"""How wide the cells are beside the line, and how many are in a row at most."""


def pain_on_page(days: Days, setting: Setting) -> Block:
    """Return cells below the columns of days, beside what is to be written in them."""
    width = _beside_cells(days, setting)
    asked = stack((_question(setting, width), _meaning(setting, width)))
    return _ruled(beside((asked, _cells(days, setting)), (0, 0)), setting)


def pain_in_full(last_day: int, setting: Setting) -> Block:
    """Return the line beside the cells."""
    days = days_within(last_day, ABREAST, setting.width - ABREAST * PITCH, setting.width, setting)
    width = _beside_cells(days, setting)
    asked = stack((_question(setting, width), _pain_line(setting, width)), setting.look.space)
    return _ruled(beside((asked, _cells(days, setting)), (0, 0)), setting)


def pain_in_large(days: Days, setting: Setting) -> Block:
    """Return the line above the cells."""
    width = setting.width
    parts = _question(setting, width), _pain_line(setting, width), _cells(days, setting)
    return _ruled(stack(parts, setting.look.space), setting)


def _ruled(block: Block, setting: Setting) -> Block:
    return stack((rule(setting.width), block), setting.look.space)


def _question(setting: Setting, width: float) -> Block:
    said = setting.words.gettext("Pain before and after")
    return setting.lines(said, setting.look.label, width)


def _meaning(setting: Setting, width: float) -> Block:
    said = setting.words.gettext("0 is no pain, 10 the worst you can think of.")
    return setting.lines(said, setting.look.body, width)


def _cells(days: Days, setting: Setting) -> Block:
    return cells(days, _times(setting), setting)


def _times(setting: Setting) -> tuple[str, str]:
    return setting.words.gettext("Before"), setting.words.gettext("After")


def _beside_cells(days: Days, setting: Setting) -> float:
    """Return how wide the room before the cells and their labels is."""
    style = setting.look.label
    widest = max(setting.measure.width(said, style) for said in _times(setting))
    return days.left - widest - 3 * setting.look.space


def _pain_line(setting: Setting, width: float) -> Block:
    """Return a line with numbers from 0 to 10, and what its ends mean."""
    style, t = setting.look.body, setting.words.gettext
    pitch = width / (WORST + 1)
    xs = [pitch * (n + 0.5) for n in range(WORST + 1)]
    ways = [((xs[0], TICK / 2), (xs[-1], TICK / 2)), *(((x, 0.0), (x, TICK)) for x in xs)]
    scale = Block(TICK, tuple(Line(Box(0, 0, width, TICK), way) for way in ways))
    numbers = [word(str(n), style, pitch, Align.CENTRE) for n in range(WORST + 1)]
    below = beside(numbers, [pitch * n for n in range(WORST + 1)])
    none, worst = t("no pain"), t("the worst you can think of")
    meant = (
        setting.lines(none, style, width * 0.3, 1),
        setting.lines(worst, style, width * 0.7, 1, Align.END),
    )
    return stack((scale, below, beside(meant, (0, width * 0.3))), 2)
