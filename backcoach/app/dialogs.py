"""What windows of their own ask and tell."""

import re
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget


def new_file(parent: QWidget, title: str, suggested: Path, kinds: str = "") -> Path | None:
    """Return the file that the person chooses to write to; None when they choose none.

    kinds is which files are shown, as Qt writes it: Pictures (*.png *.svg);;Tables (*.zip). A name
    without an ending gets that of its kind. A file that is there was asked about.
    """
    kind = ""
    while True:
        chosen, kind = QFileDialog.getSaveFileName(parent, title, str(suggested), kinds, kind)
        if not chosen:
            return None
        suggested = completed(Path(chosen), kind)
        if suggested == Path(chosen) or not suggested.exists():
            return suggested


def completed(path: Path, kind: str) -> Path:
    """Return a file with an ending of its kind, if it has none, or only the last part of it."""
    endings = re.findall(r"\*(\.[\w.]+)", kind)
    if not endings or path.name.endswith(tuple(endings)):
        return path
    is_short = endings[0].endswith(path.suffix)
    return path.with_suffix(endings[0]) if is_short else path


def file_to_read(parent: QWidget, title: str, kinds: str) -> Path | None:
    """Return the file that the person chooses to read; None when they choose none."""
    chosen, _kind = QFileDialog.getOpenFileName(parent, title, str(Path.home()), kinds)
    return Path(chosen) if chosen else None


def tell(sentence: str) -> None:
    """Tell a sentence, and wait until it was read."""
    QMessageBox(QMessageBox.Icon.Warning, "BackCoach", sentence).exec()
