"""Names for what is stored: UUIDv7, so that they sort by the time they were made."""


def new_id() -> str:
    """Return a name that nothing else has. Slow to import: not needed by what only reads."""
    from uuid6 import uuid7

    return str(uuid7())
