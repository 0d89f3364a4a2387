"""What the program carries with it: fonts and icons, made known to Qt."""

from functools import cache

from PySide6.QtCore import QDir, QResource
from PySide6.QtGui import QFont, QFontDatabase

from backcoach import assets
from backcoach.theme import FONT


@cache
def register() -> None:
    """Make the fonts and icons known. Raises FileNotFoundError when they are not installed."""
    QResource.registerResource(str(assets.resources()))
    for name in QDir(":/fonts").entryList(["*.ttf"]):
        QFontDatabase.addApplicationFont(f":/fonts/{name}")


def font(pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return the program's font."""
    made = QFont(FONT)
    made.setPixelSize(pixels)
    made.setWeight(weight)
    return made
