"""Draws a view: pure, from a value and a size to something that rich can print.

Every part of the screen has a rank. What fits the terminal is decided by rank alone: in a small one
the parts with the highest ranks are left out first, and the count, phase, side and name stay.
"""

from collections.abc import Iterable
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.console import Group, RenderableType
from rich.text import Text

from backcoach.core.phrases import clock
from backcoach.terminal import bars, digits
from backcoach.terminal.fitting import as_many, crop, justify, shorten, wrap
from backcoach.terminal.glyphs import UTF8, Glyphs
from backcoach.terminal.keys import Hint
from backcoach.terminal.view import Card, Shown
from backcoach.text import Words

MARGIN = 2
LARGEST = 4
SIDE_BY_SIDE = 56
LEAST_BESIDE = 28
LOWEST_WITH_DIGITS = 12
ACCENT = "bold cyan"
BLANK = 30


class Part(NamedTuple):
    """Some lines that are shown together or not at all; 0 is the rank of what is left out last."""

    rank: int
    lines: list[Text]
    at_bottom: bool = False


def render(
    shown: Shown, words: Words, width: int, height: int, glyphs: Glyphs = UTF8
) -> RenderableType:
    """Return exactly height lines, each of at most width columns; both are at least 1."""
    page = _Page(shown, words, width, height, glyphs)
    lines = [_indented(line, width) for line in _fitted(page.parts(), height)]
    return Group(*lines)


def _indented(line: Text, width: int) -> Text:
    if width > 2 * MARGIN:
        line.pad_left(MARGIN)
    line.truncate(width, overflow="crop")
    line.no_wrap = True
    return line


def _fitted(parts: list[Part], height: int) -> list[Text]:
    """Return the lines of the parts that there is room for, exactly height of them."""
    while len(parts) > 1 and _height(parts) > height:
        parts.remove(max(parts, key=lambda part: part.rank))
    above = [line for part in parts if not part.at_bottom for line in part.lines]
    below = [line for part in parts if part.at_bottom for line in part.lines]
    space = height - len(above) - len(below)
    return [*above, *(Text() for _ in range(space)), *below][:height]


def _height(parts: Iterable[Part], most_rank: int | None = None) -> int:
    """Return how many rows parts take, or those of them that have at most this rank."""
    return sum(len(part.lines) for part in parts if most_rank is None or part.rank <= most_rank)


