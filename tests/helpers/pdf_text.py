"""What is written in PDF files, as pypdf reads it: quicker than poppler, and always there."""

from pathlib import Path

from pypdf import PdfReader


def text_of(pdf: Path) -> str:
    """Return all words, page after page, each one space apart."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(pdf).pages).split())
