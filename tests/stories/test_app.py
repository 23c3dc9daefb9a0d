"""The admins' map inside Telegram: who is let in, and that it does what the buttons do. (M1, G3, J2, B1)"""

import json
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

import httpx
import pytest
from aiogram.utils.web_app import safe_parse_webapp_init_data
from init_data_py import sign
from pydantic import SecretStr

from bot.office import Office
from bot.settings import Settings
from simulator import people
from simulator.faults import Fault
from simulator.people.apps import init_data
from tests.stories.test_directory import listed, pin, stranger
from tests.stories.test_joining import answers, asks
from tests.town import TOKEN, Resident, Town
from web.app import application
from web.site import Site

ADDRESS = "https://kaart.example"
CORNERS = [[52.515, 4.66], [52.515, 4.68], [52.505, 4.68], [52.505, 4.66]]


@pytest.fixture
async def map_(town: Town) -> AsyncIterator[httpx.AsyncClient]:
    """The pages, with Telegram behind them."""
    town.bot.tools.app_url = ADDRESS
    settings = Settings(token=SecretStr(TOKEN), api_url="http://telegram.town")
    bot: Any = town.bot.app.bot
    office = Office(settings, bot, lambda: town.now, town.bot.database)
    app = application(Site(town.bot.database, "buurtwacht_bot", office=office))
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app), base_url="http://site"
    ) as browser:
        yield browser


async def opened(who: Resident) -> str:
    """What the app is told of who opens it, from the button under the settings."""
    await who.tells_bot("/instellingen")
    markup = who.words[-1].reply_markup or {}
    (button,) = (key for row in markup["inline_keyboard"] for key in row if "web_app" in key)
    url = people.open_app(who.town.world, who.person, who.private, button["web_app"]["url"])
    assert url.startswith(f"{ADDRESS}/nl/app?group=")
    return dict(parse_qsl(urlsplit(url).fragment))["tgWebAppData"]


async def sent(
    browser: httpx.AsyncClient, told: str, what: str = "look", **body: Any
) -> httpx.Response:
    """One request of the app."""
    return await browser.post(
        f"/nl/app/{what}", json=body, headers={"Authorization": f"tma {told}"}
    )


async def board(browser: httpx.AsyncClient, told: str) -> dict[str, Any]:
    """What the map shows."""
    found: dict[str, Any] = (await sent(browser, told)).json()["board"]
    return found


async def test_an_admin_sees_how_things_stand(town: Town, map_: httpx.AsyncClient) -> None:
    """Opened from the settings; no text of a report is in it, and nobody's name. (M1, 12)"""
    tom = await listed(town)
    (anna,) = town.residents("Anna")
    await anna.writes("Er wordt ingebroken bij Kerkstraat 12!")
    found = await board(map_, await opened(tom))
    assert found["name"] == "Kerkbuurt"
    assert "1 lopende melding" in found["glance"]
    assert "In de lijst, in Heemskerk" in found["glance"]
    assert "Kerkstraat" not in json.dumps(found)
    assert "Anna" not in json.dumps(found)


async def test_borders_that_were_drawn_are_the_groups_borders(
    town: Town, map_: httpx.AsyncClient
) -> None:
    """In the plan, in the search and in the log, like those of the buttons. (G3)"""
    tom = await listed(town)
    told = await opened(tom)
    group = (await board(map_, told))["id"]
    answer = (await sent(map_, told, "borders", group=group, corners=CORNERS)).json()
    assert answer["said"] == "Bewaard. Dit zijn nu de grenzen van de groep."
    assert answer["board"]["area"]["type"] == "Polygon"
    await town.settle()
    fatima = stranger(town)
    await fatima.starts()
    await fatima.tells_bot("/zoek")
    pin(fatima, 52.51, 4.67)
    await town.settle()
    assert "jouw plek hoort hierbij" in fatima.last_private_word
    await tom.tells_bot("/logboek")
    assert "gebied" in tom.last_private_word or "grenzen" in tom.last_private_word


@pytest.mark.parametrize(
    ("corners", "words"),
    [
        (CORNERS[:2], "3 tot 40 hoeken"),
        (CORNERS * 11, "3 tot 40 hoeken"),
        ("nonsense", "3 tot 40 hoeken"),
        ([[91, 4], [52, 4], [52, 5]], "3 tot 40 hoeken"),
        ([[True, 4], [52, 4], [52, 5]], "3 tot 40 hoeken"),
        ([CORNERS[0], CORNERS[2], CORNERS[1], CORNERS[3]], "kruist zichzelf"),
        ([[40.0, 4.0], [52.0, 4.0], [52.0, 9.0]], "km²"),
    ],
)
async def test_what_is_no_area_is_one_sentence(
    town: Town, map_: httpx.AsyncClient, corners: Any, words: str
) -> None:
    """And the borders stay as they were. (G3)"""
    tom = await listed(town)
    told = await opened(tom)
    group = (await board(map_, told))["id"]
    answer = (await sent(map_, told, "borders", group=group, corners=corners)).json()
    assert words in answer["said"]
    assert answer["failed"]
    assert answer["board"]["area"] is None


