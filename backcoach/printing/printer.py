"""Printers: which there are, and a document on one of them."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from backcoach.errors import UserError
from backcoach.printing.flow import Document, Page
from backcoach.printing.painter import PagePainter
from backcoach.printing.paper import POINTS, Paper
from backcoach.printing.pdf import page_size
from backcoach.text import _

FAILED = {QPrinter.PrinterState.Aborted, QPrinter.PrinterState.Error}


def printers() -> tuple[str, ...]:
    """Return the names of the printers that are set up."""
    return tuple(QPrinterInfo.availablePrinterNames())


def ask_and_print(parent: QWidget, document: Document, page_painter: PagePainter) -> bool:
    """Print what the person chooses in the printer dialog; False when they leave it.

    Raises UserError.
    """
    printer = printer_for(document)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, on=False)
    dialog.setMinMax(1, len(document.pages))
    dialog.setFromTo(1, len(document.pages))
    chosen = dialog.exec() == QPrintDialog.DialogCode.Accepted
    if chosen:
        _take_paper(printer, document)  # once more: the dialog takes that of the printer
        print_to(printer, document, page_painter)
    return chosen


def printer_for(document: Document) -> QPrinter:
    """Return the usual printer, with the paper of a document and no margins of its own."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(document.title)
    printer.setCreator("BackCoach")
    printer.setFullPage(True)
    _take_paper(printer, document)
    return printer


def _take_paper(printer: QPrinter, document: Document) -> None:
    printer.setPageSize(page_size(document.paper))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)


def print_to(printer: QPrinter, document: Document, page_painter: PagePainter) -> None:
    """Print the pages that a printer was set to, on its paper. Raises UserError."""
    painter = QPainter()
    if not painter.begin(printer):
        raise _failure()
    _place(painter, printer, document.paper)
    for number, page in enumerate(_chosen(printer, document)):
        if number:
            printer.newPage()
        page_painter.paint(painter, page)
    if not painter.end() or printer.printerState() in FAILED or _is_gone(printer):
        raise _failure()


def _chosen(printer: QPrinter, document: Document) -> tuple[Page, ...]:
    """Return the pages that the person wants, in the order that the printer wants."""
    pages = document.pages
    if printer.printRange() is QPrinter.PrintRange.PageRange:
        pages = pages[max(printer.fromPage() - 1, 0) : printer.toPage() or None]
    is_last_first = printer.pageOrder() is QPrinter.PageOrder.LastPageFirst
    return pages[::-1] if is_last_first else pages


def _place(painter: QPainter, printer: QPrinter, paper: Paper) -> None:
    """Let one unit be a point, or so much less that the page fits on what is in the printer."""
    width, height = paper.size
    there = printer.paperRect(QPrinter.Unit.DevicePixel)
    point = printer.resolution() / POINTS
    scale = min(point, there.width() / width, there.height() / height)
    page = QRectF(0, 0, width * scale, height * scale)
    page.moveCenter(QRectF(0, 0, there.width(), there.height()).center())
    painter.translate(page.topLeft())
    painter.scale(scale, scale)


def _is_gone(printer: QPrinter) -> bool:
    """Tell whether it is not there, or its server does not answer: the job was lost in silence."""
    is_file = printer.outputFormat() is QPrinter.OutputFormat.PdfFormat
    return not is_file and QPrinterInfo(printer).isNull()


def _failure() -> UserError:
    return UserError(_("Nothing was printed: the printer does not answer."))
