"""Write versions/N.json, a file of today's version with one of everything in it.

Run once for each new version, before it is released: python -m tests.storage.exchange.make_file
"""

import tempfile
from pathlib import Path

from backcoach.storage.exchange import writing
from backcoach.storage.exchange.document import VERSION
from tests.helpers.played import close_databases, database_in
from tests.storage.exchange.diaries import EVERYTHING, keep

VERSIONS = Path(__file__).parent / "versions"
SETTINGS = '{"theme": "dark", "text_percent": 120}'


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        settings = Path(folder) / "settings.json"
        settings.write_text(SETTINGS)
        keep(database_in(Path(folder)), EVERYTHING)
        data = writing.document(database_in(Path(folder)), settings)
        close_databases()
    (VERSIONS / f"{VERSION}.json").write_bytes(data)


if __name__ == "__main__":
    main()
