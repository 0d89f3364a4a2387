"""Prints one document on the usual printer, through the printer dialog.

    python -m tests.helpers.print_one PRINTER sheet|report [COMMAND]

The dialog is accepted as it is; the command is run right after, and before anything is printed.
Prints the sentence about what is wrong, if anything is.
"""

import os
import subprocess
import sys

from backcoach.app import display
from backcoach.errors import UserError


def main(printer_name: str, name: str, *after: str) -> None:
    os.environ["LPDEST"] = printer_name  # the usual printer, whatever it is elsewhere
    display.application(offscreen=True)
    from PySide6.QtCore import QTimer
    from PySide6.QtPrintSupport import QPrintDialog
    from PySide6.QtWidgets import QApplication, QWidget

    from backcoach.printing import printer
    from tests.helpers import paper

    def accept() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QPrintDialog)
        assert dialog.printer().printerName() == printer_name
        dialog.accept()
        if after:
            subprocess.run(after, check=True)

    document, parent = paper.DOCUMENTS[name](), QWidget()
    QTimer.singleShot(0, accept)
    try:
        assert printer.ask_and_print(parent, document, paper.PRESS.painter(in_colour=False))
    except UserError as error:
        sys.stdout.write(f"{error}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
