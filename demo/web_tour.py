"""Pictures of the pages, with invented groups around Utrecht: .venv/bin/python demo/web_tour.py (needs Chromium).

Writes docs/web/*.png: the map and one group, on a desktop and on a phone, in both languages.
"""

import asyncio
import math
import random
import shutil
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from playwright.async_api import async_playwright

from bot.run import migrate
from bot.serving import listening, serving_app
from models import area_tile
from models.base import Database
from models.listing import Listing
from models.neighbourhood import Neighbourhood
from services.area import tiles
from services.directory import listing
from web.app import application
from web.site import Site

FOLDER = Path(__file__).parent.parent / "docs" / "web"
PORT = 8119
NAMES = (
    "Vogelwijk", "Molenbuurt", "Lindenhof", "Oude Haven", "Sterrenwijk", "Zuidpark", "Kerkbuurt", "De Akkers",
    "Waterkant", "Tuindorp-Oost", "Bloemenwijk", "Rivierenbuurt", "Spoorzicht", "Veldhoek", "Dorpsrand", "Eikenlaan",
)  # fmt: skip
PLACES = ("Utrecht", "Maarssen", "De Bilt", "Nieuwegein")
SHOTS = (
    ("map", "/nl/?q=utrecht", 1100, 900, "light"),
    ("map-en-phone", "/en/", 390, 844, "dark"),
    ("group", "/nl/group/3", 390, 844, "dark"),
    ("group-en", "/en/group/3", 1100, 900, "light"),
    ("start", "/nl/start", 1100, 900, "light"),
    ("signs", "/nl/signs", 390, 844, "light"),
)


def shape(latitude: float, longitude: float, dice: random.Random) -> dict[str, object]:
    """A patch with a few corners, some hundred metres wide."""
    corners = [
        (
            round(longitude + math.cos(turn) * dice.uniform(0.006, 0.011), 5),
            round(latitude + math.sin(turn) * dice.uniform(0.004, 0.007), 5),
        )
        for turn in (each * math.tau / 9 for each in range(9))
    ]
    return {
        "kind": "shape",
        "geometry": {"type": "Polygon", "coordinates": [[*corners, corners[0]]]},
    }


async def fill(database: Database) -> None:
    """Sixteen groups, each with an area and a place in the list."""
    dice = random.Random(8112)  # noqa: S311 - for pictures
    now = datetime(2026, 11, 30, 12, 0, tzinfo=UTC)
    async with database.transaction() as session:
        for number, name in enumerate(NAMES):
            at = (52.05 + number % 4 * 0.021, 5.03 + number // 4 * 0.031)
            group = Neighbourhood(
                chat_id=-1_002_000_000_000 - number,
                name=name,
                join_link=f"https://t.me/+invented{number}",
                can_invite=True,
                perimeter=shape(*at, dice),
                created_at=now,
            )
            session.add(group)
            await session.flush()
            place = PLACES[number // 4]
            members = dice.choice((31, 84, 120, 256))
            session.add(Listing(neighbourhood_id=group.id, place=place, members=members, at=now))
            await session.flush()
            await listing.follow(session, group)
            await area_tile.put(session, group.id, tiles.tiles_of(group.perimeter or {}))


async def main() -> None:
    """Serve the pages and take the pictures."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite+aiosqlite:///{folder}/tour.db")
        await migrate(database)
        await fill(database)
        server = serving_app(application(Site(database, "buurtwacht_bot")))
        serving = asyncio.create_task(server.serve([listening("127.0.0.1", PORT, "PORT")]))
        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(
                executable_path=shutil.which("chromium"), args=["--no-sandbox"]
            )
            for name, path, width, height, scheme in SHOTS:
                context = await browser.new_context(
                    viewport={"width": width, "height": height},
                    color_scheme="dark" if scheme == "dark" else "light",
                )
                page = await context.new_page()
                await page.goto(f"http://127.0.0.1:{PORT}{path}", wait_until="networkidle")
                await page.wait_for_timeout(600)
                await page.screenshot(path=FOLDER / f"{name}.png", full_page=name != "group")
                await context.close()
            await browser.close()
        server.should_exit = True
        await serving
        await database.close()


if __name__ == "__main__":
    asyncio.run(main())
