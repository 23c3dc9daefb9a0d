"""Bridges in the hard cases: chains, floods, an end in the middle, a removed bot, a monthly trial. (B4, B7, B8)"""

from sqlalchemy import select

from models.link import Link, Route
from models.relay import Relay
from saar.relays import Mode
from simulator import people
from tests.stories.test_bridges import bridge
from tests.stories.test_privacy import everything
from tests.stories.test_relays import BREAK_IN, CALM, crossed, neighbours, offer
from tests.town import Resident, Town, plain


async def row(town: Town, *names: str, mode: Mode = Mode.OFFER) -> list[Resident]:
    """Groups in a row, each linked with the next; their admins."""
    admins = [town.people["Tom"]]
    for name in names:
        await town.founds(name, admin=f"Beheer {name}")
        admins.append(town.people[f"Beheer {name}"])
    for admin in admins:
        await admin.starts()
    for low in range(1, len(admins)):
        await linked(town, low, low + 1, mode)
    return admins


async def linked(town: Town, one: int, other: int, mode: Mode = Mode.OFFER) -> None:
    """A bridge between two groups, by their numbers."""
    async with town.bot.database.transaction() as session:
        made = Link(first_id=one, second_id=other, at=town.now)
        session.add(made)
        await session.flush()
        for start, end in ((one, other), (other, one)):
            session.add(
                Route(link_id=made.id, from_id=start, to_id=end, mode=mode, classes=["urgent"])
            )


async def test_each_further_hop_is_a_human_decision(town: Town) -> None:
    """By itself one group far; the admin there may pass it on, and nobody gets it back. (B4)"""
    tom, oost, west = await row(town, "Oost", "West", mode=Mode.AUTO)
    (anna,) = town.residents("Anna")
    await anna.writes(BREAK_IN)
    await town.advance(seconds=3)
    assert len(town.chat("Oost").cards) == 1
    assert town.chat("West").cards == []
    await oost.tells_bot("/bruggen")
    passing = [each for each in oost.last_buttons if each.startswith("➡️ ")]
    assert len(passing) == 1
    assert passing[0].startswith("➡️ West")
    await oost.presses(passing[0])
    await west.presses("Zet hem in onze groep")
    assert "↪️ Uit Kerkbuurt" in town.chat("West").card
    await town.residents("Wim", of="West")[0].writes("heb 112 gebeld")
    await town.advance(seconds=8)
    for name in ("Kerkbuurt", "Oost"):
        assert "Een bewoner van West belde 112" in town.chat(name).card
    assert len(town.chat().cards) == 1
    assert tom.last_private_word


async def test_a_ring_ends_where_it_began(town: Town) -> None:
    """Three groups all linked: one card each, whoever publishes. (B4)"""
    await row(town, "Oost", "West", mode=Mode.AUTO)
    await linked(town, 1, 3, Mode.AUTO)
    (anna,) = town.residents("Anna")
    await anna.writes(BREAK_IN)
    await town.advance(seconds=5)
    for name in ("Kerkbuurt", "Oost", "West"):
        assert len(town.chat(name).cards) == 1


async def test_at_most_six_an_hour_over_one_bridge(town: Town) -> None:
    """The seventh waits for no one; an hour later it works again. (B4)"""
    await row(town, "Oost", mode=Mode.AUTO)
    streets = (
        "Kerkstraat",
        "Dorpsstraat",
        "Molenweg",
        "Parklaan",
        "Beukenlaan",
        "Havenkade",
        "Vestsingel",
    )
    for number, street in enumerate(streets):
        (who,) = town.residents(f"Buur{number}")
        await who.writes(f"Er klimt nu iemand door het raam bij nummer 4, {street}!")
        await town.advance(seconds=65)
    assert len(town.chat().cards) == 7
    assert len(town.chat("Oost").cards) == 6


async def test_a_bridge_that_ends_in_the_middle_is_followed_to_the_end(town: Town) -> None:
    """Nothing new crosses; what crossed keeps its calls and its end. (B4, B5)"""
    tom, anna, _olga, omar = await crossed(town)
    await tom.tells_bot("/bruggen")
    await tom.presses("Oost")
    await tom.presses("Brug opheffen")
    await tom.presses("Ja, hef de brug op")
    await omar.writes("heb 112 gebeld")
    await town.advance(seconds=8)
    assert "Een bewoner van Oost belde 112" in town.chat().card
    await town.advance(minutes=6)
    await anna.presses("Voorbij")
    await anna.presses("Niemand meer gezien")
    await town.advance(seconds=8)
    assert town.chat("Oost").card_buttons == []


