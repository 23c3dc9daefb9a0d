"""Take the README's picture from the real page, while `make demo` runs.

.venv/bin/python demo/screenshot.py
"""

import asyncio
import os
import shutil
from pathlib import Path

from playwright.async_api import Page, async_playwright

URL = os.environ.get("DEMO_URL", "http://127.0.0.1:8112")
PICTURE = Path(__file__).parent.parent / "docs" / "chat-page.png"
PAUSE = 2500  # milliseconds; the bot keeps Telegram's pace of one message a second


async def be(page: Page, name: str) -> None:
    """Become one of the town's people, in the first group."""
    world = await (await page.request.get(f"{URL}/_/world")).json()
    person = next(each for each in world["people"] if each["first_name"] == name)
    chat = world["groups"][0]["id"]
    await page.goto(f"{URL}/#person={person['id']}&language=nl&chat={chat}")
    await page.reload()
    await page.wait_for_selector("body[data-ready]")
    await page.wait_for_timeout(PAUSE)


async def write(page: Page, text: str) -> None:
    """Write in the open chat."""
    await page.fill("#input", text)
    await page.press("#input", "Enter")
    await page.wait_for_timeout(PAUSE)


async def main() -> None:
    """A report, a call, and what the reporter sees."""
    browser_path = shutil.which("chromium") or shutil.which("google-chrome")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=browser_path, args=["--no-sandbox", "--disable-gpu"]
        )
        page = await browser.new_page(viewport={"width": 1100, "height": 1420})
        await be(page, "Anna")
        await write(page, "Er probeert iemand de deur open te breken bij Kerkstraat 12")
        await be(page, "Bram")
        await write(page, "ik zie ze ook, 2 mannen, witte bus, richting Dorpsstraat")
        await be(page, "Fatima")
        await write(page, "heb 112 gebeld")
        await be(page, "Anna")
        await page.wait_for_timeout(4 * PAUSE)
        await page.screenshot(path=PICTURE)
        await browser.close()


if __name__ == "__main__":
    asyncio.run(main())
