"""The line between one process and PostgreSQL, which can be cut: what is sent goes nowhere, and nothing is told."""

import asyncio
import contextlib
from pathlib import Path

from sqlalchemy import make_url

PORT = 5432


class Cable:
    """A TCP port that leads to the server of `url`, over its socket file where that is how it is reached."""

    def __init__(self, url: str) -> None:
        self._url = make_url(url)
        self._whole = asyncio.Event()
        self._whole.set()
        self._server: asyncio.Server | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    async def lay(self) -> str:
        """The address to use instead."""
        self._server = await asyncio.start_server(self._came, "127.0.0.1", 0)
        port = self._server.sockets[0].getsockname()[1]
        new = self._url.difference_update_query(["host"]).set(host="127.0.0.1", port=port)
        return new.render_as_string(hide_password=False)

    async def cut(self, seconds: float) -> None:
        """For so long no byte comes through, in neither direction."""
        self._whole.clear()
        await asyncio.sleep(seconds)
        self._whole.set()

    def mend(self) -> None:
        """Whole again."""
        self._whole.set()

    async def _came(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await self._whole.wait()
        folder = self._url.query.get("host")
        if folder:
            name = str(Path(str(folder)) / f".s.PGSQL.{self._url.port or PORT}")
            there, back = await asyncio.open_unix_connection(name)
        else:
            there, back = await asyncio.open_connection(self._url.host, self._url.port or PORT)
        for each in (self._carry(reader, back), self._carry(there, writer)):
            task = asyncio.create_task(each)
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError):
            while data := await reader.read(1 << 16):
                await self._whole.wait()
                writer.write(data)
                await writer.drain()
        with contextlib.suppress(OSError):
            writer.close()
            await writer.wait_closed()

    async def close(self) -> None:
        """Nothing comes through any more."""
        if self._server:
            self._server.close()
        for each in list(self._tasks):
            each.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
