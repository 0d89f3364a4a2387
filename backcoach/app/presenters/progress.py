"""The progress: the diary over time, what it says, and what was done of each exercise."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from backcoach.app import dialogs, progress_exercises, progress_values
from backcoach.app.presenters.changes import Changes
from backcoach.app.presenters.own_activity import OwnActivityPresenter
from backcoach.app.presenters.pain import PainPresenter
from backcoach.app.presenters.span import SpanPresenter
from backcoach.app.world import World
from backcoach.charts.series import Range, series
from backcoach.core.exercise import Exercise
from backcoach.diary import saying
from backcoach.diary.diary import Diary
from backcoach.diary.insight import insight
from backcoach.errors import UserError
from backcoach.storage import diary
from backcoach.storage.exercise_tallies import tallies
from backcoach.text import _
from backcoach.ui.pages.progress import Progress, ProgressPage

USUAL_ENDING = ".png"


class ProgressPresenter(QObject):
    """Fills the progress, keeps what is noted down there, and saves the chart."""

    told = Signal(str)

    def __init__(self, page: ProgressPage, world: World) -> None:
        super().__init__()
        self.page = page
        self._world = world
        self._range: Range | None = None  # once one was chosen
        self._diary: Diary | None = None
        self._changes = Changes(page.panels)
        self._pain = PainPresenter(self._changes, world)
        self._spans = SpanPresenter(self._changes, world)
        self._own = OwnActivityPresenter(self._changes, world)
        self._connect()

    def refresh(self) -> None:
        """Read the diary again, and show it; the exercises follow once that can be seen."""
        today = self._world.today
        weekday = self._world.preferences().first_weekday.number
        self._diary = diary.read(self._world.stored.database, today, weekday)
        self.page.present(self._progress(self._diary))
        chosen = self._range or progress_values.usual_range(self._diary)
        self.page.present_chart(series(self._diary, chosen))

    def _connect(self) -> None:
        page = self.page
        self._changes.told.connect(self.told)
        self._changes.changed.connect(lambda: self._try(self.refresh))
        page.range_chosen.connect(self._show_range)
        page.painted.connect(lambda: self._try(self._show_exercises))
        page.pain_asked.connect(self._pain.ask)
        page.span_asked.connect(self._spans.ask)
        page.own_asked.connect(lambda: self._try(self._own.ask))
        page.save_asked.connect(self._save)

    def _progress(self, read: Diary) -> Progress:
        words, found = self._world.words, insight(read)
        own = self._world.stored.own_activities
        return Progress(
            is_empty=not (read.scores or read.sessions or read.spans),
            has_scores=bool(read.scores),
            numbers=progress_values.numbers(read, found, words),
            marks=progress_values.marks(read),
            said=saying.sentences(found, words),
            to_come=progress_values.to_come(read, found, words),
            own=tuple(
                progress_values.own_line(each, own.ratings(each.id), words) for each in own.rated()
            ),
            moved=progress_values.moved(read, words),
        )

    def _show_range(self, chosen: Range) -> None:
        self._range = chosen
        if self._diary is not None:
            self.page.present_chart(series(self._diary, chosen))

    def _show_exercises(self) -> None:
        words = self._world.words
        self.page.present_exercises(
            [
                progress_exercises.row(each, self._exercise(each.exercise), words)
                for each in tallies(self._world.stored.database)
            ]
        )

    def _exercise(self, id: str) -> Exercise | None:
        """Return an exercise; None for one that is not in the catalogue any more, or not right."""
        with suppress(KeyError, UserError):
            return self._world.catalogue.exercises[id]
        return None

    def _save(self) -> None:
        """Save the chart where the person wants it, as PNG where they give no ending."""
        today = self._world.today
        suggested = Path.home() / f"backcoach-pain-{today}.png"
        kinds = _("Pictures (*.png *.svg)")
        path = dialogs.new_file(self.page, _("Save the picture"), suggested, kinds)
        if path is not None:
            whole = path if path.suffix else path.with_suffix(USUAL_ENDING)
            if self._try(lambda: self.page.save_chart(whole)):
                self.told.emit(_("The picture is in {path}.").format(path=whole))

    def _try(self, does: Callable[[], object]) -> bool:
        """Do something, or tell the person why that cannot be; tell whether it could."""
        try:
            does()
        except UserError as error:
            self.told.emit(str(error))
            return False
        return True
