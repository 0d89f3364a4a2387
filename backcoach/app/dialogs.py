"""What windows of their own ask and tell."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget


def new_file(parent: QWidget, title: str, suggested: Path, kinds: str = "") -> Path | None:
    """Return the file that the person chooses to write to; None when they choose none.

    kinds is which files are shown, as Qt writes it: Pictures (*.png *.svg).
    """
    chosen, _filter = QFileDialog.getSaveFileName(parent, title, str(suggested), kinds)
    return Path(chosen) if chosen else None


def tell(sentence: str) -> None:
    """Tell a sentence, and wait until it was read."""
    QMessageBox(QMessageBox.Icon.Warning, "BackCoach", sentence).exec()