async def test_a_bot_that_was_removed_next_door_stops_nobody(town: Town) -> None:
    """The origin goes on; the bridge says what is wrong; back again nothing stale is posted. (B7, G4)"""
    tom, anna, olga, _omar = await neighbours(town)
    oost = town.chat("Oost")
    people.kick(town.world, olga.person, oost.chat, town.account)
    await town.settle()
    await anna.writes(BREAK_IN)
    await town.advance(seconds=4)
    assert "Kerkstraat 12" in town.chat().card
    await tom.tells_bot("/bruggen")
    assert "er is iets mis" in tom.last_private_word
    await tom.presses("Oost")
    assert "Ik zit niet meer in Oost" in tom.last_private_word
    await town.advance(minutes=6)
    await anna.presses("Voorbij")
    await anna.presses("Niemand meer gezien")
    people.add_bot(town.world, olga.person, oost.chat, town.account, rights={"can_pin_messages"})
    await town.advance(seconds=10)
    assert oost.cards == []


async def test_a_crossed_alert_survives_a_migration(town: Town) -> None:
    """The receiving group becomes a supergroup: its card is posted anew, and still ends. (B4, G4)"""
    tom = town.people["Tom"]
    await tom.starts()
    old = await town.founds("Molenwijk", admin="Mia", kind="group")
    await town.people["Mia"].starts()
    await linked(town, 1, 2, Mode.AUTO)
    (anna,) = town.residents("Anna")
    await anna.writes(BREAK_IN)
    await town.advance(seconds=3)
    new = people.migrate(town.world, old.chat)
    await town.advance(seconds=5)
    old.chat = new
    assert "↪️ Uit Kerkbuurt" in old.card
    await town.advance(minutes=6)
    await anna.presses("Voorbij")
    await anna.presses("Niemand meer gezien")
    await town.advance(seconds=8)
    assert old.card_buttons == []


async def test_the_monthly_trial_is_silent_unless_something_is_wrong(town: Town) -> None:
    """No message where all is well; both sides hear what is not. (B7)"""
    tom, olga = await bridge(town)
    before = (len(tom.words), len(olga.words))
    await town.advance(minutes=31 * 24 * 60)
    assert not any("proef van de brug" in plain(each) for each in (*tom.words, *olga.words))
    about = ("Test van", "Stille test")
    told = [
        [w for w in each.words if not any(a in plain(w) for a in about)] for each in (tom, olga)
    ]
    assert tuple(map(len, told)) <= before
    people.demote(town.world, olga.person, town.chat("Oost").chat, town.account)
    await town.settle()
    await town.advance(minutes=31 * 24 * 60)
    assert any("maandelijkse proef" in plain(each) for each in tom.words)


async def test_who_erases_themselves_leaves_no_name_next_door(town: Town) -> None:
    """The caller of the other group becomes a resident everywhere. (Privacy)"""
    _tom, _anna, _olga, omar = await crossed(town)
    await omar.writes("heb 112 gebeld")
    await omar.starts()
    await omar.tells_bot("/verwijder")
    await omar.presses("Ja, wis alles")
    await town.advance(seconds=8)
    for name in ("Kerkbuurt", "Oost"):
        assert "Omar" not in town.chat(name).card
        assert "belde 112" in town.chat(name).card


async def test_a_demoted_admin_keeps_no_offer(town: Town) -> None:
    """The report's own words go from their screen. (B2, B3)"""
    _tom, anna, olga, omar = await neighbours(town)
    people.promote(town.world, olga.person, town.chat("Oost").chat, omar.person)
    await omar.starts()
    await anna.writes(BREAK_IN)
    assert offer(omar)
    people.demote(town.world, olga.person, town.chat("Oost").chat, omar.person)
    await town.settle()
    assert not offer(omar)
    assert offer(olga)


async def test_offers_and_links_hold_no_text_for_long(town: Town) -> None:
    """What an admin added goes with the incident. (Privacy)"""
    _tom, anna, olga, _omar = await neighbours(town)
    await anna.writes(BREAK_IN)
    await olga.presses("Regel erbij")
    await olga.tells_bot("Let op: de poort bij de school is open")
    await town.advance(seconds=3)
    assert "poort bij" in await everything(town)
    await town.advance(minutes=61)
    await town.advance(minutes=48 * 60 + 70)
    assert "poort bij" not in await everything(town)


