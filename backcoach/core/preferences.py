"""Every setting, declared once: type, default, bounds, and the words that explain it."""

from enum import StrEnum
from typing import Annotated, Any, Literal, NamedTuple, get_args, get_origin, get_type_hints

from msgspec import Meta, convert

from backcoach.core.exercise import Equipment, Exclusion, Id, Value


class Group(StrEnum):
    """What settings are about, in the order in which they are shown."""

    SESSION = "Sessions"
    HEALTH = "Health"
    SOUND = "Sound"
    LOOK = "Look"


class Weekday(StrEnum):
    """On which day a week can begin."""

    MONDAY = "monday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"

    @property
    def number(self) -> int:
        """1 for Monday to 7 for Sunday."""
        return {"monday": 1, "saturday": 6, "sunday": 7}[self.value]


class ThemeChoice(StrEnum):
    """Which colours the window has."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def _meta(group: Group, title: str, description: str, **bounds: Any) -> Meta:
    return Meta(title=title, description=description, extra={"group": group}, **bounds)


def _factor(title: str, description: str) -> Meta:
    return _meta(Group.SESSION, title, description, ge=0.5, le=3.0)


class Timing(Value, frozen=True, kw_only=True):
    """What a timeline is compiled with, and stored with. The factors lengthen or shorten."""

    ready_factor: Annotated[
        float, _factor("Time to get ready", "How long you have before each exercise.")
    ] = 1.0
    rest_factor: Annotated[
        float, _factor("Time to rest", "How long the rests between sets are.")
    ] = 1.0
    switch_factor: Annotated[
        float, _factor("Time to switch sides", "How long you have to change from left to right.")
    ] = 1.0


class Preferences(Timing, frozen=True, kw_only=True):
    """All that the person can set."""

    default_routine: Annotated[
        Id,
        _meta(
            Group.SESSION, "Routine for Today", "The last one that you began, or choose one here."
        ),
    ] = "gentle-start"
    equipment: Annotated[
        tuple[Equipment, ...],
        _meta(Group.SESSION, "What you have at hand", "Today says when a routine needs more."),
    ] = (Equipment.MAT, Equipment.WALL, Equipment.CHAIR, Equipment.CUSHION)
    first_weekday: Annotated[
        Weekday,
        _meta(Group.SESSION, "The week begins on", "For your weekly target, and the calendar."),
    ] = Weekday.MONDAY
    exclusions: Annotated[
        tuple[Exclusion, ...],
        _meta(
            Group.HEALTH,
            "Leave out what does not suit you",
            "Tick what applies. Exercises that do not go with it are left out of routines, or "
            "swapped. This is no diagnosis. When unsure, ask a doctor or physiotherapist.",
        ),
    ] = ()
    tone_volume: Annotated[
        int,
        _meta(
            Group.SOUND,
            "Volume of the tones",
            "At 0 there are none; all that they tell is shown, too.",
            ge=0,
            le=100,
            multiple_of=5,
        ),
    ] = 70
    theme: Annotated[
        ThemeChoice, _meta(Group.LOOK, "Colours", "Light, dark, or as your system has it.")
    ] = ThemeChoice.SYSTEM
    high_contrast: Annotated[
        bool, _meta(Group.LOOK, "High contrast", "Stronger colours, with lines around things.")
    ] = False
    text_percent: Annotated[
        int,
        _meta(
            Group.LOOK,
            "Size of text",
            "In percent. Larger text needs more scrolling.",
            ge=80,
            le=200,
            multiple_of=10,
        ),
    ] = 100
    reduced_motion: Annotated[
        bool,
        _meta(
            Group.LOOK, "Less motion", "The figure shows key positions, the breath becomes a bar."
        ),
    ] = False
    frame_rate: Annotated[
        Literal[30, 60],
        _meta(Group.LOOK, "Pictures a second", "60 is smoother and takes more of the computer."),
    ] = 30


def timing_of(preferences: Timing) -> Timing:
    """Return what of the preferences is timing, and nothing else."""
    return convert(preferences, Timing, from_attributes=True)


class Setting(NamedTuple):
    """How one setting is declared, its words in English.

    kind is the type without its bounds; least, most and step are those of a number; choices those
    of a setting with a fixed number of values.
    """

    name: str
    group: Group
    title: str
    description: str
    kind: Any
    default: Any
    least: float | None
    most: float | None
    step: int | None
    choices: tuple[Any, ...]


def settings() -> tuple[Setting, ...]:
    """Return all settings, by group, in the order of their declaration."""
    defaults = Preferences()
    hints = get_type_hints(Preferences, include_extras=True)
    order = list(Group)
    found = [_setting(name, hints[name], getattr(defaults, name)) for name in hints]
    return tuple(sorted(found, key=lambda setting: order.index(setting.group)))


def _setting(name: str, hint: Any, default: Any) -> Setting:
    kind, *metas = get_args(hint)
    if kind is str:  # an Id has bounds of its own
        metas = metas[-1:]
    [meta] = metas
    return Setting(
        name=name,
        group=meta.extra["group"],
        title=meta.title,
        description=meta.description,
        kind=kind,
        default=default,
        least=meta.ge,
        most=meta.le,
        step=meta.multiple_of,
        choices=_choices(kind),
    )


def _choices(kind: Any) -> tuple[Any, ...]:
    if get_origin(kind) is Literal:
        return get_args(kind)
    if get_origin(kind) is tuple:
        return tuple(get_args(kind)[0])
    return tuple(kind) if isinstance(kind, type) and issubclass(kind, StrEnum) else ()
