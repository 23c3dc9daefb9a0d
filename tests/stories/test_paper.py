"""Leaflet, poster and stickers: asked for with buttons, and right on paper. (M5)"""

import io
from typing import Any

import cv2
import numpy as np
import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from services.paper.letters import printable
from simulator import people
from tests.town import RIGHTS, Resident, Town, plain

MM = 72 / 25.4
DENSE = 300 / 72
SMALLEST = 20.0  # millimetres of a code that still has to read


class Paper:
    """A PDF that somebody got, as a reader and a camera see it."""

    def __init__(self, data: bytes, name: str) -> None:
        self.data, self.name = data, name
        self.pages = list(pypdfium2.PdfDocument(data))

    @property
    def sizes(self) -> list[tuple[int, int]]:
        """Of the pages, in millimetres."""
        found = [each.get_size() for each in self.pages]
        return [(round(wide / MM), round(high / MM)) for wide, high in found]

    @property
    def words(self) -> str:
        """All text, lines joined."""
        found = [each.get_textpage().get_text_range() for each in self.pages]
        return " ".join(" ".join(found).replace("\ufffe", "-").split())

    def pictures(self, *, code: float = SMALLEST) -> list[Image.Image]:
        """The pages at 300 dots an inch; of a `code` of so many millimetres made as small as 20."""
        scale = DENSE * SMALLEST / code
        return [each.render(scale=scale).to_pil().convert("RGB") for each in self.pages]


def paper_of(who: Resident) -> Paper:
    """The newest file in a person's private chat."""
    message = next(each for each in reversed(who.words) if each.kind == "document")
    found = message.content["document"]
    return Paper(who.town.world.files[found["file_id"]].data, found["file_name"])


def read_by_both(page: Image.Image) -> set[str]:
    """What two decoders that know nothing of each other read; they must agree."""
    one = {each.text for each in zxingcpp.read_barcodes(page)}
    found, texts, _, _ = cv2.QRCodeDetector().detectAndDecodeMulti(np.array(page))
    assert found
    other = {each for each in texts if each}
    assert one == other
    return one


async def opened(town: Town) -> Resident:
    """The admin, before the screen."""
    tom = town.people["Tom"]
    await tom.starts()
    await tom.tells_bot("/instellingen")
    await tom.presses("Folder, poster, stickers")
    return tom


async def named(town: Town, name: str) -> Resident:
    """The same, of a group with another name."""
    people.rename(town.world, town.people["Tom"].person, town.chat().chat, name)
    await town.settle()
    return await opened(town)


async def test_a_leaflet_comes_in_private_and_leads_to_the_request_to_join(town: Town) -> None:
    """Two sides A5 that say what SAAR is; both decoders read the code off the page. (M5)"""
    tom = await opened(town)
    pressed = await tom.presses("📄 Folder")
    assert "Ik maak het" in (pressed.text or "")
    paper = paper_of(tom)
    assert paper.name == "folder-1.pdf"
    assert paper.sizes == [(148, 210), (148, 210)]
    for words in ("Kerkbuurt", "Signaleer", "Alarmeer 112", "Reageer", "0900-8844", "18 jaar"):
        assert words in paper.words
    (url,) = read_by_both(paper.pictures(code=50)[0])
    assert url.startswith("https://t.me/+")
    assert town.chat().chat.links[url]["creates_join_request"]
    assert "Print op ware grootte" in tom.last_private_word
    assert b"pdfuaid" in paper.data


async def test_both_languages_stand_on_one_sheet(town: Town) -> None:
    """A side for each; the group's own first. (M5)"""
    tom = await opened(town)
    await tom.presses("Allebei")
    await tom.presses("📄 Folder")
    paper = paper_of(tom)
    first, second = (each.get_textpage().get_text_range() for each in paper.pages)
    assert "Alarmeer 112" in first
    assert "Together we look out" in second
    assert len({frozenset(read_by_both(each)) for each in paper.pictures(code=30)}) == 1


