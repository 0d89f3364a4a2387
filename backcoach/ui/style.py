"""One look as Qt needs it: fonts, palette and style sheet, made from a theme and a size of text."""

from functools import cached_property

from msgspec import Struct
from PySide6.QtGui import QColor, QFont, QPalette

from backcoach.theme import (
    BODY,
    BUTTON_HEIGHT,
    CARD_RADIUS,
    FONT,
    HEADING,
    LARGE,
    LIGHT,
    NAME,
    PLAYER_BUTTON_HEIGHT,
    SMALL,
    TITLE,
    Theme,
)

RADII = {"place": 12, "number": 14, "row": 12}  # of the buttons that are no pills, in px


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
        parts = (self._text(), self._surfaces(), self._buttons(), self._fields(), self._dates())
        return "\n".join((*parts, self._strong_focus() if self._is_flat else ""))

    @property
    def _is_flat(self) -> bool:
        """Whether only lines tell surfaces apart, as in high contrast."""
        return self.theme.background == self.theme.surface

    def _text(self) -> str:
        theme = self.theme
        roles = {
            "name": (NAME, 700, theme.ink),
            "title": (TITLE, 700, theme.ink),
            "heading": (HEADING, 600, theme.ink),
            "large": (LARGE, 500, theme.ink),
            "strong": (LARGE, 600, theme.ink),
            "muted-large": (LARGE, 400, theme.muted_ink),
            "label": (BODY, 600, theme.ink),
            "muted": (BODY, 400, theme.muted_ink),
            "small": (SMALL, 400, theme.muted_ink),
            "stop": (BODY, 600, theme.stop),
            "attention": (BODY, 600, theme.attention),
            "caption": (LARGE, 500, theme.ink),
            "chip": (BODY, 600, theme.primary),
            "brand": (HEADING, 700, theme.primary),
        }
        font = f'font-family: "{FONT}"; font-size: {self.px(BODY)}px'
        base = f"* {{ {font}; color: {theme.ink}; outline: none; }}"
        made = [
            f'QLabel[role="{role}"] {{ font-size: {self.px(size)}px; font-weight: {weight};'
            f" color: {colour}; }}"
            for role, (size, weight, colour) in roles.items()
        ]
        return "\n".join([base, *made])

    def _surfaces(self) -> str:
        theme = self.theme
        edge = theme.line if self._is_flat else theme.surface
        return f"""
QMainWindow, QWidget[kind="page"] {{ background: {theme.background}; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
QFrame[kind="card"] {{
    background: {theme.surface}; border: 1px solid {edge}; border-radius: {CARD_RADIUS}px;
}}
QFrame[kind="notice"] {{
    background: {theme.surface}; border: 2px solid {theme.attention};
    border-radius: {CARD_RADIUS}px;
}}
QFrame[kind="sidebar"] {{ background: {theme.surface}; border-right: 1px solid {edge}; }}
QLabel[role="chip"], QLabel[role="caption"] {{
    background: {theme.primary_soft}; border-radius: 18px; padding: 8px 16px;
}}
QToolTip {{ background: {theme.surface}; color: {theme.ink}; border: 1px solid {theme.track}; }}
"""

    def _buttons(self) -> str:
        theme = self.theme
        high = max(BUTTON_HEIGHT, self.px(BODY) + 26)
        higher = max(PLAYER_BUTTON_HEIGHT, self.px(LARGE) + 40)
        return f"""
QPushButton {{
    background: {theme.surface}; color: {theme.ink}; border: 2px solid {theme.track};
    border-radius: {high // 2}px; min-height: {high - 4}px; padding: 0 20px; font-weight: 600;
    accent-color: {theme.ink}; alternate-background-color: {theme.surface};
}}
QPushButton:hover {{ border-color: {theme.primary}; }}
QPushButton:pressed {{ background: {theme.primary_soft}; }}
QPushButton:disabled {{
    color: {theme.muted_ink}; background: {theme.background};
    border-color: {theme.primary_soft};
}}
QPushButton[kind="primary"] {{
    background: {theme.primary}; color: {theme.on_primary}; border-color: {theme.primary};
}}
QPushButton[kind="primary"]:disabled {{
    background: {theme.primary_soft}; color: {theme.ink}; border-color: {theme.primary_soft};
}}
QPushButton[kind="primary"]:hover {{ border-color: {theme.ink}; }}
QPushButton[kind="stop"] {{ color: {theme.stop}; }}
QPushButton[kind="stop"]:disabled {{ color: {theme.muted_ink}; }}
QPushButton[kind="quiet"] {{
    background: transparent; border-color: transparent; padding: 0 14px;
}}
QPushButton[kind="quiet"]:hover {{ border-color: {theme.primary}; }}
QPushButton[large="true"] {{
    border-radius: {higher // 2}px; min-height: {higher - 4}px; font-size: {self.px(LARGE)}px;
    padding: 0 12px;
}}
QPushButton[kind="place"] {{
    background: transparent; border: 2px solid transparent;
    border-radius: {RADII["place"]}px; padding: 0 16px; text-align: left;
    font-size: {self.px(LARGE)}px; font-weight: 500;
}}
QPushButton[kind="place"]:hover {{ border-color: {theme.primary_soft}; }}
QPushButton[kind="place"]:checked {{
    background: {theme.primary_soft}; color: {theme.primary}; font-weight: 600;
}}
QPushButton[kind="row"] {{
    background: transparent; border: 2px solid transparent; border-radius: {RADII["row"]}px;
}}
QPushButton[kind="row"]:hover {{ border-color: {theme.primary}; }}
QPushButton[kind="number"] {{
    padding: 0 2px; min-width: {self.px(BODY) * 2}px; border-radius: {RADII["number"]}px;
}}
QPushButton[kind="choice"]:checked, QPushButton[kind="number"]:checked {{
    background: {theme.primary}; color: {theme.on_primary}; border-color: {theme.primary};
}}
QCheckBox[kind="choice"] {{
    border-color: {theme.track}; border-radius: {high // 2}px; min-height: {high - 4}px;
    padding: 0 18px 0 14px;
}}
QCheckBox[kind="choice"]:checked {{ background: {theme.primary_soft}; }}
QCheckBox[kind="choice"]::indicator {{
    background: {theme.surface}; border: 2px solid {theme.track}; border-radius: 6px;
}}
QCheckBox[kind="choice"]::indicator:checked {{
    background: {theme.primary}; border-color: {theme.primary};
}}
QCheckBox[kind="choice"], QCheckBox[kind="switch"] {{
    selection-background-color: {theme.primary}; selection-color: {theme.on_primary};
    alternate-background-color: {theme.track};
}}
QCheckBox[kind="choice"]:hover {{ border-color: {theme.primary}; }}
QCheckBox[kind="choice"]:focus {{ border-color: {theme.ink}; }}
"""

    def _fields(self) -> str:
        theme = self.theme
        handle = self.px(BODY) // 2 * 2 + 10
        return f"""
QComboBox, QLineEdit, QPlainTextEdit, QSpinBox, QDoubleSpinBox, QDateTimeEdit {{
    background: {theme.surface}; border: 2px solid {theme.track}; border-radius: 12px;
    padding: 6px 12px; selection-background-color: {theme.primary};
    selection-color: {theme.on_primary}; placeholder-text-color: {theme.muted_ink};
}}
QComboBox, QSpinBox, QDoubleSpinBox, QDateTimeEdit, QLineEdit {{
    min-height: {self.px(BODY) + 14}px;
}}
QComboBox:focus, QLineEdit:focus, QPlainTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus,
QDateTimeEdit:focus {{
    border-color: {theme.ink};
}}
QComboBox::drop-down {{ border: none; width: 28px; }}
QComboBox QAbstractItemView {{
    background: {theme.surface}; color: {theme.ink}; border: 2px solid {theme.track};
    selection-background-color: {theme.primary}; selection-color: {theme.on_primary};
}}
QCheckBox {{ spacing: 10px; min-height: {self.px(BODY) + 12}px; border: 2px solid transparent;
    border-radius: 8px; }}
QCheckBox:focus {{ border-color: {theme.ink}; }}
QCheckBox::indicator {{ width: {self.px(BODY) + 3}px; height: {self.px(BODY) + 3}px; }}
QSlider {{
    min-height: {handle + 2}px; border: 2px solid transparent; border-radius: 10px;
}}
QSlider:focus {{ border-color: {theme.ink}; }}
QSlider::groove:horizontal {{ height: 8px; background: transparent; }}
QSlider::sub-page:horizontal {{
    margin-left: 4px; border-radius: 4px; background: {theme.primary};
}}
QSlider::add-page:horizontal {{
    margin: 2px 4px 2px 0; border-radius: 2px; background: {theme.track};
}}
QSlider::handle:horizontal {{
    width: {handle}px; margin: -{(handle - 8) // 2}px 0; border-radius: {handle // 2}px;
    background: {theme.primary};
}}
QListView[kind="sessions"] {{
    background: transparent; border: none; outline: none; accent-color: {theme.primary};
    selection-background-color: {theme.primary_soft}; selection-color: {theme.ink};
    placeholder-text-color: {theme.muted_ink};
}}
QListView[kind="wall"] {{ background: transparent; border: none; outline: none; }}
QScrollArea[kind="reading"]:focus {{ border: 2px solid {theme.ink}; border-radius: 12px; }}
QScrollBar {{ background: transparent; margin: 2px; }}
QScrollBar:vertical {{ width: 14px; }}
QScrollBar:horizontal {{ height: 14px; }}
QScrollBar::handle {{
    background: {theme.track}; border-radius: 5px; min-width: 40px; min-height: 40px;
}}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""

    def _dates(self) -> str:
        theme = self.theme
        opens = self.px(BODY) + 11
        return f"""
