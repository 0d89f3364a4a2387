"""Numbers large enough to be read from the floor."""

HEIGHT = 5
_WIDTH = 3
_SHAPES = {
    "0": ("###", "# #", "# #", "# #", "###"),
    "1": (" # ", "## ", " # ", " # ", "###"),
    "2": ("###", "  #", "###", "#  ", "###"),
    "3": ("###", "  #", " ##", "  #", "###"),
    "4": ("# #", "# #", "###", "  #", "  #"),
    "5": ("###", "#  ", "###", "  #", "###"),
    "6": ("###", "#  ", "###", "# #", "###"),
    "7": ("###", "  #", "  #", "  #", "  #"),
    "8": ("###", "# #", "###", "# #", "###"),
    "9": ("###", "# #", "###", "  #", "###"),
    " ": ("   ",) * HEIGHT,
}


def width(places: int, scale: int = 1) -> int:
    """Return how many columns a number of so many digits takes."""
    return 2 * scale * (places * (_WIDTH + 1) - 1)


def rows(number: int, places: int, ink: str, scale: int = 1) -> list[str]:
    """Return a number as 5 * scale rows, right-aligned in places digits.

    A dot of a digit is 2 * scale columns by scale rows of ink, about a square on a terminal.
    """
    shapes = [_SHAPES[digit] for digit in str(number).rjust(places)]
    lines = (" ".join(shape[row] for shape in shapes) for row in range(HEIGHT))
    wide = ("".join(dot * 2 * scale for dot in line).replace("#", ink) for line in lines)
    return [line for line in wide for _ in range(scale)]
