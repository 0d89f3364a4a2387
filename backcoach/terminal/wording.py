"""Sentences that only the terminal needs; what all views say is in core.phrases."""

from backcoach.text import Words


def gap(gap_ms: int, words: Words) -> str:
    """Return what is said after time passed that nobody exercised in."""
    said = words.gettext("{time} passed while nobody was here. Paused where you were.")
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
