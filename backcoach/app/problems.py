"""What is wrong in the person's world, and is told instead of being raised."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from backcoach.errors import UserError


@contextmanager
def problems_told(tell: Callable[[str], object]) -> Iterator[None]:
    """Tell in a sentence what cannot be done, and why, and go on after it."""
    try:
        yield
    except UserError as error:
        tell(str(error))
