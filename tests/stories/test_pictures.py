"""Pictures in the alarm group: removed at once, asked about, put back, gone in time. (P1)"""

from sqlalchemy import text

from saar.actions import Action, Verb
from simulator import people
from simulator.faults import Fault
from simulator.records import Message
from tests.stories.test_off_topic import BREAK_IN
from tests.stories.test_panel import forge
from tests.town import Resident, Town, plain


def pictures(town: Town) -> list[Message]:
    """What stands in the group with a picture."""
    kinds = ("photo", "video", "document", "animation")
    return [m for m in town.chat().chat.messages.values() if m.kind in kinds]


async def newest(town: Town) -> int:
    """The number in the buttons about the newest question."""
    async with town.bot.database.transaction() as session:
        found: int = (await session.execute(text("SELECT max(id) FROM question"))).scalar_one()
        return found


async def test_a_photo_goes_at_once_and_comes_back_with_its_senders_name(town: Town) -> None:
    """Is a person on it? No: back by its file id; nothing is ever downloaded. (P1)"""
    (anna,) = town.residents("Anna")
    people.send_photo(
        town.world, anna.person, town.chat().chat, caption="onze nieuwe kat, is ze niet lief"
    )
    await town.settle()
    assert pictures(town) == []
    assert "Bewaar de foto voor de politie" in anna.last_private_word

    await anna.presses("Nee, geen mens")
    (back,) = pictures(town)
    assert "Van Anna" in (back.caption or "")
    assert "nieuwe kat" in (back.caption or "")
    assert town.text_calls("getFile") == []


async def test_with_a_person_on_it_it_stays_away(town: Town) -> None:
    """Yes: not posted, kept for the police. (P1)"""
    (anna,) = town.residents("Anna")
    people.send_video(town.world, anna.person, town.chat().chat)
    await town.settle()
    pressed = await anna.presses("Ja: niet plaatsen")
    assert "Bewaar de foto voor de politie" in (pressed.text or "")
    assert pictures(town) == []


async def test_how_a_picture_is_kept_for_the_police(town: Town) -> None:
    """Where it goes, what not to do with it; to whoever sent it, and to no outsider. (P1)"""
    (anna,) = town.residents("Anna")
    people.send_photo(town.world, anna.person, town.chat().chat)
    await town.settle()
    await anna.presses("Hoe bewaar ik hem?")
    assert "Zeg bij 112 dat je beeld hebt" in anna.last_private_word
    assert "Bel 0900-8844" in anna.last_private_word
    await town.founds("Dorpsbuurt", admin="Piet")
    piet = town.people["Piet"]
    await piet.starts()
    before = len(piet.words)
    assert "voor iemand anders" in await forge(town, piet, Action(Verb.KEEP_PICTURE, 1))
    assert len(piet.words) == before


async def test_an_album_is_one_question(town: Town) -> None:
    """Three pictures, one word, and all come back together. (P1)"""
    (anna,) = town.residents("Anna")
    people.send_album(town.world, anna.person, town.chat().chat, 3, caption="schade aan de auto")
    await town.settle()
    assert pictures(town) == []
    assert len([w for w in anna.words if "foto uit de groep" in plain(w)]) == 1
    await anna.presses("Nee, geen mens")
    assert len(pictures(town)) == 3
    assert len(town.text_calls("sendMediaGroup")) == 1


async def test_a_report_in_a_caption_is_never_held_up(town: Town) -> None:
    """The card opens at once, and is no reply to the photo that went. (P1, S1)"""
    (anna,) = town.residents("Anna")
    people.send_photo(town.world, anna.person, town.chat().chat, caption=BREAK_IN)
    await town.settle()
    assert "Kerkstraat 12" in town.chat().card
    assert town.chat().cards[-1].reply_to is None
    assert pictures(town) == []


async def test_after_ten_minutes_it_cannot_come_back(town: Town) -> None:
    """The file id is forgotten; an old button says so. (P1, R4)"""
    (anna,) = town.residents("Anna")
    people.send_photo(town.world, anna.person, town.chat().chat)
    await town.settle()
    await town.advance(minutes=11)
    pressed = await anna.presses("Nee, geen mens")
    assert "te lang geleden" in (pressed.text or "")
    assert pictures(town) == []


async def test_in_belgium_photos_always_go(town: Town) -> None:
    """No question, only the word. (P1, 12)"""
    tom = town.people["Tom"]
    await tom.starts("plan1")
    await tom.presses("België")
    (anna,) = town.residents("Anna")
    people.send_document(town.world, anna.person, town.chat().chat, mime_type="image/png")
    await town.settle()
    assert pictures(town) == []
    assert "Foto's delen we hier niet" in anna.last_private_word
    assert anna.last_buttons == ["Hoe bewaar ik hem?"]


