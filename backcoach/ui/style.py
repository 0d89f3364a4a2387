"""One look as Qt needs it: fonts, palette and style sheet, made from a theme and a size of text."""

from functools import cached_property

from msgspec import Struct
from PySide6.QtGui import QColor, QFont, QPalette

from backcoach.theme import FONT, HEADING, LIGHT, Theme
from backcoach.ui import style_sheet


class Style(Struct, frozen=True, dict=True):
    """A theme at a size of text; still asks for less motion."""

    theme: Theme = LIGHT
    text_percent: int = 100
    still: bool = False

    def px(self, size: int) -> int:
        """Return a size of the scale of type, in px.

        What is large already grows half as much, so that names still fit beside the figure.
        """
        more = (self.text_percent - 100) / 100
        return round(size * (1 + (more / 2 if size > HEADING and more > 0 else more)))

    def font(self, size: int, weight: int = 400) -> QFont:
        """Return the program's font, with figures of equal width, at a size of the scale."""
        made = QFont(FONT)
        made.setPixelSize(self.px(size))
        made.setWeight(QFont.Weight(weight))
        made.setFeature(QFont.Tag("tnum"), 1)
        return made

    @cached_property
    def palette(self) -> QPalette:
        """The palette for what the style sheet leaves to Qt."""
        theme, made = self.theme, QPalette()
        for role, colour in {
            QPalette.ColorRole.Window: theme.background,
            QPalette.ColorRole.WindowText: theme.ink,
            QPalette.ColorRole.Base: theme.surface,
            QPalette.ColorRole.AlternateBase: theme.background,
            QPalette.ColorRole.Text: theme.ink,
            QPalette.ColorRole.PlaceholderText: theme.muted_ink,
            QPalette.ColorRole.Button: theme.surface,
            QPalette.ColorRole.ButtonText: theme.ink,
            QPalette.ColorRole.Highlight: theme.primary,
            QPalette.ColorRole.Accent: theme.primary,
            QPalette.ColorRole.HighlightedText: theme.on_primary,
            QPalette.ColorRole.Link: theme.primary,
            QPalette.ColorRole.Light: theme.surface,
            QPalette.ColorRole.Midlight: theme.primary_soft,
            QPalette.ColorRole.Mid: theme.track,
            QPalette.ColorRole.Dark: theme.muted_ink,
            QPalette.ColorRole.Shadow: theme.ink,
            QPalette.ColorRole.ToolTipBase: theme.surface,
            QPalette.ColorRole.ToolTipText: theme.ink,
        }.items():
            made.setColor(role, QColor(colour))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.muted_ink))
        return made

    @cached_property
    def sheet(self) -> str:
        """The style sheet. Widgets are told apart by their properties `role` and `kind`."""
        return style_sheet.sheet(self.theme, self.px)
