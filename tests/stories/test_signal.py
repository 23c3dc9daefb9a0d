"""Signal: what opens an incident, what joins it, and what does not."""

from simulator import people
from tests.town import Town, plain

BREAK_IN = "Er wordt ingebroken bij Kerkstraat 12!"
PROWLER = "Er loopt een man langs de auto's in de Kerkstraat, hij voelt aan de portieren"


async def test_a_current_observation_opens_a_card_at_once(town: Town) -> None:
    """Zero taps: the card answers the message, loud, with what was read from it. (S1, C1, C2)"""
    (anna,) = town.residents("Anna")
    said = await anna.writes(BREAK_IN)
    card = town.chat().cards[-1]
    assert "Inbraak" in plain(card)
    assert "Waar: Kerkstraat 12" in plain(card)
    assert card.reply_to == said.message_id
    assert not card.silent
    assert "Bel nu eerst 112" in anna.last_private_word


async def test_a_call_and_an_observation_in_one_message(town: Town) -> None:
    """ "112 gebeld, man slaat ruiten in" opens the card with the call on it. (S1)"""
    (anna,) = town.residents("Anna")
    await anna.writes("112 gebeld, man slaat ruiten in bij Kerkstraat 3")
    assert "Anna belde 112 om 20:00" in town.chat().card
    assert town.chat().bot_messages == 1


async def test_a_question_and_an_observation_in_one_message(town: Town) -> None:
    """ "Shall I call 112, somebody is in the garden" opens it and answers yes. (S1)"""
    (anna,) = town.residents("Anna")
    await anna.writes("moet ik 112 bellen? er klimt iemand over de schutting bij nummer 8")
    assert "nog niemand heeft gebeld" in town.chat().card
    assert "Ja, bel nu 112" in anna.last_private_word


async def test_a_bare_announcement_asks_what_it_is_about(town: Town) -> None:
    """With nothing open, "112 gebeld" asks its author; the answer opens the card with the call. (S1)"""
    (anna,) = town.residents("Anna")
    await anna.writes("112 gebeld")
    assert town.chat().cards == []
    assert "Waar gaat het over" in anna.last_private_word

    await town.advance(seconds=30)
    await anna.writes(BREAK_IN)
    await town.advance(seconds=10)
    assert "Anna belde 112" in town.chat().card


async def test_looks_alone_are_asked_about_first(town: Town) -> None:
    """Suspicion by looks gets no card: the sender is asked what the person did. (P2, S1)"""
    (anna,) = town.residents("Anna")
    await anna.writes("donkere jongen op fiets, hoort hier niet thuis, opletten mensen")
    assert town.chat().cards == []
    assert "Hoe iemand eruitziet is niet verdacht" in anna.last_private_word
    await town.advance(minutes=11)
    assert town.chat().cards == []


async def test_an_accusation_is_kept_off_the_card(town: Town) -> None:
    """Names and addresses of suspects stay off cards, and the author reads why. (P3, C4)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes("Iemand steelt pakketjes bij Kerkstraat 6")
    await bram.writes("dat is Henk Bakker van de Molenweg 9, dat is de dief, zegt het voort")
    await town.advance(seconds=10)
    assert "Laat namen weg" in bram.last_private_word
    for card in town.chat().cards:
        assert "Bakker" not in plain(card)
        assert "Molenweg" not in plain(card)


async def test_meld_takes_three_taps_and_112_stands_above_each(town: Town) -> None:
    """Category, place, post; each screen starts with the number to call, and only Anna sees it. (S2, S3)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes("/meld")
    assert "bel eerst 112" in anna.last_private_word.split("\n")[0]
    await anna.presses("Inbraak")
    assert "bel eerst 112" in anna.last_private_word.split("\n")[0]
    assert "Waar is het?" in anna.last_private_word
    await anna.writes("Kerkstraat 12")
    assert "Gebeurt het nu, of was het eerder?" in anna.last_private_word
    assert town.chat().cards == []
    await anna.presses("Plaats in Kerkbuurt")

    assert "Inbraak" in town.chat().card
    assert "Waar: Kerkstraat 12" in town.chat().card
    assert "Bel nu 112" in anna.last_private_word.split("\n")[0]
    assert bram.words == []


async def test_life_in_danger_is_posted_with_the_first_tap(town: Town) -> None:
    """The life-threatening category goes out with "place not known yet"; the place follows. (S2)"""
    (anna,) = town.residents("Anna")
    await anna.writes("/meld")
    await anna.presses("Leven in gevaar")
    assert "plaats nog niet bekend" in town.chat().card
    await anna.writes("Kerkstraat 40")
    await town.advance(seconds=10)
    assert "Waar: Kerkstraat 40" in town.chat().card
    assert len(town.chat().cards) == 1


