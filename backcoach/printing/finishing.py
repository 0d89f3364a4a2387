"""What Qt leaves out of a PDF file: its language, which fonts are subsets, what is a space."""

import re
from collections.abc import Iterable
from io import BytesIO
from typing import cast

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    NameObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)

_LETTERS = re.compile(rb"\[[^]]*]")
_TAB, _SPACE = b"<0009>", b"<0020>"


def finished(data: bytes, language: str) -> bytes:
    """Return a PDF file that tells its language; readers show its title, not its file's name."""
    writer = PdfWriter(clone_from=BytesIO(data))
    writer.root_object[NameObject("/Lang")] = TextStringObject(language)
    preferences = writer.create_viewer_preferences()
    preferences[NameObject("/DisplayDocTitle")] = BooleanObject(True)
    for page in writer.pages:
        for font in _fonts(page):
            _name(font)
            _tell_spaces(font)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _fonts(page: DictionaryObject) -> Iterable[DictionaryObject]:
    fonts = _dictionary(_dictionary(page["/Resources"]).get("/Font", DictionaryObject()))
    return map(_dictionary, fonts.values())


def _name(font: DictionaryObject) -> None:
    """Give a font the name of its letters, which begins with the tag of a subset."""
    (part,) = map(_dictionary, cast(ArrayObject, font["/DescendantFonts"]))
    name = _dictionary(part["/FontDescriptor"])["/FontName"]
    font[NameObject("/BaseFont")] = part[NameObject("/BaseFont")] = name


def _tell_spaces(font: DictionaryObject) -> None:
    """Let what is copied have spaces between words: Qt takes them for tabs, which look alike."""
    meant = cast(StreamObject, font["/ToUnicode"])
    meant.set_data(_LETTERS.sub(lambda few: few[0].replace(_TAB, _SPACE), meant.get_data()))


def _dictionary(found: PdfObject) -> DictionaryObject:
    return cast(DictionaryObject, found.get_object())
