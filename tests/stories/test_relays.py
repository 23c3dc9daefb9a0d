"""An alert crosses the street with the burglar: offered, published, followed to its end. (B2–B6)"""

from saar.actions import Action, Verb
from simulator import people
from simulator.faults import Fault
from tests.stories.test_bridges import bridge
from tests.stories.test_panel import forge
from tests.town import Resident, Town, plain

BREAK_IN = "Er klimt nu iemand door het raam bij nummer 12, Kerkstraat!"
CALM = "Er staat een onbekende auto al een uur voor Kerkstraat 12, iemand zit erin te kijken"


async def neighbours(town: Town) -> tuple[Resident, Resident, Resident, Resident]:
    """Tom and Anna in Kerkbuurt, Olga and Omar in Oost, with a bridge."""
    tom, olga = await bridge(town)
    (anna,) = town.residents("Anna")
    (omar,) = town.residents("Omar", of="Oost")
    return tom, anna, olga, omar


def offer(who: Resident) -> str:
    """The newest offer that somebody sees."""
    found = [plain(each) for each in who.words if "biedt een melding aan" in plain(each)]
    return found[-1] if found else ""


async def crossed(town: Town) -> tuple[Resident, Resident, Resident, Resident]:
    """An urgent report of Kerkbuurt stands in Oost."""
    tom, anna, olga, omar = await neighbours(town)
    await anna.writes(BREAK_IN)
    await olga.presses("Zet hem in onze groep")
    await town.advance(seconds=4)
    return tom, anna, olga, omar


async def test_an_urgent_report_is_offered_and_published_with_one_tap(town: Town) -> None:
    """The admin sees exactly what will be posted, and the words; the group only the card. (B2, B3)"""
    _tom, anna, olga, _omar = await neighbours(town)
    await anna.writes(BREAK_IN)
    assert "Kerkbuurt biedt een melding aan" in offer(olga)
    assert "Kerkstraat 12" in offer(olga)
    assert "door het raam bij nummer 12" in offer(olga)
    assert town.chat("Oost").cards == []
    await olga.presses("Zet hem in onze groep")
    (card,) = town.chat("Oost").card_texts
    assert "↪️ Uit Kerkbuurt, geplaatst door Olga, beheerder" in card
    assert card.startswith("🔴 112: nog niemand heeft gebeld")
    assert "Gezien om 20:00" in card
    assert "112: nog niemand heeft gebeld" in card
    assert "door het raam bij nummer" not in card
    assert "staat in Oost, geplaatst door Olga" in olga.last_private_word
    assert len(town.chat().cards) == 1


async def test_a_calm_report_stays_at_home_until_somebody_called(town: Town) -> None:
    """Nothing is offered that is not urgent, called about or passed on. (B2)"""
    _tom, anna, olga, _omar = await neighbours(town)
    await anna.writes(CALM)
    assert offer(olga) == ""
    await anna.writes("heb 112 gebeld")
    await town.advance(seconds=2)
    assert "Kerkbuurt biedt een melding aan" in offer(olga)


async def test_an_admin_passes_a_calm_report_on(town: Town) -> None:
    """From /bruggen, with one tap; it is a human decision on both sides. (B2, B4)"""
    tom, anna, olga, _omar = await neighbours(town)
    await anna.writes(CALM)
    await tom.tells_bot("/bruggen")
    label = next(each for each in tom.last_buttons if each.startswith("➡️ Oost"))
    pressed = await tom.presses(label)
    assert "Aangeboden" in (pressed.text or "")
    assert "Een beheerder daar koos ervoor" in offer(olga)


async def test_not_for_us_posts_nothing_and_cannot_be_undone_by_a_second_tap(town: Town) -> None:
    """The second admin reads what the first decided. (B2)"""
    _tom, anna, olga, omar = await neighbours(town)
    people.promote(town.world, olga.person, town.chat("Oost").chat, omar.person)
    await omar.starts()
    await anna.writes(BREAK_IN)
    assert offer(omar)
    old = next(each for each in omar.words if "biedt een melding aan" in plain(each))
    keys = old.reply_markup
    await olga.presses("Niet voor ons")
    assert "niet geplaatst. Dat koos Olga" in plain(old)
    old.reply_markup = keys
    await omar.presses("Zet hem in onze groep")
    assert town.chat("Oost").cards == []


