"""A group's life: added, rights lost, removed, migrated; and what the bot says of itself."""

from simulator import people
from tests.town import RIGHTS, Town, plain

BREAK_IN = "Er wordt ingebroken bij Kerkstraat 12!"


async def test_start_explains_in_five_lines_and_offers_three_ways(town: Town) -> None:
    """Five lines, and: report, find my group, add me to my group. (G1)"""
    (anna,) = town.residents("Anna")
    await anna.starts()
    assert len(anna.last_private_word.splitlines()) == 5
    assert anna.last_buttons == ["Melding maken", "Zoek mijn groep", "Voeg mij toe aan mijn groep"]
    await anna.presses("Zoek mijn groep")
    assert "Waar woon je?" in anna.last_private_word


async def test_help_fits_the_role(town: Town) -> None:
    """A resident reads how to report, an admin what an admin may do. (G1)"""
    (anna,) = town.residents("Anna")
    tom = town.people["Tom"]
    await anna.writes("/help")
    assert "Als beheerder" not in anna.last_private_word
    await tom.writes("/help")
    assert "Als beheerder" in tom.last_private_word
    assert town.chat().bot_messages == 0


async def test_the_bot_greets_once_with_a_way_to_the_start_plan(town: Town) -> None:
    """One greeting with a link to the private start, also after it was removed and added again. (G2)"""
    tom = town.people["Tom"]
    greeting = town.chat().posts[-1]
    button = (greeting.reply_markup or {})["inline_keyboard"][0][0]
    assert button["text"] == "Beheerder: begin hier"
    payload = button["url"].rsplit("=", 1)[1]
    await tom.starts(payload)
    assert "Startplan van Kerkbuurt" in tom.last_private_word

    people.kick(town.world, tom.person, town.chat().chat, town.account)
    await town.settle()
    people.add_bot(town.world, tom.person, town.chat().chat, town.account, rights=RIGHTS)
    await town.settle()
    assert len(town.chat().posts) == 1


async def test_the_start_plan_is_for_admins_only(town: Town) -> None:
    """Another person with the link learns nothing about the group. (G2)"""
    (anna,) = town.residents("Anna")
    await anna.starts("plan1")
    assert "alleen een beheerder" in anna.last_private_word


async def test_lost_rights_are_told_to_the_admins_in_private(town: Town) -> None:
    """A right taken away is named, with what it was for. (G4)"""
    tom = town.people["Tom"]
    await tom.starts("plan1")
    people.promote(
        town.world, tom.person, town.chat().chat, town.account, rights={"can_delete_messages"}
    )
    await town.settle()
    assert "Ik mis een recht" in tom.last_private_word
    assert "berichten vastzetten" in tom.last_private_word
    assert town.chat().bot_messages == 0


async def test_a_removed_bot_loses_nothing(town: Town) -> None:
    """Kicked in the middle of an incident: admins told, and after the return the card goes on. (G4, D3)"""
    anna, bram = town.residents("Anna", "Bram")
    tom = town.people["Tom"]
    await tom.starts("plan1")
    await anna.writes(BREAK_IN)
    people.kick(town.world, tom.person, town.chat().chat, town.account)
    await town.settle()
    assert "ben uit Kerkbuurt gehaald" in tom.last_private_word
    await town.advance(minutes=1)

    people.add_bot(town.world, tom.person, town.chat().chat, town.account, rights=RIGHTS)
    await town.settle()
    await bram.writes("heb 112 gebeld")
    await town.advance(seconds=15)
    assert "Bram belde 112" in town.chat().card
    assert len(town.chat().cards) == 1


async def test_a_group_that_becomes_a_supergroup_keeps_its_incident(town: Town) -> None:
    """The chat id changes, the incident stays and its card is posted in the new chat. (G4)"""
    old = await town.founds("Molenwijk", admin="Mia", kind="group")
    anna, bram = town.residents("Anna", "Bram", of="Molenwijk")
    await anna.writes(BREAK_IN)
    assert "Kerkstraat 12" in old.card
    new = people.migrate(town.world, old.chat)
    old.chat = new
    await town.settle()
    await bram.writes("heb 112 gebeld")
    await town.advance(seconds=15)
    (card,) = old.cards
    assert "Bram belde 112" in plain(card)


async def test_without_admin_rights_words_go_to_the_private_chat(town: Town) -> None:
    """A bot that is no admin cannot whisper in the group: the private chat it is. (A5)"""
    await town.founds("Oosterpark", admin="Olga", rights=set())
    (anna,) = town.residents("Anna", of="Oosterpark")
    await anna.starts()
    people.demote(
        town.world, town.people["Olga"].person, town.chat("Oosterpark").chat, town.account
    )
    await town.settle()
    await anna.writes("/meld@buurtwacht_bot")
    assert "bel eerst 112" in anna.last_private_word
    assert anna.words[-1].ephemeral_for is None


async def test_status_says_what_is_going_on(town: Town) -> None:
    """/status answers privately, in the group and in private. (A10)"""
    anna, bram = town.residents("Anna", "Bram")
    await bram.writes("/status")
    assert "Er loopt nu geen melding" in bram.last_private_word
    await anna.writes(BREAK_IN)
    await anna.presses("Ik heb gebeld")
    await bram.writes("/status")
    assert "Er loopt 1 melding" in bram.last_private_word
    assert "Anna belde 112 om 20:00" in bram.last_private_word
    assert town.chat().bot_messages == 1