@pytest.mark.parametrize(("button", "count", "code"), [("groot", 8, 30), ("klein", 21, 20)])
async def test_every_sticker_on_the_sheet_has_a_code_that_reads(
    town: Town, button: str, count: int, code: float
) -> None:
    """Of 2 cm and more, where the labels are. (M5)"""
    tom = await opened(town)
    await tom.presses(f"Stickers, {button}")
    paper = paper_of(tom)
    assert paper.sizes == [(210, 297)]
    (page,) = paper.pictures(code=code)
    assert len(zxingcpp.read_barcodes(page)) == count
    assert len(read_by_both(page.crop((0, 0, page.width // 2, page.height // 4)))) == 1
    assert f"{count} etiketten" in tom.last_private_word


async def test_a_poster_with_print_marks_is_larger_than_its_paper(town: Town) -> None:
    """The printer's shop cuts it. (M5)"""
    tom = await opened(town)
    await tom.presses("🪟 Poster")
    assert paper_of(tom).sizes == [(210, 297)]
    await tom.presses("Met snijtekens")
    await tom.presses("🪟 Poster")
    paper = paper_of(tom)
    assert paper.sizes == [(226, 313)]
    assert "Met snijtekens, voor de drukker" in tom.last_private_word
    assert read_by_both(paper.pictures(code=62)[0])


@pytest.mark.parametrize(
    "name",
    [
        "Oud",
        "Buurtpreventie Nieuwe Burgemeester van Heemstra-Vogelwijk-Noord",
        "Donaudampfschifffahrtsgesellschaftskapitänsviertel Nordost",
        "Γειτονιά της Πλάκας",
        "حي الزهور الشمالي",
        "Ługów Ğüneş Đorđe Şişli Ærø",
        "Київський квартал",
    ],
)
async def test_any_name_comes_out_whole(town: Town, name: str) -> None:
    """Short and long, Latin, Greek, Cyrillic and Arabic. (M5)"""
    tom = await named(town, name)
    for button in ("📄 Folder", "🪟 Poster", "Stickers, klein"):
        await tom.presses(button)
        paper = paper_of(tom)
        letters = "".join(paper.words.split()).replace("-", "")
        wanted = "".join(name.split()).replace("-", "")
        if not any("\u0600" <= each <= "\u06ff" for each in name):
            assert wanted in letters, button
        assert len(paper.sizes) == (2 if "Folder" in button else 1)


async def test_pictures_around_a_name_are_left_out(town: Town) -> None:
    """A house and a flag are no reason to refuse. (M5)"""
    tom = await named(town, "🏡 Kerkbuurt 🇳🇱 ✔️")
    await tom.presses("📄 Folder")
    assert "Kerkbuurt" in paper_of(tom).words
    assert printable("🏡👨‍👩‍👧 Kerk buurt") == "Kerk buurt"
    assert printable("🏡🏡") == "🏡🏡"


@pytest.mark.parametrize("name", ["教会街区", "🏡🏡"])
async def test_what_cannot_be_printed_is_refused_with_a_sentence(town: Town, name: str) -> None:
    """Never as boxes. (M5)"""
    tom = await named(town, name)
    await tom.presses("📄 Folder")
    assert "Dit kan ik niet drukken" in tom.last_private_word
    assert not [each for each in tom.words if each.kind == "document"]


async def test_without_the_right_to_invite_it_says_which_is_missing(town: Town) -> None:
    """The code leads to a link that the bot has to make. (M5, G3)"""
    await town.founds("Dorpsbuurt", admin="Piet", rights=RIGHTS - {"can_invite_users"})
    piet = town.people["Piet"]
    await piet.starts()
    await piet.tells_bot("/instellingen")
    await piet.presses("Folder, poster, stickers")
    pressed = await piet.presses("📄 Folder")
    assert pressed.show_alert
    assert not [each for each in piet.words if each.kind == "document"]


async def test_the_area_stands_on_it_where_there_is_one(town: Town) -> None:
    """Drawn from the group's own border, with a hole where there is one. (M5, G3)"""
    tom = await opened(town)
    async with town.bot.database.transaction() as session:
        from models import neighbourhood

        group = await neighbourhood.by_id(session, 1)
        outer = [[4.61, 52.50], [4.64, 52.50], [4.64, 52.52], [4.61, 52.52], [4.61, 52.50]]
        hole = [[4.62, 52.507], [4.63, 52.507], [4.63, 52.513], [4.62, 52.513], [4.62, 52.507]]
        geometry = {"type": "Polygon", "coordinates": [outer, hole]}
        group.perimeter = {"kind": "shape", "geometry": geometry}
    await tom.presses("📄 Folder")
    page = paper_of(tom).pictures()[0]
    assert "Dit is het gebied van de groep." in paper_of(tom).words
    land, ground = (188, 215, 238), (238, 241, 234)
    middle = page.getpixel((page.width // 2, int(page.height * 0.515)))
    assert middle == ground
    colours = {colour for _, colour in page.getcolors(10_000_000) or ()}
    assert {land, ground} <= colours


async def test_it_ticks_the_plan_and_stands_in_the_log(town: Town) -> None:
    """The last step of the start plan. (G3, 12)"""
    tom = await opened(town)
    await tom.presses("📄 Folder")
    await tom.tells_bot("/startplan")
    assert "✅ Folder gedrukt" in plain(tom.words[-1])
    await tom.tells_bot("/logboek")
    assert "maakte een folder, poster of stickers" in tom.last_private_word


def test_the_picture_of_a_page_is_the_page() -> None:
    """A PNG of each page, as large as it is dense. (M5)"""
    from printing.sheets import pictures
    from services.paper import leaflet

    values: dict[str, Any] = {
        "sides": [],
        "url": "",
        "code": "",
        "area": None,
        "marks": False,
        "labels": "",
    }
    assert leaflet.ordered("leaflet.en.x", "nl").marks
    side = {
        "lang": "nl", "name": "Kerk", "title": "Kerk", "alt": "x", "steps": [], "rules": [],
        **dict.fromkeys(("kicker", "promise", "join", "how", "foot", "watch"), "x"),
    }  # fmt: skip
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'
    made = pictures("poster", values | {"sides": [side], "code": svg}, dense=36.0)
    assert [Image.open(io.BytesIO(each)).size for each in made] == [(298, 421)]


@pytest.mark.parametrize("name", ["कमला", "நீதி தமிழ்", "教会街区", "Jan 1️⃣", "Ünal Öztürk"])
def test_a_typed_name_in_any_script_stops_no_sheet(name: str) -> None:
    """What no font has becomes a question mark, and digits stay digits. (M5, M9)"""
    from printing.sheets import pdf

    cards = [{"head": printable(name), "large": "0251 123 456", "lines": ["x"]}]
    made = Paper(pdf("rings", {"lang": "nl", "title": "x", "cards": cards}), "x.pdf")
    assert "0251 123 456" in made.words
