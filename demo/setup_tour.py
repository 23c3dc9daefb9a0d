"""A first-time admin sets up a group on the real page, while `make demo` runs: pictures and counts.

.venv/bin/python demo/setup_tour.py
"""

import asyncio
import json
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from playwright.async_api import FilePayload, Locator, Page, async_playwright

URL = os.environ.get("DEMO_URL", "http://127.0.0.1:8112")
FOLDER = Path(__file__).parent.parent / "docs" / "setup"
PHONE = {"width": 390, "height": 844}
PAUSE = 2500  # milliseconds; the bot keeps Telegram's pace of one message a second


@dataclass
class Tour:
    """One admin with a phone: every tap and every message is counted."""

    page: Page
    taps: int = 0
    messages: int = 0
    pictures: int = 0

    async def tap(self, what: Locator) -> None:
        """One tap."""
        await what.click()
        self.taps += 1
        await self.page.wait_for_timeout(PAUSE)

    async def key(self, label: str) -> None:
        """The newest button of the bot with this label."""
        await self.tap(self.page.locator(".key", has_text=label).last)

    async def write(self, text: str) -> None:
        """One message."""
        await self.page.fill("#input", text)
        await self.page.press("#input", "Enter")
        self.messages += 1
        await self.page.wait_for_timeout(PAUSE)

    async def picture(self, name: str) -> None:
        """What stands on the phone now."""
        self.pictures += 1
        await self.page.screenshot(path=FOLDER / f"{self.pictures}-{name}.png")

    async def go(self, title: str) -> None:
        """Open a chat."""
        back = self.page.locator(".head .back")
        if await back.is_visible():
            await back.click()
        await self.tap(self.page.locator(f".chat-row:has(.chat-title:text-is('{title}'))"))


async def be(page: Page, name: str, *, language: str = "nl") -> None:
    """Become one of the town's people."""
    world = await (await page.request.get(f"{URL}/_/world")).json()
    person = next(each for each in world["people"] if each["first_name"] == name)
    await page.goto(f"{URL}/#person={person['id']}&language={language}")
    await page.reload()
    await page.wait_for_selector("body[data-ready]")


async def add_to(tour: Tour, group: str) -> None:
    """Telegram's own dialog: which group, and yes."""
    dialog = tour.page.locator("dialog[open]")
    await tour.tap(dialog.get_by_role("button", name=group, exact=True))
    await tour.tap(dialog.get_by_role("button", name="Toevoegen"))


async def walk(tour: Tour) -> None:
    """From "add the bot" to "ready"."""
    await tour.go("Buurtwacht")
    await tour.tap(tour.page.get_by_role("button", name="Start", exact=True))
    await tour.picture("start")
    tour.taps = tour.messages = 0
    await tour.key("Voeg mij toe aan mijn groep")
    await add_to(tour, "Westerkade")
    await tour.page.locator(".key", has_text="Beheerder: begin hier").wait_for()
    await tour.picture("greeting")
    await tour.key("Beheerder: begin hier")
    await tour.picture("country")
    await tour.key("Ja, dat klopt")
    await tour.key("Grenzen instellen")
    await tour.picture("area")
    await tour.write("1964, 1965")
    await tour.picture("rules")
    await tour.key("Ja, zo doen we het")
    await tour.key("Later")
    await tour.picture("small-talk")
    await tour.key("Voeg mij toe aan de praatgroep")
    await add_to(tour, "Westerkade praat")
    await tour.go("Buurtwacht")
    await tour.picture("neighbours")
    await tour.key("Later")
    await tour.key("Later")
    await tour.key("Later")
    await tour.picture("ready")
    print(f"{tour.taps} taps and {tour.messages} messages from 'add the bot' to 'ready'")
    await tour.write("/instellingen")
    await tour.picture("panel")
    await tour.key("Bellen")
    await tour.picture("panel-section")
    await tour.key("Hoe lang")
    await tour.picture("panel-setting")
    await more(tour)


async def more(tour: Tour) -> None:
    """A map file with its picture, and whom the bot reaches."""
    await tour.write("/instellingen")
    await tour.key("Grenzen")
    async with tour.page.expect_file_chooser() as chooser:
        await tour.page.click("[data-focus='attach']")
        await tour.page.get_by_role(
            "menuitem", name="Bestand van deze computer", exact=True
        ).click()
    ring = [[4.66, 52.5], [4.672, 52.499], [4.674, 52.506], [4.667, 52.509], [4.66, 52.5]]
    data = json.dumps({"type": "Polygon", "coordinates": [ring]}).encode()
    await (await chooser.value).set_files(
        FilePayload(name="buurt.geojson", mimeType="application/geo+json", buffer=data)
    )
    await tour.page.wait_for_timeout(2 * PAUSE)
    await tour.picture("area-confirm")
    await tour.key("Ja, dit is de buurt")
    await tour.write("/instellingen")
    await tour.key("Buren die ik bereik")
    await tour.picture("reach")
    await tour.write("/meldingen")
    await tour.picture("alerts")


async def in_english(tour: Tour) -> None:
    """The same panel, for an admin whose phone speaks English."""
    await tour.go("Buurtwacht")
    await tour.tap(tour.page.get_by_role("button", name="Start", exact=True))
    await tour.write("/settings")
    await tour.key("Photos and small talk")
    await tour.picture("panel-section-en")
    await tour.key("Photos and videos")
    await tour.picture("panel-setting-en")


async def main() -> None:
    """The whole walk; the pictures go to docs/setup."""
    FOLDER.mkdir(exist_ok=True)
    path = shutil.which("chromium") or shutil.which("google-chrome")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox", "--disable-gpu"]
        )
        page = await browser.new_page(viewport=PHONE)
        await be(page, "Ria")
        tour = Tour(page)
        await walk(tour)
        await be(page, "Lucy", language="en")
        await in_english(tour)
        await browser.close()


if __name__ == "__main__":
    asyncio.run(main())
