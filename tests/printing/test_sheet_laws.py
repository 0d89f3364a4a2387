"""What holds for the sheet of any routine, on any paper, in any layout."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from backcoach.core.dose import AnyDose, Free, Hold, Paced, Timed
from backcoach.core.exercise import Exercise, Sides
from backcoach.core.exercise import Form as OtherForm
from backcoach.printing.flow import Document
from backcoach.printing.marks import Frame
from backcoach.printing.paper import Paper
from backcoach.printing.sheet import MOST_DAYS, Form, Layout, Prescribed
from tests.helpers.catalogue import exercise
from tests.helpers.marks import outside, texts, too_wide
from tests.helpers.sheets import overlapping, prescribed, sheet_of

pytestmark = [pytest.mark.usefixtures("qapp")]

LEAST_SIZE = {Layout.PAGE: 9.0, Layout.STANDARD: 9.0, Layout.LARGE: 18.0}
LEAST_BOX = {Layout.PAGE: 9.0, Layout.STANDARD: 9.0, Layout.LARGE: 16.0}
DOSES: tuple[AnyDose, ...] = (
    Paced(sets=20, reps=100, out_s=2, hold_s=3600, back_s=2, rest_s=3599),
    Paced(reps=5, out_s=2, back_s=2),
    Hold(sets=2, hold_s=25, rest_s=5),
    Free(sets=2, reps=8),
    Timed(move_s=180),
)
LENGTHS = st.one_of(st.integers(1, 60), st.integers(1, 400))


def words(draw: st.DrawFn, word: str) -> str:
    """Return a word again and again, up to some length."""
    length = draw(LENGTHS)
    return (f"{word} " * length)[: max(length, len(word))].strip()


@st.composite
def exercises(draw: st.DrawFn, number: int) -> Exercise:
    """Make up an exercise each of whose words but its name is do1, do2 ... by its number."""
    plain = exercise(f"e{number}", draw(st.sampled_from(DOSES)), draw(st.sampled_from(Sides)))
    does = f"do{number}."
    told = words(draw, does)
    return replace(
        plain,
        name=words(draw, draw(st.sampled_from(("Name", "W" * 400, "תרגיל")))),
        start=told,
        steps=(told,) * draw(st.integers(3, 5)),
        breathing_how=words(draw, does),
        mistakes=(words(draw, does),),
        easier=OtherForm(how=told) if draw(st.booleans()) else None,
    )


@st.composite
def routines(draw: st.DrawFn) -> Prescribed:
    """Make up a routine; some of its exercises have a figure, high or wide."""
    count = draw(st.one_of(st.integers(1, 8), st.integers(1, 30)))
    listed = [draw(exercises(number)) for number in range(1, count + 1)]
    aspects = [draw(st.sampled_from((0.0, 0.4, 1.0, 3.6))) for _each in listed]
    figures = {each.id: x for each, x in zip(listed, aspects, strict=True) if x}
    return prescribed(
        listed,
        name=words(draw, draw(st.sampled_from(("Morning", "בוקר")))),
        figures=figures,
        changes="Instead of one: another. " * draw(st.integers(0, 20)),
        code="x" * draw(st.sampled_from((0, 100, 900, 2900, 9000))),
    )


FORMS = st.builds(Form, st.sampled_from(Layout), st.sampled_from(Paper), st.integers(1, MOST_DAYS))


@given(routines(), FORMS)
def test_every_sheet_can_be_read_and_printed(what: Prescribed, form: Form) -> None:
    document = sheet_of(what, form)
    assert outside(document) == []
    assert too_wide(document) == []
    assert [pair for page in document.pages for pair in overlapping(page)] == []
    sizes = [text.style.size for page in document.pages for text in texts(page)]
    assert min(sizes) >= LEAST_SIZE[form.layout]
    assert min(box_sides(document)) >= LEAST_BOX[form.layout]
    if form.layout is not Layout.PAGE:
        assert split(document, len(what.timeline.inputs.routine.items)) == []


def box_sides(document: Document) -> list[float]:
    """Return how large the boxes of a document are: the lesser one of width and height."""
    return [
        min(mark.box.width, mark.box.height)
        for page in document.pages
        for mark in page.marks
        if isinstance(mark, Frame)
    ]


def split(document: Document, count: int) -> list[int]:
    """Return the exercises that are not told on exactly one page."""
    pages = [" ".join(text.text for text in texts(page)) for page in document.pages]
    return [n for n in range(1, count + 1) if sum(f"do{n}." in page for page in pages) != 1]
