"""The settings, where the data are, and what the program is."""

from collections.abc import Iterator, Mapping
from itertools import chain, groupby

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from backcoach import __version__
from backcoach.core.preferences import Preferences, Setting, settings
from backcoach.text import _
from backcoach.theme import STEP
from backcoach.ui.pages.data_card import DataCard
from backcoach.ui.pages.scrolled import ScrolledPage
from backcoach.ui.pages.setting_row import SettingRow
from backcoach.ui.widgets.basics import Card, button, label, stack
from backcoach.ui.widgets.choosers import Listed
from backcoach.ui.widgets.confirm import Confirm
from backcoach.ui.widgets.flow import Flow

TONES = "tone_volume"


class SettingsPage(ScrolledPage):
    """All settings by group, the person's data, and the program.

    changed tells the name of a setting and the value that the person gave it. The others ask: for
    a tone, the safety questions, the defaults of all settings.
    """

    changed = Signal(str, object)
    sound_asked = Signal()
    safety_asked = Signal()
    reset_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[str, SettingRow] = {}
        self.data = DataCard()
        self.data.told.connect(self._bring_into_sight)
        self._sound = label(role="attention")
        self._sound.hide()
        stack(self.column, (label(_("Settings"), "title"), *self._cards()))
        self.column.addStretch()

    def present(self, preferences: Preferences, routines: Mapping[str, str]) -> None:
        """Show the value of every setting, without a signal.

        routines are the names of those to begin with, by id.
        """
        first = self._rows["default_routine"].control
        assert isinstance(first, Listed)
        first.offer(routines)
        for name, row in self._rows.items():
            row.control.show_value(getattr(preferences, name))

    def say_sound(self, sentence: str) -> None:
        """Say why no tone is heard; empty: nothing is known against it."""
        self._sound.setText(sentence)
        self._sound.setVisible(bool(sentence))

    def _cards(self) -> Iterator[Card]:
        for group, members in groupby(settings(), lambda setting: setting.group):
            rows = QVBoxLayout()
            rows.setSpacing(6 * STEP)
            yield _card(_(group), stack(rows, chain.from_iterable(map(self._row, members))))
        yield self._defaults()
        yield self.data
        yield self._about()

    def _row(self, setting: Setting) -> Iterator[QWidget]:
        row = SettingRow(setting, *self._beside(setting.name))
        row.changed.connect(self.changed)
        self._rows[setting.name] = row
        yield row
        if setting.name == TONES:
            yield self._sound

    def _beside(self, name: str) -> Iterator[QWidget]:
        if name == TONES:
            tone = button(_("Play a tone"))
            tone.clicked.connect(self.sound_asked)
            yield tone

    def _defaults(self) -> Card:
        reset = Confirm(_("Set everything back…"), _("Set everything back"), _("Keep my settings"))
        reset.confirmed.connect(self.reset_asked)
        said = _("All settings get the values that they had at first. Your sessions stay.")
        return _card(_("Defaults"), label(said, "muted"), reset)

    def _bring_into_sight(self, told: QWidget) -> None:
        """Scroll to what is told, once it has its place."""
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(told))

    def _about(self) -> Card:
        version = _("BackCoach {version}, free software under the MIT licence.")
        purpose = _(
            "It is an exercise timer and diary. It makes no diagnosis and promises no cure."
        )
        safety = button(_("Read the safety questions again"))
        safety.clicked.connect(self.safety_asked)
        return _card(
            _("About"),
            label(version.format(version=__version__), "muted"),
            label(purpose, "muted"),
            Flow(safety),
        )


def _card(heading: str, *things: QWidget | QLayout) -> Card:
    made = Card(label(heading, "heading"), *things)
    made.column.setSpacing(4 * STEP)
    return made
