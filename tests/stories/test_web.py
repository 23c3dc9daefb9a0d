"""The pages: a stranger finds a group and asks to be let in, and nothing of anybody is kept or shown. (M2)"""

import contextlib
import random
import re
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx
import pytest
from pmtiles.tile import Compression, TileType, zxy_to_tileid
from pmtiles.writer import Writer
from sqlalchemy.exc import DBAPIError

from models import area_tile
from models.base import Session
from models.listing import Listing
from models.neighbourhood import Neighbourhood
from services.area import tiles
from services.area.perimeter import circle
from services.directory import listing
from tests.stories.test_directory import around, listed
from tests.town import START, Town
from web.app import application
from web.site import Site
from web.tiles import NoTilesError, Tiles, tiles_of

BOX = "50.7,3.3,53.6,7.3"


def site(town: Town, tiles: Tiles | None = None) -> httpx.AsyncClient:
    """Somebody with a browser, who is in no group."""
    app = application(Site(town.bot.database, "buurtwacht_bot", tiles or Tiles(), "© OSM"))
    return httpx.AsyncClient(
        transport=httpx.ASGITransport(app, raise_app_exceptions=False), base_url="http://site"
    )


async def text_of(town: Town, path: str, **given: Any) -> str:
    async with site(town) as browser:
        answer = await browser.get(path, **given)
        assert answer.status_code == 200, answer.text
        return answer.text


async def test_from_the_map_to_the_request_to_join(town: Town) -> None:
    """Four steps, two of them in Telegram; no admin's name, no number, no member. (M2)"""
    await around(town, 52.51, 4.67)
    async with site(town) as browser:
        (group,) = (await browser.get(f"/map.json?box={BOX}")).json()["groups"]
        assert group["name"] == "Kerkbuurt"
        page = (await browser.get(f"/nl/group/{group['id']}")).text
        assert "Een buurtgroep in Heemskerk" in page
        assert "255 plaatsen vrij" in page
        assert "<svg" in page
        assert "Geen foto's van mensen" in page
        door = await browser.get(f"/nl/group/{group['id']}/join")
    assert door.status_code == 303
    assert door.headers["location"].startswith("https://t.me/+")
    assert "Tom" not in page
    assert "t.me/+" not in page


async def test_by_words_by_postcode_and_without_a_script(town: Town) -> None:
    """The form alone does it. (M2)"""
    await listed(town, area="1964")
    for words in ("kerk", "Heemskerk", "1964 ab", "1964"):
        page = await text_of(town, "/nl/", params={"q": words})
        assert "1 groep gevonden" in page, words
        assert "Kerkbuurt" in page
    page = await text_of(town, "/en/", params={"q": "<script>x"})
    assert "No group found" in page
    assert "<script>x" not in page
    assert "Kerkbuurt" in await text_of(town, "/nl/groups")


async def test_where_somebody_is_stands_in_no_address(town: Town) -> None:
    """It is sent as a form; nonsense is no place, and finds nothing wrong. (M2)"""
    await around(town, 52.51, 4.67)
    async with site(town) as browser:
        found = await browser.post("/nl/", data={"latitude": "52.5101", "longitude": "4.6701"})
        assert "jouw plek hoort hierbij" in found.text
        for bad in ("nan", "1e9", "", "x"):
            answer = await browser.post("/nl/", data={"latitude": bad, "longitude": "4.67"})
            assert answer.status_code == 200
            assert "hoort hierbij" not in answer.text


