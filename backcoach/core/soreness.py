"""What follows from how much it hurts."""

from backcoach.text import Words

WORST = 10
MUCH = 6  # our convention, after the numeric limits that physiotherapists use for tendons


def is_much(score: int | None) -> bool:
    """Tell whether an exercise is better left for today."""
    return score is not None and score >= MUCH


def noted(score: int | None, words: Words, *, kind_known: bool = True) -> str:
    """Return what is said once the answers are kept; the kind of pain may have been left out."""
    if is_much(score):
        said = words.gettext("It is noted. At {n} or more, leave this exercise for today.")
        return said.format(n=MUCH)
    if not kind_known:
        return words.gettext("It is noted. When you are not sure, stop here.")
    return words.gettext("It is noted. Any of these is fine.")
