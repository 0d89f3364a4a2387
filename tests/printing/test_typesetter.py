"""Letters are measured as they come out, in every script, and lines fit into their width."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.printing.marks import Style
from backcoach.printing.typesetter import (
    LEFT_TO_RIGHT,
    RIGHT_TO_LEFT,
    Typesetter,
    direction,
    printable,
)

pytestmark = pytest.mark.usefixtures("qapp")
PLAIN, BOLD = Style(12), Style(12, 700)
MEASURE = Typesetter()
WIDTH = 200.0
HEBREW, ARABIC = "שגרת בוקר", "روتين الصباح"
TEXTS = st.text(st.characters(codec="utf-8", max_codepoint=0x24F), max_size=200)


@given(TEXTS)
def test_every_line_fits_into_its_width(text: str) -> None:
    for line in MEASURE.lines(text, PLAIN, WIDTH):
        assert MEASURE.width(line, PLAIN) <= WIDTH + 0.01


@given(TEXTS)
def test_no_letter_is_lost(text: str) -> None:
    lines = MEASURE.lines(text, PLAIN, WIDTH)
    assert "".join("".join(lines).split()) == "".join(printable(text).split())


@pytest.mark.parametrize(
    "text",
    [
        "W" * 300,
        f"{HEBREW} Glute bridge " * 9,
        f"{ARABIC} Glute bridge " * 9,
        "日本語の体操" * 20,
        "🧘\N{ZERO WIDTH JOINER}♀ 💪🏽 🇩🇪 " * 20,
        "e\N{COMBINING ACUTE ACCENT}\N{COMBINING DOT BELOW}" * 100,
    ],
)
def test_whatever_is_written_fits(text: str) -> None:
    lines = MEASURE.lines(text, PLAIN, WIDTH)
    assert len(lines) > 1
    assert max(MEASURE.width(line, PLAIN) for line in lines) <= WIDTH + 0.01
    told = "".join(lines).replace("\N{RIGHT-TO-LEFT MARK}", "").replace(" ", "")
    assert told == text.replace(" ", "")


def test_a_line_ends_between_words() -> None:
    text = "Lie on your back with your knees bent and your feet flat on the floor."
    lines = MEASURE.lines(text, PLAIN, WIDTH)
    assert " ".join(lines) == text
    assert len(lines) > 1


def test_a_text_has_the_lines_that_it_was_written_in() -> None:
    assert MEASURE.lines("one\ntwo\u2028three", PLAIN, WIDTH) == ("one", "two", "three")
    assert MEASURE.lines("", PLAIN, WIDTH) == ()


def test_bold_letters_are_wider_and_larger_ones_in_proportion() -> None:
    text = "Glute bridge"
    assert MEASURE.width(text, BOLD) > MEASURE.width(text, PLAIN)
    twice = MEASURE.width(text, Style(24))
    assert twice == pytest.approx(2 * MEASURE.width(text, PLAIN), rel=1e-3)


def test_what_cannot_be_printed_is_a_space_on_a_single_line() -> None:
    assert printable("a\tb\nc\x00d\x85e\u2028f") == "a b c d e f"
    assert printable("lone \ud800") == "lone \N{REPLACEMENT CHARACTER}"


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Gentle start", LEFT_TO_RIGHT),
        ("Gentle start, שגרת בוקר", LEFT_TO_RIGHT),
        ("שגרת בוקר, Gentle start", RIGHT_TO_LEFT),
        ("10 × روتين", RIGHT_TO_LEFT),
        ("10 × 5", LEFT_TO_RIGHT),
        ("\u2068שגרת בוקר\u2069, page 1 of 2", LEFT_TO_RIGHT),
        ("\u2068Morning\u2069 שגרת", RIGHT_TO_LEFT),
        ("", LEFT_TO_RIGHT),
    ],
)
def test_a_text_is_written_the_way_of_its_first_letter(text: str, way: object) -> None:
    assert direction(text) is way


@pytest.mark.parametrize("text", [f"{HEBREW} Glute bridge " * 9, f"My {HEBREW} " * 9])
def test_all_lines_of_a_text_are_written_the_same_way(text: str) -> None:
    lines = MEASURE.lines(text, PLAIN, 100)
    assert {direction(line) for line in lines} == {direction(text)}
    plain = [line.lstrip("\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}") for line in lines]
    assert len({direction(line) for line in plain}) == 2
    assert " ".join(plain) == text.strip()
