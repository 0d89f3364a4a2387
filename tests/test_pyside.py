"""PySide6 itself is sound, and serves what resources.qrc lists."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QFile, QIODevice, QObject, QResource
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from backcoach import assets

ASSETS = Path(__file__).parents[1] / "assets"
PREFIX = "/tests"  # apart from what the program registers
SERVED = {
    **{f"/fonts/{font.name}": font for font in (ASSETS / "fonts").iterdir()},
    "/icons/backcoach.svg": ASSETS / "icons/backcoach.svg",
}


def draw() -> None:
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    for _ in range(1000):
        painter.drawLine(0, 0, 3, 3)
    painter.end()


def name() -> None:
    thing = QObject()
    for _ in range(1000):
        thing.setObjectName("a name")


@pytest.mark.parametrize("a_thousand_calls", [draw, name])
def test_a_void_method_gives_none_back_whole(a_thousand_calls: Callable[[], None]) -> None:
    """PySide6 6.12.0 loses a reference per call, until Python 3.11 aborts."""
    before = sys.getrefcount(None)
    a_thousand_calls()
    assert sys.getrefcount(None) == pytest.approx(before, abs=20)


@pytest.fixture
def registered() -> Iterator[None]:
    """The compiled resources, registered."""
    file = str(assets.resources())
    assert QResource.registerResource(file, PREFIX)
    yield
    assert QResource.unregisterResource(file, PREFIX)


@pytest.mark.usefixtures("registered")
@pytest.mark.parametrize("path", SERVED)
def test_a_resource_is_served_byte_for_byte(path: str) -> None:
    file = QFile(f":{PREFIX}{path}")
    assert file.open(QIODevice.OpenModeFlag.ReadOnly)
    assert file.readAll().data() == SERVED[path].read_bytes()


@pytest.mark.usefixtures("registered")
def test_the_icon_can_be_drawn() -> None:
    assert QSvgRenderer(f":{PREFIX}/icons/backcoach.svg").isValid()