async def test_what_a_group_hides_is_shown_nowhere(town: Town) -> None:
    """Neither on the map, nor by asking for a place, nor on its own page. (M2)"""
    tom = await around(town, 52.51, 4.67)
    await tom.tells_bot("/instellingen")
    await tom.presses("In de lijst van groepen")
    await tom.presses("Verberg de grenzen")
    await tom.presses("Verberg de vrije plaatsen")
    async with site(town) as browser:
        assert (await browser.get(f"/map.json?box={BOX}")).json() == {"groups": [], "squares": []}
        place = {"latitude": "52.5101", "longitude": "4.6701"}
        assert "Geen groep gevonden" in (await browser.post("/nl/", data=place)).text
        page = (await browser.get("/nl/group/1")).text
    assert "toont haar grenzen niet" in page
    assert "<svg" not in page
    assert "plaatsen vrij" not in page


async def test_a_postcode_tells_nothing_of_a_group_that_hides_where_it_is(town: Town) -> None:
    """Its name finds it; walking through the postcodes would draw its borders. (M2)"""
    tom = await listed(town, area="1964")
    await tom.tells_bot("/instellingen")
    await tom.presses("In de lijst van groepen")
    await tom.presses("Verberg de grenzen")
    assert "Geen groep gevonden" in await text_of(town, "/nl/", params={"q": "1964 AB"})
    page = await text_of(town, "/nl/", params={"q": "kerkbuurt"})
    assert "1 groep gevonden" in page
    assert "hoort hierbij" not in page


