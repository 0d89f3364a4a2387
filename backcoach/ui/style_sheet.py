"""The style sheet of a look. Widgets are told apart by their properties `role` and `kind`."""

from collections.abc import Callable

from backcoach.theme import (
    BODY,
    BUTTON_HEIGHT,
    CARD_RADIUS,
    FONT,
    HEADING,
    LARGE,
    NAME,
    PLAYER_BUTTON_HEIGHT,
    SMALL,
    TITLE,
    Theme,
)

RADII = {"place": 12, "number": 14, "row": 12}  # of the buttons that are no pills, in px

Scale = Callable[[int], int]


def sheet(theme: Theme, px: Scale) -> str:
    """Return the style sheet of a theme; px gives a size of the scale of type as it is shown."""
    focus = _strong_focus() if _is_flat(theme) else ""
    fields = _fields(theme, px), _dates(theme, px)
    return "\n".join((_text(theme, px), _surfaces(theme), _buttons(theme, px), *fields, focus))


def _is_flat(theme: Theme) -> bool:
    """Tell whether only lines tell surfaces apart, as in high contrast."""
    return theme.background == theme.surface


def _text(theme: Theme, px: Scale) -> str:
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
    font = f'font-family: "{FONT}"; font-size: {px(BODY)}px'
    base = f"* {{ {font}; color: {theme.ink}; outline: none; }}"
    made = [
        f'QLabel[role="{role}"] {{ font-size: {px(size)}px; font-weight: {weight};'
        f" color: {colour}; }}"
        for role, (size, weight, colour) in roles.items()
    ]
    return "\n".join([base, *made])


def _surfaces(theme: Theme) -> str:
    edge = theme.line if _is_flat(theme) else theme.surface
    return f"""
QMainWindow, QDialog, QWidget[kind="page"] {{ background: {theme.background}; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
QFrame[kind="card"] {{
    background: {theme.surface}; border: 1px solid {edge}; border-radius: {CARD_RADIUS}px;
}}
QFrame[kind="notice"] {{
    background: {theme.surface}; border: 2px solid {theme.attention};
    border-radius: {CARD_RADIUS}px;
}}
QLabel[kind="paper"] {{ border: 1px solid {theme.track}; }}
QLabel[kind="paper"]:focus {{ border: 3px solid {theme.ink}; }}
QFrame[kind="sidebar"] {{ background: {theme.surface}; border-right: 1px solid {edge}; }}
QLabel[role="chip"], QLabel[role="caption"] {{
    background: {theme.primary_soft}; border-radius: 18px; padding: 8px 16px;
}}
QToolTip {{ background: {theme.surface}; color: {theme.ink}; border: 1px solid {theme.track}; }}
"""


def _buttons(theme: Theme, px: Scale) -> str:
    high = max(BUTTON_HEIGHT, px(BODY) + 26)
    higher = max(PLAYER_BUTTON_HEIGHT, px(LARGE) + 40)
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
    border-radius: {higher // 2}px; min-height: {higher - 4}px; font-size: {px(LARGE)}px;
    padding: 0 12px;
}}
QPushButton[kind="place"] {{
    background: transparent; border: 2px solid transparent;
    border-radius: {RADII["place"]}px; padding: 0 16px; text-align: left;
    font-size: {px(LARGE)}px; font-weight: 500;
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
    padding: 0 2px; min-width: {px(BODY) * 2}px; border-radius: {RADII["number"]}px;
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


def _fields(theme: Theme, px: Scale) -> str:
    handle = px(BODY) // 2 * 2 + 10
    return f"""
QComboBox, QLineEdit, QPlainTextEdit, QSpinBox, QDoubleSpinBox, QDateTimeEdit {{
    background: {theme.surface}; border: 2px solid {theme.track}; border-radius: 12px;
    padding: 6px 12px; selection-background-color: {theme.primary};
    selection-color: {theme.on_primary}; placeholder-text-color: {theme.muted_ink};
}}
QComboBox, QSpinBox, QDoubleSpinBox, QDateTimeEdit, QLineEdit {{
    min-height: {px(BODY) + 14}px;
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
QCheckBox {{ spacing: 10px; min-height: {px(BODY) + 12}px; border: 2px solid transparent;
    border-radius: 8px; }}
QCheckBox:focus {{ border-color: {theme.ink}; }}
QCheckBox::indicator {{ width: {px(BODY) + 3}px; height: {px(BODY) + 3}px; }}
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


def _dates(theme: Theme, px: Scale) -> str:
    opens = px(BODY) + 11
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


def _strong_focus() -> str:
    """Return how the focus is shown where lines are as dark as ink anyway: by thicker ones."""
    return """
QCheckBox[kind="choice"] { margin: 2px; }
QCheckBox[kind="choice"]:focus { margin: 0; border-width: 4px; }
QComboBox:focus, QLineEdit:focus, QPlainTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus,
QDateTimeEdit:focus {
    border-width: 4px; padding: 4px 10px;
}
"""