async def allow(tom: Resident) -> None:
    """The group leaves photos without people."""
    await tom.starts()
    await tom.tells_bot("/instellingen")
    await tom.presses("Foto's en gewone praat")
    await tom.presses("Foto's en video's")
    await tom.presses("Laten staan, zonder mensen")


async def test_allowed_pictures_go_when_the_incident_closes(town: Town) -> None:
    """They stay as long as they help; the sender may take one away at any time. (P1)"""
    await allow(town.people["Tom"])
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    people.send_photo(town.world, anna.person, town.chat().chat)
    people.send_photo(town.world, bram.person, town.chat().chat)
    await town.settle()
    assert len(pictures(town)) == 2
    await bram.presses("Haal hem weg")
    assert len(pictures(town)) == 1
    await town.advance(minutes=6)
    await anna.presses("Voorbij")
    await anna.presses("Niemand meer gezien")
    assert pictures(town) == []


async def test_allowed_pictures_go_before_telegrams_48_hours(town: Town) -> None:
    """Also when nothing was open. (P1)"""
    await allow(town.people["Tom"])
    (anna,) = town.residents("Anna")
    people.send_photo(town.world, anna.person, town.chat().chat)
    await town.settle()
    assert len(pictures(town)) == 1
    await town.advance(minutes=47 * 60)
    assert pictures(town) == []


async def test_without_the_right_to_delete_the_sender_is_asked(town: Town) -> None:
    """The bot cannot take it away, so it asks the sender to, kindly and alone. (P1, G4)"""
    await town.founds("Dorpsbuurt", admin="Piet", rights={"can_pin_messages"})
    (dirk,) = town.residents("Dirk", of="Dorpsbuurt")
    people.send_photo(town.world, dirk.person, dirk.home.chat)
    await town.settle()
    assert "Wil jij je foto zelf weghalen" in dirk.last_private_word


async def test_nobody_else_answers_for_the_sender(town: Town) -> None:
    """A forged button of another resident changes nothing. (P1)"""
    from saar.actions import Action, Verb
    from tests.stories.test_panel import forge

    anna, bram = town.residents("Anna", "Bram")
    people.send_photo(town.world, anna.person, town.chat().chat)
    await bram.starts()
    assert "iemand anders" in await forge(
        town, bram, Action(Verb.PICTURE, await newest(town), "no")
    )
    assert pictures(town) == []


async def test_a_round_video_goes_and_is_not_asked_about(town: Town) -> None:
    """It could not come back with a name; the sender is asked for words. (P1, R5)"""
    (anna,) = town.residents("Anna")
    said = people.send_video_note(town.world, anna.person, town.chat().chat)
    await town.settle()
    assert said.message_id not in town.chat().chat.messages
    assert "Wil je in woorden vertellen wat je zag" in anna.last_private_word
    assert "Nee, geen mens: zet hem terug" not in anna.last_buttons


async def test_a_long_caption_comes_back_shortened(town: Town) -> None:
    """With the sender's name before it Telegram would refuse it; nothing is lost over that. (P1)"""
    (anna,) = town.residents("Anna")
    caption = ("onze kat is weg wie heeft haar gezien " * 30)[:1020]
    people.send_photo(town.world, anna.person, town.chat().chat, caption=caption)
    await town.settle()
    await anna.presses("Nee, geen mens")
    (back,) = pictures(town)
    assert (back.caption or "").startswith("📷 Van Anna. onze kat is weg")
    assert (back.caption or "").endswith("…")


async def test_what_telegram_will_not_put_back_is_said(town: Town) -> None:
    """A file that Telegram no longer knows: one word to the sender, and the outbox goes on. (P1, D3)"""
    (anna,) = town.residents("Anna")
    await anna.starts()
    people.send_photo(town.world, anna.person, town.chat().chat, caption="onze kat")
    await town.settle()
    town.world.faults.add(
        Fault(method="sendPhoto", kind="400", reason="Bad Request: wrong file identifier")
    )
    await anna.presses("Nee, geen mens")
    await town.advance(seconds=2)
    assert any("lukte niet om je foto terug te zetten" in plain(each) for each in anna.words)


async def test_who_erases_themselves_takes_pictures_along(town: Town) -> None:
    """What stood in the group by the group's choice goes as well. (P1, Privacy)"""
    await allow(town.people["Tom"])
    (anna,) = town.residents("Anna")
    people.send_photo(town.world, anna.person, town.chat().chat)
    await town.settle()
    assert len(pictures(town)) == 1
    await anna.starts()
    await anna.tells_bot("/verwijder")
    await anna.presses("Ja, wis alles")
    assert pictures(town) == []
