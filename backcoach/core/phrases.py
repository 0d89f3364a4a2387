"""Every word the coach says, shows or prints that is not in the catalogue."""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

from backcoach.core.dose import AnyDose, Free, Hold, Paced, Timed
from backcoach.core.exercise import Breath, Exclusion, Exercise, Side, Sides
from backcoach.core.timeline import Phase, Step, Timeline
from backcoach.text import Words, isolated


def phase(what: Phase, words: Words) -> str:
    """Return the word for what happens in a step."""
    t = words.gettext
    return {
        Phase.READY: t("Get ready"),
        Phase.PREPARE: t("Breathe in and brace"),
        Phase.OUT: t("Move"),
        Phase.HOLD: t("Hold"),
        Phase.BACK: t("Return"),
        Phase.MOVE: t("Keep moving"),
        Phase.FREE: t("At your own pace"),
        Phase.REST: t("Rest"),
        Phase.SWITCH: t("Switch sides"),
    }[what]


def breath(what: Breath, words: Words) -> str:
    """Return what to do with the breath."""
    t = words.gettext
    return {
        Breath.IN: t("Breathe in"),
        Breath.OUT: t("Breathe out"),
        Breath.FREE: t("Breathe easily"),
    }[what]


def side(which: Side, words: Words) -> str:
    """Return the name of a side."""
    t = words.gettext
    return {
        Side.LEFT: t("left side"),
        Side.RIGHT: t("right side"),
        Side.BOTH: t("both sides"),
    }[which]


def length(ms: int, words: Words) -> str:
    """Return a length of time: 25 s, 3 min, 1 min 30 s."""
    minutes, seconds = divmod(round(ms / 1000), 60)
    t = words.gettext
    if not minutes:
        return t("{seconds} s").format(seconds=seconds)
    if not seconds:
        return t("{minutes} min").format(minutes=minutes)
    return t("{minutes} min {seconds} s").format(minutes=minutes, seconds=seconds)


def dose(how_much: AnyDose, sides: Sides, words: Words) -> str:
    """Return a dose in words: 2 sets of 5 repetitions, each side."""
    parts = [_amount(how_much, words)]
    if how_much.sets > 1:
        one, many = "{n} set of {amount}", "{n} sets of {amount}"
        sets = words.ngettext(one, many, how_much.sets)
        parts = [sets.format(n=how_much.sets, amount=parts[0])]
    if _is_one_side(how_much, sides):
        parts.append(words.gettext("each side"))
    return ", ".join(parts)


def _amount(how_much: AnyDose, words: Words) -> str:
    match how_much:
        case Paced(reps=reps) | Free(reps=reps):
            return words.ngettext("{n} repetition", "{n} repetitions", reps).format(n=reps)
        case Hold(hold_s=seconds) | Timed(move_s=seconds):
            return length(seconds * 1000, words)


def extent(length_min: int, exercises: int, words: Words) -> str:
    """Return how much something is: About 12 minutes · 8 exercises; 0 of them are not said."""
    minutes = words.ngettext("About {n} minute", "About {n} minutes", length_min)
    parts = [minutes.format(n=length_min)]
    if exercises:
        many = words.ngettext("{n} exercise", "{n} exercises", exercises)
        parts.append(many.format(n=exercises))
    return " · ".join(parts)


def term(value: StrEnum, words: Words) -> str:
    """Return the word for a muscle, a position or a piece of equipment: leg curl machine."""
    return words.gettext(value.replace("-", " "))


def terms(values: Iterable[StrEnum], words: Words) -> str:
    """Return the words for several of them, one after the other: mat, wall."""
    return ", ".join(term(value, words) for value in values)


def at_start(text: str) -> str:
    """Return words as they begin a line: Hands and knees."""
    return text[:1].upper() + text[1:]


def condition(which: Exclusion, words: Words) -> str:
    """Return the name of a condition as it stands after "because of"."""
    t = words.gettext
    named = {
        Exclusion.BALANCE: t("a balance problem"),
        Exclusion.HIP_REPLACEMENT: t("a hip replacement"),
    }
    return named.get(which) or t(which)


def condition_to_tick(which: Exclusion, words: Words) -> str:
    """Return the name of a condition on its own, short enough for a narrow window."""
    t = words.gettext
    shortened = {
        Exclusion.HEART_OR_HERNIA: t("blood pressure, heart or hernia"),
        Exclusion.LEG_SYMPTOMS_BENDING: t("leg symptoms bending forward"),
        Exclusion.LEG_SYMPTOMS_ARCHING: t("leg symptoms arching back"),
    }
    return shortened.get(which) or t(which)


def introduction(exercise: Exercise, how_much: AnyDose, words: Words) -> str:
    """Return what is said when an exercise comes up: its name and dose."""
    return f"{exercise.name}: {dose(how_much, exercise.sides, words)}"


def _is_one_side(how_much: AnyDose, sides: Sides) -> bool:
    """Tell whether a dose is for one side only, and the other has its own."""
    whole = isinstance(how_much, Timed) and sides is Sides.ALTERNATING
    return sides is not Sides.BOTH and not whole


