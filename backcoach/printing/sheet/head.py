"""What is on a sheet once: the routine, when to stop, the QR code; and the foot of each page."""

from collections.abc import Iterator

from backcoach.core import phrases
from backcoach.printing import qr
from backcoach.printing.block import EMPTY, Block, beside, stack
from backcoach.printing.marks import Align, Box, Code, Frame, moved
from backcoach.printing.sheet.form import Contents, Layout
from backcoach.printing.sheet.look import Look
from backcoach.printing.sheet.setting import Setting, rule, word
from backcoach.text import Words

TITLE_LINES = 3
STOP_LINE, PADDING, BULLET = 1.5, 8.0, 8.0


def head(contents: Contents, setting: Setting, code: str) -> Block:
    """Return name and day of a routine, how much it is and what it takes, beside a code."""
    square = qr_code(code, setting.look)
    width = setting.width - (square.height + setting.look.gap if square.height else 0.0)
    routine, look = contents.prescribed.timeline.inputs.routine, setting.look
    lines = [setting.lines(routine.name, look.title, width, TITLE_LINES)]
    facts = _facts(contents, setting.words)
    lines += (setting.lines(fact, look.body, width) for fact in facts)
    if square.height:
        lines.append(setting.lines(code_hint(setting.words), look.body, width))
    return beside((stack(lines, look.space / 2), square), (0, setting.width - square.height))


def _facts(contents: Contents, words: Words) -> Iterator[str]:
    """Yield when it is from, how long it takes, what one needs, and how often it is done."""
    timeline, t = contents.prescribed.timeline, words.gettext
    inputs = timeline.inputs
    items = inputs.routine.items
    extent = phrases.extent(timeline.minutes, len(items), words)
    needed = (thing for item in items for thing in inputs.exercises[item.exercise].equipment)
    things = phrases.terms(dict.fromkeys(needed), words) or t("nothing")
    you_need = t("You need: {things}").format(things=things)
    yield " · ".join((contents.today, extent, you_need))
    yield t("How often: {frequency}").format(frequency=inputs.routine.frequency)


def changes(contents: Contents, setting: Setting) -> Iterator[Block]:
    """Yield what is changed in a routine for this person, each change on its own."""
    for said in contents.prescribed.changes:
        yield setting.lines(said, setting.look.label, setting.width)


def qr_code(text: str, look: Look) -> Block:
    """Return a QR code; nothing for no text, or one that is too long."""
    side = look.module * qr.modules(text) if text else 0.0
    return Block(side, (Code(Box(0, 0, side, side), text),)) if side else EMPTY


def code_hint(words: Words) -> str:
    """Return what the QR code is for."""
    return words.gettext('The code is this routine as text, which "backcoach import" reads.')


def stop_box(setting: Setting, width: float) -> Block:
    """Return when to stop and when to get help, in a frame."""
    inner = width - 2 * PADDING
    lines = [*_care(setting, inner)]
    said = stack(lines)
    height = said.height + 2 * PADDING
    frame = Frame(
        Box(STOP_LINE / 2, STOP_LINE / 2, width - STOP_LINE, height - STOP_LINE), STOP_LINE
    )
    return Block(height, (frame, *(moved(mark, PADDING, PADDING) for mark in said.marks)))


def _care(setting: Setting, width: float) -> Iterator[Block]:
    for said in filter(None, phrases.care(setting.words)):
        sign = said.removeprefix("· ")
        if sign != said:
            dot = word("·", setting.look.body, BULLET)
            words = setting.lines(sign, setting.look.body, width - BULLET)
            yield beside((dot, words), (0, BULLET))
        else:
            yield setting.lines(said, setting.look.label, width)


def foot(number: int, of: int, layout: Layout, setting: Setting) -> Block:
    """Return when to stop, in any case, and which page it is; in full on the single page."""
    look, words = setting.look, setting.words
    page = words.gettext("Page {n} of {of}")
    right = setting.measure.width(page.format(n=88, of=88), look.body)
    left = setting.width - right
    stop = setting.lines(phrases.emergency_stop(words), look.label, left - look.space)
    which = word(page.format(n=number, of=of), look.body, right, Align.END)
    line = beside((stop, which), (0, left))
    also = stop_in_short(words) if layout is Layout.PAGE else ""
    said = stack((line, setting.lines(also, look.body, setting.width)))
    return stack((rule(setting.width), said), look.space / 2)


def stop_in_short(words: Words) -> str:
    """Return when else to stop and when to get help, where there is no room for all of it."""
    t = words.gettext
    also = t(
        "Get emergency help for chest pain, numbness or weakness in both legs, numbness around "
        "your genitals or bottom, or new trouble with your bladder or bowels."
    )
    return f"{phrases.care(words)[0]} {also}"
