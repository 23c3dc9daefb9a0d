"""The card, its place in the chat, and safe conduct."""

from itertools import pairwise

from simulator import people
from tests.town import Town, plain

BREAK_IN = "Er wordt ingebroken bij Kerkstraat 12!"
PROWLER = "Er loopt een man langs de auto's in de Kerkstraat, hij voelt aan de portieren"


async def test_one_card_is_edited_and_never_posted_again(town: Town) -> None:
    """Observations, calls and watchers change the one message. (C1)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(PROWLER)
    first = town.chat().cards[-1].message_id
    await bram.writes("hij heeft een zwarte jas aan en loopt richting Dorpsstraat")
    await bram.presses("Ik heb gebeld")
    await anna.presses("Ik kijk mee")
    await town.advance(seconds=30)
    (card,) = town.chat().cards
    assert card.message_id == first
    assert "Richting: Dorpsstraat" in plain(card)
    assert "jas (zwart)" in plain(card)
    assert "1 bewoner kijkt mee" in plain(card)


async def test_a_deleted_card_is_posted_anew(town: Town) -> None:
    """Only when somebody deleted it the card is posted again. (C1)"""
    anna, bram = town.residents("Anna", "Bram")
    tom = town.people["Tom"]
    await anna.writes(PROWLER)
    people.delete(town.world, tom.person, town.chat().chat, town.chat().cards[-1].message_id)
    await bram.presses("Ik heb gebeld") if bram.sees_button("Ik heb gebeld") else await bram.writes(
        "heb 112 gebeld"
    )
    await town.advance(seconds=15)
    (card,) = town.chat().cards
    assert "Bram belde 112" in plain(card)


async def test_the_card_prints_no_residents_sentence(town: Town) -> None:
    """Only what was read from a message stands on the card. (C1, C4)"""
    (anna,) = town.residents("Anna")
    await anna.writes("Oh jee mensen, een vreselijke engerd breekt in bij Kerkstraat 12!!")
    assert "Kerkstraat 12" in town.chat().card
    assert "engerd" not in town.chat().card
    assert "mensen" not in town.chat().card


async def test_danger_that_rises_is_heard_once(town: Town) -> None:
    """A weapon makes one loud reply to the card, at most two an incident. (C2)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(PROWLER)
    await bram.writes("hij heeft een mes in zijn hand")
    await bram.writes("hij zwaait met dat mes")
    await town.advance(seconds=10)
    loud = [m for m in town.chat().without_greeting if "wapen" in (m.text or "").split("\n")[0]]
    assert len(loud) == 1
    assert not loud[0].silent
    assert loud[0].reply_to == town.chat().cards[-1].message_id


async def test_the_card_is_pinned_silently_and_the_service_line_goes(town: Town) -> None:
    """Pinned without a sound, the line "pinned a message" removed. (C2)"""
    (anna,) = town.residents("Anna")
    await anna.writes(BREAK_IN)
    await town.advance(seconds=5)
    (pin,) = town.text_calls("pinChatMessage")
    assert pin.params["disable_notification"] in (True, "true")
    services = [m for m in town.chat().chat.messages.values() if "pinned_message" in m.content]
    assert services == []


async def test_without_the_right_to_pin_the_alert_still_stands(town: Town) -> None:
    """A missing right costs the pin, never the card. (C2, G4)"""
    bare = await town.founds("Oosterpark", admin="Olga", rights=set())
    (anna,) = town.residents("Anna", of="Oosterpark")
    await anna.writes(BREAK_IN)
    assert "Kerkstraat 12" in bare.card
    assert town.text_calls("pinChatMessage") == []


async def test_edits_keep_their_distance_and_the_last_state_arrives(town: Town) -> None:
    """At most one edit in 3 s in the first minute, every 6 s later. (C3)"""
    anna, *others = town.residents("Anna", "Bram", "Carla", "Dora", "Emma", "Finn")
    await anna.writes(PROWLER)
    for each in others:
        await each.writes("heb 112 gebeld", settle=False)
        await town.pump()
    await town.advance(seconds=90)
    edits = [call.at for call in town.text_calls("editMessageText")]
    gaps = [(b - a).total_seconds() for a, b in pairwise(edits)]
    assert all(gap >= 3 for gap in gaps)
    assert "4 andere bewoners belden ook" in town.chat().card


async def test_react_opens_only_after_the_call(town: Town) -> None:
    """Before the call no react line; after it the group's line. (K1)"""
    (anna,) = town.residents("Anna")
    await anna.writes(PROWLER)
    assert "Laat merken dat er iemand is" not in town.chat().card
    await anna.presses("Ik heb gebeld")
    await town.advance(seconds=10)
    assert "Laat merken dat er iemand is" in town.chat().card
    assert "Ik ga naar buiten" in town.chat().card_buttons


async def test_urgent_means_stay_inside(town: Town) -> None:
    """Urgent, weapon, violence or fire: observe only, and no button to go out. (K1)"""
    (anna,) = town.residents("Anna")
    await anna.writes(BREAK_IN)
    await anna.presses("Ik heb gebeld")
    await town.advance(seconds=10)
    assert "Blijf binnen en kijk" in town.chat().card
    assert "Ik ga naar buiten" not in town.chat().card_buttons


async def test_at_most_two_go_out(town: Town) -> None:
    """The third who wants to go out hears: enough, stay in. (K2)"""
    anna, bram, carla = town.residents("Anna", "Bram", "Carla")
    await anna.writes(PROWLER)
    await anna.presses("Ik heb gebeld")
    await town.advance(seconds=10)
    for each in (anna, bram):
        pressed = await each.presses("Ik ga naar buiten")
        assert "nooit alleen" in (pressed.text or "")
    refused = await carla.presses("Ik ga naar buiten")
    assert "genoeg mensen" in (refused.text or "")
    await town.advance(seconds=10)
    assert "2 gaan naar buiten" in town.chat().card


async def test_a_call_to_pursuit_gets_a_private_word_and_a_safety_line(town: Town) -> None:
    """Said privately, shown as a line of safety, noted to the admins; nobody is named. (K3)"""
    anna, bram = town.residents("Anna", "Bram")
    tom = town.people["Tom"]
    await tom.starts()
    await anna.writes(PROWLER)
    await anna.presses("Ik heb gebeld")
    await bram.writes("kom op, we pakken hem en slaan hem in elkaar")
    await town.advance(seconds=10)
    assert "Volg niemand" in bram.last_private_word
    assert "Volg niemand en houd niemand tegen" in town.chat().card
    assert "schreef iemand dat hij zelf iets wil doen" in tom.last_private_word
    assert "Bram" not in tom.last_private_word
    assert "Ik ga naar buiten" not in town.chat().card_buttons
