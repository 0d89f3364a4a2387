"""Names for what is stored: UUIDv7, so that they sort by the time they were made."""

from collections.abc import Iterable
from typing import Protocol, TypeVar

from backcoach.errors import UserError

SHORT = 13


class Named(Protocol):
    """What is stored with an id."""

    @property
    def id(self) -> str:
        """Its name."""


N = TypeVar("N", bound=Named)


def new_id() -> str:
    """Return a name that nothing else has. Slow to import: not needed by what only reads."""
    from uuid6 import uuid7

    return str(uuid7())


def short(id: str) -> str:
    """Return how an id begins, in short: what it is told by, and found again."""
    return id[:SHORT]


def only(among: Iterable[N], start: str, *, none: str, several: str) -> N:
    """Return the only one whose id starts so, in small letters or large ones.

    Raises UserError with one of two sentences, both with a {start}, if there is none or several.
    """
    found = [each for each in among if start and each.id.startswith(start.lower())]
    if len(found) != 1:
        raise UserError((several if found else none).format(start=start))
    return found[0]