class _Page:
    """The parts of one picture; width and height are those of the terminal."""

    def __init__(self, shown: Shown, words: Words, width: int, height: int, glyphs: Glyphs) -> None:
        self._shown = shown
        self._view = shown.view
        self._words = words
        self._height = height
        self._width = max(width - 2 * MARGIN, 1)
        self._glyphs = glyphs

    def parts(self) -> list[Part]:
        """Return all parts from top to bottom, whether there is room for them or not."""
        card = self._shown.card
        middle = self._card(card) if card and not card.is_short else self._count()
        return [*self._top(), *middle, *self._bottom()]

    def _top(self) -> list[Part]:
        view = self._view
        return [
            Part(11, [self._header()]),
            Part(BLANK, [Text()]),
            Part(2, [self._text(view.name, "bold")]),
            Part(3, [self._text(view.place)]),
        ]

    def _bottom(self) -> list[Part]:
        view, t = self._view, self._words.gettext
        following = t("Next: {what}").format(what=view.following)
        rule = [self._text(line, "bold") for line in wrap(view.stop_rule, self._width)]
        card, notice = self._shown.card, self._shown.notice
        has_card = card is not None and not card.is_short
        told = card.title if card and not has_card else notice
        progress = bars.session(view.segments, view.percent, self._width, self._glyphs)
        return [
            Part(BLANK + 1, [Text()], at_bottom=True),
            Part(12, [] if has_card else [self._text(following)], at_bottom=True),
            Part(13, [progress], at_bottom=True),
            Part(2, rule, at_bottom=True),
            Part(4 if told else BLANK + 4, [self._text(told, ACCENT)], at_bottom=True),
            Part(5, [self._keys(card.hints if card else self._shown.hints)], at_bottom=True),
        ]

    def _header(self) -> Text:
        view, t = self._view, self._words.gettext
        where = t("{routine} · exercise {n} of {items}")
        left = t("{time} left").format(
            time=("~" if view.left_is_estimate else "") + clock(view.left_ms)
        )
        said = where.format(routine=view.routine, n=view.item, items=view.items)
        return justify(self._text(said), self._text(left), self._width)

    def _card(self, card: Card) -> list[Part]:
        lines = [line for text in card.lines for line in wrap(text, self._width) or [""]]
        lines += self._columns(card.table)
        status = f"{self._state()} · {self._seconds()}"
        return [
            Part(1, [self._text(status)]),
            Part(BLANK, [Text()]),
            Part(1, [self._text(card.title, ACCENT)]),
            Part(BLANK + 2, [Text()]),
            Part(0, [self._text(line) for line in crop(lines, self._width, self._height - 3)]),
        ]

    def _columns(self, table: Iterable[Hint]) -> list[str]:
        rows = [(self._glyphs.clean(label), does) for label, does in table]
        labels = max((cell_len(label) for label, _does in rows), default=0)
        return [f"{set_cell_size(label, labels)}  {does}" for label, does in rows]

    def _count(self) -> list[Part]:
        """Return the count, as large as what is around it allows, and what goes with it."""
        progress, how = self._bars(), self._how()
        around = [*self._top(), *progress, *self._bottom()]
        scale = self._scale(self._height - len(how) - _height(around, BLANK))
        if not scale:
            return [*self._small_count(), *progress]
        count = self._large_count(scale)
        how = crop(how, self._width, self._height - _height([*around, *count], BLANK - 1))
        return [
            Part(BLANK + 2, [Text()]),
            *count,
            Part(BLANK + 1, [Text()]),
            *progress,
            Part(BLANK + 3, [Text()]),
            Part(9, [self._text(line) for line in how]),
        ]

    def _scale(self, room: int) -> int:
        """Return how large the digits can be; 0 where there is no room for any."""
        view = self._view
        beside = LEAST_BESIDE if self._width >= SIDE_BY_SIDE else 0
        if self._height < LOWEST_WITH_DIGITS or digits.width(view.places) > self._width:
            return 0
        fits = (
            scale
            for scale in range(LARGEST, 1, -1)
            if digits.HEIGHT * scale + (0 if beside else 2) <= room
            and digits.width(view.places, scale) + beside <= self._width
        )
        return next(fits, 1)

    def _large_count(self, scale: int) -> list[Part]:
        view = self._view
        rows = digits.rows(view.count, view.places, self._glyphs.full, scale)
        numbers = [Text(row, "bold") for row in rows]
        if self._width < SIDE_BY_SIDE:
            return [*self._said(), Part(0, numbers), self._narrow_caption()]
        taken = digits.width(view.places, scale) + 2 * MARGIN
        beside = self._beside(self._width - taken, len(rows))
        for number, text in zip(numbers, beside, strict=False):
            number.append(" " * 2 * MARGIN).append_text(text)
        return [Part(0, numbers)]

    def _beside(self, width: int, rows: int) -> list[Text]:
        """Return what is written next to the number."""
        view = self._view
        airy = [Text()] if rows > digits.HEIGHT else []
        hint = [self._text(view.hint, ACCENT)] if view.hint else []
        room = rows - 2 - 3 * len(airy) - len(hint)
        caption = [self._text(line) for line in wrap(view.caption, width, room)]
        head = [self._text(self._state(), ACCENT), self._text(view.breath, "bold")]
        return [*airy, *head, *airy, *caption, *(airy if caption else []), *hint]

    def _small_count(self) -> list[Part]:
        return [
            Part(0, [self._text(self._seconds(), "bold")]),
            *self._said(),
            self._narrow_caption(),
        ]

    def _said(self) -> list[Part]:
        return [Part(1, [self._text(f"{self._state()} · {self._view.breath}", ACCENT)])]

    def _narrow_caption(self) -> Part:
        texts = (self._view.hint, self._view.caption)
        lines = [self._text(line) for text in texts for line in wrap(text, self._width, 2)]
        return Part(10, lines)

    def _bars(self) -> list[Part]:
        view = self._view
        if view.phase_done is None:
            return []
        parts = [Part(6, [bars.filled(view.phase_done, self._width, self._glyphs)])]
        if not view.how:
            # Without a breath to be shown its row stays, so that nothing moves with the phases.
            swell = view.swell
            breath = Text() if swell is None else bars.breath(swell, self._width, self._glyphs)
            parts.append(Part(8, [breath]))
        if view.reps:
            dots = bars.repetitions(view.rep, view.reps, self._glyphs, self._words)
            parts.append(Part(7, [dots]))
        return parts

    def _how(self) -> list[str]:
        start, *steps = self._view.how or ("",)
        lines = wrap(start, self._width)
        for number, step in enumerate(steps, start=1):
            first, *more = wrap(step, self._width - 3)
            lines += [f"{number}. {first}", *(f"   {line}" for line in more)]
        return lines

    def _keys(self, hints: Iterable[Hint]) -> Text:
        shown = [
            Text.assemble((self._glyphs.clean(label), "bold"), " ", self._glyphs.clean(does))
            for label, does in hints
        ]
        *most, last = shown
        line = as_many(most, self._width - last.cell_len - 2)
        return line.append("  " if line else "").append_text(last)

    def _state(self) -> str:
        view = self._view
        if not view.paused:
            return view.phase
        return self._words.gettext("Paused · {phase}").format(phase=view.phase)

    def _seconds(self) -> str:
        return self._words.gettext("{seconds} s").format(seconds=self._view.count)

    def _text(self, text: str, style: str = "") -> Text:
        return Text(self._glyphs.clean(shorten(text, self._width)), style)
