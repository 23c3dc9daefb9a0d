"""What can be printed for three neighbourhoods, in both languages, with what two decoders read off it: docs/life/sheets.

.venv/bin/python demo/sheets.py
"""

import asyncio
import io
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import cv2
import numpy as np
import zxingcpp
from PIL import Image
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from models import month  # noqa: E402
from models.base import Base  # noqa: E402
from models.neighbourhood import Neighbourhood  # noqa: E402
from printing import sheets  # noqa: E402
from saar.effects import Sheet  # noqa: E402
from services.paper import leaflet, quarter  # noqa: E402

FOLDER = ROOT / "docs" / "life" / "sheets"
NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)
RIVER = [[4.99, 52.09], [5.012, 52.088], [5.02, 52.096], [5.008, 52.103], [4.994, 52.1], [4.99, 52.09]]  # fmt: skip
NAMES = {
    "oog": "Oog",
    "long": "Buurtpreventie Wilhelminapark-Oost en Prinses Irenestraat 60",
    "letters": "حي السلام · Γειτονιά",
}
DRAWN = "long"
KINDS = ("leaflet", "poster", "stickers-8", "stickers-21")
SEEN = 60.0  # points an inch of a picture for the page
SHARP = 300.0
COLOURS = 96
GAP, BEHIND = 20, "#8a94a0"
COUNTS = {
    "reports": 23, "urgent": 9, "spared": 31, "tip": 14, "tip:wrong": 2,
    "kind:burglary": 9, "kind:suspicious_person": 7, "kind:fire": 4, "kind:medical": 3,
    "end:police": 11, "end:gone": 8, "end:false_alarm": 4,
    "first:20": 6, "first:40": 5, "first:90": 4, "first:200": 3,
}  # fmt: skip


def neighbourhood(name: str, *, drawn: bool) -> Neighbourhood:
    """A group with a link to join by."""
    area = {"kind": "shape", "geometry": {"type": "Polygon", "coordinates": [RIVER]}}
    return Neighbourhood(
        chat_id=-1,
        name=name,
        country="NL",
        locale="nl",
        settings={},
        plan={},
        perimeter=area if drawn else None,
        join_link="https://t.me/+AbCdEfGhIjKlMnOp",
        created_at=NOW,
    )


def pages(sheet: Sheet, dense: float) -> list[Image.Image]:
    """The pages as a printer lays them down."""
    found = sheets.pictures(sheet.name, sheet.values, dense=dense)
    return [Image.open(io.BytesIO(each)).convert("RGB") for each in found]


def read(page: Image.Image) -> tuple[set[str], set[str]]:
    """What ZXing and OpenCV read, who know nothing of each other."""
    one = {each.text for each in zxingcpp.read_barcodes(page)}
    _, other, _, _ = cv2.QRCodeDetector().detectAndDecodeMulti(np.array(page))
    return one, {each for each in other if each}


def beside(found: list[Image.Image]) -> Image.Image:
    """In one row."""
    wide = sum(each.width for each in found) + GAP * (len(found) + 1)
    row = Image.new("RGB", (wide, max(each.height for each in found) + 2 * GAP), BEHIND)
    left = GAP
    for each in found:
        row.paste(each, (left, GAP))
        left += each.width + GAP
    return row


def drawn(key: str, locale: str) -> None:
    """All sheets of one neighbourhood in one language, and a line for each with what was read."""
    group = neighbourhood(NAMES[key], drawn=key == DRAWN)
    row = []
    for kind in KINDS:
        sheet = leaflet.sheet(
            group, leaflet.ordered(f"{kind}.{locale}.o", locale), bot="buurtwacht_bot"
        )
        row += pages(sheet, SEEN)
        one, other = read(pages(sheet, SHARP)[0])
        print(f"{key} {locale} {kind}: ZXing {one} OpenCV {other}")
    beside(row).quantize(COLOURS).save(FOLDER / f"{key}-{locale}.png", optimize=True)


async def quarters() -> None:
    """The bars of a quarter, as admins get them below the words."""
    engine = create_async_engine("sqlite+aiosqlite://")
    async with engine.begin() as begun:
        await begun.run_sync(Base.metadata.create_all)
    async with AsyncSession(engine) as session:
        group = neighbourhood(NAMES["oog"], drawn=False)
        session.add(group)
        await session.flush()
        await month.add(session, group.id, date(2026, 8, 3), COUNTS)
        for locale in ("nl", "en"):
            sheet = await quarter.sheet(session, group, date(2026, 7, 1), date(2026, 10, 1), locale)
            (page,) = pages(sheet, 110)
            page.save(FOLDER / f"quarter-{locale}.png", optimize=True)
    await engine.dispose()


def main() -> None:
    """Everything anew."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for key in NAMES:
        for locale in ("nl", "en"):
            drawn(key, locale)
    asyncio.run(quarters())


if __name__ == "__main__":
    main()
