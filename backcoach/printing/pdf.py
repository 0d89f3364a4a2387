"""A document as a PDF file: vectors and letters, with a title and a language."""

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from backcoach.printing import finishing
from backcoach.printing.flow import Document
from backcoach.printing.painter import PagePainter
from backcoach.printing.paper import POINTS, Paper

RESOLUTION = 1200


def page_size(paper: Paper) -> QPageSize:
    """Return a paper as Qt knows it."""
    return QPageSize(QPageSize.PageSizeId.A4 if paper is Paper.A4 else QPageSize.PageSizeId.Letter)


def pdf(document: Document, page_painter: PagePainter, language: str = "en") -> bytes:
    """Return a PDF file in a language, such as en or en-GB."""
    return finishing.finished(_written(document, page_painter), language)


def _full_page(paper: Paper) -> QPageLayout:
    """Return the layout of pages that bring their margins along."""
    upright = QPageLayout.Orientation.Portrait
    return QPageLayout(page_size(paper), upright, QMarginsF(0, 0, 0, 0))


def _written(document: Document, page_painter: PagePainter) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(document.title)
    writer.setCreator("BackCoach")
    writer.setResolution(RESOLUTION)
    writer.setPageLayout(_full_page(document.paper))
    painter = QPainter(writer)
    painter.scale(RESOLUTION / POINTS, RESOLUTION / POINTS)
    for number, page in enumerate(document.pages):
        if number:
            writer.newPage()
        page_painter.paint(painter, page)
    painter.end()
    return bytes(buffer.data().data())
