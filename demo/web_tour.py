"""Pictures of the pages, with invented groups around Utrecht: .venv/bin/python -m demo.web_tour (needs Chromium).

Writes docs/web/*.png: every page, on a desktop and on a phone, in both languages, light and dark, and the admins' map.
"""

import asyncio
import json
import math
import random
import shutil
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlencode

from init_data_py import sign
from playwright.async_api import async_playwright

from bot.office import Office
from bot.run import migrate
from bot.serving import listening, serving_app
from models import area_tile
from models.application import Application, ApplicationStep, Inside
from models.base import Database
from models.link import Link
from models.listing import Listing
from models.neighbourhood import Neighbourhood
from models.resident import Membership, Resident
from services.area import tiles
from services.directory import listing
from web.app import application
from web.site import Site

FOLDER = Path(__file__).parent.parent / "docs" / "web"
PORT = 8119
TOKEN = "8112:TOUR"  # noqa: S105 - of nobody
NOW = datetime(2026, 11, 30, 12, 0, tzinfo=UTC)
USER = 8112
NAMES = (
    "Vogelwijk", "Molenbuurt", "Lindenhof", "Oude Haven", "Sterrenwijk", "Zuidpark", "Kerkbuurt", "De Akkers",
    "Waterkant", "Tuindorp-Oost", "Bloemenwijk", "Rivierenbuurt", "Spoorzicht", "Veldhoek", "Dorpsrand", "Eikenlaan",
)  # fmt: skip
PLACES = ("Utrecht", "Maarssen", "De Bilt", "Nieuwegein")
SHOTS = (
    ("map", "/nl/?q=utrecht", 1100, 900, "light"),
    ("groups", "/nl/groups", 1100, 900, "dark"),
    ("groups-en-phone", "/en/groups", 390, 844, "light"),
    ("start-en-phone", "/en/start", 390, 844, "dark"),
    ("signs-en", "/en/signs", 1100, 900, "dark"),
    ("privacy", "/nl/privacy", 390, 844, "dark"),
    ("privacy-en", "/en/privacy", 1100, 900, "light"),
    ("app-phone", "/nl/app?group=6", 390, 844, "light"),
    ("app-en", "/en/app?group=6", 900, 1000, "dark"),
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
    now = NOW
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


async def staff(database: Database) -> None:
    """An admin of one of them, a bridge, and somebody who asks to be let in."""
    async with database.transaction() as session:
        tom, fatima = (
            Resident(user_id=USER + number, first_name=name, locale="nl", seen_at=NOW)
            for number, name in enumerate(("Tom", "Fatima"))
        )
        session.add_all((tom, fatima))
        await session.flush()
        session.add_all(
            (
                Membership(neighbourhood_id=6, resident_id=tom.id, is_admin=True, seen_at=NOW),
                Link(first_id=6, second_id=7, at=NOW),
                Application(
                    neighbourhood_id=6,
                    resident_id=fatima.id,
                    user_id=USER + 1,
                    step=ApplicationStep.DECIDE,
                    place="Veldhoek 12",
                    inside=Inside.YES,
                    until=NOW,
                    at=NOW,
                ),
            )
        )


class Desk(Office):
    """Where everybody is an admin."""

    def __init__(self, database: Database) -> None:
        self.token, self.frame, self._database = TOKEN, "", database

    def now(self) -> datetime:
        """The tour's own."""
        return NOW

    async def is_admin(self, chat_id: int, user_id: int) -> bool | None:
        """Yes."""
        return chat_id < 0 < user_id


def told(scheme: str) -> str:
    """What Telegram puts behind the # of the map's address."""
    data = sign({"user": json.dumps({"id": USER, "first_name": "Tom"})}, TOKEN, auth_date=NOW)
    theme = {"bg_color": "#17212b" if scheme == "dark" else "#ffffff"}
    return urlencode({"tgWebAppData": data, "tgWebAppThemeParams": json.dumps(theme)})


async def main() -> None:
    """Serve the pages and take the pictures."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite+aiosqlite:///{folder}/tour.db")
        await migrate(database)
        await fill(database)
        await staff(database)
        site = Site(database, "buurtwacht_bot", office=Desk(database))
        server = serving_app(application(site))
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
                behind = f"#{told(scheme)}" if "/app" in path else ""
                url = f"http://127.0.0.1:{PORT}{path}{behind}"
                await page.goto(url, wait_until="networkidle")
                await page.wait_for_timeout(600)
                await page.screenshot(path=FOLDER / f"{name}.png", full_page=name != "group")
                await context.close()
            await browser.close()
        server.should_exit = True
        await serving
        await database.close()


if __name__ == "__main__":
    asyncio.run(main())