async def test_who_asked_is_let_in_and_the_second_admin_sees_it(
    town: Town, map_: httpx.AsyncClient
) -> None:
    """The same request once in the chat and once on the map. (J2)"""
    tom = await listed(town)
    await tom.tells_bot("/startplan")
    await tom.presses("Ja, zo doen we het")
    fatima = stranger(town)
    await asks(town, fatima)
    await answers(fatima)
    told = await opened(tom)
    found = await board(map_, told)
    (request,) = found["requests"]
    assert "Fatima" in request["words"]
    assert "binnen de grenzen" in request["words"]
    given = {"group": found["id"], "request": request["id"], "approve": True}
    answer = (await sent(map_, told, "decide", **given)).json()
    assert answer["board"]["requests"] == []
    await town.settle()
    assert town.chat().chat.members[fatima.person.id].present
    again = (await sent(map_, told, "decide", **given)).json()
    assert again["failed"]
    assert "Tom" in again["said"]


async def test_a_neighbour_is_asked_with_one_tap(town: Town, map_: httpx.AsyncClient) -> None:
    """Once a day; only that group can say yes, and the last word is the inviter's. (B1)"""
    tom, olga = await neighbours(town, map_)
    told = await opened(tom)
    found = await board(map_, told)
    (near,) = found["near"]
    assert (near["name"], near["asked"]) == ("Oost", False)
    answer = (await sent(map_, told, "ask", group=found["id"], to=near["id"])).json()
    assert "Oost is gevraagd" in answer["said"]
    assert answer["board"]["near"][0]["asked"]
    again = (await sent(map_, told, "ask", group=found["id"], to=near["id"])).json()
    assert again["failed"]
    assert "vandaag al gevraagd" in again["said"]
    await town.settle()
    assert "Tom van Kerkbuurt vraagt" in olga.last_private_word
    await town.founds("West", admin="Vera")
    vera = town.people["Vera"]
    await vera.starts(f"brug_{token_in(olga)}")
    assert "werkt niet meer" in vera.last_private_word
    await olga.presses("Bekijken")
    assert "meter uit elkaar" in olga.last_private_word
    await olga.presses("Akkoord")
    await tom.presses("Akkoord")
    (bridge,) = (await board(map_, told))["bridges"]
    assert bridge["name"] == "Oost"
    assert (await board(map_, told))["near"] == []


def token_in(who: Resident) -> str:
    """What stands in the button under the question."""
    markup = who.words[-1].reply_markup or {}
    return str(markup["inline_keyboard"][0][0]["callback_data"].rsplit(":", 1)[-1])


async def neighbours(town: Town, map_: httpx.AsyncClient) -> tuple[Resident, Resident]:
    """Two listed groups next to each other."""
    tom = await listed(town)
    await town.founds("Oost", admin="Olga")
    olga = town.people["Olga"]
    for who, shift in ((tom, 0.0), (olga, 0.03)):
        if who is olga:
            await olga.starts("plan2")
            await olga.tells_bot("/instellingen")
            await olga.presses("In de lijst van groepen")
            await olga.presses("Zet ons in de lijst")
            await olga.tells_bot("Heemskerk")
        told = await opened(who)
        group = (await board(map_, told))["id"]
        corners = [[up, aside + shift] for up, aside in CORNERS]
        answer = (await sent(map_, told, "borders", group=group, corners=corners)).json()
        assert not answer["failed"], answer["said"]
    await town.settle()
    return tom, olga


Forge = Callable[[Town, str], str]


def changed(told: str, **fields: str) -> str:
    """The same with another value, and the old signature."""
    return urlencode(dict(parse_qsl(told)) | fields)


REFUSED: dict[str, Forge] = {
    "nothing": lambda _town, _told: "",
    "no init data": lambda _town, _told: "x",
    "somebody else's name in it": lambda _town, told: changed(
        told, user='{"id":1,"first_name":"X"}'
    ),
    "another date": lambda town, told: changed(told, auth_date=str(int(town.now.timestamp()) + 9)),
    "without its hash": lambda _town, told: told[: told.index("&hash=")],
    "another bot's": lambda town, _told: init_data(
        town.world, town.people["Tom"].person, "9:OTHER"
    ),
    "a field twice": lambda _town, told: f"{told}&auth_date=1",
    "a field more": lambda _town, told: f"{told}&more=1",
    "without a user": lambda _town, told: urlencode(
        {k: v for k, v in parse_qsl(told) if k != "user"}
    ),
}