async def test_a_warning_goes_to_admins_only(town: Town) -> None:
    """Text only, checked, logged without a word of it, and gone within two days. (B8)"""
    tom, olga = await bridge(town)
    await tom.tells_bot("/waarschuw Er wordt aangebeld met een smoes over de waterleiding")
    assert "Gestuurd naar 1 beheerder" in tom.last_private_word
    await town.advance(seconds=2)
    assert "Tom van Kerkbuurt waarschuwt de beheerders" in olga.last_private_word
    assert town.chat("Oost").bot_messages == 0
    await tom.tells_bot("/logboek")
    assert "Tom waarschuwde de beheerders van de buurgroepen." in tom.last_private_word
    assert "waterleiding" not in tom.last_private_word
    await town.advance(minutes=47 * 60)
    assert not any("waterleiding" in plain(each) for each in olga.words)


async def test_a_warning_that_accuses_is_refused(town: Town) -> None:
    """Too long, a name with an accusation, or from somebody who is no admin. (B8, P2, P3)"""
    tom, olga = await bridge(town)
    (anna,) = town.residents("Anna")
    await tom.tells_bot("/waarschuw Jan Jansen van nummer 8 is een inbreker, stuur zijn foto rond")
    assert "Dat kan zo niet" in tom.last_private_word
    await tom.tells_bot("/waarschuw " + "let op " * 90)
    assert "Dat kan zo niet" in tom.last_private_word
    await anna.starts()
    await anna.tells_bot("/waarschuw er is iets")
    assert "geen beheerder" in anna.last_private_word
    assert not any("waarschuwt de beheerders" in plain(each) for each in olga.words)


async def test_relays_are_rows_that_go_with_the_incident(town: Town) -> None:
    """Thirty days after the end nothing is left of where it went. (Privacy)"""
    await crossed(town)
    await town.advance(minutes=61)
    await town.advance(minutes=31 * 24 * 60)
    async with town.bot.database.transaction() as session:
        assert list(await session.scalars(select(Relay))) == []


async def test_a_calm_report_offered_by_hand_lapses_after_half_an_hour(town: Town) -> None:
    """Nobody looked in time: it is too old to be of use. (B3)"""
    tom, anna, olga, _omar = await neighbours(town)
    await anna.writes(CALM)
    await tom.tells_bot("/bruggen")
    await tom.presses(next(e for e in tom.last_buttons if e.startswith("➡️ ")))
    await town.advance(minutes=31)
    assert not olga.sees_button("Zet hem in onze groep")
    assert any("te oud" in plain(each) for each in olga.words)


async def test_who_watches_tonight_is_asked_first(town: Town) -> None:
    """Two minutes alone, then the others as well; handed over with one tap, until the morning. (B2)"""
    _tom, anna, olga, omar = await neighbours(town)
    people.promote(town.world, olga.person, town.chat("Oost").chat, omar.person)
    await omar.starts()
    await omar.tells_bot("/bruggen")
    await omar.presses("Ik let op tot morgenochtend")
    assert "Omar let nu op" in omar.last_private_word
    await anna.writes(BREAK_IN)
    assert offer(omar)
    assert not offer(olga)
    await town.advance(seconds=125)
    assert offer(olga)
    await olga.tells_bot("/bruggen")
    await olga.presses("Ik neem het over van Omar")
    assert "Olga let nu op" in olga.last_private_word
    await town.advance(minutes=13 * 60)
    await olga.tells_bot("/bruggen")
    assert "let nu op" not in olga.last_private_word


async def test_message_numbers_of_two_groups_are_not_mixed_up(town: Town) -> None:
    """An edit next door, with the same message id, takes back nobody's call. (A4, R5)"""
    _tom, anna, _olga, omar = await crossed(town)
    theirs = await omar.writes("ok dank je wel")
    mine = await anna.writes("heb 112 gebeld")
    while mine.message_id != theirs.message_id:
        if mine.message_id > theirs.message_id:
            theirs = await omar.writes("ok dank je wel")
        else:
            mine = await anna.writes("heb 112 gebeld")
    await omar.edits(theirs, "ok, dank jullie wel")
    await town.advance(seconds=8)
    assert "Anna belde 112" in town.chat().card


async def test_an_alarm_written_while_a_line_is_awaited_is_an_alarm(town: Town) -> None:
    """112 first, and never posted as a note with somebody else's report. (S2, B3)"""
    _tom, anna, olga, _omar = await neighbours(town)
    await anna.writes(BREAK_IN)
    await olga.presses("Regel erbij")
    await olga.tells_bot("Help er wordt nu bij mij ingebroken, Dorpsstraat 4!")
    assert "Bel eerst 112" in olga.last_private_word
    assert "Dorpsstraat" not in offer(olga)


