"""Log records that a test did not expect."""

import logging

import pytest


class Logged(logging.Handler):
    """Collects what is logged; what was not expected fails the test."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._lines: list[str] = []
        self._expected: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self._lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")

    def expect(self, part: str) -> None:
        """Take it for granted that a line with this part in it is logged, however often."""
        self._expected.append(part)

    def check(self) -> None:
        """Fail for lines that were not expected, and for expectations that were not met."""
        surprises = [line for line in self._lines if not any(p in line for p in self._expected)]
        missing = [part for part in self._expected if not any(part in x for x in self._lines)]
        if surprises:
            pytest.fail("logged, but not expected:\n" + "\n".join(surprises))
        if missing:
            pytest.fail("expected, but not logged:\n" + "\n".join(missing))
