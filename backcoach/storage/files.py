"""Files that only their owner can read, written wholly or not at all. All raises OSError."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def create(path: Path, content: bytes = b"") -> None:
    """Write a new file, and wait until it is on the disk."""
    descriptor = os.open(path, _NEW, 0o600)
    with removed_on_error(path), os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(descriptor)


def replace(path: Path, content: bytes) -> None:
    """Write a file, new or in place of the one that is there, which stays until then.

    A link stays one: what it leads to is written.
    """
    there = Path(os.path.realpath(path)) if path.is_symlink() else path
    beside = there.with_name(f"{there.name}.{os.urandom(4).hex()}")
    create(beside, content)
    with removed_on_error(beside):
        beside.replace(there)


def copy_aside(path: Path) -> None:
    """Copy a file to a name with -broken beside it, or to the next one that is free."""
    aside = path.with_stem(f"{path.stem}-broken")
    numbers = count(2)
    while aside.exists():
        aside = path.with_stem(f"{path.stem}-broken-{next(numbers)}")
    create(aside, path.read_bytes())


@contextmanager
def removed_on_error(path: Path) -> Iterator[None]:
    """Leave no file behind when what is done inside fails."""
    try:
        yield
    except BaseException:
        path.unlink(missing_ok=True)
        raise
