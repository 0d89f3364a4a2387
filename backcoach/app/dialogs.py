"""What windows of their own ask and tell."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget


def new_file(parent: QWidget, title: str, suggested: Path) -> Path | None:
    """Return the file that the person chooses to write to; None when they choose none."""
    chosen, _filter = QFileDialog.getSaveFileName(parent, title, str(suggested))
    return Path(chosen) if chosen else None


def tell(sentence: str) -> None:
    """Tell a sentence, and wait until it was read."""
    QMessageBox(QMessageBox.Icon.Warning, "BackCoach", sentence).exec()
