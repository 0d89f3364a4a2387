"""How well two colours can be told apart: the contrast of WCAG 2.2, and what it has to be."""

from backcoach.theme import Colour

TEXT, SHAPE, BEST_TEXT = 4.5, 3.0, 7.0
HIGH_CONTRAST = ("high-contrast-light", "high-contrast-dark")


def luminance(colour: Colour) -> float:
    """Return the relative luminance of a colour, 0 to 1."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast ratio of two colours, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)
