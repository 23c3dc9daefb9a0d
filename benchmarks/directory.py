"""The pages with ten thousand groups: how soon the map can be used, how long a search takes, what a page weighs.

python -m benchmarks.directory [GROUPS]

The reference, in the same run, is the same site with ten groups. Needs Chromium for the map.
"""

import asyncio
import shutil
import statistics
import sys
import tempfile
import time

import httpx
from playwright.async_api import async_playwright

from bot.run import migrate
from bot.serving import serving_app
from models.base import Database
from tests.pages.stage import FLAGS, find_browser
from tests.stories.test_web import make
from web.app import application
from web.site import Site

FEW, MANY = 10, 10_000
SEARCHES = ("utrecht", "buurt 7", "buurt 4711", "1964 AB", "nergens", "u")
ROUNDS = 30
USABLE = ".many, .one"


async def served(groups: int) -> dict[str, float]:
    """Figures of one site, in milliseconds and kilobytes."""
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite+aiosqlite:///{folder}/many.db")
        await migrate(database)
        async with database.transaction() as session:
            await make(session, groups)
        server = serving_app(application(Site(database, "buurtwacht_bot")))
        door = await asyncio.start_server(lambda *_: None, "127.0.0.1", 0)
        port = door.sockets[0].getsockname()[1]
        door.close()
        await door.wait_closed()
        server.config.host, server.config.port = "127.0.0.1", port
        serving = asyncio.create_task(server.serve())
        while not server.started:  # noqa: ASYNC110
            await asyncio.sleep(0.02)
        url = f"http://127.0.0.1:{port}"
        found = await _searches(url) | await _map(url)
        server.should_exit = True
        await serving
        await database.close()
        return found


async def _searches(url: str) -> dict[str, float]:
    took = []
    async with httpx.AsyncClient(base_url=url) as browser:
        for _ in range(ROUNDS):
            for words in SEARCHES:
                began = time.perf_counter()
                answer = await browser.get("/nl/", params={"q": words})
                took.append((time.perf_counter() - began) * 1000)
                assert answer.status_code == 200
    took.sort()
    return {"search p50 ms": statistics.median(took), "search p99 ms": took[int(len(took) * 0.99)]}


async def _map(url: str) -> dict[str, float]:
    if not shutil.which("chromium"):
        return {}
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=find_browser(), args=list(FLAGS))
        times, weights = [], []
        for _ in range(5):
            context = await browser.new_context(viewport={"width": 1200, "height": 900})
            page = await context.new_page()
            began = time.perf_counter()
            await page.goto(f"{url}/nl/", wait_until="commit")
            await page.locator(USABLE).first.wait_for()
            times.append((time.perf_counter() - began) * 1000)
            await page.wait_for_load_state("networkidle")
            script = (
                "performance.getEntries().reduce((sum, each) => sum + (each.transferSize || 0), 0)"
            )
            weights.append(await page.evaluate(script) / 1000)
            await context.close()
        await browser.close()
    return {"usable map ms": statistics.median(times), "page kB": max(weights)}


async def main(many: int) -> None:
    """Both sites, side by side."""
    few, much = await served(FEW), await served(many)
    for name, value in much.items():
        print(
            f"{name:16} {FEW} groups {few[name]:8.1f}   {many} groups {value:8.1f}   {value / few[name]:5.2f} x"
        )


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else MANY))
