"""People who keep a diary, made up by chance: what is true of each of them is known."""

from datetime import date, timedelta

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from backcoach.diary.diary import Diary, Played, Scored
from backcoach.diary.pain import Context

BEGAN = date(2023, 1, 2)
"""A Monday."""

Days = NDArray[np.float64]
Done = NDArray[np.bool_]


def diary_of(pain: Days, done: Done, logged: Done | None = None) -> Diary:
    """Return the diary of a person whose pain is rounded to 0 to 10 once a day, until yesterday."""
    scores = np.clip(np.rint(pain), 0, 10).astype(int).tolist()
    days = [BEGAN + timedelta(days=n) for n in range(len(scores))]
    keeps = [True] * len(days) if logged is None else logged.tolist()
    return Diary(
        today=BEGAN + timedelta(days=len(days)),
        scores=tuple(
            Scored(day, score, Context.OTHER)
            for day, score, kept in zip(days, scores, keeps, strict=True)
            if kept
        ),
        sessions=tuple(
            Played(day, counts=True, for_pain=False, active_ms=600_000)
            for day, did in zip(days, done.tolist(), strict=True)
            if did
        ),
    )


def steady(rng: Generator, days: int, phi: float = 0.9, sd: float = 1.6, mean: float = 4) -> Days:
    """Return pain around a mean, each day like the one before: AR(1), sd over all days."""
    shocks = rng.normal(0, sd * np.sqrt(1 - phi**2), days)
    shocks[0] = rng.normal(0, sd)
    for day in range(1, days):
        shocks[day] += phi * shocks[day - 1]
    return mean + shocks


def begun(rng: Generator, days: int, least: int) -> Days:
    """Return steady pain of somebody who began on a day that is at least so bad, rounded."""
    while round((pain := steady(rng, days))[0]) < least:
        pass
    return pain


def by_chance(rng: Generator, days: int, share: float | Days = 0.4) -> Done:
    """Return whether there was a session on each day, whatever the pain."""
    return rng.random(days) < share


def when_it_hurts_less(rng: Generator, pain: Days, per_point: float = -0.7) -> Done:
    """Return sessions that depend on the day's pain: so many log-odds for each point."""
    felt = np.clip(np.rint(pain), 0, 10)
    return by_chance(rng, len(pain), 1 / (1 + np.exp(-per_point * (felt - 4))))


def recovering(rng: Generator, days: int) -> Days:
    """Return pain that goes from about 7 towards 2 by itself, fast at first."""
    healing: Days = 5 * np.exp(-np.arange(days) / 100)
    return steady(rng, days, phi=0.7, sd=1.0, mean=2) + healing


def rising_habit(rng: Generator, days: int) -> Done:
    """Return sessions that become more from week to week, whatever the pain."""
    return by_chance(rng, days, np.linspace(0.05, 0.9, days))


def helped(rng: Generator, weeks: int, per_session: float) -> tuple[Days, Done]:
    """Return pain that is so many points lower after each session of the week before."""
    share = np.repeat(rng.uniform(0.1, 0.8, weeks), 7)
    done = by_chance(rng, 7 * weeks, share)
    before = np.concatenate([[0], done.reshape(weeks, 7).sum(axis=1)[:-1]])
    pain = steady(rng, 7 * weeks, phi=0.9, sd=1.6, mean=6)
    return pain + per_session * np.repeat(before - before.mean(), 7), done
