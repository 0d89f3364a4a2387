"""How the person wants their pages, from one run to the next."""

from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Literal, TypeVar

import msgspec
from msgspec import Struct
from PySide6.QtCore import QStandardPaths

from backcoach.app.window_place import window_settings
from backcoach.printing.paper import Paper
from backcoach.printing.report import USUAL_PARTS, Part
from backcoach.printing.sheet import Layout

Days = Literal[7, 14, 21, 28]


class SheetChoices(Struct, frozen=True, kw_only=True):
    """How a routine sheet is to be; days is for how many there are boxes to tick."""

    layout: Layout = Layout.STANDARD
    days: Days = 14
    paper: Paper
    in_colour: bool = False


class ReportChoices(Struct, frozen=True, kw_only=True):
    """What a progress report is to be about, and what is in it; the name may be empty."""

    name: str = ""
    first: date
    last: date
    parts: tuple[Part, ...] = tuple(part for part in Part if part in USUAL_PARTS)
    paper: Paper
    in_colour: bool = False


Choices = TypeVar("Choices", SheetChoices, ReportChoices)


class PrintChoices:
    """Kept in the window's own file; what cannot be read or written is done without.

    saved_in is the folder of the last file, which only this run of the program remembers.
    """

    def __init__(self, folder: Path) -> None:
        self.saved_in = _documents()
        self._settings = window_settings(folder)

    def read(self, usual: Choices) -> Choices:
        """Return what was chosen last of a kind; the usual where nothing was."""
        kept = str(self._settings.value(_key(usual)))
        with suppress(msgspec.DecodeError):
            return msgspec.json.decode(kept, type=type(usual))
        return usual

    def keep(self, chosen: SheetChoices | ReportChoices) -> None:
        """Remember what was chosen."""
        self._settings.setValue(_key(chosen), msgspec.json.encode(chosen).decode())
        self._settings.sync()


def _documents() -> Path:
    """Return the folder in which people look for their documents."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place))


def _key(chosen: SheetChoices | ReportChoices) -> str:
    return f"print/{type(chosen).__name__}"