@pytest.mark.parametrize("how", REFUSED)
async def test_what_telegram_did_not_sign_opens_nothing(
    town: Town, map_: httpx.AsyncClient, how: str
) -> None:
    """Neither a look nor a change. (12)"""
    tom = await listed(town)
    told = await opened(tom)
    group = (await board(map_, told))["id"]
    forged = REFUSED[how](town, told)
    for what in ("look", "borders", "decide", "ask"):
        answer = await sent(map_, forged, what, group=group, corners=CORNERS)
        assert answer.status_code == 401, what
        assert set(answer.json()) == {"error"}
    assert (await board(map_, told))["area"] is None


async def test_what_was_signed_is_good_for_an_hour(town: Town, map_: httpx.AsyncClient) -> None:
    """Whoever finds it later finds it shut; nor does one from tomorrow open it. (12)"""
    tom = await listed(town)
    told = await opened(tom)
    await town.advance(minutes=59)
    assert (await sent(map_, told)).status_code == 200
    await town.advance(minutes=2)
    late = await sent(map_, told)
    assert late.status_code == 401
    assert "al een uur open" in late.json()["error"]
    user = dict(parse_qsl(told))["user"]
    ahead = sign({"user": user}, TOKEN, auth_date=town.now + timedelta(days=1))
    assert (await sent(map_, ahead)).status_code == 401


async def test_who_is_no_admin_any_more_is_shut_out_at_once(
    town: Town, map_: httpx.AsyncClient
) -> None:
    """Telegram is asked at every step; where it is silent nothing is changed. (12)"""
    tom = await listed(town)
    (anna,) = town.residents("Anna")
    await anna.starts()
    hers = init_data(town.world, anna.person, TOKEN)
    told = await opened(tom)
    group = (await board(map_, told))["id"]
    for what in ("borders", "ask", "decide"):
        assert (await sent(map_, hers, what, group=group)).status_code == 403
    assert "geen enkele groep" in (await sent(map_, hers)).json()["error"]
    assert (await sent(map_, told, "borders", group=0, corners=CORNERS)).status_code == 403
    town.world.faults.add(Fault(method="getChatMember", times=1))
    assert "Telegram" in (await sent(map_, told)).json()["error"]
    town.world.faults.add(Fault(method="getChatMember", times=1))
    silent = await sent(map_, told, "borders", group=group, corners=CORNERS)
    assert silent.status_code == 403
    people.promote(town.world, tom.person, town.chat().chat, anna.person)
    people.leave(town.world, tom.person, town.chat().chat)
    await town.settle()
    assert (await sent(map_, told, "borders", group=group, corners=CORNERS)).status_code == 403


async def test_without_a_public_address_there_is_no_map(town: Town) -> None:
    """No button, and no page. (M1)"""
    tom = await listed(town)
    await tom.tells_bot("/instellingen")
    assert not any("Kaart" in each for each in tom.last_buttons)
    app = application(Site(town.bot.database, "buurtwacht_bot"))
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app), base_url="http://site"
    ) as browser:
        assert (await browser.get("/nl/app")).status_code == 404
        assert (await sent(browser, "x")).status_code == 404


async def test_the_page_itself_holds_nothing_and_stands_in_telegrams_frame_alone(
    town: Town, map_: httpx.AsyncClient
) -> None:
    """Whoever finds the address sees an empty page. (12)"""
    await listed(town)
    page = await map_.get("/nl/app?group=1")
    assert "Kerkbuurt" not in page.text
    policy = page.headers["content-security-policy"]
    assert "frame-ancestors https://*.telegram.org http://telegram.town" in policy
    assert "x-frame-options" not in page.headers
    assert "frame-ancestors 'none'" in (await map_.get("/nl/")).headers["content-security-policy"]
    assert (await map_.get("/de/app")).status_code == 404
    assert (await sent(map_, "x", "nonsense")).status_code == 404


async def test_two_libraries_agree_on_who_opened_it(town: Town) -> None:
    """What the local Telegram signs is what aiogram takes for Telegram's. (Real parts)"""
    tom = town.people["Tom"]
    found = safe_parse_webapp_init_data(TOKEN, init_data(town.world, tom.person, TOKEN))
    assert found.user is not None
    assert (found.user.id, found.user.first_name) == (tom.person.id, "Tom")
