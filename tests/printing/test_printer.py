"""Printing as far as it goes without a printer: to one that writes a PDF file."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from backcoach.errors import UserError
from backcoach.printing import printer
from backcoach.printing.flow import Document, Page
from backcoach.printing.marks import Box, Style, Text
from backcoach.printing.painter import PagePainter
from backcoach.printing.paper import Paper
from backcoach.theme import BLACK_ON_WHITE
from tests.helpers.poppler import words_in

pytestmark = pytest.mark.usefixtures("qapp")

PAINTER = PagePainter(BLACK_ON_WHITE, lambda _id: None)
NAMES = ("First", "Second", "Third", "Fourth")
CORNER = Box(400, 700, 150, 40)
PATIENCE_MS = 20_000


def document(paper: Paper = Paper.A4) -> Document:
    """Return a document with a name on each page."""
    pages = tuple(Page((Text(CORNER, name, Style(20)),)) for name in NAMES)
    return Document("Names", paper, pages)


def into(file: Path, printed: Document) -> QPrinter:
    made = printer.printer_for(printed)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(file))
    return made


def names_in(file: Path) -> list[str]:
    return [page.extract_text().strip() for page in PdfReader(file).pages]


def test_all_pages_are_printed(tmp_path: Path) -> None:
    printer.print_to(into(tmp_path / "a.pdf", document()), document(), PAINTER)
    assert names_in(tmp_path / "a.pdf") == list(NAMES)
    assert PdfReader(tmp_path / "a.pdf").metadata["/Title"] == "Names"  # type: ignore[index]


def test_only_the_chosen_pages_are_printed(tmp_path: Path) -> None:
    made = into(tmp_path / "a.pdf", document())
    made.setPrintRange(QPrinter.PrintRange.PageRange)
    made.setFromTo(2, 3)
    printer.print_to(made, document(), PAINTER)
    assert names_in(tmp_path / "a.pdf") == ["Second", "Third"]


def test_a_printer_that_puts_pages_face_up_gets_the_last_one_first(tmp_path: Path) -> None:
    made = into(tmp_path / "a.pdf", document())
    made.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    printer.print_to(made, document(), PAINTER)
    assert names_in(tmp_path / "a.pdf") == list(reversed(NAMES))


@pytest.mark.parametrize("paper", Paper)
def test_what_is_printed_is_where_it_is_on_the_page(paper: Paper, tmp_path: Path) -> None:
    printer.print_to(into(tmp_path / "a.pdf", document(paper)), document(paper), PAINTER)
    (word, box) = words_in(tmp_path / "a.pdf")[0]
    assert word == "First"
    assert box.x == pytest.approx(CORNER.x, abs=2)
    assert CORNER.y < box.y < box.bottom < CORNER.bottom


def test_on_smaller_paper_the_whole_page_is_smaller(tmp_path: Path) -> None:
    made = into(tmp_path / "a.pdf", document())
    made.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    printer.print_to(made, document(), PAINTER)
    half = 2**0.5
    (_word, box) = words_in(tmp_path / "a.pdf")[0]
    assert box.x == pytest.approx(CORNER.x / half, abs=2)
    assert CORNER.y / half < box.y < box.bottom < CORNER.bottom / half


def test_on_larger_paper_the_page_is_in_the_middle(tmp_path: Path) -> None:
    made = into(tmp_path / "a.pdf", document())
    made.setPageSize(QPageSize(QPageSize.PageSizeId.A3))
    printer.print_to(made, document(), PAINTER)
    right, down = (842 - 595) / 2, (1191 - 842) / 2
    (_word, box) = words_in(tmp_path / "a.pdf")[0]
    assert box.x == pytest.approx(CORNER.x + right, abs=2)
    assert CORNER.y + down < box.y < box.bottom < CORNER.bottom + down


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_what_cannot_be_printed_is_told_in_a_sentence(tmp_path: Path) -> None:
    made = into(tmp_path / "no folder" / "a.pdf", document())
    with pytest.raises(UserError, match="Nothing was printed"):
        printer.print_to(made, document(), PAINTER)


def test_whoever_leaves_the_dialog_prints_nothing(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    seen: list[tuple[int, int]] = []

    def leave() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QPrintDialog)
        seen.append((dialog.minPage(), dialog.maxPage()))
        dialog.reject()

    QTimer.singleShot(0, leave)
    assert not printer.ask_and_print(parent, document(), PAINTER)
    assert seen == [(1, len(NAMES))]
