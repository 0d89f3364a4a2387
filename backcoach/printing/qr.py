"""QR codes, as dark bars: with how many modules a text takes, and where they are."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

import segno
from segno.encoder import DataOverflowError

from backcoach.printing.marks import Box

QUIET = 4
"""So many light modules are around a code."""

# Scanners read any mask; the best of all eight is hardly better, and takes five times as long.
MASK = 2


@lru_cache(maxsize=8)
def _code(text: str) -> segno.QRCode | None:
    try:
        return segno.make_qr(
            text,
            error="l",
            boost_error=True,  # as far as the code stays as large
            mask=MASK,
            encoding="utf-8",
            eci=not text.isascii(),  # else scanners guess the encoding
        )
    except DataOverflowError:
        return None


def modules(text: str) -> int:
    """Return how many modules a side of the code has, with the light ones; 0: it is too long."""
    code = _code(text)
    return len(code.matrix) + 2 * QUIET if code else 0


def bars(text: str, box: Box) -> Iterator[Box]:
    """Yield the dark bars of a code that fills a box: those of each row that touch are one."""
    code = _code(text)
    if code is None:
        return
    module = box.width / modules(text)
    for row, line in enumerate(code.matrix):
        column = 0
        for is_dark, run in groupby(line):
            length = len(list(run))
            if is_dark:
                x, y = box.x + module * (QUIET + column), box.y + module * (QUIET + row)
                yield Box(x, y, module * length, module)
            column += length
