"""A code is read by another program as the text that it was made of, as small as it is printed."""

from itertools import pairwise
from pathlib import Path

import pytest

from backcoach.printing import qr
from backcoach.printing.marks import Box
from tests.helpers.codes import printed_and_read

MODULE, DOTS_PER_INCH = 1.1, 300
ENGLISH = "# BackCoach routine\nname = 'Two for the morning'\nGlute bridge, 5 times.\n" * 40
TEXTS = {
    **{str(size): ENGLISH[:size] for size in (100, 500, 1_000, 2_000, 2_900)},
    "French": "# BackCoach routine\nname = 'Café naïve, ½'\n",
    "Hebrew": "# BackCoach routine\nname = 'שגרת בוקר'\n" * 3,
    "Japanese": "# BackCoach routine\nname = '日本語の体操 🧘'\n",
}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", TEXTS)
def test_it_is_read_as_it_was_written(name: str, tmp_path: Path) -> None:
    text = TEXTS[name]
    read = printed_and_read(text, qr.modules(text) * MODULE, DOTS_PER_INCH, tmp_path).decode()
    assert read.rstrip("\n") == text.rstrip("\n")


def test_a_text_that_is_too_long_has_none() -> None:
    assert qr.modules("x" * 3_000) == 0
    assert list(qr.bars("x" * 3_000, Box(0, 0, 100, 100))) == []


def test_around_it_is_a_quiet_zone() -> None:
    box = Box(10, 20, 100, 100)
    module = box.width / qr.modules(ENGLISH[:200])
    bars = list(qr.bars(ENGLISH[:200], box))
    quiet = pytest.approx(qr.QUIET * module)
    assert min(bar.x for bar in bars) - box.x == quiet
    assert min(bar.y for bar in bars) - box.y == quiet
    assert box.right - max(bar.right for bar in bars) == quiet
    assert box.bottom - max(bar.bottom for bar in bars) == quiet


def test_no_two_bars_of_a_row_touch() -> None:
    bars = sorted(qr.bars(ENGLISH[:200], Box(0, 0, 100, 100)), key=lambda bar: (bar.y, bar.x))
    module = min(bar.height for bar in bars)
    for bar, after in pairwise(bars):
        assert after.y > bar.y or after.x >= bar.right + module / 2