async def test_a_fault_of_ours_is_guarded_as_well(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One sentence, nothing of it shown, and the same rules for the browser. (M2)"""
    monkeypatch.setattr("services.directory.public.listed", None)
    async with site(town) as browser:
        answer = await browser.get("/nl/groups")
    assert answer.status_code == 500
    assert "Er ging iets mis" in answer.text
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert answer.headers["cache-control"] == "no-store"


async def test_an_incident_changes_nothing_on_any_page(town: Town) -> None:
    """Nothing of what goes on can be seen from outside. (M2)"""
    await around(town, 52.51, 4.67)
    paths = ("/nl/", "/nl/groups", "/nl/group/1", f"/map.json?box={BOX}")
    before = [await text_of(town, each) for each in paths]
    (anna,) = town.residents("Anna")
    await anna.writes("Er wordt nu ingebroken bij Kerkstraat 12!")
    assert "Inbraak" in town.chat().card
    assert [await text_of(town, each) for each in paths] == before


@pytest.mark.parametrize(
    "path", ["/nl/group/1", "/nl/group/99", "/de/", "/nl/x", "/nl/group/9" + "9" * 30]
)
async def test_what_is_not_listed_is_no_page(town: Town, path: str) -> None:
    """One sentence that says what to do. (M2)"""
    async with site(town) as browser:
        answer = await browser.get(path)
    assert answer.status_code == 404
    assert "Deze pagina is er niet" in answer.text


async def test_every_answer_says_what_a_browser_may_do_with_it(town: Town) -> None:
    """Nothing from elsewhere, no frame, no cookie, no trace of where one came from. (M2)"""
    await around(town, 52.51, 4.67)
    async with site(town) as browser:
        for path in ("/nl/", "/nl/group/1", "/static/map.js", "/nl/nope", f"/map.json?box={BOX}"):
            answer = await browser.get(path)
            policy = answer.headers["content-security-policy"]
            assert "default-src 'none'" in policy
            assert "frame-ancestors 'none'" in policy
            assert "unsafe" not in policy
            assert answer.headers["referrer-policy"] == "no-referrer"
            assert "set-cookie" not in answer.headers
            if "html" in answer.headers["content-type"]:
                outside = re.findall(r'(?:src|href)="(https?://[^"]+)"', answer.text)
                assert outside == []
                assert "style=" not in answer.text


async def test_a_visitor_is_greeted_in_the_language_of_the_browser(town: Town) -> None:
    """Dutch or English, each page in both, whole. (M2)"""
    async with site(town) as browser:
        for asked, to in (
            ("nl-NL,nl;q=0.9", "/nl/"),
            ("en-GB", "/en/"),
            ("tr", "/en/"),
            ("", "/nl/"),
        ):
            answer = await browser.get("/", headers={"accept-language": asked})
            assert answer.headers["location"] == to
        for name in ("", "groups", "start", "signs", "privacy"):
            pages = [(await browser.get(f"/{lang}/{name}")).text for lang in ("nl", "en")]
            assert [re.search(r'<html lang="(..)"', each)[1] for each in pages] == ["nl", "en"]  # type: ignore[index]
            assert f'href="/en/{name}"' in pages[0]


@pytest.mark.parametrize("box", ["", "1,2,3", "a,b,c,d", "2,1,1,2", "nan,1,2,3", "1,2,inf,4"])
async def test_a_view_that_is_none_is_refused(town: Town, box: str) -> None:
    """With a sentence. (M2)"""
    async with site(town) as browser:
        answer = await browser.get("/map.json", params={"box": box})
    assert answer.status_code == 400
    assert "south,west,north,east" in answer.text


async def test_many_groups_are_counted_and_come_apart_closer_by(town: Town) -> None:
    """The answer stays small, and no group is lost in it. (M2)"""
    async with town.bot.database.transaction() as session:
        await make(session, 400)
    async with site(town) as browser:
        wide = await browser.get(f"/map.json?box={BOX}")
        found = wide.json()
        assert len(found["groups"]) + sum(each["count"] for each in found["squares"]) == 400
        assert len(wide.content) < 20_000
        close = (await browser.get("/map.json?box=52.0,5.0,52.05,5.09&across=20")).json()
        assert 0 < len(close["groups"]) <= 120
        marked = [each for each in close["groups"] if each["at"]]
        assert len(marked) + sum(each["count"] for each in close["squares"]) == len(close["groups"])
        assert all(each["area"]["type"] == "Polygon" for each in close["groups"])
        first, second = [(await browser.get(f"/nl/groups?page={n}")).text for n in (1, 2)]
    assert first.count("<li>") == second.count("<li>") == 40
    assert "Volgende" in first
    assert "Vorige" not in first


async def make(session: Session, many: int) -> None:
    """Listed groups on a grid over the middle of the country."""
    for number in range(many):
        at = (52.0 + number % 20 * 0.01, 5.0 + number // 20 * 0.01)
        group = Neighbourhood(
            chat_id=-100_000_000_000 - number,
            name=f"Buurt {number}",
            join_link=f"https://t.me/+{number}",
            can_invite=True,
            perimeter=circle(*at, 250),
            created_at=START,
        )
        session.add(group)
        await session.flush()
        session.add(
            Listing(
                neighbourhood_id=group.id,
                place="Utrecht",
                latitude=at[0],
                longitude=at[1],
                at=START,
            )
        )
        await session.flush()
        await listing.follow(session, group)
        await area_tile.put(session, group.id, tiles.tiles_of(group.perimeter or {}))


async def test_reading_pages_holds_nobody_up(town: Town) -> None:
    """While somebody writes, a page is read from what stood there before; and a page can write nothing. (M2)"""
    await around(town, 52.51, 4.67)
    async with town.bot.database.transaction() as session:
        found = await session.get_one(Neighbourhood, 1)
        found.name = "Anders"
        await session.flush()
        assert "Kerkbuurt" in await text_of(town, "/nl/groups")
    assert "Anders" in await text_of(town, "/nl/groups")
    async with town.bot.database.reading() as session:
        (await session.get_one(Neighbourhood, 1)).name = "Weer anders"
        with contextlib.suppress(DBAPIError):
            await session.flush()
    assert "Anders" in await text_of(town, "/nl/groups")


async def test_pictures_of_the_land_are_the_operators_choice(town: Town) -> None:
    """Another server's, which the policy then allows and the privacy page names; or none. (M2)"""
    tiles = tiles_of("https://{s}.tiles.example/{z}/{x}/{y}.png")
    async with site(town, tiles) as browser:
        page = await browser.get("/nl/")
        assert (
            "img-src 'self' data: https://*.tiles.example"
            in page.headers["content-security-policy"]
        )
        assert "tiles.example" in (await browser.get("/nl/privacy")).text
    assert "Er wordt niets van een andere server geladen" in await text_of(town, "/nl/privacy")
    for bad in ("https://tiles.example/", "/nowhere.pmtiles"):
        with pytest.raises(NoTilesError):
            tiles_of(bad)


FORM = "application/x-www-form-urlencoded"
ODD = (
    "", " ", "'", '"><script>alert(1)</script>', "%00", "\x00", "\ud800", "../../etc/passwd", "{{7*7}}", "1964 ab", "a" * 5000,
    "عربي", "🏠", "-1", "1e400", "NaN", "0x10", "٣", "²", "9" * 40, "9" * 6000, ";drop table listing", "%", "_", "\\", "nl\r\nx: y",
)  # fmt: skip


PATHS = (
    "/{}",
    "/nl/{}",
    "/nl/group/{}",
    "/nl/group/1/{}",
    "/map.json",
    "/tiles/{}/0/0",
    "/static/{}",
    "/nl/groups",
    "/nl/",
)


async def test_whatever_is_asked_there_is_an_answer_and_never_a_fault(town: Town) -> None:
    """A thousand odd questions: a page, a way on, or a sentence that says what is wrong. (M2)"""
    await listed(town)
    dice = random.Random(8112)
    async with site(town) as browser:
        for _ in range(1000):
            odd = [quote(dice.choice(ODD), safe="", errors="replace") for _ in range(4)]
            path = dice.choice(PATHS).format(odd[0])
            query = "&".join(
                f"{each}={dice.choice(odd)}" for each in ("q", "page", "box", "across")
            )
            answer = await browser.request(
                dice.choice(("GET", "GET", "HEAD", "POST")),
                f"{path}?{query}",
                headers={
                    "accept-language": dice.choice(("nl", "en;q=x", "*", ",,,")),
                    "content-type": dice.choice(
                        (FORM, "multipart/form-data", "multipart/form-data; boundary=x", "x")
                    ),
                },
                content=dice.choice(
                    (
                        b"",
                        b"latitude=x&longitude=",
                        b"\xff\xfe",
                        b"--x\r\n\r\nlatitude",
                        b"a=1&" * 5000,
                    )
                ),
            )
            assert answer.status_code < 500, (path, query)
            assert "<script>alert" not in answer.text
            assert "Traceback" not in answer.text


def pmtiles(path: Path, kind: TileType) -> Path:
    """A file with one picture of the whole world."""
    with path.open("wb") as file:
        writer = Writer(file)  # type: ignore[no-untyped-call]
        writer.write_tile(zxy_to_tileid(0, 0, 0), b"a picture")  # type: ignore[no-untyped-call]
        header = {"tile_type": kind, "tile_compression": Compression.NONE}
        writer.finalize(header, {})  # type: ignore[no-untyped-call]
    return path


async def test_pictures_out_of_the_operators_own_file(town: Town, tmp_path: Path) -> None:
    """Those that are in it; a file with lines instead of pictures is refused with what to do. (M2)"""
    tiles = tiles_of(str(pmtiles(tmp_path / "land.pmtiles", TileType.PNG)))
    async with site(town, tiles) as browser:
        found = await browser.get("/tiles/0/0/0")
        assert found.content == b"a picture"
        assert found.headers["content-type"] == "image/png"
        for nowhere in ("/tiles/1/0/0", "/tiles/0/1/0", "/tiles/x/0/0", f"/tiles/{'9' * 30}/0/0"):
            assert (await browser.get(nowhere)).status_code == 404
        assert "/tiles/{z}/{x}/{y}" in (await browser.get("/nl/")).text
    with pytest.raises(NoTilesError, match="make one with PNG"):
        tiles_of(str(pmtiles(tmp_path / "lines.pmtiles", TileType.MVT)))
