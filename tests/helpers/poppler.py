"""What poppler finds in PDF files: another eye than that of the library that wrote them."""

import html
import re
import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest

import system_libraries
from backcoach.printing.marks import Box


def poppler(program: str, *arguments: str | Path) -> str:
    """Return what one of its programs prints; skip the test where it is missing."""
    if missing := system_libraries.missing_packages(system_libraries.PAPER):
        pytest.skip(f"this needs {', '.join(missing)}")
    command = [program, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def pages_in(pdf: Path) -> int:
    return int(re.findall(r"Pages: +(\d+)", poppler("pdfinfo", pdf))[0])


def papers_in(pdf: Path) -> set[tuple[int, int]]:
    """Return the sizes of all pages, in whole points."""
    told = poppler("pdfinfo", "-f", "1", "-l", str(pages_in(pdf)), pdf)
    sizes = re.findall(r"size: +([\d.]+) x ([\d.]+) pts", told)
    return {(round(float(width)), round(float(height))) for width, height in sizes}


def images_in(pdf: Path) -> list[str]:
    """Return a line for each picture of pixels."""
    return poppler("pdfimages", "-list", pdf).splitlines()[2:]


def words_in(pdf: Path) -> list[tuple[str, Box]]:
    """Return all words and where they are, in points, page after page in reading order."""
    told = poppler("pdftotext", "-bbox", pdf, "-")
    edges = r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)"'
    found = re.findall(f"<word {edges}>([^<]*)</word>", told)
    return [(html.unescape(word), _box(*map(float, place))) for *place, word in found]


def _box(left: float, top: float, right: float, bottom: float) -> Box:
    return Box(left, top, right - left, bottom - top)


class Font(NamedTuple):
    """A font of a file: whether it is in there, and only the letters that are used."""

    name: str
    is_embedded: bool
    is_subset: bool


def fonts_in(pdf: Path) -> list[Font]:
    rows = [line.split() for line in poppler("pdffonts", pdf).splitlines()[2:]]
    return [Font(row[0], row[-5] == "yes", row[-4] == "yes") for row in rows]
