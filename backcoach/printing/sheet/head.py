"""What is on a sheet once: the routine, when to stop, the QR code; and the foot of each page."""

from collections.abc import Iterator

from backcoach.core import phrases
from backcoach.core.timeline import Inputs
from backcoach.printing import qr
from backcoach.printing.block import EMPTY, Block, Part, beside, rule, stack
from backcoach.printing.marks import Align, Box, Code, Frame
from backcoach.printing.sheet.form import Contents, Layout
from backcoach.printing.sheet.look import Look
from backcoach.printing.sheet.setting import Setting, word
from backcoach.text import Words, isolated

TITLE_LINES = 3
STOP_LINE, PADDING, BULLET = 1.5, 8.0, 8.0

MOST_PAGES = 888
"""The widest number of pages that there is room for."""


def head(contents: Contents, setting: Setting, code: str) -> Block:
    """Return name and day of a routine, how much it is and what it takes, beside a code."""
    square = qr_code(code, setting.look)
    width = setting.width - (square.height + setting.look.gap if square.height else 0.0)
    prescribed, look = contents.prescribed, setting.look
    lines = [setting.lines(prescribed.timeline.inputs.routine.name, look.title, width, TITLE_LINES)]
    facts = (*_facts(contents, width, setting), prescribed.changes)
    lines += (setting.lines(fact, look.body, width) for fact in facts)
    if square.height:
        lines.append(setting.lines(code_hint(setting.words), look.body, width))
    return beside((stack(lines, look.space / 2), square), (0, setting.width - square.height))


def _facts(contents: Contents, width: float, setting: Setting) -> Iterator[str]:
    """Yield when it is from, how long it takes, what one needs, and how often it is done.

    What one needs is beside the rest where there is room for it, else on a line of its own.
    """
    words, timeline = setting.words, contents.prescribed.timeline
    routine = timeline.inputs.routine
    extent = phrases.extent(timeline.minutes, len(routine.items), words)
    facts = f"{contents.today} · {extent}", _needed(timeline.inputs, words)
    in_a_line = " · ".join(facts)
    has_room = setting.measure.width(in_a_line, setting.look.body) <= width
    yield from (in_a_line,) if has_room else facts
    yield words.gettext("How often: {frequency}").format(frequency=routine.frequency)


def _needed(inputs: Inputs, words: Words) -> str:
    exercises = (inputs.exercises[item.exercise] for item in inputs.routine.items)
    things = dict.fromkeys(thing for exercise in exercises for thing in exercise.equipment)
    named = phrases.terms(things, words) or words.gettext("nothing")
    return words.gettext("You need: {things}").format(things=named)


def qr_code(text: str, look: Look) -> Block:
    """Return a QR code; nothing for no text, or one that is too long."""
    side = look.module * qr.modules(text) if text else 0.0
    return Block(side, (Code(Box(0, 0, side, side), text),)) if side else EMPTY


def code_hint(words: Words) -> str:
    """Return what the QR code is for."""
    return words.gettext(
        "Scan this code to take the routine into BackCoach: save its text as a file and import it."
    )


def stop_box(setting: Setting, width: float) -> Block:
    """Return when to stop and when to get help, in a frame."""
    inner = width - 2 * PADDING
    said = stack(_care(setting, inner))
    height = said.height + 2 * PADDING
    frame = Frame(
        Box(STOP_LINE / 2, STOP_LINE / 2, width - STOP_LINE, height - STOP_LINE), STOP_LINE
    )
    return Block(height, (frame,), parts=(Part(said, PADDING, PADDING),))


def _care(setting: Setting, width: float) -> Iterator[Block]:
    for said in filter(None, phrases.care(setting.words)):
        sign = said.removeprefix("· ")
        if sign != said:
            dot = word("·", setting.look.body, BULLET)
            words = setting.lines(sign, setting.look.body, width - BULLET)
            yield beside((dot, words), (0, BULLET))
        else:
            yield setting.lines(said, setting.look.label, width)


def foot(name: str, number: int, of: int, layout: Layout, setting: Setting) -> Block:
    """Return when to stop, in any case, and which page of what it is; in full on the single page.

    Large print has a line for each.
    """
    look, words, width = setting.look, setting.words, setting.width
    stop = phrases.emergency_stop(words)
    if layout is Layout.LARGE:
        which = _which_page(name, number, of, setting, width)
        line = stack((setting.lines(stop, look.label, width), which))
    else:
        left = min(setting.measure.width(stop, look.label) + 2 * look.space, width / 2)
        which = _which_page(name, number, of, setting, width - left)
        line = beside((setting.lines(stop, look.label, left), which), (0, left))
    also = _when_to_get_help(words) if layout is Layout.PAGE else ""
    said = stack((line, setting.lines(also, look.body, width)))
    return stack((rule(width), said), look.space / 2)


def _which_page(name: str, number: int, of: int, setting: Setting, width: float) -> Block:
    """Return the name of the routine, as much of it as there is room for, and the page."""
    style, said = setting.look.body, setting.words.gettext("{name}, page {n} of {of}")
    rest = setting.measure.width(said.format(name="", n=MOST_PAGES, of=MOST_PAGES), style)
    short = isolated(setting.cut(name, style, width - rest))
    return word(said.format(name=short, n=number, of=of), style, width, Align.END)


def _when_to_get_help(words: Words) -> str:
    """Return when else to stop and when to get help, in one go: there is little room."""
    first, _, get_help, *signs, _, _ = phrases.care(words)
    return f"{first} {get_help} {'; '.join(sign.removeprefix('· ') for sign in signs)}."
