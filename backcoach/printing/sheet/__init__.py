"""The routine sheet: how each exercise is done, and boxes to tick on the days that it was."""

from backcoach.diary.saying import Dated
from backcoach.printing import flow
from backcoach.printing.block import Block, Measure
from backcoach.printing.flow import Document
from backcoach.printing.sheet.form import MOST_DAYS, Contents, Form, Layout, Prescribed
from backcoach.printing.sheet.head import foot
from backcoach.printing.sheet.large import large
from backcoach.printing.sheet.look import LOOKS
from backcoach.printing.sheet.setting import Setting
from backcoach.printing.sheet.single import single
from backcoach.printing.sheet.standard import standard
from backcoach.text import Words

__all__ = ["MOST_DAYS", "Form", "Layout", "Prescribed", "sheet"]

BLOCKS = {Layout.PAGE: single, Layout.STANDARD: standard, Layout.LARGE: large}


def sheet(
    prescribed: Prescribed, form: Form, measure: Measure, words: Words, dated: Dated
) -> Document:
    """Return the pages of a routine sheet."""
    look = LOOKS[form.layout]
    setting = Setting(look, flow.frame(form.paper).width, measure, words)
    contents = Contents(prescribed, form.days, dated(prescribed.today))
    name = prescribed.timeline.inputs.routine.name

    def below(number: int, of: int) -> Block:
        return foot(name, number, of, form.layout, setting)

    blocks = BLOCKS[form.layout](contents, setting, flow.room(form.paper, below, look.gap))
    return flow.lay_out(name, form.paper, blocks, below, look.gap)
