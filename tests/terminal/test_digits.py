import pytest
from rich.text import Text

from backcoach.core.view import Segment
from backcoach.terminal import digits
from backcoach.terminal.bars import repetitions, session
from backcoach.terminal.fitting import crop, justify, shorten, wrap
from backcoach.terminal.glyphs import ASCII, UTF8
from backcoach.text import ENGLISH


def test_a_number_is_drawn_in_5_rows() -> None:
    assert digits.rows(25, 2, "#") == [
        "######  ######",
        "    ##  ##    ",
        "######  ######",
        "##          ##",
        "######  ######",
    ]


@pytest.mark.parametrize("scale", [1, 2, 4])
@pytest.mark.parametrize("places", [1, 2, 3])
def test_every_number_is_as_wide_as_its_places(places: int, scale: int) -> None:
    for number in range(10**places):
        rows = digits.rows(number, places, "█", scale)
        assert len(rows) == 5 * scale
        assert {len(row) for row in rows} == {digits.width(places, scale)}


def test_all_numbers_differ() -> None:
    assert len({tuple(digits.rows(number, 3, "█")) for number in range(1000)}) == 1000


def test_more_repetitions_than_dots_are_told_in_words_only() -> None:
    assert repetitions(3, 5, ASCII, ENGLISH).plain == "o o o . .  Rep 3 of 5"
    assert repetitions(3, 21, UTF8, ENGLISH).plain == "Rep 3 of 21"


def test_segments_are_as_wide_as_they_are_long_and_fill_the_line() -> None:
    segments = [Segment(60_000, 1.0), Segment(30_000, 0.5), Segment(10_000, 0.0)]

    line = session(segments, 75, 60, ASCII).plain

    done, half, to_do, *label = line.split()
    assert len(line) == 60
    assert (done.count("#"), len(done)) == (30, 30)
    assert (half.count("#"), len(half)) == (8, 16)
    assert (to_do.count("#"), len(to_do)) == (0, 6)
    assert label == ["75", "%"]


@pytest.mark.parametrize("items", [1, 3, 20, 60])
@pytest.mark.parametrize("width", [1, 10, 40, 76])
def test_segments_never_exceed_a_line_that_has_a_column_for_each(items: int, width: int) -> None:
    line = session([Segment(1_000 * n, 0.3) for n in range(1, items + 1)], 5, width, UTF8)

    assert line.cell_len <= max(width, items + 6)


def test_wrapped_text_keeps_all_words_in_the_width() -> None:
    text = "Lie on your back and breathe incomprehensibilities"

    lines = wrap(text, 10)

    assert max(map(len, lines)) <= 10
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_wide_characters_are_counted_as_two_columns() -> None:
    assert wrap("仰向けに寝て", 6) == ["仰向け", "に寝て"]


def test_what_is_cut_shows_it() -> None:
    assert wrap("one two three", 7, rows=1) == ["one tw…"]
    assert crop(["one", "two", "three"], 10, 2) == ["one", "two …"]
    assert crop(["one"], 10, 0) == []
    assert shorten("one two", 5) == "one…"


def test_the_right_end_of_a_line_stays_when_the_left_one_is_too_long() -> None:
    line = justify(Text("a long routine name"), Text("9:42 left"), 20)

    assert line.plain == "a long r…  9:42 left"
