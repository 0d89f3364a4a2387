"""Colours, sizes and the scale of type, as plain values. Nowhere else are there any."""

from typing import NamedTuple

Colour = str  # "#RRGGBB"
FONT = "Atkinson Hyperlegible Next"

# The scale of type and the shapes of cards and buttons, in px at 100 %.
SMALL, BODY, LARGE, HEADING, TITLE, NAME, COUNT = 14, 17, 20, 24, 38, 46, 168
STEP = 4
CARD_RADIUS = 22
BUTTON_HEIGHT, PLAYER_BUTTON_HEIGHT = 48, 76


class FigureColours(NamedTuple):
    """The colours of the drawn body and of what is around it.

    line and prop_line are the widths of the thin lines around the parts of the body and around
    what it is on, as fractions of the body's height. edge is how much ink is in those lines, depth
    how much of it goes into what is darker for being farther away or in the shadow, both 0 to 1.
    glows tells whether worked muscles glow.
    """

    skin: Colour
    hair: Colour
    face: Colour
    shirt: Colour
    trousers: Colour
    shoes: Colour
    sole: Colour
    mat: Colour
    mat_edge: Colour
    shadow: Colour
    wall: Colour
    wall_edge: Colour
    wood: Colour
    soft: Colour
    metal: Colour
    ball: Colour
    ink: Colour
    glow: Colour
    line: float
    prop_line: float
    edge: float
    depth: float
    glows: bool


class Theme(NamedTuple):
    """All colours of one look."""

    name: str
    background: Colour
    surface: Colour
    ink: Colour
    muted_ink: Colour
    line: Colour
    track: Colour
    primary: Colour
    on_primary: Colour
    primary_soft: Colour
    attention: Colour
    stop: Colour
    figure: FigureColours


class PaperColours(NamedTuple):
    """The colours of a printed page: nothing on it is transparent."""

    ink: Colour
    muted: Colour
    pale: Colour
    paper: Colour
    figure: FigureColours


LIGHT = Theme(
    name="light",
    background="#F4F1EA",
    surface="#FFFFFF",
    ink="#17313A",
    muted_ink="#4C6067",
    line="#DDD8CC",
    track="#7F8C89",
    primary="#0F7173",
    on_primary="#FFFFFF",
    primary_soft="#D5E9E6",
    attention="#8F4E0C",
    stop="#A83222",
    figure=FigureColours(
        skin="#C98D6B",
        hair="#3A2A22",
        face="#3A2A22",
        shirt="#2C8C8A",
        trousers="#27475E",
        shoes="#E9E4DA",
        sole="#8A8478",
        mat="#DCE9E5",
        mat_edge="#BFD3CE",
        shadow="#CFDDD9",
        wall="#EDE7DB",
        wall_edge="#D3CBBB",
        wood="#D9C3A0",
        soft="#B9C4D6",
        metal="#8B979C",
        ball="#E3B08C",
        ink="#10242C",
        glow="#F0A650",
        line=0.0030,
        prop_line=0.0,
        edge=0.45,
        depth=1.0,
        glows=True,
    ),
)
DARK = Theme(
    name="dark",
    background="#0E171B",
    surface="#16232A",
    ink="#E9F0EF",
    muted_ink="#9FB2B6",
    line="#27383F",
    track="#5A6F75",
    primary="#5CC8BD",
    on_primary="#0E171B",
    primary_soft="#17383A",
    attention="#F0A650",
    stop="#F28B7A",
    figure=LIGHT.figure._replace(
        trousers="#3A6585",
        hair="#5A4334",
        face="#2A1C15",
        mat="#1B3136",
        mat_edge="#122327",
        shadow="#162A2F",
        wall="#2E444D",
        wall_edge="#223640",
        wood="#6E5A3F",
        soft="#4A5A72",
        metal="#7B878C",
        ball="#8A5F45",
        ink="#060B0D",
        edge=0.5,
    ),
)
LINE_ART = FigureColours(
    skin="#FFFFFF",
    hair="#000000",
    face="#000000",
    shirt="#FFFFFF",
    trousers="#FFFFFF",
    shoes="#FFFFFF",
    sole="#FFFFFF",
    mat="#FFFFFF",
    mat_edge="#FFFFFF",
    shadow="#FFFFFF",
    wall="#FFFFFF",
    wall_edge="#FFFFFF",
    wood="#FFFFFF",
    soft="#FFFFFF",
    metal="#FFFFFF",
    ball="#FFFFFF",
    ink="#000000",
    glow="#FFFFFF",
    line=0.0052,
    prop_line=0.0026,
    edge=1.0,
    depth=0.0,
    glows=False,
)
BLACK_ON_WHITE = PaperColours(
    ink="#000000", muted="#555555", pale="#DDDDDD", paper="#FFFFFF", figure=LINE_ART
)
IN_COLOUR = BLACK_ON_WHITE._replace(
    muted=LIGHT.primary,
    pale=LIGHT.primary_soft,
    figure=LIGHT.figure._replace(glows=False),
)
HIGH_CONTRAST_LIGHT = Theme(
    name="high-contrast-light",
    background="#FFFFFF",
    surface="#FFFFFF",
    ink="#000000",
    muted_ink="#2B2B2B",
    line="#000000",
    track="#4A4A4A",
    primary="#004B4D",
    on_primary="#FFFFFF",
    primary_soft="#E3F4F2",
    attention="#5A2D00",
    stop="#7A120A",
    figure=LIGHT.figure._replace(
        ink="#000000",
        trousers="#4A7596",
        mat_edge="#000000",
        line=0.0056,
        prop_line=0.003,
        edge=1.0,
        depth=0.0,
    ),
)
HIGH_CONTRAST_DARK = Theme(
    name="high-contrast-dark",
    background="#000000",
    surface="#000000",
    ink="#FFFFFF",
    muted_ink="#D6D6D6",
    line="#FFFFFF",
    track="#B0B0B0",
    primary="#7FE9DF",
    on_primary="#000000",
    primary_soft="#0B2B2A",
    attention="#FFC27A",
    stop="#FFB0A3",
    figure=DARK.figure._replace(
        ink="#FFFFFF",
        trousers="#4A7596",
        mat_edge="#FFFFFF",
        line=0.0056,
        prop_line=0.003,
        edge=1.0,
        depth=0.0,
    ),
)
THEMES = {theme.name: theme for theme in (LIGHT, DARK, HIGH_CONTRAST_LIGHT, HIGH_CONTRAST_DARK)}
