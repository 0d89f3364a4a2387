"""Today: which routine is next, what the week was like, what waits for an answer."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime, timedelta

from PySide6.QtCore import QDate, QLocale, QObject, Signal

from backcoach.app import equipment_values, today_values, week_values
from backcoach.app.presenters.changes import Changes
from backcoach.app.presenters.morning import MorningQuestion
from backcoach.app.presenters.noting import NotingPresenter
from backcoach.app.problems import problems_told
from backcoach.app.world import World
from backcoach.core import phrases, record, telling
from backcoach.core.exclusion import Adapted
from backcoach.core.preferences import Preferences
from backcoach.core.timeline import Kind, Timeline
from backcoach.diary import activity, pain
from backcoach.diary.diary import week_of
from backcoach.diary.target import Target
from backcoach.errors import UserError
from backcoach.storage import diary
from backcoach.storage.history import Unfinished
from backcoach.text import _
from backcoach.ui.pages.today import Next, Reading, RoutineChoice, Today, TodayPage
from backcoach.ui.pages.today import Unfinished as Offer
from backcoach.ui.pages.week_card import ThisWeek

DAYS = timedelta(days=7)


class TodayPresenter(QObject):
    """Fills Today and does what it asks for.

    start_asked tells the timeline to be followed, go_on_asked the session that was cut off,
    card_asked the id of a reading card.
    """

    start_asked = Signal(object)
    go_on_asked = Signal(object)
    card_asked = Signal(str)
    told = Signal(str)

    def __init__(self, page: TodayPage, world: World) -> None:
        super().__init__()
        self.page = page
        self._world = world
        self._chosen: str | None = None
        self._left: Unfinished | None = None
        self._shown_at: datetime | None = None
        self._morning = MorningQuestion(world)
        self._first = self._offered_id = ""
        self._draws = False
        self._changes = Changes(page.panels)
        self._changes.told.connect(self.told)
        self._changes.changed.connect(self.refresh)
        self._noting = NotingPresenter(page, world, self._changes)
        self._noting.told.connect(self.told)
        page.start_asked.connect(self._start)
        page.routine_chosen.connect(self.choose)
        page.go_on_asked.connect(self._go_on)
        page.keep_asked.connect(self._keep)
        page.discard_asked.connect(self._discard)
        page.morning_answered.connect(self._note_morning)
        page.target_chosen.connect(self._set_target)
        page.card_asked.connect(self.card_asked)

    def refresh(self) -> None:
        """Look at everything again, once sessions that are too old are closed."""
        with problems_told(self.told.emit):
            self._world.stored.history.close_old(self._world.now)
        self.page.present(self._today())
        self._noting.refresh()
        if self._draws:
            self.draw()

    @property
    def is_of_today(self) -> bool:
        """Whether the page shows the day that it is now, and its morning once that has begun."""
        shown, now = self._shown_at, self._world.now
        return shown is not None and today_values.is_same_day(shown, now)

    def draw(self) -> None:
        """Show figure and other routines from now on; the first picture is quicker without."""
        self._draws = True
        self.page.show_others(self._others())
        self.page.show_figure(self._world.scenes.of(self._first) if self._first else None)

    def timeline(self, *, short: bool, routine: str | None = None) -> Timeline:
        """Return the timeline of a routine, or of the one that is next. Raises UserError.

        What the person's conditions rule out is not in it.
        """
        adapted = self._world.adapted(routine) if routine else self._next()
        if adapted is None:
            raise UserError(_("There is no routine that can be done now."))
        return self._world.compiled(adapted.routine, Kind.SHORT if short else Kind.ROUTINE)

    def choose(self, routine: str) -> None:
        """Offer another routine from now on."""
        self._chosen = routine
        self.refresh()

    def _next(self) -> Adapted | None:
        """Return the routine that is next: the last one chosen that can be done, else the first."""
        preferred = self._world.preferences().default_routine
        for id in (self._chosen, preferred, Preferences().default_routine):
            if id is not None:
                with suppress(UserError):
                    return self._world.adapted(id)
        return next(iter(self._world.routines(lambda _sentence: None)), None)

    def _today(self) -> Today:
        now = self._world.now
        stored = self._world.stored
        self._shown_at = now
        self._left = stored.history.offer(now)
        return Today(
            greeting=today_values.greeting(now.hour),
            date=QLocale().toString(QDate(now.year, now.month, now.day)),
            next=self._offered(),
            week=self._week(now.date()),
            pain=today_values.pain_said(stored.pain.since(now - DAYS), now),
            morning=self._morning.look(now),
            unfinished=self._offer(self._left) if self._left else None,
            active=tuple(
                activity.told(each, self._world.words) for each in stored.activities.on(now.date())
            ),
            reading=self._reading(now.date()),
        )

    def _week(self, today: date) -> ThisWeek:
        first_weekday = self._world.preferences().first_weekday.number
        start = week_of(today, first_weekday)
        read = diary.read(self._world.stored.database, today, first_weekday, start)
        return week_values.this_week(read)

    def _reading(self, day: date) -> Reading | None:
        """Return how the card of a day begins; None without one, or where its file is wrong."""
        cards = self._world.catalogue.cards
        id = today_values.card_of(day, tuple(cards))
        try:
            return Reading(id, cards[id].title, cards[id].paragraphs[0]) if id else None
        except UserError as error:
            self.told.emit(str(error))
            return None

    def _offered(self) -> Next | None:
        """Return the routine that is next, with all others; None where none can be done."""
        adapted = self._next()
        if adapted is None:
            self._first = self._offered_id = ""
            return None
        timeline = self._world.compiled(adapted.routine)
        self._offered_id = adapted.routine.id
        self._first = adapted.routine.items[0].exercise
        return Next(
            routine=self._choice(adapted),
            goal=adapted.routine.goal,
            needs=equipment_values.needs(timeline, self._world.preferences().equipment),
            short_minutes=self._world.compiled(adapted.routine, Kind.SHORT).minutes,
        )

    def _others(self) -> tuple[RoutineChoice, ...]:
        routines = self._world.routines(self.told.emit)
        return tuple(self._choice(each) for each in routines if each.routine.id != self._offered_id)

    def _choice(self, adapted: Adapted) -> RoutineChoice:
        timeline = self._world.compiled(adapted.routine)
        said = telling.changes_in_short(adapted.changes, self._world.words)
        name = adapted.routine.name
        return RoutineChoice(adapted.routine.id, name, timeline.minutes, timeline.item_count, said)

    def _offer(self, left: Unfinished) -> Offer:
        told = record.fold(left.events, self._world.words)
        question = phrases.cut_off(
            told.routine_name, left.last, told.done_blocks, len(told.blocks), self._world.words
        )
        care = phrases.care(self._world.words) if told.is_sharp else ()
        return Offer(question, told.is_sharp, care)

    def _start(self, short: bool) -> None:
        with problems_told(self.told.emit):
            self.start_asked.emit(self.timeline(short=short))

    def _go_on(self) -> None:
        """Go on with the session that was cut off, unless it was closed or gone on with since."""
        with problems_told(self.told.emit):
            now_left = self._world.stored.history.offer(self._world.now)
            if now_left is not None and now_left == self._left:
                self.go_on_asked.emit(now_left)
            else:
                self.refresh()

    def _keep(self) -> None:
        """End the session that was cut off as it is."""
        if self._left is not None:
            now, left = self._world.now, self._left
            self._change_left(lambda: self._world.stored.history.keep(left, now))

    def _discard(self) -> None:
        if self._left is not None:
            id = self._left.id
            self._change_left(lambda: self._world.stored.history.discard(id))

    def _change_left(self, change: Callable[[], object]) -> None:
        """Change the session that was cut off, unless another window goes on with it just now."""

        def change_alone() -> None:
            with self._world.stored.playing():
                change()

        self._change(change_alone)

    def _note_morning(self, score: int | None) -> None:
        now, words = self._world.now, self._world.words
        if score is None:
            self._morning.leave(now)
            self.refresh()
        else:
            entry = self._morning.entry(score, now)
            self._changes.keep(self._world.stored.pain, entry, pain.told(entry, words))

    def _set_target(self, sessions: int) -> None:
        """Set out so many sessions a week from today on."""
        target = Target(self._world.today, sessions)
        self._change(lambda: self._world.stored.targets.set(target))

    def _change(self, change: Callable[[], object]) -> None:
        """Change what is stored, or say why that cannot be, and show what there is now."""
        with problems_told(self.told.emit):
            change()
        self.refresh()
