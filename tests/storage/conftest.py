from collections.abc import Iterator

import pytest

from tests.helpers.played import close_databases


@pytest.fixture(autouse=True)
def _databases() -> Iterator[None]:
    yield
    close_databases()
