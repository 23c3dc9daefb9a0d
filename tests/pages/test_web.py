"""The pages in a real browser: seen, pressed, walked with the keyboard, and checked by axe. (M2)"""

from __future__ import annotations

import asyncio
import contextlib
import socket
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
import pytest_asyncio
from axe_playwright_python.async_playwright import Axe

from bot.run import migrate
from bot.serving import serving_app
from models.base import Database
from tests import databases
from tests.pages.stage import DESKTOP, PATIENCE, PHONE
from tests.stories.test_web import make
from web.app import application
from web.site import Site

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from playwright.async_api import Browser, Page

PATHS = ("", "?q=buurt", "?q=nergens", "groups", "group/1", "start", "signs", "privacy", "nope")
HEAVIEST = 200_000  # bytes of one page with everything it loads, as they come over the line


@dataclass
class Web:
    """A site with thirty groups, and a browser to look with."""

    url: str
    browser: Browser

    @contextlib.asynccontextmanager
    async def look(
        self, path: str, size: tuple[int, int] = DESKTOP, **how: Any
    ) -> AsyncIterator[Page]:
        """One page; whatever the browser complains of fails the test."""
        width, height = size
        context = await self.browser.new_context(viewport={"width": width, "height": height}, **how)
        page = await context.new_page()
        page.set_default_timeout(PATIENCE)
        wrong: list[str] = []
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on(
            "console",
            lambda said: wrong.append(said.text) if "Content Security" in said.text else None,
        )
        await page.goto(f"{self.url}{path}")
        yield page
        assert wrong == []
        await context.close()


@pytest_asyncio.fixture(loop_scope="session")
async def web(browser: Browser, tmp_path: Path) -> AsyncIterator[Web]:
    """Served on a free port."""
    database = Database(databases.url(tmp_path / "web.db"))
    await migrate(database)
    async with database.transaction() as session:
        await make(session, 30)
    door = socket.create_server(("127.0.0.1", 0))
    server = serving_app(application(Site(database, "buurtwacht_bot")))
    serving = asyncio.create_task(server.serve([door]))
    yield Web(f"http://127.0.0.1:{door.getsockname()[1]}", browser)
    server.should_exit = True
    await serving
    await database.close()


@pytest.mark.parametrize(
    ("lang", "size", "scheme", "paths"),
    [("nl", DESKTOP, "light", PATHS), ("en", PHONE, "dark", ("", "?q=buurt", "group/1", "start"))],
)
@pytest.mark.asyncio(loop_scope="session")
async def test_axe_finds_nothing_on_any_page(
    web: Web, lang: str, size: tuple[int, int], scheme: str, paths: tuple[str, ...]
) -> None:
    """WCAG 2.2 AA, in both languages, light and dark, on a phone and a desktop; nothing is wider than the screen. (M2)"""
    options = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
    for path in paths:
        async with web.look(f"/{lang}/{path}", size, color_scheme=scheme) as page:
            if not path or path.startswith("?"):
                await page.wait_for_load_state("networkidle")  # the map
            found = await Axe().run(page, options=options)
            assert found.violations_count == 0, (path, found.generate_report())
            wide = await page.evaluate("document.documentElement.scrollWidth")
            assert wide <= size[0], path


@pytest.mark.asyncio(loop_scope="session")
async def test_from_the_map_to_a_group_by_mouse(web: Web) -> None:
    """A number comes apart, a house leads to its group. (M2)"""
    async with web.look("/nl/") as page:
        for _ in range(10):
            await page.wait_for_load_state("networkidle")
            await page.wait_for_timeout(500)  # the map slides
            if await page.locator(".one").count():
                break
            await page.locator(".many").first.click()
        await page.locator(".one").first.click()
        await page.wait_for_url("**/nl/group/*")
        assert "Meedoen" in await page.locator(".button").inner_text()


@pytest.mark.asyncio(loop_scope="session")
async def test_from_the_search_to_a_group_by_keyboard_alone(web: Web) -> None:
    """Tab, letters and Enter: what has the focus can always be seen. (M2)"""
    async with web.look("/nl/") as page:
        await page.keyboard.press("Tab")
        assert await page.evaluate("document.activeElement.className") == "skip"
        for _ in range(12):
            if await page.evaluate("document.activeElement.id") == "q":
                break
            await page.keyboard.press("Tab")
        await page.keyboard.type("buurt 7")
        await page.keyboard.press("Enter")
        await page.wait_for_url("**q=buurt*")
        found = page.locator(".hits a").first
        for _ in range(20):
            if await found.evaluate("each => each === document.activeElement"):
                break
            await page.keyboard.press("Tab")
        assert await found.evaluate("each => getComputedStyle(each).outlineStyle") == "solid"
        await page.keyboard.press("Enter")
        await page.wait_for_url("**/nl/group/*")
        assert "Buurt 7" in await page.locator("h1").inner_text()


@pytest.mark.asyncio(loop_scope="session")
async def test_a_marker_on_the_map_can_be_pressed_with_enter(web: Web) -> None:
    """Who uses no mouse gets there too. (M2)"""
    async with web.look("/nl/?q=buurt+7") as page:
        await page.wait_for_load_state("networkidle")
        marker = page.locator(".one").first
        await marker.focus()
        await page.keyboard.press("Enter")
        await page.wait_for_url("**/nl/group/*")


@pytest.mark.asyncio(loop_scope="session")
async def test_near_me_asks_the_browser_and_says_when_it_will_not_tell(web: Web) -> None:
    """A place is used once and stands in no address; without one the form is left. (M2)"""
    here = {"latitude": 52.001, "longitude": 5.001}
    async with web.look("/nl/", permissions=["geolocation"], geolocation=here) as page:
        await page.get_by_role("button", name="Bij mij in de buurt").click()
        await page.locator("#found").wait_for()
        assert "jouw plek hoort hierbij" in await page.locator(".hits li").first.inner_text()
        assert page.url.endswith("/nl/")
    async with web.look("/nl/") as page:
        await page.get_by_role("button", name="Bij mij in de buurt").click()
        await page.get_by_text("Je apparaat geeft je plek niet door").wait_for()


@pytest.mark.asyncio(loop_scope="session")
async def test_a_page_is_light_and_all_of_it_comes_from_here(web: Web) -> None:
    """With everything it loads, compressed as it comes. (M2)"""
    async with web.look("/nl/") as page:
        asked: list[str] = []
        sizes: list[int] = []

        async def note(request: Any) -> None:
            asked.append(request.url)
            sizes.append((await request.sizes())["responseBodySize"])

        page.on("requestfinished", note)
        await page.reload(wait_until="networkidle")
        await page.wait_for_timeout(200)
        assert all(each.startswith(web.url) for each in asked)
        assert len(asked) >= 5
        assert sum(sizes) <= HEAVIEST