async def test_a_report_by_buttons_can_be_stopped_and_expires(town: Town) -> None:
    """Stopped, or older than a quarter of an hour: nothing is posted. (S2)"""
    (anna,) = town.residents("Anna")
    await anna.writes("/meld")
    await anna.presses("Stoppen")
    assert "Er is niets geplaatst" in anna.last_private_word
    await anna.writes("/melding")
    await town.advance(minutes=16)
    pressed = await anna.presses("Inbraak")
    assert "te lang geleden" in (pressed.text or "")
    assert town.chat().cards == []


async def test_earlier_is_answered_with_the_right_number(town: Town) -> None:
    """What happened earlier gets no card but the number of the police without rush. (S3, S6)"""
    (anna,) = town.residents("Anna")
    await anna.writes("/meld")
    await anna.presses("Diefstal")
    await anna.presses("Ik weet niet precies waar")
    await anna.presses("Het was eerder")
    assert "0900-8844" in anna.last_private_word
    assert town.chat().cards == []


async def test_old_news_in_the_group_is_answered_privately_and_seldom(town: Town) -> None:
    """A burglary of last night gets no card; its author hears where it belongs, once an hour. (S6)"""
    (anna,) = town.residents("Anna")
    await anna.writes("Vannacht is onze auto opengebroken")
    assert "0900-8844" in anna.last_private_word
    await anna.writes("gisteren ook al bij de buren ingebroken")
    assert len(anna.words) == 1
    assert town.chat().cards == []


async def test_a_resident_of_two_groups_chooses_one_with_the_last_tap(town: Town) -> None:
    """In private the last button names the group. (S2)"""
    other = await town.founds("Oosterpark", admin="Olga")
    (anna,) = town.residents("Anna")
    people.join(town.world, anna.person, other.chat)
    await anna.starts()
    await anna.tells_bot("/meld")
    await anna.presses("Inbraak")
    await anna.tells_bot("Kerkstraat 12")
    await anna.presses("Plaats in Oosterpark")
    assert "Kerkstraat 12" in other.card
    assert town.chat().cards == []


async def test_a_report_typed_in_private_gets_112_first_and_a_button_per_group(town: Town) -> None:
    """ "Call first", then "put it in Kerkbuurt"; a small talk gets help instead. (S2)"""
    (anna,) = town.residents("Anna")
    await anna.starts()
    await anna.tells_bot(BREAK_IN)
    assert "Bel eerst 112" in anna.last_private_word
    assert town.chat().cards == []
    await anna.presses("Zet het in Kerkbuurt")
    assert "Kerkstraat 12" in town.chat().card
    assert town.chat().cards[-1].reply_to is None

    await anna.tells_bot("lekker weer vandaag")
    assert "/meld" in anna.last_private_word


async def test_details_after_the_alert_update_the_card(town: Town) -> None:
    """Each detail is optional and changes the card. (S4)"""
    (anna,) = town.residents("Anna")
    await anna.writes(BREAK_IN)
    await anna.presses("Meer vertellen")
    await anna.presses("Scooter")
    await anna.presses("2")
    await town.advance(seconds=10)
    assert "Voertuig: scooter" in town.chat().card
    assert "Personen: 2" in town.chat().card


async def test_where_it_is_is_asked_once_in_private(town: Town) -> None:
    """In the word that says 112 first, where no street was named; the answer stands on the card. (C1, F1)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes("Er wordt ingebroken bij de buren, ze slaan het raam in!")
    assert "Waar is het?" in anna.last_private_word
    await anna.writes("Kerkstraat 12")
    await town.advance(seconds=10)
    assert "Waar: Kerkstraat 12" in town.chat().card

    await bram.writes("inbraak bezig in de Dorpsstraat 3")
    assert "Bel nu eerst 112" in bram.last_private_word
    assert "Waar is het?" not in bram.last_private_word


async def test_the_reporter_and_an_admin_correct_the_kind_by_a_button(town: Town) -> None:
    """The card follows at once; others are told that it is not theirs to do, and no second card opens. (S9)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    await anna.presses("Meer vertellen")
    await anna.presses("Plek of soort klopt niet")
    await anna.presses("Vernieling")
    await town.advance(seconds=10)
    assert "Vernieling" in town.chat().card
    assert "Inbraak" not in town.chat().card

    await bram.presses("Ik heb gebeld")
    await bram.presses("Ik weet iets nieuws")
    assert bram.sees_button("Plek of soort klopt niet") is None
    tom = town.people["Tom"]
    await tom.presses("Ik weet iets nieuws")
    await tom.presses("Plek of soort klopt niet")
    await tom.presses("Diefstal")
    await town.advance(seconds=10)
    assert "Diefstal" in town.chat().card
    assert len(town.chat().cards) == 1


