"""Small file systems of their own, for disks that are full or can only be read."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def small_disk(folder: Path, size: str) -> Iterator[Path]:
    """Mount a new, empty disk of this size; skip the test where that is not allowed."""
    folder.mkdir()
    if os.name != "posix" or os.geteuid() != 0 or not _mounted(folder, size):
        pytest.skip("only root can mount a small disk")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)


def make_read_only(disk: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", disk], check=True)


def _mounted(folder: Path, size: str) -> bool:
    command: list[str | Path] = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder]
    return subprocess.run(command, check=False, capture_output=True).returncode == 0