async def test_a_call_in_any_group_counts_for_all(town: Town) -> None:
    """By press or typed; names stay in their own group. (A13, B5)"""
    _tom, anna, _olga, omar = await crossed(town)
    await omar.presses("Ik bel nu")
    await town.advance(seconds=4)
    assert "Omar belt nu 112" in town.chat("Oost").card
    assert "Een bewoner van Oost belt nu 112" in town.chat().card
    await omar.writes("heb 112 gebeld")
    await town.advance(seconds=4)
    assert "Omar belde 112" in town.chat("Oost").card
    assert "Een bewoner van Oost belde 112" in town.chat().card
    assert "Omar" not in town.chat().card
    pressed = await anna.presses("Ik weet iets nieuws")
    assert "Omar" not in (pressed.text or "")


async def test_an_observation_next_door_reaches_every_card(town: Town) -> None:
    """Where he went next stands on both. (B5)"""
    _tom, _anna, _olga, omar = await crossed(town)
    await omar.writes("hij rent nu richting de Molenweg, zwarte jas")
    await town.advance(seconds=10)
    for name in ("Kerkbuurt", "Oost"):
        assert "Molenweg" in town.chat(name).card
    assert len(town.chat("Oost").cards) == 1


async def test_the_end_reaches_every_card_and_every_group(town: Town) -> None:
    """One silent line each; nothing stays open next door. (X3, B5)"""
    _tom, anna, _olga, _omar = await crossed(town)
    await town.advance(minutes=6)
    await anna.presses("Voorbij")
    await anna.presses("Niemand meer gezien")
    await town.advance(seconds=10)
    assert "🟢 De melding uit Kerkbuurt is afgelopen" in town.chat("Oost").lines[-1]
    assert "Kwam uit Kerkbuurt" in town.chat("Oost").card
    assert town.chat("Oost").card_buttons == []
    assert "Omar" not in town.chat().card


async def test_only_home_closes_it(town: Town) -> None:
    """An admin next door cannot end what they cannot see. (X1)"""
    _tom, _anna, olga, _omar = await crossed(town)
    home = Resident(town, olga.person, town.chat("Oost"))
    await home.presses("Voorbij")
    assert "nog niemand heeft gebeld" in town.chat().card
    assert "Voorbij" in town.chat("Oost").card_buttons


async def test_an_offer_lapses_with_the_incident(town: Town) -> None:
    """Too late is said, and nothing stale is posted. (B3, X3)"""
    _tom, anna, olga, _omar = await neighbours(town)
    await anna.writes(BREAK_IN)
    old = next(each for each in olga.words if "biedt een melding aan" in plain(each))
    keys = old.reply_markup
    await town.advance(minutes=6)
    await anna.presses("Voorbij")
    await anna.presses("Niemand meer gezien")
    await town.advance(seconds=3)
    assert "is afgelopen of te oud" in plain(old)
    old.reply_markup = keys
    await olga.presses("Zet hem in onze groep")
    assert town.chat("Oost").cards == []


async def test_by_itself_where_the_receiver_wants_it(town: Town) -> None:
    """Auto lets chosen kinds in at chosen hours; the rest is offered. (B2)"""
    _tom, anna, olga, _omar = await neighbours(town)
    await olga.tells_bot("/bruggen")
    await olga.presses("Kerkbuurt")
    await olga.presses("Vanzelf")
    assert "✔ Spoed" in olga.last_buttons
    await anna.writes(BREAK_IN)
    await town.advance(seconds=2)
    assert "vanzelf doorgegeven" in town.chat("Oost").card
    assert offer(olga) == ""


async def test_nothing_goes_over_a_paused_bridge_or_against_a_wish(town: Town) -> None:
    """Off on either side means nothing. (B1, B2)"""
    tom, anna, olga, _omar = await neighbours(town)
    await olga.tells_bot("/bruggen")
    await olga.presses("Kerkbuurt")
    await olga.presses("Niets")
    await anna.writes(BREAK_IN)
    assert offer(olga) == ""
    await olga.presses("Aanbieden")
    await tom.tells_bot("/bruggen")
    await tom.presses("Oost")
    await tom.presses("Stuur niets naar Oost")
    await anna.writes("nu klimt er iemand bij de Dorpsstraat 40 naar binnen, help!")
    assert offer(olga) == ""


