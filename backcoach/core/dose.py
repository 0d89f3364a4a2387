"""How much of an exercise: the four kinds of dose."""

from typing import Annotated

import msgspec
from msgspec import Meta

Sets = Annotated[int, Meta(ge=1, le=20)]
Reps = Annotated[int, Meta(ge=1, le=100)]
Seconds = Annotated[int, Meta(ge=1, le=3600)]
SecondsOrZero = Annotated[int, Meta(ge=0, le=3600)]


class Dose(msgspec.Struct, frozen=True, tag_field="kind", forbid_unknown_fields=True, kw_only=True):
    """What all doses have: sets, and the rest between them in seconds (0: no rest)."""

    sets: Sets = 1
    rest_s: SecondsOrZero = 0


class Paced(Dose, frozen=True, tag="paced", kw_only=True):
    """Repetitions that are counted for the person; seconds out, held and back for each one.

    reps is per side.
    """

    reps: Reps
    out_s: Seconds
    hold_s: SecondsOrZero = 0
    back_s: SecondsOrZero


class Hold(Dose, frozen=True, tag="hold", kw_only=True):
    """One position held once a set and side; seconds to move into it, to hold, to move back."""

    out_s: SecondsOrZero = 3
    hold_s: Seconds
    back_s: SecondsOrZero = 3


class Free(Dose, frozen=True, tag="free", kw_only=True):
    """Repetitions at the person's own pace, ended by a command; reps is per side.

    rep_s is how long one is thought to take, for planning only.
    """

    reps: Reps
    rep_s: Seconds = 4


class Timed(Dose, frozen=True, tag="timed", kw_only=True):
    """A movement that goes on for some seconds, with no counted repetitions."""

    move_s: Seconds


AnyDose = Paced | Hold | Free | Timed
