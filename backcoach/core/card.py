"""A reading card: one thing worth knowing about backs and movement, with its sources."""

from typing import Annotated

from msgspec import Meta

from backcoach.core.exercise import Id, Source, Value

Paragraph = Annotated[str, Meta(min_length=1, max_length=700)]


class Card(Value, frozen=True, kw_only=True):
    """A short text. Its id is the name of its file."""

    id: Id
    title: Annotated[str, Meta(min_length=1, max_length=70)]
    paragraphs: Annotated[tuple[Paragraph, ...], Meta(min_length=1, max_length=4)]
    sources: Annotated[tuple[Source, ...], Meta(min_length=1)]