QDateTimeEdit {{ padding-right: {opens}px; }}
QDateTimeEdit QLineEdit {{ min-height: 0; padding: 0; border: none; background: transparent; }}
QDateTimeEdit::drop-down {{ border: none; width: {opens}px; }}
QCalendarWidget QWidget {{ background: {theme.surface}; }}
QCalendarWidget QToolButton {{
    border: 2px solid transparent; border-radius: 12px; padding: 4px 8px; font-weight: 600;
}}
QCalendarWidget QToolButton:hover, QCalendarWidget QToolButton:focus {{
    border-color: {theme.primary};
}}
QCalendarWidget QToolButton::menu-indicator {{ image: none; }}
QCalendarWidget QAbstractItemView {{
    background: {theme.surface}; alternate-background-color: {theme.surface};
    border: none; outline: none;
    selection-background-color: {theme.primary}; selection-color: {theme.on_primary};
}}
QCalendarWidget QAbstractItemView:disabled {{ color: {theme.muted_ink}; }}
QMenu {{ background: {theme.surface}; border: 2px solid {theme.track}; }}
QMenu::item:selected {{ background: {theme.primary}; color: {theme.on_primary}; }}
"""

    def _strong_focus(self) -> str:
        """Return how the focus is shown where lines are as dark as ink anyway: by thicker ones."""
        return """
QCheckBox[kind="choice"] { margin: 2px; }
QCheckBox[kind="choice"]:focus { margin: 0; border-width: 4px; }
QComboBox:focus, QLineEdit:focus, QPlainTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus,
QDateTimeEdit:focus {
    border-width: 4px; padding: 4px 10px;
}
"""
