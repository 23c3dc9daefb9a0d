"""The start plan: a checklist that ticks itself, in private, for admins only. (G3)"""

from simulator import people
from tests.town import Group, Resident, Town


async def plan(town: Town) -> Resident:
    """The admin with the plan open."""
    tom = town.people["Tom"]
    await tom.starts("plan1")
    return tom


async def test_a_first_time_admin_walks_through_the_plan(town: Town) -> None:
    """Country, area, rules, second admin, small-talk group: each ticks, and the next one comes. (G3)"""
    tom = await plan(town)
    assert "1 van 9 klaar" in tom.last_private_word
    assert "Nu: land en taal" in tom.last_private_word

    await tom.presses("Ja, dat klopt")
    assert "Nu: de grenzen van je buurt" in tom.last_private_word
    await tom.presses("Grenzen instellen")
    await tom.tells_bot("1964, 1965 AB")
    assert "Nu: de regels" in tom.last_private_word
    assert "3 van 9" in tom.last_private_word

    await tom.presses("Ja, zo doen we het")
    assert "Nu: een tweede beheerder" in tom.last_private_word
    (vera,) = town.residents("Vera")
    people.promote(town.world, tom.person, town.chat().chat, vera.person)
    await town.settle()
    assert "Nu: een groep voor gewone praat" in tom.last_private_word

    await chat_group(town, tom)
    assert "6 van 9 klaar" in tom.last_private_word
    assert "Nu: een brug met de buren" in tom.last_private_word
    await tom.presses("Later")
    assert "Nu: een folder" in tom.last_private_word
    await tom.presses("Later")
    assert "Nu: in de lijst" in tom.last_private_word
    await tom.presses("Later")
    assert "Klaar." in tom.last_private_word


async def chat_group(town: Town, admin: Resident, *, kind: str = "supergroup") -> Group:
    """A second group, to which the admin adds the bot by the link of the plan."""
    chat = town.world.add_group("Kerkbuurt praat", owner=admin.person, kind=kind)
    group = Group(town, chat)
    people.add_bot(town.world, admin.person, chat, town.account, rights=set())
    people.write(town.world, admin.person, chat, "/start@buurtwacht_bot chat1")
    await town.settle()
    return group


async def test_the_plan_names_each_missing_right_with_its_use_and_ticks_when_given(
    town: Town,
) -> None:
    """Rights come first; the link asks Telegram for them, and the line ticks by itself. (G3, G4)"""
    other = await town.founds("Dorpsbuurt", admin="Piet", rights={"can_pin_messages"})
    piet = town.people["Piet"]
    await piet.starts("plan2")
    assert "Nu: rechten" in piet.last_private_word
    assert "berichten verwijderen (om" in piet.last_private_word
    assert "berichten vastzetten" not in piet.last_private_word
    button = (piet.words[-1].reply_markup or {})["inline_keyboard"][0][0]
    assert "startgroup=" in button["url"]
    assert "delete_messages" in button["url"]

    rights = {"can_pin_messages", "can_delete_messages", "can_invite_users"}
    people.promote(town.world, piet.person, other.chat, town.account, rights=rights)
    await town.settle()
    assert "Nu: land en taal" in piet.last_private_word


async def test_what_is_put_off_comes_back_and_the_needed_steps_cannot_be(town: Town) -> None:
    """ "Later" moves on; the plan says so and brings it back on request. (G3)"""
    tom = await plan(town)
    assert "Later" not in tom.last_buttons
    await tom.presses("Ja, dat klopt")
    await tom.presses("Later")
    assert "🕓 Grenzen van de buurt" in tom.last_private_word
    await tom.presses("Ja, zo doen we het")
    for _ in range(5):
        await tom.presses("Later")
    assert "Klaar." in tom.last_private_word
    await tom.presses("Verder met het startplan")
    assert "Nu: de grenzen" in tom.last_private_word


async def test_an_emergency_written_to_the_plan_is_heard(town: Town) -> None:
    """Whoever sees something while the plan waits for postcodes is not held up. (G3, S2)"""
    tom = await plan(town)
    await tom.presses("Ja, dat klopt")
    await tom.presses("Grenzen instellen")
    await tom.tells_bot("er klimt nu iemand door het raam bij nummer 12, Kerkstraat")
    assert "Bel eerst 112" in tom.last_private_word
    assert "Zet het in Kerkbuurt" in tom.last_buttons


async def test_the_small_talk_group_is_not_read_and_not_greeted(town: Town) -> None:
    """No greeting, no card, no answer there. (G3, O2)"""
    tom = await plan(town)
    small = await chat_group(town, tom)
    assert [each for each in small.posts if "SAAR" in (each.text or "")] == []
    people.write(
        town.world, tom.person, small.chat, "Er klimt nu iemand door het raam bij nummer 12"
    )
    await town.settle()
    assert small.cards == []
    assert len(small.posts) == 1


async def test_another_admin_cannot_link_a_group_to_ours(town: Town) -> None:
    """Only who is an admin of both groups links them. (G3)"""
    (anna,) = town.residents("Anna")
    group = await chat_group(town, anna)
    tom = await plan(town)
    assert "✅ Groep voor gewone praat" not in tom.last_private_word
    assert [each for each in group.posts if "gewone praat" in (each.text or "")] == []


async def test_belgian_numbers_hold_at_once(town: Town) -> None:
    """Another country changes the number to call on the next card. (G3, 12)"""
    tom = await plan(town)
    await tom.presses("België")
    assert "Het nummer om te bellen is 101" in tom.last_private_word
    await tom.presses("Ja, dat klopt")
    (anna,) = town.residents("Anna")
    await anna.writes("Er klimt nu iemand door het raam bij nummer 12, Kerkstraat")
    assert "101" in town.chat().card
    await anna.writes("Er staat een huis in brand in de Molenweg, bij nummer 3!")
    assert "112" in town.chat().card


async def test_a_belgian_announcement_counts(town: Town) -> None:
    """ "Called 101" there settles that somebody called; nobody has to be asked. (A2, A4)"""
    tom = await plan(town)
    await tom.presses("België")
    await tom.presses("Ja, dat klopt")
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes("Er klimt nu iemand door het raam bij nummer 12, Kerkstraat")
    await bram.writes("heb 101 gebeld")
    assert "Bram" in town.chat().card
    assert "Nog niet gebeld" not in town.chat().card
