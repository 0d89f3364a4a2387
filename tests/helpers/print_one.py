"""Prints one document, as the window does once the printer dialog is closed.

    python -m tests.helpers.print_one PRINTER sheet|report [COMMAND]

The command is run just before. Prints the sentence about what is wrong, if anything is.
"""

import subprocess
import sys

from backcoach.app import display
from backcoach.errors import UserError


def main(printer_name: str, name: str, *before: str) -> None:
    display.application(offscreen=True)
    from backcoach.printing import printer
    from tests.helpers import paper

    document = paper.DOCUMENTS[name]()
    assert printer_name in printer.printers()
    chosen = printer.printer_for(document)
    chosen.setPrinterName(printer_name)
    if before:
        subprocess.run(before, check=True)
    try:
        printer.print_to(chosen, document, paper.PRESS.painter(in_colour=False))
    except UserError as error:
        sys.stdout.write(f"{error}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
