"""What commands that write pages import before Qt: modules that come after it come slower.

PySide has a hand in every import from then on, and looks through the source of each new module.
"""

import pypdf  # noqa: F401
import tomli_w  # noqa: F401

import backcoach.body.scene
import backcoach.core.movement  # noqa: F401
