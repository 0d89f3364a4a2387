"""QR codes as they are painted on paper, and what another program reads in them."""

import subprocess
from pathlib import Path

import pytest
from PySide6.QtGui import QColorConstants, QImage, QPainter

import system_libraries
from backcoach.printing.flow import Page
from backcoach.printing.marks import Box, Code
from backcoach.printing.painter import PagePainter
from backcoach.printing.paper import POINTS
from backcoach.theme import BLACK_ON_WHITE

NOTHING_FOUND = 4


def picture(text: str, side: float, dots_per_inch: int) -> QImage:
    """Return the code of a text in a square with sides of so many points, as it is printed."""
    pixels = round(side * dots_per_inch / POINTS)
    image = QImage(pixels, pixels, QImage.Format.Format_Grayscale8)
    image.fill(QColorConstants.White)
    painter = QPainter(image)
    painter.scale(dots_per_inch / POINTS, dots_per_inch / POINTS)
    page = Page((Code(Box(0, 0, side, side), text),))
    PagePainter(BLACK_ON_WHITE, lambda _id: None).paint(painter, page)
    painter.end()
    return image


def read(file: Path) -> bytes:
    """Return what zbar reads in a picture: nothing where it finds no code."""
    if missing := system_libraries.missing_packages(system_libraries.PAPER):
        pytest.skip(f"this needs {', '.join(missing)}")
    command = ["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", str(file)]
    found = subprocess.run(command, capture_output=True, check=False)
    assert found.returncode in (0, NOTHING_FOUND)
    return found.stdout


def printed_and_read(text: str, side: float, dots_per_inch: int, folder: Path) -> bytes:
    """Return what is read in the code of a text."""
    file = folder / "code.png"
    assert picture(text, side, dots_per_inch).save(str(file))
    return read(file)
