"""What is noted down on Today: activities, pain, spans, and how well one's own activities go."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from backcoach.app import span_values
from backcoach.app.presenters.changes import Changes
from backcoach.app.world import World
from backcoach.diary.own_activity import is_due
from backcoach.diary.span import Span
from backcoach.ui.pages.noting_cards import GoingOn
from backcoach.ui.pages.today import TodayPage

if TYPE_CHECKING:
    from backcoach.app.presenters.activity import ActivityPresenter
    from backcoach.app.presenters.own_activity import OwnActivityPresenter
    from backcoach.app.presenters.pain import PainPresenter
    from backcoach.app.presenters.span import SpanPresenter


class NotingPresenter(QObject):
    """Fills the cards of Today about the diary, and asks what is to be noted down."""

    told = Signal(str)

    def __init__(self, page: TodayPage, world: World, changes: Changes) -> None:
        super().__init__()
        self._page = page
        self._world = world
        self._going_on: dict[str, Span] = {}
        self._put_off_on: date | None = None
        self._changes = changes
        page.log_asked.connect(self._ask_activity)
        page.pain_asked.connect(self._ask_pain)
        page.own_asked.connect(self._ask_own)
        page.own_put_off.connect(self._put_off)
        page.span_ended.connect(self._end_span)

    def refresh(self) -> None:
        """Look at everything again."""
        today, spans = self._world.today, self._world.stored.spans.all()
        self._going_on = {each.id: each for each in spans if each.last is None}
        said = (
            GoingOn(id, span_values.said(each, self._world.words))
            for id, each in self._going_on.items()
        )
        self._page.present_noting(tuple(said), self._to_be_rated(today))

    def _to_be_rated(self, today: date) -> tuple[str, ...]:
        """Return the names of the activities that it is time to ask about."""
        stored = self._world.stored.own_activities
        if self._put_off_on == today or not is_due(stored.last_rated(), today):
            return ()
        return tuple(each.name for each in stored.rated())

    def _ask_activity(self) -> None:
        self._activity.ask()

    def _ask_pain(self) -> None:
        self._pain.ask()

    def _ask_own(self) -> None:
        self._own.ask()

    def _end_span(self, id: str) -> None:
        self._span.end(self._going_on[id])

    def _put_off(self) -> None:
        """Do not ask again today while the program runs."""
        self._put_off_on = self._world.today
        self.refresh()

    @cached_property
    def _activity(self) -> ActivityPresenter:
        from backcoach.app.presenters.activity import ActivityPresenter

        made = ActivityPresenter(self._changes, self._world)
        made.told.connect(self.told)
        return made

    @cached_property
    def _pain(self) -> PainPresenter:
        from backcoach.app.presenters.pain import PainPresenter

        return PainPresenter(self._changes, self._world)

    @cached_property
    def _span(self) -> SpanPresenter:
        from backcoach.app.presenters.span import SpanPresenter

        return SpanPresenter(self._changes, self._world)

    @cached_property
    def _own(self) -> OwnActivityPresenter:
        from backcoach.app.presenters.own_activity import OwnActivityPresenter

        return OwnActivityPresenter(self._changes, self._world)
