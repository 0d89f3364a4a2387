"""One movement of the catalogue: what it is, how it is done, when not, and who says so."""

from enum import StrEnum
from typing import Annotated

import msgspec
from msgspec import Meta

from backcoach.body.muscles import Muscle
from backcoach.body.pose import Figure
from backcoach.core.dose import AnyDose

Sentence = Annotated[str, Meta(min_length=1, max_length=400)]
Id = Annotated[str, Meta(pattern="^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]


class Side(StrEnum):
    """The side that works."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"


class Sides(StrEnum):
    """How an exercise deals with the two sides of the body."""

    BOTH = "both"
    EACH = "each"
    ALTERNATING = "alternating"


class Position(StrEnum):
    """How the body starts."""

    STANDING = "standing"
    SITTING = "sitting"
    LYING = "lying"
    SIDE_LYING = "side-lying"
    FACE_DOWN = "face-down"
    HANDS_AND_KNEES = "hands-and-knees"
    KNEELING = "kneeling"

    @property
    def on_floor(self) -> bool:
        """Whether one has to get down on the floor for it; a chair counts as standing."""
        return self not in (Position.STANDING, Position.SITTING)


class Breath(StrEnum):
    """What the breath does. There is no value for holding it, on purpose."""

    IN = "in"
    OUT = "out"
    FREE = "free"


class Equipment(StrEnum):
    """What has to be at hand."""

    MAT = "mat"
    WALL = "wall"
    CHAIR = "chair"
    CUSHION = "cushion"
    STEP = "step"
    BALL = "ball"
    DUMBBELL = "dumbbell"
    BARBELL = "barbell"
    BENCH = "bench"
    LEG_EXTENSION_MACHINE = "leg-extension-machine"
    LEG_CURL_MACHINE = "leg-curl-machine"
    CABLE = "cable"

    @property
    def in_gym(self) -> bool:
        """Whether few people have it at home."""
        return self in (
            Equipment.BARBELL,
            Equipment.BENCH,
            Equipment.LEG_EXTENSION_MACHINE,
            Equipment.LEG_CURL_MACHINE,
            Equipment.CABLE,
        )


class Exclusion(StrEnum):
    """A condition for which an exercise is left out or asked about first."""

    OSTEOPOROSIS = "osteoporosis"
    KNEE = "knee trouble"
    WRIST_OR_SHOULDER = "wrist or shoulder trouble"
    HEART_OR_HERNIA = "high blood pressure, heart disease or hernia"
    PREGNANCY = "pregnancy"
    BALANCE = "balance problem"
    HIP_REPLACEMENT = "hip replacement"
    LEG_SYMPTOMS_BENDING = "leg symptoms when bending forward"
    LEG_SYMPTOMS_ARCHING = "leg symptoms when arching back"


class Value(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The base of what is read from catalogue files: frozen, and strict about fields."""


class Breathing(Value, frozen=True, kw_only=True):
    """The breath of each phase that the exercise has; one that is not named is free."""

    prepare: Breath | None = None
    out: Breath | None = None
    hold: Breath | None = None
    back: Breath | None = None
    move: Breath | None = None
    free: Breath | None = None


class PhaseWords(Value, frozen=True, kw_only=True):
    """What the coach says as each phase begins: a few words, verbs first."""

    prepare: Sentence | None = None
    out: Sentence | None = None
    hold: Sentence | None = None
    back: Sentence | None = None
    move: Sentence | None = None
    free: Sentence | None = None


class Form(Value, frozen=True, kw_only=True):
    """An easier or harder form: how to change the movement, and the exercises to go to."""

    how: Sentence
    exercises: tuple[Id, ...] = ()


class Source(Value, frozen=True, kw_only=True):
    """Who says what: a published page, or our own convention.

    seed holds the numbers of the source items that this exercise covers.
    """

    fact: Sentence
    by: Sentence
    address: str | None = None
    seed: tuple[int, ...] = ()
    convention: bool = False


class Avoided(Value, frozen=True, kw_only=True):
    """A movement that is better left alone, named on the page of what to do instead of it."""

    name: Sentence
    why: Sentence


class Exercise(Value, frozen=True, kw_only=True):
    """One movement of the catalogue. Its id is the name of its file.

    prepare_s is the time to breathe in and brace before each repetition (0: none). side_rest_s is
    the rest before the other side, where the usual time to change sides is too short. swaps are the
    exercises that take its place in a routine where it is excluded, the best first.
    """

    id: Id
    name: Sentence
    summary: Sentence
    position: Position
    sides: Sides
    stretch: bool
    muscles: Annotated[tuple[Muscle, ...], Meta(min_length=1)]
    equipment: tuple[Equipment, ...]
    start: Sentence
    steps: Annotated[tuple[Sentence, ...], Meta(min_length=3, max_length=5)]
    tips: Annotated[tuple[Sentence, ...], Meta(min_length=1)]
    mistakes: Annotated[tuple[Sentence, ...], Meta(min_length=1)]
    cautions: Annotated[tuple[Sentence, ...], Meta(min_length=1)]
    excluded: tuple[Exclusion, ...] = ()
    swaps: tuple[Id, ...] = ()
    instead_of: tuple[Avoided, ...] = ()
    breathing: Breathing
    breathing_how: Sentence
    says: PhaseWords
    dose: AnyDose
    easier: Form | None = None
    harder: Form | None = None
    prepare_s: Annotated[int, Meta(ge=0, le=10)] = 0
    side_rest_s: Annotated[int, Meta(ge=0, le=120)] = 0
    sources: Annotated[tuple[Source, ...], Meta(min_length=1)]
    figure: Figure | None = None

    @property
    def relatives(self) -> tuple[Id, ...]:
        """The exercises that its easier and harder links lead to."""
        forms = (form for form in (self.easier, self.harder) if form)
        return tuple(name for form in forms for name in form.exercises)
