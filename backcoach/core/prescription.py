"""Doses and movements in full words, as they are written down for somebody to follow alone."""

from collections.abc import Iterator

from backcoach.core.dose import AnyDose, Free, Hold, Paced, Timed
from backcoach.core.exercise import Exercise, PhaseWords, Sides
from backcoach.core.expansion import SWITCH_MS
from backcoach.text import Words


def dose_in_full(dose: AnyDose, sides: Sides, words: Words, *, side_rest_s: int = 0) -> str:
    """Return a dose: 2 sets of 5 on each side, hold 5 seconds, rest 30 seconds.

    side_rest_s is how long one rests at least whenever the side changes.
    """
    t = words.gettext
    parts = [_with_sides(_amount(dose, words), dose, sides, words)]
    if isinstance(dose, Free):
        parts.append(t("at your own pace"))
    if isinstance(dose, Paced) and dose.hold_s:
        parts.append(t("hold {time}").format(time=_time(dose.hold_s, words)))
    if sides is Sides.EACH:
        parts += _rests_with_sides(dose, side_rest_s, words)
    elif dose.sets > 1 and dose.rest_s:
        parts.append(t("rest {time}").format(time=_time(dose.rest_s, words)))
    return ", ".join(parts)


def how(exercise: Exercise) -> str:
    """Return in short what one does: the words of the phases, in their order.

    One phase alone says little more than the name: the first step tells what to do.
    """
    says = exercise.says
    said = [*filter(None, (getattr(says, phase) for phase in PhaseWords.__struct_fields__))]
    told = said if len(said) > 1 else (*said, exercise.steps[0])
    return " ".join(f"{each.rstrip('.')}." for each in told)


def _rests_with_sides(dose: AnyDose, side_rest_s: int, words: Words) -> Iterator[str]:
    """Yield how long one rests where the side changes within a set, and from one to the next.

    A rest that is over before one has changed sides is none.
    """
    t = words.gettext
    within = side_rest_s if side_rest_s * 1000 >= SWITCH_MS else 0
    after_set = max(dose.rest_s, side_rest_s) if dose.sets > 1 else 0
    if within:
        said = t("rest {time} between sides")
        yield said.format(time=_time(within, words))
    if after_set != within and after_set * 1000 >= SWITCH_MS:
        said = t("rest {time} between sets") if within else t("rest {time}")
        yield said.format(time=_time(after_set, words))


def _amount(dose: AnyDose, words: Words) -> str:
    """Return what one set is, and how many there are of it."""
    match dose:
        case Paced(reps=reps) | Free(reps=reps):
            return _repeated(reps, dose.sets, words)
        case Hold(hold_s=seconds):
            return _held(_time(seconds, words), dose.sets, words)
        case Timed(move_s=seconds):
            time = _time(seconds, words)
            often = words.ngettext("{n} time {time}", "{n} times {time}", dose.sets)
            return often.format(n=dose.sets, time=time) if dose.sets > 1 else time


def _held(time: str, sets: int, words: Words) -> str:
    if sets > 1:
        often = words.ngettext("Hold {n} time for {time}", "Hold {n} times for {time}", sets)
        return often.format(n=sets, time=time)
    return words.gettext("Hold for {time}").format(time=time)


def _repeated(reps: int, sets: int, words: Words) -> str:
    if sets > 1:
        said = words.ngettext("{sets} set of {n}", "{sets} sets of {n}", sets)
        return said.format(sets=sets, n=reps)
    return words.ngettext("{n} time", "{n} times", reps).format(n=reps)


def _with_sides(amount: str, dose: AnyDose, sides: Sides, words: Words) -> str:
    t = words.gettext
    if sides is Sides.EACH:
        return t("{amount} on each side").format(amount=amount)
    if sides is Sides.ALTERNATING and not isinstance(dose, Timed):
        return t("{amount} on each side in turn").format(amount=amount)
    return amount


def _time(seconds: int, words: Words) -> str:
    """Return a length of time, exactly: 25 seconds, 90 seconds, 2 minutes 30 seconds."""
    minutes, rest = divmod(seconds, 60) if seconds == 60 or seconds >= 120 else (0, seconds)
    said = [
        words.ngettext("{n} minute", "{n} minutes", minutes).format(n=minutes) if minutes else "",
        words.ngettext("{n} second", "{n} seconds", rest).format(n=rest) if rest else "",
    ]
    return " ".join(filter(None, said))
