"""A small street, the real server on a free port, a bot of a few lines and browsers to look with."""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
import uvicorn
from playwright.async_api import Browser, BrowserContext, Page, async_playwright

from simulator import people
from simulator.clock import Clock
from simulator.server import application
from simulator.world import Bot, Chat, Person, World

START = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)  # 21:00 in Amsterdam
DESKTOP = (1280, 800)
PHONE = (360, 740)
PATIENCE = 8_000  # milliseconds a browser waits for what should come at once
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)

Call = Callable[..., Awaitable[Any]]
Answering = Callable[[Call, dict[str, Any]], Awaitable[None]]


def find_browser() -> str:
    """Path of an installed browser; skips the test without one, but fails it where CI=true."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if path := shutil.which(name):
            return path
    reason = "no chromium, chromium-browser or google-chrome on PATH"
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


@contextlib.asynccontextmanager
async def browsing() -> AsyncIterator[Browser]:
    """A browser without a window."""
    path = find_browser()
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        await browser.close()


@dataclass
class Stage:
    """One world that is served, and the pages that are open on it."""

    world: World
    bot: Bot
    group: Chat
    anna: Person
    bram: Person
    url: str
    browser: Browser
    call: Call
    contexts: list[BrowserContext] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    async def look(
        self,
        person: Person,
        *,
        size: tuple[int, int] = DESKTOP,
        language: str = "nl",
        private: bool = False,
        touch: bool = False,
    ) -> Page:
        """Open the page as ``person`` with the group, or the bot's private chat, in front."""
        width, height = size
        context = await self.browser.new_context(
            viewport={"width": width, "height": height},
            reduced_motion="reduce",
            has_touch=touch,
        )
        context.set_default_timeout(PATIENCE)
        self.contexts.append(context)
        page = await context.new_page()
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", self._heard)
        await page.goto(f"{self.url}/#person={person.id}&language={language}")
        await page.wait_for_selector("body[data-ready]")
        title = self.bot.first_name if private else self.group.title
        await page.click(f".chat-row:has(.chat-title:text-is('{title}'))")
        await page.wait_for_selector(f".head-title:text-is('{title}')")
        return page

    def _heard(self, message: Any) -> None:
        lost = "Failed to load resource" in message.text or "ERR_" in message.text
        if message.type == "error" and not lost:
            self.errors.append(message.text)


@contextlib.asynccontextmanager
async def staged(browser: Browser, answering: Answering) -> AsyncIterator[Stage]:
    """Serve a fresh world with Anna, Bram and a bot that does what ``answering`` says."""
    world = World(clock=Clock(START))
    bot = world.add_bot("8112:LOCAL", first_name="Buurtwacht", username="buurtwacht_bot")
    tom = world.add_person("Tom")
    anna, bram = world.add_person("Anna"), world.add_person("Bram")
    group = world.add_group("Kerkbuurt", owner=tom, members=[anna, bram])
    people.add_bot(world, tom, group, bot, rights={"can_pin_messages", "can_delete_messages"})
    listener = socket.create_server(("127.0.0.1", 0))
    url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    async with serving(world, listener), listening(url, bot, answering) as call:
        stage = Stage(world, bot, group, anna, bram, url, browser, call)
        try:
            yield stage
        finally:
            for context in stage.contexts:
                await context.close()
    assert stage.errors == [], "the page wrote errors to its console"


@contextlib.asynccontextmanager
async def serving(world: World, listener: socket.socket) -> AsyncIterator[None]:
    """The real server on a listening socket, in this very loop, so that no thread is needed."""
    config = uvicorn.Config(application(world), log_level="warning", timeout_graceful_shutdown=1)
    server = uvicorn.Server(config)
    task = asyncio.create_task(server.serve(sockets=[listener]))
    while not server.started:  # noqa: ASYNC110 - uvicorn has no event to wait for
        await asyncio.sleep(0.01)
    yield
    world.close()
    server.should_exit = True
    await task


@contextlib.asynccontextmanager
async def listening(url: str, bot: Bot, answering: Answering) -> AsyncIterator[Call]:
    """A bot that long-polls over the network and answers each update."""
    async with httpx.AsyncClient(base_url=f"{url}/bot{bot.token}/", timeout=30) as client:

        async def call(method: str, **params: Any) -> Any:
            response = await client.post(method, json=params)
            body = response.json()
            assert body["ok"], body
            return body["result"]

        async def poll() -> None:
            offset = 0
            while True:
                for update in await call("getUpdates", offset=offset, timeout=20):
                    offset = update["update_id"] + 1
                    await answering(call, update)

        task = asyncio.create_task(poll())
        yield call
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
