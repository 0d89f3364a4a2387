"""What there is around the pages: what is stored, the catalogue, the clock, the sound."""

from collections.abc import Callable
from dataclasses import dataclass

from backcoach.app.safety import Safety
from backcoach.app.scenes import Scenes
from backcoach.app.stored import Stored
from backcoach.core.catalogue import Catalogue
from backcoach.core.preferences import Preferences
from backcoach.services.ports import Clock, Sound
from backcoach.text import Words


@dataclass(frozen=True)
class World:
    """Handed to whoever presents a page.

    sound and preferences are asked for when they are used: sound comes late, preferences change.
    """

    stored: Stored
    catalogue: Catalogue
    scenes: Scenes
    clock: Clock
    safety: Safety
    sound: Callable[[], Sound]
    preferences: Callable[[], Preferences]
    words: Words
