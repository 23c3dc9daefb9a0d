"""The admins' map in a real browser: drawn by mouse and by keyboard, checked by axe, opened from the chat. (M1, G3)"""

from __future__ import annotations

import asyncio
import json
import socket
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import pytest
import pytest_asyncio
from axe_playwright_python.async_playwright import Axe
from init_data_py import sign

from bot.clashes import written
from bot.run import migrate
from bot.serving import serving_app
from models.base import Database
from models.neighbourhood import Neighbourhood
from models.resident import Membership, Resident
from tests import databases
from tests.pages.stage import DESKTOP, PATIENCE, PHONE, Stage
from tests.stories.test_web import make
from tests.town import START
from web.app import application
from web.site import Site

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from datetime import datetime
    from pathlib import Path

    from playwright.async_api import Browser, Page

pytestmark = pytest.mark.asyncio(loop_scope="session")
TOKEN = "8112:PAGE"
USER = 7


@dataclass
class Always:
    """An office where everybody is an admin, for what is only about the page."""

    database: Database
    token: str = TOKEN
    frame: str = "http://127.0.0.1:*"

    def now(self) -> datetime:
        """The town's time."""
        return START

    async def is_admin(self, chat_id: int, user_id: int) -> bool | None:
        """Yes."""
        return bool(chat_id and user_id == USER)

    async def members(self, chat_id: int) -> int | None:
        """Some."""
        return 12 if chat_id else None

    async def written(self, write: Callable[[Any], Awaitable[Any]]) -> Any:
        """As the real one."""
        return await written(self.database, write)


@pytest_asyncio.fixture(loop_scope="session")
async def site(tmp_path: Path) -> Any:
    """Thirty groups of which the first is this admin's; the address of the pages and the database."""
    database = Database(databases.url(tmp_path / "app.db"))
    await migrate(database)
    async with database.transaction() as session:
        await make(session, 30)
        person = Resident(user_id=USER, first_name="Tom", locale="nl", seen_at=START)
        session.add(person)
        await session.flush()
        session.add(
            Membership(neighbourhood_id=1, resident_id=person.id, is_admin=True, seen_at=START)
        )
    door = socket.create_server(("127.0.0.1", 0))
    server = serving_app(application(Site(database, "b_bot", office=Always(database))))
    serving = asyncio.create_task(server.serve([door]))
    yield f"http://127.0.0.1:{door.getsockname()[1]}", database
    server.should_exit = True
    await serving
    await database.close()


def told(theme: str = "#ffffff") -> str:
    """What a Telegram app puts behind the #."""
    user = json.dumps({"id": USER, "first_name": "Tom"})
    data = sign({"user": user, "query_id": "q"}, TOKEN, auth_date=START)
    return urlencode({"tgWebAppData": data, "tgWebAppThemeParams": json.dumps({"bg_color": theme})})


async def look(browser: Browser, url: str, size: tuple[int, int]) -> tuple[Page, list[str]]:
    """The page, and whatever goes wrong or is asked of anybody else."""
    context = await browser.new_context(viewport={"width": size[0], "height": size[1]})
    page = await context.new_page()
    page.set_default_timeout(PATIENCE)
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    host = url.split("/")[2]
    page.on("request", lambda asked: wrong.extend([asked.url] * (host not in asked.url)))
    await page.goto(url)
    return page, wrong


@pytest.mark.parametrize(
    ("lang", "size", "theme"), [("nl", PHONE, "#17212b"), ("en", DESKTOP, "#ffffff")]
)
async def test_borders_are_drawn_by_hand(
    browser: Browser, site: tuple[str, Database], lang: str, size: tuple[int, int], theme: str
) -> None:
    """Four taps and one to keep them; WCAG 2.2 AA in Telegram's own colours; nothing is wider than the screen. (G3)"""
    url, database = site
    page, wrong = await look(browser, f"{url}/{lang}/app?group=1#{told(theme)}", size)
    await page.wait_for_selector("#near li")
    for state in ("looking", "drawing"):
        if state == "drawing":
            await page.click("#draw")
        options = {"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]}
        found = await Axe().run(page, options=options)
        assert found.violations_count == 0, (state, found.generate_report())
    assert await page.evaluate("document.documentElement.scrollWidth") <= size[0]
    assert await page.locator(".corner").count() == 0  # a circle is begun anew
    map_ = page.locator("#map")
    await map_.scroll_into_view_if_needed()
    box = await map_.bounding_box()
    assert box is not None
    for across, down in ((0.4, 0.4), (0.6, 0.4), (0.6, 0.6), (0.4, 0.6)):
        await map_.click(position={"x": box["width"] * across, "y": box["height"] * down})
    await page.click("#save")
    await page.wait_for_selector("#draw:visible")
    assert await page.locator("#said.wrong").count() == 0
    async with database.reading() as session:
        kept = (await session.get_one(Neighbourhood, 1)).perimeter or {}
    assert len(kept["geometry"]["coordinates"][0]) == 5
    assert wrong == []
    await page.context.close()


async def test_borders_are_drawn_by_keyboard_alone(
    browser: Browser, site: tuple[str, Database]
) -> None:
    """The map is moved under the middle; a corner goes with Delete. (G3)"""
    url, database = site
    page, _ = await look(browser, f"{url}/en/app?group=1#{told()}", DESKTOP)
    await page.wait_for_selector("#near li")
    await page.focus("#draw")
    await page.keyboard.press("Enter")
    await page.focus("#corner")
    await page.keyboard.press("Enter")
    await page.locator(".corner").focus()
    await page.keyboard.press("Delete")
    assert await page.locator(".corner").count() == 0
    for key in ("ArrowRight", "ArrowDown", "ArrowLeft"):
        await page.focus("#corner")
        await page.keyboard.press("Enter")
        await page.focus("#map")
        for _ in range(2):
            await page.keyboard.press(key)
            await page.wait_for_timeout(350)  # the map slides
    assert await page.locator(".corner").count() == 3
    await page.focus("#save")
    await page.keyboard.press("Enter")
    await page.wait_for_selector("#draw:visible")
    async with database.reading() as session:
        kept = (await session.get_one(Neighbourhood, 1)).perimeter or {}
    assert len(kept["geometry"]["coordinates"][0]) == 4
    await page.context.close()


async def test_outside_telegram_it_says_where_to_open_it(
    browser: Browser, site: tuple[str, Database]
) -> None:
    """And shows nothing. (12)"""
    page, _ = await look(browser, f"{site[0]}/nl/app?group=1", PHONE)
    await page.get_by_text("Open deze pagina in Telegram").wait_for()
    assert not await page.locator("#all").is_visible()
    await page.context.close()


async def test_the_local_telegram_opens_it_above_the_chat(
    stage: Stage, site: tuple[str, Database]
) -> None:
    """From its button to the page in its frame, and away with Escape."""
    page = await stage.look(stage.anna, private=True)
    await page.get_by_role("button", name="Start", exact=True).click()
    url = f"{site[0]}/nl/app"
    keys = [[{"text": "Kaart", "web_app": {"url": url}}]]
    await stage.call(
        "sendMessage", chat_id=stage.anna.id, text="Hier", reply_markup={"inline_keyboard": keys}
    )
    await page.locator(".key", has_text="Kaart").click()
    frame = page.frame_locator(".app-frame")
    await frame.get_by_text("Telegram zegt niet wie je bent").wait_for()
    await page.locator("dialog[open]").get_by_role("button", name="Sluit").click()
    await page.locator("dialog").wait_for(
        state="detached"
    )  # the browser tells of it a moment later
    stage.errors.clear()  # another bot's signature: refused, which the browser writes down
