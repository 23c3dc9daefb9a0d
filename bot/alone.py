"""One process for one database file: a second one would take and send everything twice. (12)"""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import make_url

from bot.errors import StartError

try:
    import fcntl
except ImportError:  # Windows has none; there a second process is told apart by Telegram alone
    fcntl = None  # type: ignore[assignment]


@contextlib.contextmanager
def alone(url: str) -> Iterator[None]:
    """Hold the database while the block lasts; StartError where another process holds it.

    The lock is the kernel's, on a file beside the database, so that it never outlives a killed process.
    """
    found = make_url(url)
    named = found.get_backend_name() == "sqlite" and found.database not in (None, "", ":memory:")
    if not named or fcntl is None:
        yield
        return
    path = Path(f"{found.database}.lock")
    try:
        held = path.open("w")
    except OSError:  # the database's own error is the clearer one
        yield
        return
    with held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise StartError(
                f"Another Buurtwacht already works with {found.database}: stop that one first, "
                "or give this one a database of its own in BUURTWACHT_DATABASE_URL."
            ) from None
        yield
