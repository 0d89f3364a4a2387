"""What counts as being active besides the exercises: walking, gardening, tai chi."""

from enum import StrEnum
from typing import Annotated

from msgspec import Meta

from backcoach.core.exercise import Id, Sentence, Source, Value


class ActivityKind(StrEnum):
    """The groups that activities are shown in."""

    ACTIVE = "active"
    MIND_BODY = "mind and body"
    EVERYDAY = "everyday"


class Activity(Value, frozen=True, kw_only=True):
    """An activity that can be logged by the minute. Its id is the name of its file."""

    id: Id
    name: Sentence
    kind: ActivityKind
    note: Sentence
    sources: Annotated[tuple[Source, ...], Meta(min_length=1)]
