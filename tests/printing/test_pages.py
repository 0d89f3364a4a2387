"""Pages as poppler shows and reads them; BACKCOACH_APPROVE=1 writes the approved pictures again."""

import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QImage

import system_libraries
from backcoach.core import phrases
from backcoach.core.prescription import dose_in_full
from backcoach.core.routine import Routine, dose_of
from backcoach.printing.flow import Document
from backcoach.printing.paper import Paper
from backcoach.printing.sheet import Layout
from backcoach.text import ENGLISH
from tests.helpers.paper import PRESS, SHIPPED, report, sheet
from tests.helpers.pictures import approved, unlike
from tests.helpers.poppler import fonts_in, images_in, poppler

pytestmark = [pytest.mark.usefixtures("qapp", "as_in_britain")]

GOLDEN = Path(__file__).parent / "golden"
DOTS_PER_INCH = "50"
# Letters and edges differ a little from one poppler to the next: in each tile, so much on average.
ALIKE = 6.0
MOST_BYTES = 100_000
PAGES: Mapping[str, Callable[[], Document]] = {
    "one-page": lambda: sheet("gentle-start", Layout.PAGE),
    "standard": lambda: sheet("gentle-start", Layout.STANDARD),
    "large": lambda: sheet("gentle-start", Layout.LARGE),
    "one-page-letter": lambda: sheet("gentle-start", Layout.PAGE, Paper.LETTER),
    "report": report,
}


@pytest.fixture
def as_in_britain() -> Iterator[None]:
    """Write dates always in the same way."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


def saved(document: Document, folder: Path) -> Path:
    PRESS.save(document, folder / "a.pdf", in_colour=False)
    return folder / "a.pdf"


def shown(pdf: Path) -> QImage:
    """Return the first page, small and in greys."""
    only_the_first = ["-singlefile", "-f", "1", "-gray", "-png", "-r", DOTS_PER_INCH]
    poppler("pdftoppm", *only_the_first, pdf, pdf.with_suffix(""))
    return QImage(str(pdf.with_suffix(".png")))


def read(pdf: Path) -> str:
    """Return all that is written, in reading order, with single spaces."""
    return " ".join(poppler("pdftotext", pdf, "-").split())


@pytest.mark.parametrize("name", PAGES)
def test_the_first_page_is_as_it_was_approved(name: str, tmp_path: Path) -> None:
    file, found = GOLDEN / f"{name}.png", shown(saved(PAGES[name](), tmp_path))
    assert unlike(found, approved(file, found), ALIKE) == []
    assert file.stat().st_size < MOST_BYTES


def test_another_dose_is_seen_in_the_picture(tmp_path: Path) -> None:
    one, other = (sheet(id, Layout.PAGE) for id in ("gentle-start", "core-stability"))
    before = shown(saved(one, tmp_path))
    assert unlike(shown(saved(other, tmp_path)), before, ALIKE) != []


@pytest.mark.full
@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("routine", SHIPPED.routines.values(), ids=lambda each: each.id)
def test_every_exercise_dose_and_stop_rule_is_read_in_order(
    routine: Routine, layout: Layout, tmp_path: Path
) -> None:
    document = sheet(routine.id, layout)
    text = read(saved(document, tmp_path))
    place = text.index(routine.name)
    for item in routine.items:
        exercise = SHIPPED.exercises[item.exercise]
        place = text.index(exercise.name, place)
        dose, rest_s = dose_of(item, exercise), exercise.side_rest_s
        said = dose_in_full(dose, exercise.sides, ENGLISH, side_rest_s=rest_s)
        place = text.index(said, place)
    assert text.count(phrases.emergency_stop(ENGLISH)) >= len(document.pages)
    assert phrases.care(ENGLISH)[0] in text


@pytest.mark.parametrize("name", PAGES)
def test_fonts_are_in_the_file_as_far_as_they_are_used_and_nothing_is_a_picture(
    name: str, tmp_path: Path
) -> None:
    pdf = saved(PAGES[name](), tmp_path)
    assert {(font.is_embedded, font.is_subset) for font in fonts_in(pdf)} == {(True, True)}
    assert images_in(pdf) == []


@pytest.mark.full
@pytest.mark.skipif(sys.platform != "linux", reason="only there, the full tests install it")
def test_in_the_full_tests_nothing_here_is_left_out() -> None:
    assert system_libraries.missing_packages(system_libraries.PAPER) == []