def own_pace(how_much: Free, sides: Sides, words: Words) -> str:
    """Return what is said before repetitions at the person's own pace."""
    amount = _amount(how_much, words)
    if sides is Sides.ALTERNATING:
        amount = ", ".join((amount, words.gettext("each side")))
    return words.gettext("{amount} at your own pace, then go on").format(amount=amount)


def switch_to(which: Side, words: Words) -> str:
    """Return what is said between the sides."""
    t = words.gettext("Switch to the {side}")
    return t.format(side=side(which, words))


def rest_before(exercise: Exercise, set_number: int, which: Side, words: Words) -> str:
    """Return what is said when a rest begins: what comes after it."""
    t = words.gettext("Rest. Next: {name}, set {n}")
    said = t.format(name=exercise.name, n=set_number)
    return said if which is Side.BOTH else f"{said}, {side(which, words)}"


def whereabouts(timeline: Timeline, step: Step, words: Words) -> str:
    """Return the set of a step and, where there are sides, the side: Set 2 of 3, left side."""
    if _has_sides(timeline, step):
        said = words.gettext("Set {n} of {sets}, {side}")
    else:
        said = words.gettext("Set {n} of {sets}")
    return _placed(said, timeline, step, words)


def ahead(timeline: Timeline, step: Step, words: Words) -> str:
    """Return the exercise and the place of a step that is yet to come: Reach, set 2 of 3."""
    if _has_sides(timeline, step):
        said = words.gettext("{name}, set {n} of {sets}, {side}")
    else:
        said = words.gettext("{name}, set {n} of {sets}")
    return _placed(said, timeline, step, words)


def _has_sides(timeline: Timeline, step: Step) -> bool:
    return timeline.exercise(step).sides is not Sides.BOTH


def _placed(said: str, timeline: Timeline, step: Step, words: Words) -> str:
    return said.format(
        name=timeline.exercise(step).name,
        n=step.key.set,
        sets=timeline.sets(step.key.item),
        side=side(step.key.side, words),
    )


def upcoming(timeline: Timeline, step: Step, words: Words) -> str:
    """Return what comes after the block of a step: the next set, side or exercise, or the end."""
    block = timeline.next_block(step.block)
    if block is None:
        return words.gettext("The end")
    after = timeline.blocks[block][0]
    if block.item != step.block.item:
        return timeline.exercise(after).name
    return ahead(timeline, after, words)


def gap(gap_ms: int, words: Words) -> str:
    """Return what is said after time passed that nobody exercised in."""
    said = words.gettext("{time} went by without the session. You are paused where you were.")
    return said.format(time=duration(gap_ms, words))


def duration(ms: int, words: Words) -> str:
    """Return a length of time as people say it: 40 seconds, 12 minutes, 3 hours."""
    seconds = round(ms / 1000)
    minutes = round(seconds / 60)
    hours = round(minutes / 60)
    if seconds < 60:
        return words.ngettext("{n} second", "{n} seconds", seconds).format(n=seconds)
    if minutes < 60:
        return words.ngettext("{n} minute", "{n} minutes", minutes).format(n=minutes)
    return words.ngettext("{n} hour", "{n} hours", hours).format(n=hours)


def clock(ms: int) -> str:
    """Return a length of time as a clock shows it, in whole seconds upwards: 9:42, 1:05:00."""
    minutes, seconds = divmod(-(-ms // 1000), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def repetition(rep: int, reps: int, words: Words) -> str:
    """Return which repetition of a set is under way."""
    return words.gettext("Rep {n} of {reps}").format(n=rep, reps=reps)


def cut_off(routine: str, last: datetime, done: int, of: int, words: Words) -> str:
    """Return what is said of a session that waits; last is when something last happened in it."""
    said = words.gettext("{name} is not finished: {done} of {n} sets done, last at {time}.")
    return said.format(name=isolated(routine), time=f"{last:%H:%M}", done=done, n=of)


def care(words: Words) -> tuple[str, ...]:
    """Return what is said when it was sharp, shooting, tingling or numb: when to get help."""
    t = words.gettext
    return (
        t("Stop now for sharp or shooting pain, tingling, numbness or dizziness."),
        "",
        t("Get emergency help now if you have any of these:"),
        t("· numbness or changed feeling around your genitals, bottom or inner thighs"),
        t("· new trouble with your bladder, your bowels or sexual function"),
        t("· pain, tingling, numbness or weakness in both legs"),
        t("· a leg that quickly gets weaker, a foot that drops, legs that do not obey"),
        t("· back pain since a serious fall or accident"),
        t("· chest pain"),
        "",
        t("Otherwise, talk to a doctor or physiotherapist before you go on."),
    )


def emergency_stop(words: Words) -> str:
    """Return the stop rule that is always in sight during a session."""
    return words.gettext("Stop if it is sharp, shooting, or tingles.")
