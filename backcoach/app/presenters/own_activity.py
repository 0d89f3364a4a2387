"""My activities: named, rated once a week, stopped, and all of that taken back."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from PySide6.QtCore import QObject

from backcoach.app.presenters.changes import Changes
from backcoach.app.world import World
from backcoach.diary.own_activity import OwnActivity, OwnRating
from backcoach.storage.ids import new_id
from backcoach.text import _
from backcoach.ui.pages.own_panel import Own, OwnPanel


class _Known(NamedTuple):
    """An activity as it is kept, and how it was rated today."""

    activity: OwnActivity
    rating: OwnRating | None


class _Change(NamedTuple):
    """Something to be done to what is stored, and what undoes it."""

    do: Callable[[], object]
    undo: Callable[[], object]


class OwnActivityPresenter(QObject):
    """Asks how well the person's own activities went, and keeps it."""

    def __init__(self, changes: Changes, world: World) -> None:
        super().__init__()
        self._changes = changes
        self._world = world

    def ask(self) -> None:
        """Ask about the activities that are rated now, with what was answered today."""
        stored = self._world.stored.own_activities
        known = {each.id: _Known(each, self._rating_of_today(each.id)) for each in stored.rated()}
        panel = OwnPanel(map(_own, known.values()))
        panel.given.connect(lambda given: self._keep(given, known))
        self._changes.panels.open(panel)

    def _rating_of_today(self, activity: str) -> OwnRating | None:
        today = self._world.today
        ratings = self._world.stored.own_activities.ratings(activity)
        return next((each for each in reversed(ratings) if each.at.date() == today), None)

    def _keep(self, given: Iterable[Own], known: Mapping[str, _Known]) -> None:
        """Keep all that is different from what was known, together or not at all."""
        named = [own if own.id else own._replace(id=new_id()) for own in given]
        changes = [each for own in named for each in self._changes_of(own, known.get(own.id))]
        self._changes.make(
            lambda: self._do_all(change.do for change in changes),
            lambda: self._do_all(change.undo for change in changes),
            _("Kept: {activities}.").format(activities=_said(named)),
        )

    def _do_all(self, steps: Iterable[Callable[[], object]]) -> None:
        with self._world.stored.database.transaction():
            for step in steps:
                step()

    def _changes_of(self, own: Own, known: _Known | None) -> Iterator[_Change]:
        stored = self._world.stored.own_activities
        activity = OwnActivity(own.id, own.name)
        if known is None:
            yield _Change(lambda: stored.add(activity), lambda: stored.remove(own.id))
        elif own.is_left:
            yield _Change(lambda: stored.leave(own.id), lambda: stored.add(known.activity))
        elif activity != known.activity:
            yield _Change(lambda: stored.add(activity), lambda: stored.add(known.activity))
        if not own.is_left:
            yield from self._rating_change(own, known.rating if known else None)

    def _rating_change(self, own: Own, before: OwnRating | None) -> Iterator[_Change]:
        stored = self._world.stored.own_activities
        if own.score is None:
            if before is not None:
                yield _Change(lambda: stored.unrate(before.id), lambda: stored.rate(before))
        elif before is None:
            rating = OwnRating(new_id(), self._world.now, own.id, own.score)
            yield _Change(lambda: stored.rate(rating), lambda: stored.unrate(rating.id))
        else:
            rating = OwnRating(before.id, before.at, own.id, own.score)
            yield _Change(lambda: stored.rate(rating), lambda: stored.rate(before))


def _said(named: Iterable[Own]) -> str:
    """Return the activities with what was answered: lifting the child 6, sitting at work 3."""
    rated = (own for own in named if own.score is not None and not own.is_left)
    return ", ".join(f"{own.name} {own.score}" for own in rated) or _("my activities")


def _own(known: _Known) -> Own:
    score = known.rating.score if known.rating else None
    return Own(known.activity.id, known.activity.name, score)
