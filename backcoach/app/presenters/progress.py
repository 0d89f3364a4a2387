"""The progress: the diary over time, what it says, and what was done of each exercise."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from backcoach.app import dialogs, progress_values
from backcoach.app.chart_range import ChartRange
from backcoach.app.presenters.changes import Changes
from backcoach.app.presenters.own_activity import OwnActivityPresenter
from backcoach.app.presenters.pain import PainPresenter
from backcoach.app.presenters.span import SpanPresenter
from backcoach.app.problems import problems_told
from backcoach.app.world import World
from backcoach.charts import dates
from backcoach.charts.series import Range, series
from backcoach.diary import key_numbers, saying, tally
from backcoach.diary.announcing import to_come
from backcoach.diary.diary import Diary
from backcoach.diary.insight import insight
from backcoach.diary.own_activity import own_lines
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
        self._range = ChartRange(world.stored.folder.path)
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
        chosen = self._range.read() or progress_values.usual_range(self._diary)
        self.page.present_chart(series(self._diary, chosen), chosen)

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
        words, found, dated = self._world.words, insight(read), dates.clear_on(read.today)
        own = self._world.stored.own_activities
        return Progress(
            is_empty=not (read.scores or read.sessions or read.spans),
            has_scores=bool(read.scores),
            numbers=key_numbers.key_numbers(read, found, words, dated),
            marks=progress_values.marks(read),
            said=saying.sentences(found, words, dated),
            to_come=to_come(read, found.coming, words, dated),
            own=own_lines(own.rated(), own.left(), own.ratings, words),
            moved=key_numbers.moved(read, words),
        )

    def _show_range(self, chosen: Range) -> None:
        self._range.keep(chosen)
        if self._diary is not None:
            self.page.present_chart(series(self._diary, chosen), chosen)

    def _show_exercises(self) -> None:
        counted = tallies(self._world.stored.database)
        exercises = self._world.catalogue.exercises
        self.page.present_exercises(tally.rows(counted, exercises, self._world.words))

    def _save(self) -> None:
        """Save the chart where the person wants it, as PNG where they give no ending."""
        today = self._world.today
        suggested = Path.home() / f"backcoach-pain-{today}.png"
        kinds = _("Pictures (*.png *.svg)")
        path = dialogs.new_file(self.page, _("Save the picture"), suggested, kinds)
        if path is not None:
            whole = path if path.suffix else path.with_suffix(USUAL_ENDING)
            with problems_told(self.told.emit):
                self.page.save_chart(whole)
                self.told.emit(_("The picture is in {path}.").format(path=whole))

    def _try(self, does: Callable[[], object]) -> None:
        with problems_told(self.told.emit):
            does()