async def test_a_second_report_of_the_same_place_joins(town: Town) -> None:
    """The same street joins and its sender is told; another street opens its own card. (S5)"""
    anna, bram, carla = town.residents("Anna", "Bram", "Carla")
    await anna.writes(BREAK_IN)
    await bram.writes("ze breken in bij Kerkstraat 14, twee mannen")
    assert len(town.chat().cards) == 1
    assert "Deze melding loopt al sinds" in bram.last_private_word

    await carla.writes("inbraak bezig in de Dorpsstraat 3")
    assert len(town.chat().cards) == 2


async def test_who_was_joined_wrongly_splits_off_with_one_button(town: Town) -> None:
    """ "New report" gives the last observation a card of its own. (S5)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(PROWLER)
    await bram.writes("er gluurt iemand bij mij naar binnen, in de tuin")
    assert len(town.chat().cards) == 1
    await bram.presses("Nieuwe melding")
    assert len(town.chat().cards) == 2


async def test_an_admin_merges_two_urgent_cards(town: Town) -> None:
    """In doubt an urgent report opens its own card; an admin can merge the two. (S5)"""
    anna, bram = town.residents("Anna", "Bram")
    tom = town.people["Tom"]
    await tom.starts()
    await anna.writes(BREAK_IN)
    await bram.writes("HELP er wordt gevochten voor de supermarkt, man heeft een mes")
    assert len(town.chat().cards) == 2
    assert "twee dringende meldingen" in tom.last_private_word
    await tom.presses("Samenvoegen")
    await town.advance(seconds=10)
    first, second = town.chat().cards
    assert "Samengevoegd" in plain(second)
    assert "112" in plain(first)


async def test_a_location_by_the_reporter_attaches_to_the_card(town: Town) -> None:
    """The reporter's location is linked from the card; somebody else's is not. (S7)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    people.send_location(town.world, bram.person, town.chat().chat, 52.5, 4.6)
    await town.settle()
    await town.advance(seconds=10)
    assert "deelde de plek" not in town.chat().card
    sent = people.send_location(town.world, anna.person, town.chat().chat, 52.5, 4.6)
    await town.settle()
    await town.advance(seconds=10)
    assert "deelde de plek op de kaart" in town.chat().card
    links = [each.get("url", "") for each in town.chat().cards[-1].entities]
    assert any(link.endswith(f"/{sent.message_id}") for link in links)


async def test_plates_are_recognised_and_postcodes_are_not(town: Town) -> None:
    """A plate stands on the card, normalised; a postcode is none. (S7)"""
    (anna,) = town.residents("Anna")
    await anna.writes(BREAK_IN)
    await anna.writes("ze rijden weg in een witte bus, kenteken g123bh, richting 1964 AB")
    await town.advance(seconds=10)
    assert "Kenteken: G-123-BH" in town.chat().card
    assert "1964" not in town.chat().card


async def test_one_person_cannot_flood(town: Town) -> None:
    """A fourth open report waits a minute at most, or for an admin's tap; danger never waits. (S8)"""
    (anna,) = town.residents("Anna")
    for street in ("Kerkstraat", "Dorpsstraat", "Molenweg"):
        await anna.writes(f"Andere straat: er gluurt iemand in auto's in de {street} 5")
    assert len(town.chat().cards) == 3
    await anna.writes("Andere straat: er gluurt iemand in auto's in de Parklaan 5")
    assert len(town.chat().cards) == 3
    assert "wacht hooguit een minuut" in anna.last_private_word
    await anna.writes("Andere straat: er ligt iemand bewusteloos op de grond in de Beukenlaan 2")
    assert "Beukenlaan" in town.chat().card
    await town.advance(seconds=70)
    assert len(town.chat().cards) == 5
    assert "Parklaan" in " ".join(plain(card) for card in town.chat().cards)


async def test_an_admin_may_release_a_waiting_report(town: Town) -> None:
    """The admin's tap posts it before the minute is over. (S8)"""
    (anna,) = town.residents("Anna")
    tom = town.people["Tom"]
    await tom.starts()
    for street in ("Kerkstraat", "Dorpsstraat", "Molenweg", "Parklaan"):
        await anna.writes(f"Andere straat: er gluurt iemand in auto's in de {street} 5")
    assert len(town.chat().cards) == 3
    await tom.presses("Plaats nu")
    assert len(town.chat().cards) == 4


async def test_a_waiting_report_is_posted_when_a_neighbour_reports_the_same(town: Town) -> None:
    """Who does not flood is not held up by who does; mere words about it change nothing. (S1, S8)"""
    anna, bram = town.residents("Anna", "Bram")
    for street in ("Kerkstraat", "Dorpsstraat", "Molenweg", "Parklaan"):
        await anna.writes(f"Andere straat: er gluurt iemand in auto's in de {street} 5")
    assert len(town.chat().cards) == 3
    await bram.writes("wat is er aan de hand?")
    assert len(town.chat().cards) == 3
    await bram.writes("er gluurt iemand in auto's in de Parklaan 5")
    assert len(town.chat().cards) == 4
