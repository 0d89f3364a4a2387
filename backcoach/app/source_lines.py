"""Who says what, as pages list it: pure."""

from collections.abc import Iterable

from backcoach.core.exercise import Source
from backcoach.text import _
from backcoach.ui.widgets.source_list import SourceLine


def sources(given: Iterable[Source]) -> tuple[SourceLine, ...]:
    """Return who says what: what others say first, then what is our own choice."""
    ordered = sorted(given, key=lambda source: source.convention)
    return tuple(SourceLine(each.fact, _by(each), each.address or "") for each in ordered)


def _by(source: Source) -> str:
    return _("Our own choice") if source.convention else source.by
