"""From a routine or a diary to pages, and from pages to a file: for window and command line."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from backcoach.app.scenes import Scenes
from backcoach.charts import dates
from backcoach.core import routine_text, telling
from backcoach.core.exclusion import Adapted
from backcoach.core.timeline import Timeline
from backcoach.errors import UserError
from backcoach.printing import pdf
from backcoach.printing.flow import Document
from backcoach.printing.painter import PagePainter
from backcoach.printing.paper import Paper
from backcoach.printing.sheet import Form, Prescribed, sheet
from backcoach.printing.typesetter import Typesetter
from backcoach.storage import files
from backcoach.text import Words, _
from backcoach.theme import BLACK_ON_WHITE, IN_COLOUR

if TYPE_CHECKING:
    from backcoach.printing.report import Contents, Part


class Press:
    """Makes pages and paints them; scenes are the figures of the exercises."""

    def __init__(self, scenes: Scenes, words: Words) -> None:
        self._scenes, self._words = scenes, words

    def sheet(self, adapted: Adapted, timeline: Timeline, form: Form, today: date) -> Document:
        """Return the sheet of a routine as a person does it; the timeline is of all of it."""
        scenes = {item.exercise: self._scenes.of(item.exercise) for item in adapted.routine.items}
        prescribed = Prescribed(
            timeline=timeline,
            changes=telling.changes_without_reasons(adapted.changes, self._words),
            figures={id: each.box.width / each.box.height for id, each in scenes.items() if each},
            code=routine_text.text(adapted.routine, timeline.inputs.exercises),
            today=today,
        )
        return sheet(prescribed, form, Typesetter(), self._words, dates.long)

    def report(self, contents: "Contents", parts: "frozenset[Part]", paper: Paper) -> Document:
        """Return a report with some parts."""
        from backcoach.printing.report import Dates, report

        written = Dates(dates.short, dates.long)
        return report(contents, parts, paper, Typesetter(), self._words, written)

    def painter(self, *, in_colour: bool) -> PagePainter:
        """Return what paints pages, black on white or in colour."""
        return PagePainter(IN_COLOUR if in_colour else BLACK_ON_WHITE, self._scenes.of)

    def save(self, document: Document, path: Path, *, in_colour: bool) -> None:
        """Write a PDF file, wholly or not at all. Raises UserError."""
        content = pdf.pdf(document, self.painter(in_colour=in_colour))
        try:
            files.replace(path, content)
        except OSError as error:
            said = _("{file} cannot be written: {problem}.")
            raise UserError(said.format(file=path, problem=error.strerror or error)) from error
