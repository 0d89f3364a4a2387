"""The chart of pain and sessions on its card, with what is what in it."""

from PySide6.QtCore import Signal

from backcoach.charts import naming
from backcoach.charts.pain_chart import PainChart
from backcoach.charts.series import Series
from backcoach.text import _, chosen
from backcoach.theme import STEP
from backcoach.ui.style import Style
from backcoach.ui.widgets.basics import Card, button, label
from backcoach.ui.widgets.flow import Flow

MOST_PHRASES = 5
LEAST = 240  # with large text in a small window there is no more
# What is above and below the chart on a page, and its least and greatest height.
AROUND_EM, LOWEST_EM, HIGHEST_EM = 19, 20, 34


class ChartCard(Card):
    """The chart of pain and sessions, what is what in it, and what can be done with it."""

    span_asked = Signal()
    save_asked = Signal()

    def __init__(self) -> None:
        self.chart = PainChart(Style())
        self._legend = [label("", "small", wrap=False) for _number in range(MOST_PHRASES)]
        super().__init__(Flow(label(_("Pain, 0 to 10"), "heading", wrap=False), *self._legend))
        self.chart.setMinimumWidth(LEAST)
        self.column.addWidget(self.chart, 1)
        span, save = button(_("Mark a span")), button(_("Save the picture"))
        span.clicked.connect(self.span_asked)
        save.clicked.connect(self.save_asked)
        self.column.addLayout(Flow(span, save, spacing=2 * STEP))

    def fit(self, high: int) -> None:
        """Be as high as there is room for on a page of this height, in px."""
        em = self.fontInfo().pixelSize()
        self.chart.setFixedHeight(min(max(high - AROUND_EM * em, LOWEST_EM * em), HIGHEST_EM * em))

    def present(self, series: Series) -> None:
        """Show a series."""
        phrases = naming.legend(series, chosen())
        missing = [""] * (MOST_PHRASES - len(phrases))
        for shown, phrase in zip(self._legend, (*phrases, *missing), strict=True):
            shown.setText(phrase)
            shown.setVisible(bool(phrase))
        self.chart.present(series)
