"""The way to paper: pages are shown as they will come out, printed, or saved as a file."""

from collections.abc import Callable
from typing import Any

import msgspec
from PySide6.QtCore import QObject, QSizeF, Signal

from backcoach.app import dialogs, print_jobs
from backcoach.app.press import Press
from backcoach.app.print_choices import PrintChoices
from backcoach.app.print_jobs import Job
from backcoach.app.problems import problems_told
from backcoach.app.window_place import WindowPlace
from backcoach.app.world import World
from backcoach.printing.flow import Document
from backcoach.text import _
from backcoach.ui.main_window import MainWindow
from backcoach.ui.print_dialog import PrintDialog

PLACE = "print/geometry"


class PrintPresenter(QObject):
    """Opens the print dialog over the window. told has sentences for the person."""

    told = Signal(str)

    def __init__(self, world: World, window: MainWindow) -> None:
        super().__init__()
        self._world, self._window = world, window
        folder = world.stored.folder.path
        self._press = Press(world.scenes, world.words)
        self._kept, self._place = PrintChoices(folder), WindowPlace(folder, PLACE)

    def ask_for_sheet(self, routine: str) -> None:
        """Offer the sheet of a routine, by its id."""
        self._ask(lambda: print_jobs.sheet(routine, self._world, self._press, self._kept))

    def ask_for_report(self) -> None:
        """Offer the progress report."""
        self._ask(lambda: print_jobs.report(self._world, self._press, self._kept))

    def _ask(self, find: Callable[[], Job]) -> None:
        with problems_told(self.told.emit):
            job = find()
            document = job.made(job.chosen)
            dialog = PrintDialog(self._window, job.title, job.questions)
            Printing(dialog, job, self._press, self._kept).show(document)
            self._place.restore(dialog)
            dialog.finished.connect(lambda: self._place.save(dialog))
            dialog.open()


class Printing(QObject):
    """Does what is asked for in one print dialog; belongs to it."""

    def __init__(self, dialog: PrintDialog, job: Job, press: Press, kept: PrintChoices) -> None:
        super().__init__(dialog)
        self._dialog, self._job, self._press, self._kept = dialog, job, press, kept
        self._chosen = job.chosen
        self._document: Document
        dialog.show_values(msgspec.structs.asdict(self._chosen))
        dialog.changed.connect(self._choose)
        dialog.print_asked.connect(self._print)
        dialog.save_asked.connect(self._save)

    def show(self, document: Document) -> None:
        """Show how a document comes out, in what is chosen."""
        self._document = document
        painter = self._press.painter(in_colour=self._chosen.in_colour)
        pages = [lambda to, page=page: painter.paint(to, page) for page in document.pages]
        self._dialog.present(document.title, QSizeF(*document.paper.size), pages)

    def _choose(self, name: str, value: Any) -> None:
        self._chosen = msgspec.structs.replace(self._chosen, **{name: value})
        self._dialog.tell("")
        with problems_told(self._dialog.refuse):
            self.show(self._job.made(self._chosen))
            self._kept.keep(self._chosen)  # else it could not be opened again

    def _print(self) -> None:
        """Ask for the printer, or tell that there is none."""
        from backcoach.printing import printer  # a heavy part of Qt, for those who do print

        if not printer.printers():
            self._dialog.offer_file(_no_printer())
            return
        with problems_told(self._dialog.tell):
            painter = self._press.painter(in_colour=self._chosen.in_colour)
            if printer.ask_and_print(self._dialog, self._document, painter):
                self._dialog.tell(_("The pages are on their way to the printer."))

    def _save(self) -> None:
        """Write a PDF file where the person wants it."""
        suggested = self._kept.saved_in / f"{self._job.file}.pdf"
        path = dialogs.new_file(self._dialog, _("Save as PDF"), suggested, _("PDF (*.pdf)"))
        if path is not None:
            with problems_told(self._dialog.tell):
                self._press.save(self._document, path, in_colour=self._chosen.in_colour)
                self._kept.saved_in = path.parent
                self._dialog.tell(_("Saved: {path}").format(path=path))


def _no_printer() -> str:
    return _(
        "No printer is set up on this computer. Save the pages as a PDF file: it can be printed"
        " wherever there is a printer."
    )
