"""Every setting, declared once: its type, default and bounds."""

from typing import Annotated

from msgspec import Meta

from backcoach.core.exercise import Id, Value

Factor = Annotated[float, Meta(ge=0.5, le=3.0)]


class Preferences(Value, frozen=True, kw_only=True):
    """What the person has set. The factors lengthen or shorten what their names say."""

    default_routine: Id = "gentle-start"
    ready_factor: Factor = 1.0
    rest_factor: Factor = 1.0
    switch_factor: Factor = 1.0
