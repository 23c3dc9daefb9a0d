"""Members who were there already: how many the bot reaches, and how they become more. (G2, A8)"""

import io
import re
from urllib.parse import unquote

import zxingcpp
from PIL import Image

from simulator import people
from simulator.faults import Fault
from simulator.records import Message
from tests.town import Resident, Town, labels, plain


async def opened(town: Town) -> Resident:
    """The admin, looking at whom the bot can reach."""
    tom = town.people["Tom"]
    await tom.starts("reach1")
    return tom


def url(message: Message, label: str) -> str:
    """Where a button of a message leads."""
    rows = (message.reply_markup or {})["inline_keyboard"]
    return next(str(key["url"]) for row in rows for key in row if label in key["text"])


async def test_the_plan_and_the_screen_say_how_many_are_reached(town: Town) -> None:
    """The bot knows who wrote; it reaches who pressed Start; Telegram counts them all. (A8)"""
    await town.founds("Dorpsbuurt", admin="Piet", there=("Anna", "Bram", "Carla", "Dirk"))
    piet, anna, bram = (town.people[each] for each in ("Piet", "Anna", "Bram"))
    await anna.writes("goedemorgen allemaal")
    await bram.writes("morgen!")
    await bram.starts()
    await piet.starts("plan2")
    for button in ("Ja, dat klopt", "Later", "Ja, zo doen we het", *["Later"] * 5):
        await piet.presses(button)
    assert "Ik ken 3 buren. Privé bereik ik er 2." in piet.last_private_word
    await piet.starts("reach2")
    assert "In de groep zitten 5 mensen. Ik ken er 3" in piet.last_private_word
    assert "en 2 kan ik privé bereiken" in piet.last_private_word


async def test_the_group_is_asked_once_a_day_and_the_link_is_enough(town: Town) -> None:
    """One silent line; two taps, and the bot can ask that neighbour to call. (A8)"""
    group = await town.founds("Dorpsbuurt", admin="Piet", there=("Carla",))
    piet, carla = town.people["Piet"], town.people["Carla"]
    await piet.starts("reach2")
    await piet.presses("Vraag het in de groep")
    asked = group.posts[-1]
    assert "Buren, nog één tik" in plain(asked)
    assert asked.silent
    pressed = await piet.presses("Vraag het in de groep")
    assert "vandaag al" in (pressed.text or "")
    assert len([each for each in group.posts if "nog één tik" in plain(each)]) == 1
    await carla.starts(url(asked, "Druk hier").partition("?start=")[2])
    assert "Ik kan je nu privé bereiken voor Dorpsbuurt" in carla.last_private_word
    await piet.starts("reach2")
    assert "Ik ken er 2" in piet.last_private_word
    assert "en 2 kan ik privé bereiken" in piet.last_private_word
    await town.advance(minutes=24 * 60 + 1)
    await piet.presses("Vraag het in de groep")
    assert len([each for each in group.posts if "nog één tik" in plain(each)]) == 2


async def test_who_is_not_in_the_group_is_not_made_a_member_by_the_link(town: Town) -> None:
    """A link can be passed on; Telegram says who is in. 112 stands in the answer all the same. (G1)"""
    piet = (await town.founds("Dorpsbuurt", admin="Piet"), town.people["Piet"])[1]
    await piet.starts("hi1")
    assert "nog geen lid van deze groep" in piet.last_private_word
    assert "Bel eerst 112" in piet.last_private_word
    tom = await opened(town)
    assert "Ik ken er 1" in tom.last_private_word


async def test_the_code_can_be_read(town: Town) -> None:
    """What a phone reads in the picture is the link of this group. (A8)"""
    tom = await opened(town)
    await tom.presses("Een code om te laten zien")
    picture = next(each for each in reversed(tom.words) if each.kind == "photo")
    data = town.world.files[picture.content["photo"][-1]["file_id"]].data
    (code,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(data)))
    assert code.text == "https://t.me/buurtwacht_bot?start=hi1"
    assert code.text in plain(picture)


async def test_a_group_that_moves_from_whatsapp_gets_its_text(town: Town) -> None:
    """With a link by which people ask to be let in, the same one each time, a new one on request. (J1)"""
    tom = await opened(town)
    await tom.presses("Tekst voor WhatsApp")
    first = re.findall(r"https://t\.me/\+\S+", tom.last_private_word)
    assert len(first) == 1
    text = unquote(url(tom.words[-1], "WhatsApp").partition("?text=")[2])
    assert first[0] in text
    assert "Beste buren" in text
    await tom.presses("‹ Terug")
    await tom.presses("Tekst voor WhatsApp")
    assert re.findall(r"https://t\.me/\+\S+", tom.last_private_word) == first
    await tom.presses("Maak een nieuwe link")
    assert re.findall(r"https://t\.me/\+\S+", tom.last_private_word) != first
    vera = town.world.add_person("Vera")
    people.request_join(town.world, vera, town.chat().chat, link=first[0])
    await town.settle()
    asked = town.world.private(vera, town.account).messages.values()
    assert "Waar woon je" in plain(list(asked)[-1])


async def test_without_the_right_the_text_says_what_is_missing(town: Town) -> None:
    """No dead link and no error; the rest of the text is there. (G3)"""
    await town.founds("Dorpsbuurt", admin="Piet", rights={"can_pin_messages"})
    piet = town.people["Piet"]
    await piet.starts("reach2")
    await piet.presses("Tekst voor WhatsApp")
    assert "het recht ‘gebruikers uitnodigen’" in piet.last_private_word
    assert "Maak een nieuwe link" not in labels(piet.words[-1])
    assert "Vraag de beheerder om je erbij te zetten" in piet.last_private_word
    assert "Dorpsbuurt" in piet.last_private_word


async def test_where_telegram_does_not_answer_nobody_is_called_a_stranger(town: Town) -> None:
    """A member reads that it could not be asked; the link works a minute later. (G1)"""
    await town.founds("Dorpsbuurt", admin="Piet", there=("Carla",))
    carla = town.people["Carla"]
    fault = Fault("getChatMember", times=1)
    town.world.faults.add(fault)
    await carla.starts("hi2")
    assert "kon Telegram nu niet vragen" in carla.last_private_word
    assert "Bel eerst 112" in carla.last_private_word
    await carla.starts("hi2")
    assert "Ik kan je nu privé bereiken" in carla.last_private_word


async def test_a_new_link_that_may_not_be_made_is_told(town: Town) -> None:
    """The right was taken away since; nothing happens in silence. (G4)"""
    tom = await opened(town)
    await tom.presses("Tekst voor WhatsApp")
    town.world.faults.add(
        Fault("createChatInviteLink", kind="400", reason="Bad Request: not enough rights", times=3)
    )
    pressed = await tom.presses("Maak een nieuwe link")
    assert "Ik mag geen link maken" in (pressed.text or "")


async def test_after_a_migration_the_old_link_is_not_given_again(town: Town) -> None:
    """A supergroup has links of its own. (G4)"""
    group = await town.founds("Dorpsbuurt", admin="Piet", kind="group")
    piet = town.people["Piet"]
    await piet.starts("reach2")
    await piet.presses("Tekst voor WhatsApp")
    old = re.findall(r"https://t\.me/\+\S+", piet.last_private_word)
    people.migrate(town.world, group.chat)
    await town.settle()
    await piet.starts("reach2")
    await piet.presses("Tekst voor WhatsApp")
    assert re.findall(r"https://t\.me/\+\S+", piet.last_private_word) != old
