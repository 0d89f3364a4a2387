"""What Qt leaves out of a PDF file: its language, which fonts are subsets, what is a space."""

import re
from collections.abc import Iterable
from io import BytesIO
from string import ascii_uppercase as letters
from typing import cast

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    IndirectObject,
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
            _name(_dictionary(font), _tag(font.idnum))
            _tell_spaces(_dictionary(font))
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _fonts(page: DictionaryObject) -> Iterable[IndirectObject]:
    return _dictionary(_dictionary(page["/Resources"])["/Font"]).values()


def _name(font: DictionaryObject, tag: str) -> None:
    """Give a font a name that begins with a tag, wherever it has one."""
    for part in cast(ArrayObject, font["/DescendantFonts"]):
        described = _dictionary(part)
        description = _dictionary(described["/FontDescriptor"])
        plain = str(description["/FontName"]).rpartition("+")[2]
        name = NameObject(f"/{tag}+{plain}")
        description[NameObject("/FontName")] = name
        font[NameObject("/BaseFont")] = described[NameObject("/BaseFont")] = name


def _tell_spaces(font: DictionaryObject) -> None:
    """Let what is copied have spaces between words: Qt takes them for tabs, which look alike."""
    meant = cast(StreamObject, font["/ToUnicode"])
    meant.set_data(_LETTERS.sub(lambda few: few[0].replace(_TAB, _SPACE), meant.get_data()))


def _tag(number: int) -> str:
    """Return a number as six letters, by which the standard tells one subset from another."""
    return "".join(letters[number // 26**place % 26] for place in reversed(range(6)))


def _dictionary(found: PdfObject) -> DictionaryObject:
    return cast(DictionaryObject, found.get_object())
