"""Questions that the system's own windows ask."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def new_file(parent: QWidget, title: str, suggested: Path) -> Path | None:
    """Return the file that the person chooses to write to; None when they choose none."""
    chosen, _filter = QFileDialog.getSaveFileName(parent, title, str(suggested))
    return Path(chosen) if chosen else None
