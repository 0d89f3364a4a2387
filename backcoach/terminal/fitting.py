"""Texts that are made to fit a number of columns."""

from collections.abc import Iterable

from rich.cells import cell_len, chop_cells, set_cell_size
from rich.text import Text

GAP = 2


def wrap(text: str, width: int, rows: int | None = None) -> list[str]:
    """Return text as lines of at most width columns; what exceeds so many rows is cropped."""
    width = max(width, 1)
    lines = [""]
    for word in text.split():
        *full, rest = chop_cells(word, width) or [""]
        joined = f"{lines[-1]} {rest}".strip()
        if not full and cell_len(joined) <= width:
            lines[-1] = joined
        else:
            lines += [*full, rest]
    lines = [line for line in lines if line]
    return lines if rows is None else crop(lines, width, rows)


def crop(lines: list[str], width: int, rows: int) -> list[str]:
    """Return the first rows of lines; if there were more, the last one shows it by a "…"."""
    if len(lines) <= rows:
        return lines
    kept = lines[: max(rows, 0)]
    if kept:
        kept[-1] = shorten(f"{kept[-1]} …", width)
    return kept


def shorten(text: str, width: int) -> str:
    """Return text in at most width columns; a … tells that it was cut."""
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, max(width - 1, 0)).rstrip() + "…"


def justify(left: Text, right: Text, width: int) -> Text:
    """Return two texts at the two ends of a line; the left one is cut if they do not both fit."""
    room = width - right.cell_len - GAP
    if room <= 0:
        return left
    left.truncate(room, overflow="ellipsis", pad=True)
    return Text.assemble(left, " " * GAP, right)


def as_many(texts: Iterable[Text], width: int) -> Text:
    """Return texts side by side, without those from the first on that has no room."""
    line = Text()
    for text in texts:
        gap = " " * GAP if line else ""
        if line.cell_len + len(gap) + text.cell_len > width:
            break
        line.append(gap)
        line.append_text(text)
    return line
