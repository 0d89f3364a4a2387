"""A PDF file has vectors and letters, its fonts as subsets, a title, a language, nothing clear."""

import re
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import BooleanObject

from backcoach.app.scenes import Scenes
from backcoach.printing import pdf
from backcoach.printing.flow import Document, Page
from backcoach.printing.marks import Area, Box, Code, Disc, Figure, Frame, Line, Style, Text, Tone
from backcoach.printing.painter import PagePainter
from backcoach.printing.paper import Paper
from backcoach.printing.sheet import Layout
from backcoach.theme import BLACK_ON_WHITE, IN_COLOUR, LIGHT, PaperColours
from tests.helpers.paper import PRESS, SHIPPED, sheet

pytestmark = pytest.mark.usefixtures("qapp")
MOST_BYTES = 400_000
LARGEST_SUBSET = 20_000  # the whole font has 48,000
SCENES = Scenes(SHIPPED.exercises)
GLOWING = IN_COLOUR._replace(figure=LIGHT.figure)
HEBREW = "שגרת בוקר Glute bridge"
MARKS = (
    Text(Box(40, 40, 300, 20), "Lie on your back.", Style(12)),
    Text(Box(40, 60, 300, 20), "Gentle start", Style(12, 700)),
    Text(Box(40, 80, 300, 20), HEBREW, Style(12)),
    Frame(Box(40, 110, 20, 20), 0.75, Tone.PALE),
    Line(Box(40, 140, 90, 0), ((40, 140), (130, 140)), is_dashed=True),
    Area(Box(40, 150, 90, 20), ((40, 150), (130, 150), (40, 170)), Tone.MUTED),
    Disc(Box(40, 180, 20, 20), is_hollow=True),
    Figure(Box(40, 210, 200, 150), "glute-bridge", "out", 0.0, has_arrow=True),
    Figure(Box(240, 210, 200, 150), "march-on-the-spot", "move", 0.25),
    Code(Box(40, 400, 100, 100), "name = 'Gentle start'"),
)
DOCUMENT = Document("Gentle start", Paper.A4, (Page(MARKS), Page(MARKS[:2])))


def written(document: Document = DOCUMENT, colours: PaperColours = BLACK_ON_WHITE) -> bytes:
    return pdf.pdf(document, PagePainter(colours, SCENES.of))


def read(data: bytes) -> PdfReader:
    return PdfReader(BytesIO(data), strict=True)


def root(data: bytes) -> Any:
    """Return what a file tells of the whole of itself."""
    return read(data).root_object


def resources(data: bytes, name: str) -> list[Any]:
    """Return what the pages use of one kind, such as their fonts."""
    pages: list[Any] = list(read(data).pages)
    found = (page["/Resources"].get(name, {}) for page in pages)
    return [each.get_object() for kind in found for each in kind.get_object().values()]


def test_it_tells_its_title_and_its_language() -> None:
    data = written()
    told = read(data).metadata
    assert told is not None
    assert told.title == "Gentle start"
    assert root(data)["/Lang"] == "en"
    assert root(data)["/ViewerPreferences"]["/DisplayDocTitle"] == BooleanObject(True)


def test_its_language_can_be_another_one() -> None:
    data = pdf.pdf(DOCUMENT, PagePainter(BLACK_ON_WHITE, SCENES.of), "de")
    assert root(data)["/Lang"] == "de"


@pytest.mark.parametrize("paper", Paper)
def test_its_pages_have_the_size_of_the_paper(paper: Paper) -> None:
    pages = read(written(DOCUMENT._replace(paper=paper))).pages
    assert [(page.mediabox.width, page.mediabox.height) for page in pages] == [paper.size] * 2


def test_its_words_can_be_selected() -> None:
    first, second = (page.extract_text() for page in read(written()).pages)
    assert first.splitlines()[:2] == second.splitlines() == ["Lie on your back.", "Gentle start"]
    backwards = {word[::-1] for word in first.split()}  # pypdf reads all from left to right
    assert {*HEBREW.split()} <= {*first.split(), *backwards}


def test_its_fonts_are_in_it_as_subsets() -> None:
    fonts = resources(written(), "/Font")
    names = {font["/BaseFont"] for font in fonts}
    assert len(names) >= 3  # regular, bold, and one with Hebrew letters
    assert all(re.fullmatch(r"/[A-Z]{6}\+[\w-]+", name) for name in names)
    for font in fonts:
        (part,) = font["/DescendantFonts"]
        description = part.get_object()["/FontDescriptor"]
        assert font["/BaseFont"] == part.get_object()["/BaseFont"] == description["/FontName"]
        assert 0 < len(description["/FontFile2"].get_data()) < LARGEST_SUBSET


def test_each_subset_has_a_tag_of_its_own_which_is_the_same_each_time() -> None:
    once, again = (
        sorted({font["/BaseFont"] for font in resources(written(), "/Font")}) for _ in range(2)
    )
    assert once == again
    assert len({name[:7] for name in once}) == len(once)


@pytest.mark.parametrize("colours", [BLACK_ON_WHITE, IN_COLOUR])
def test_nothing_is_transparent_and_nothing_is_a_bitmap(colours: PaperColours) -> None:
    data = written(colours=colours)
    states = resources(data, "/ExtGState")
    assert states
    assert all(state.get(name, 1) == 1 for state in states for name in ("/ca", "/CA"))
    assert all(state.get("/SMask", "/None") == "/None" for state in states)
    assert [*resources(data, "/XObject"), *resources(data, "/Pattern")] == []


def test_what_glows_would_be_found_to_be_transparent() -> None:
    data = written(colours=GLOWING)
    assert [*resources(data, "/XObject"), *resources(data, "/Pattern")] != []


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("in_colour", [False, True])
def test_a_sheet_of_eight_exercises_is_small(layout: Layout, in_colour: bool) -> None:
    document = sheet("gentle-start", layout)
    data = pdf.pdf(document, PRESS.painter(in_colour=in_colour))
    assert len(data) < MOST_BYTES
    assert len(read(data).pages) == len(document.pages)


def test_a_page_without_words_has_no_font() -> None:
    data = written(DOCUMENT._replace(pages=(Page(MARKS[3:6]),)))
    assert resources(data, "/Font") == []
