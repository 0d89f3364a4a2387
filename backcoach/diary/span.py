"""A stretch of days that was different: a flare-up, an illness, another treatment."""

from datetime import date
from enum import StrEnum

import msgspec

from backcoach.errors import UserError
from backcoach.text import Words, _

LONGEST_WORD = 60


class SpanKind(StrEnum):
    """What was different."""

    FLARE_UP = "flare-up"
    ILLNESS = "illness"
    TREATMENT = "treatment change"


class Span(msgspec.Struct, frozen=True):
    """Days from first to last, both with it; last is None as long as it goes on.

    word says more in at most LONGEST_WORD characters. Raises UserError for one that cannot be.
    """

    id: str
    kind: SpanKind
    first: date
    last: date | None = None
    word: str = ""

    def __post_init__(self) -> None:
        if self.last is not None and self.last < self.first:
            raise UserError(_("The last day cannot be before the first one."))
        if len(self.word) > LONGEST_WORD:
            raise UserError(_("A word has at most {n} characters.").format(n=LONGEST_WORD))

    def holds(self, day: date) -> bool:
        """Tell whether a day lies in it."""
        return self.first <= day and (self.last is None or day <= self.last)


def kind_said(kind: SpanKind, words: Words) -> str:
    """Return what was different: flare-up."""
    t = words.gettext
    match kind:
        case SpanKind.FLARE_UP:
            return t("flare-up")
        case SpanKind.ILLNESS:
            return t("illness")
        case SpanKind.TREATMENT:
            return t("change of treatment")


def names(kind: SpanKind, word: str, words: Words) -> tuple[str, ...]:
    """Return what a span is called: its kind with its word, if it has one, then its kind alone."""
    alone = kind_said(kind, words)
    return (f"{alone}, {word}", alone) if word else (alone,)


def told(span: Span, words: Words) -> str:
    """Return a span in short: flare-up, after digging."""
    return names(span.kind, span.word, words)[0]
