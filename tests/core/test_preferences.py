"""A setting is declared whole: what a page of settings needs is there, and fits together."""

from enum import StrEnum
from typing import Literal, get_origin

import pytest

from backcoach.core.decoding import convert
from backcoach.core.preferences import (
    Group,
    Preferences,
    Setting,
    ThemeChoice,
    Timing,
    settings,
    timing_of,
)
from backcoach.errors import UserError

SETTINGS = settings()
NUMBERS = [setting for setting in SETTINGS if setting.least is not None]
CHOICES = [setting for setting in SETTINGS if setting.choices]


def name_of(setting: Setting) -> str:
    return setting.name


def test_every_field_is_a_setting() -> None:
    assert sorted(map(name_of, SETTINGS)) == sorted(Preferences.__struct_fields__)


def test_settings_come_by_group_in_the_order_of_their_declaration() -> None:
    groups = [setting.group for setting in SETTINGS]
    assert groups == sorted(groups, key=list(Group).index)
    assert set(groups) == set(Group)
    names = [setting.name for setting in SETTINGS if setting.group is Group.SESSION]
    declared = [name for name in Preferences.__struct_fields__ if name in names]
    assert names == declared


@pytest.mark.parametrize("setting", SETTINGS, ids=name_of)
def test_every_setting_is_explained(setting: Setting) -> None:
    assert setting.title[0].isupper()
    assert setting.title[-1].isalpha()
    assert setting.description.endswith(".")
    assert len(setting.title) <= 40
    assert "!" not in setting.title + setting.description


@pytest.mark.parametrize("setting", SETTINGS, ids=name_of)
def test_every_setting_is_of_a_kind_that_can_be_shown(setting: Setting) -> None:
    kind = setting.kind
    if kind in (int, float):
        assert None not in (setting.least, setting.most)
    elif get_origin(kind) in (tuple, Literal) or issubclass(kind, StrEnum):
        assert len(setting.choices) >= 2
    else:
        assert kind in (bool, str)


@pytest.mark.parametrize("setting", NUMBERS, ids=name_of)
def test_a_number_starts_within_its_bounds_and_on_a_step(setting: Setting) -> None:
    assert setting.least is not None
    assert setting.most is not None
    assert setting.least <= setting.default <= setting.most
    step = setting.step or 0.5
    assert not any(number % step for number in (setting.least, setting.most, setting.default))


@pytest.mark.parametrize("setting", NUMBERS, ids=name_of)
def test_a_number_beyond_its_bounds_is_refused(setting: Setting) -> None:
    assert setting.least is not None
    assert setting.most is not None
    step = setting.step or 1
    for number in (setting.least - step, setting.most + step):
        with pytest.raises(UserError, match=f"^f: {setting.name}: expected "):
            convert({setting.name: number}, Preferences, "f")


@pytest.mark.parametrize("setting", CHOICES, ids=name_of)
def test_a_choice_starts_with_one_that_there_is_and_each_can_be_chosen(setting: Setting) -> None:
    several = isinstance(setting.default, tuple)
    assert set(setting.default if several else [setting.default]) <= set(setting.choices)
    for choice in setting.choices:
        chosen = (choice,) if several else choice
        assert getattr(convert({setting.name: chosen}, Preferences, "f"), setting.name) == chosen


def test_what_is_timing_is_only_that() -> None:
    timing = timing_of(Preferences(rest_factor=2.0, theme=ThemeChoice.DARK))
    assert type(timing) is Timing
    assert timing == Timing(rest_factor=2.0)
