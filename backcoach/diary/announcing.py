"""What a diary does not say or show yet, and from which day on it will."""

from collections.abc import Iterator

from backcoach.diary import rolling
from backcoach.diary.diary import Diary
from backcoach.diary.measures import Coming
from backcoach.diary.saying import Dated
from backcoach.text import Words


def to_come(diary: Diary, coming: Coming, words: Words, dated: Dated) -> tuple[str, ...]:
    """Return what a diary will say and show, and when; nothing once it is all there."""
    return (*_drawn(diary, words), *_said(coming, words, dated))


def _drawn(diary: Diary, words: Words) -> Iterator[str]:
    _ = words.gettext
    if not (diary.scores or diary.sessions):
        yield _("At once: a dot for each entry, and a bar for the sessions of each week.")
    elif not diary.scores:
        yield _("At once: a dot for each entry.")
    if not rolling.runs(rolling.day_values(diary)):
        yield _("As soon as 4 of 7 days are logged: the line of the 7-day median.")


def _said(coming: Coming, words: Words, dated: Dated) -> Iterator[str]:
    _ = words.gettext
    what = (
        (coming.direction, _("From {day} on: where your pain has been going.")),
        (coming.comparison, _("From {day} on: your first 14 days beside the last 28.")),
        (
            coming.after,
            _(
                "From {day} on: how it was in the weeks after more sessions, if some weeks have "
                "more than others."
            ),
        ),
    )
    known = [said.format(day=dated(day)) for day, said in what if day]
    yield from known
    if known:
        yield _("This holds if you log your pain each day. With 5 days a week, it may take longer.")
