"""Which range of the diary the chart showed last, from one run to the next."""

from contextlib import suppress
from pathlib import Path

from backcoach.app.window_place import window_settings
from backcoach.charts.series import Range

KEY = "progress/range"


class ChartRange:
    """Kept in the window's own file; what cannot be read or written is done without."""

    def __init__(self, folder: Path) -> None:
        self._settings = window_settings(folder)

    def read(self) -> Range | None:
        """Return the range that was chosen last; None where none was, or none that there is."""
        with suppress(KeyError):
            return Range[str(self._settings.value(KEY))]
        return None

    def keep(self, chosen: Range) -> None:
        """Remember a range."""
        self._settings.setValue(KEY, chosen.name)
        self._settings.sync()
