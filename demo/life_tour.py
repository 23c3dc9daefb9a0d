"""An exercise and a leaflet on the real page, while `make demo` runs: pictures.

.venv/bin/python demo/life_tour.py
"""

import asyncio
import io
import shutil

import pypdfium2
import setup_tour
from bridge_tour import open_bot
from PIL import Image
from playwright.async_api import async_playwright
from setup_tour import PHONE, Tour, be

FOLDER = setup_tour.FOLDER.parent / "life"
DENSE = 1.1  # pixels per point of a printed page


async def exercise(tour: Tour) -> None:
    """Marieke starts it, Anna sees it, Bram plays the call."""
    await be(tour.page, "Marieke")
    await open_bot(tour)
    await tour.write("/oefening")
    await tour.picture("exercise-choose")
    await tour.key("iemand voelt aan de deuren")
    await be(tour.page, "Anna")
    await tour.go("Kerkbuurt")
    await tour.key("Ik speel de melder")
    await tour.picture("exercise-see")
    await tour.key("bij de speeltuin")
    await be(tour.page, "Bram")
    await tour.go("Kerkbuurt")
    await tour.key("Ik speel de beller")
    await tour.key("bij de speeltuin")
    await tour.key("iemand voelt aan de deuren")
    await tour.key("Ik kijk mee")
    await tour.picture("exercise-board")
    await be(tour.page, "Anna")
    await tour.go("Kerkbuurt")
    await tour.key("Sein veilig")
    await tour.picture("exercise-over")


async def paper(tour: Tour) -> None:
    """A leaflet in both languages; its pages as a printer lays them down."""
    await be(tour.page, "Marieke")
    await tour.go("Buurtwacht")
    await tour.write("/instellingen")
    await tour.key("Folder, poster, stickers")
    await tour.key("Folder")
    await tour.picture("paper")
    link = tour.page.locator("a[href*='/_/file']").last
    async with tour.page.expect_download() as waiting:
        await link.click()
    made = await (await waiting.value).path()
    pages = [each.render(scale=DENSE).to_pil() for each in pypdfium2.PdfDocument(made)]
    sheet = Image.new("RGB", (sum(each.width for each in pages) + 20, pages[0].height), "#8a94a0")
    left = 0
    for each in pages:
        sheet.paste(each, (left, 0))
        left += each.width + 20
    file = io.BytesIO()
    sheet.save(file, "PNG", optimize=True)
    (FOLDER / "leaflet.png").write_bytes(file.getvalue())


async def main() -> None:
    """The whole walk; the pictures go to docs/life."""
    FOLDER.mkdir(exist_ok=True)
    setup_tour.FOLDER = FOLDER
    path = shutil.which("chromium") or shutil.which("google-chrome")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox", "--disable-gpu"]
        )
        tour = Tour(await browser.new_page(viewport=PHONE))
        await exercise(tour)
        await paper(tour)
        await browser.close()


if __name__ == "__main__":
    asyncio.run(main())