async def test_a_line_of_the_admin_stands_with_it(town: Town) -> None:
    """Checked as everything else is: no names, no looks. (B3, P2, P3)"""
    _tom, anna, olga, _omar = await neighbours(town)
    await anna.writes(BREAK_IN)
    await olga.presses("Regel erbij")
    await olga.tells_bot("Let op: de poort bij de school is open")
    await town.advance(seconds=3)
    await olga.presses("Zet hem in onze groep")
    assert "Beheerder: Let op: de poort" in town.chat("Oost").card


async def test_both_groups_saw_the_same(town: Town) -> None:
    """Offered as one: a bridge admin merges, one card each, calls united. (B4)"""
    _tom, anna, olga, omar = await neighbours(town)
    await omar.writes("Er klimt iemand door het raam bij nummer 14, Kerkstraat!")
    await omar.writes("heb 112 gebeld")
    await anna.writes(BREAK_IN)
    await town.advance(seconds=5)
    await olga.presses("Hoort bij onze melding: Kerkstraat 14")
    await town.advance(seconds=10)
    assert len(town.chat("Oost").cards) == 1
    assert len(town.chat().cards) == 1
    assert "Omar belde 112" in town.chat("Oost").card
    assert "Een bewoner van Oost belde 112" in town.chat().card


async def test_a_direction_that_points_next_door_is_asked_about(town: Town) -> None:
    """The sending side decides; only they are asked. (B6, T19)"""
    tom, anna, olga, _omar = await neighbours(town)
    await anna.writes("Een man voelt aan autodeuren in de Kerkstraat en loopt richting Oost")
    assert any("dit gaat richting Oost" in plain(each) for each in tom.words)
    assert offer(olga) == ""
    await tom.presses("Doorgeven")
    assert "Kerkbuurt biedt een melding aan" in offer(olga)


async def test_a_plate_travels_only_with_a_moving_vehicle(town: Town) -> None:
    """The car that drives off is the reason; a parked one is not. (B3)"""
    _tom, anna, olga, _omar = await neighbours(town)
    await anna.writes("Er wordt ingebroken bij Kerkstraat 12! Er staat een witte bus AB-12-CD voor")
    await olga.presses("Zet hem in onze groep")
    assert "AB-12-CD" in town.chat().card
    assert "AB-12-CD" not in town.chat("Oost").card
    await anna.writes("de witte bus AB-12-CD rijdt weg richting de Molenweg")
    await town.advance(seconds=10)
    assert "AB-12-CD" in town.chat("Oost").card


async def test_forged_answers_by_outsiders_change_nothing(town: Town) -> None:
    """Buttons of an offer do nothing for residents and for admins of other groups. (B2)"""
    tom, anna, olga, omar = await neighbours(town)
    await anna.writes(BREAK_IN)
    assert "Zet hem in onze groep" in olga.last_buttons
    await omar.starts()
    for outsider in (omar, tom):
        for action in (Action(Verb.OFFER, 2, "1.yes"), Action(Verb.RELAY_ON, 2, "1.1")):
            assert "alleen een beheerder" in await forge(town, outsider, action)
    for action in (Action(Verb.OFFER, 1, "1.yes"), Action(Verb.BRIDGE, 1, "99")):
        await forge(town, tom, action)
    assert town.chat("Oost").cards == []


async def test_the_words_go_from_an_offer_after_an_outage_as_well(town: Town) -> None:
    """Telegram was away when it ended; the reporter's words do not stay for that. (B3, D3)"""
    _tom, anna, olga, _omar = await neighbours(town)
    await anna.writes(BREAK_IN)
    assert offer(olga)
    town.world.faults.add(
        Fault(method="editMessageText", kind="500", times=60, chat_id=olga.person.id)
    )
    await town.advance(minutes=6)
    await anna.presses("Voorbij")
    await anna.presses("Niemand meer gezien")
    await town.advance(minutes=30)
    town.world.faults.clear()
    await town.advance(minutes=20)
    assert not offer(olga)
