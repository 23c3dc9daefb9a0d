"""Two admins build a bridge on the real page, and an alert crosses it, while `make demo` runs: pictures.

.venv/bin/python demo/bridge_tour.py
"""

import asyncio
import re
import shutil

import setup_tour
from playwright.async_api import async_playwright
from setup_tour import PHONE, Tour, be

FOLDER = setup_tour.FOLDER.parent / "bridges"


async def open_bot(tour: Tour) -> None:
    """The private chat, started if it was not."""
    await tour.go("Buurtwacht")
    start = tour.page.get_by_role("button", name="Start", exact=True)
    if await start.is_visible():
        await tour.tap(start)


async def build(tour: Tour) -> None:
    """Invited, agreed on by both sides."""
    await be(tour.page, "Marieke")
    await open_bot(tour)
    await tour.write("/koppel")
    await tour.picture("invitation")
    said = await tour.page.locator(".bubble").last.inner_text()
    found = re.search(r"start=(brug_[\w-]+)", said)
    if found is None:
        raise SystemExit("No invitation stands on the page; is the demo running anew?")
    await be(tour.page, "Dirk")
    await open_bot(tour)
    await tour.write(f"/start {found[1]}")
    await tour.picture("agree")
    await tour.key("Akkoord")
    await be(tour.page, "Marieke")
    await tour.go("Buurtwacht")
    await tour.picture("last-word")
    await tour.key("Akkoord")
    await tour.write("/bruggen")
    await tour.picture("bridges")
    await tour.key("Oosterpark")
    await tour.picture("one-bridge")


async def cross(tour: Tour) -> None:
    """A report of one group, published in the other."""
    await be(tour.page, "Anna")
    await tour.go("Kerkbuurt")
    await tour.write(
        "Er klimt nu iemand door het raam bij Kerkstraat 12! Hij rent richting het park"
    )
    await be(tour.page, "Dirk")
    await tour.go("Buurtwacht")
    await tour.picture("offer")
    await tour.key("Zet hem in onze groep")
    await tour.go("Oosterpark")
    await tour.picture("crossed")


async def main() -> None:
    """The whole walk; the pictures go to docs/bridges."""
    FOLDER.mkdir(exist_ok=True)
    setup_tour.FOLDER = FOLDER
    path = shutil.which("chromium") or shutil.which("google-chrome")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox", "--disable-gpu"]
        )
        tour = Tour(await browser.new_page(viewport=PHONE))
        await build(tour)
        print(f"{tour.taps} taps and {tour.messages} messages by both admins for the bridge")
        await cross(tour)
        await browser.close()


if __name__ == "__main__":
    asyncio.run(main())
