"""Where an exception came from, without its words: those may hold a person's note or score."""

from collections import deque
from collections.abc import Iterator
from pathlib import Path
from traceback import walk_tb
from types import FrameType

# Of an endless recursion, the innermost frames tell enough.
FRAMES = 50


def trace(error: BaseException) -> str:
    """Return the types and frames of an exception's causes, and then its own, a line each."""
    return "\n".join(line for each in reversed(list(_causes(error))) for line in _lines(each))


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Yield an exception, what caused it, and so on."""
    seen: set[int] = set()
    link: BaseException | None = error
    while link is not None and id(link) not in seen:
        yield link
        seen.add(id(link))
        link = link.__cause__ if link.__suppress_context__ else link.__context__


def _lines(error: BaseException) -> Iterator[str]:
    kind = type(error)
    yield (
        kind.__qualname__
        if kind.__module__ == "builtins"
        else f"{kind.__module__}.{kind.__qualname__}"
    )
    for frame, line in deque(walk_tb(error.__traceback__), maxlen=FRAMES):
        yield f"  {_file(frame)}, line {line}, in {frame.f_code.co_name}"


def _file(frame: FrameType) -> str:
    """Return a frame's file as seen from its package: the folders above may name a person."""
    depth = str(frame.f_globals.get("__name__", "")).count(".") + 1
    return "/".join(Path(frame.f_code.co_filename).parts[-depth:])