async def test_a_line_with_a_plate_a_number_or_a_link_is_refused(town: Town) -> None:
    """What the card would not carry, a line does not either. (B3, P3)"""
    _tom, anna, olga, _omar = await neighbours(town)
    await anna.writes(BREAK_IN)
    for line in ("kenteken AB-12-CD", "meer weten: 06 12345678", "kijk op www.example.org"):
        await olga.presses("Regel erbij")
        await olga.tells_bot(line)
        await town.advance(seconds=2)
        assert any("Dat kan zo niet" in plain(each) for each in olga.words)
        assert line not in offer(olga)


async def test_an_open_offer_goes_with_the_bridge(town: Town) -> None:
    """Paused or ended in the middle: the words go, and nothing can be published. (B1)"""
    tom, anna, olga, _omar = await neighbours(town)
    await anna.writes(BREAK_IN)
    assert offer(olga)
    await tom.tells_bot("/bruggen")
    await tom.presses("Oost")
    await tom.presses("Pauze")
    await town.advance(seconds=2)
    assert not offer(olga)
    assert not olga.sees_button("Zet hem in onze groep")


async def test_what_an_edit_takes_back_goes_from_the_offer(town: Town) -> None:
    """Card and offer say the same. (B5, R5)"""
    _tom, anna, olga, _omar = await neighbours(town)
    said = await anna.writes(BREAK_IN)
    await anna.edits(said, "Er klimt nu iemand door het raam bij nummer 14, Dorpsstraat!")
    await town.advance(seconds=8)
    assert "Dorpsstraat 14" in offer(olga)
    assert "Kerkstraat" not in offer(olga)


async def test_who_left_next_door_is_named_nowhere(town: Town) -> None:
    """The caller of the other group is gone: a resident, not a name in a group they never were in. (A13)"""
    _tom, _anna, _olga, omar = await crossed(town)
    await omar.writes("heb 112 gebeld")
    people.leave(town.world, omar.person, town.chat("Oost").chat)
    await town.advance(seconds=8)
    assert "Een bewoner belde 112" in town.chat().card or "van Oost belde" in town.chat().card
    assert "Omar" not in town.chat().card


async def test_a_location_next_door_links_to_no_strange_message(town: Town) -> None:
    """It stays where it was sent. (S7, B5)"""
    _tom, _anna, _olga, omar = await crossed(town)
    await omar.writes("ik zie hem ook, hij klimt nu bij nummer 12 naar binnen, Kerkstraat")
    people.send_location(town.world, omar.person, town.chat("Oost").chat, 52.5, 4.6)
    await town.advance(seconds=8)
    assert "deelde de plek" not in town.chat().card


async def test_an_admin_next_door_who_types_that_it_is_over_makes_the_reporter_asked(
    town: Town,
) -> None:
    """Only home closes; the reporter hears that others say so. (X1)"""
    _tom, anna, olga, _omar = await crossed(town)
    await anna.starts()
    there = Resident(town, olga.person, town.chat("Oost"))
    await there.writes("vals alarm, was de buurman zelf")
    await town.advance(seconds=3)
    assert any("afgelopen" in plain(each) or "voorbij" in plain(each) for each in anna.words)
    assert town.chat().card_buttons


async def test_a_parked_car_keeps_its_plate_at_home(town: Town) -> None:
    """Somebody else runs; the car stands. (B3)"""
    _tom, anna, olga, _omar = await neighbours(town)
    await anna.writes(
        "Er wordt ingebroken bij Kerkstraat 12! Witte bus AB-12-CD staat geparkeerd,"
        " een man rent weg richting de Molenweg"
    )
    await olga.presses("Zet hem in onze groep")
    assert "AB-12-CD" not in town.chat("Oost").card


async def test_danger_that_rises_is_heard_next_door_too(town: Town) -> None:
    """One short reply in every group that has the card. (C2, B5)"""
    _tom, anna, _olga, _omar = await crossed(town)
    await anna.writes("pas op, hij heeft een mes in zijn hand!")
    await town.advance(seconds=8)
    for name in ("Kerkbuurt", "Oost"):
        assert any("wapen" in each for each in town.chat(name).lines)


async def test_a_removed_bot_is_told_to_the_other_side(town: Town) -> None:
    """At once, not at the monthly trial. (B7)"""
    tom, olga = await bridge(town)
    people.kick(town.world, olga.person, town.chat("Oost").chat, town.account)
    await town.advance(seconds=3)
    assert any("Ik zit niet meer in Oost" in plain(each) for each in tom.words)
