"""The municipality: coordinators, groups that say yes themselves, a group of their admins, warnings. (M4)"""

import re

from models import month, municipality, neighbourhood, resident
from saar import figures
from saar.countries import HOME
from services.paper import quarter
from simulator import people
from tests.stories.test_overlap import circle, words
from tests.town import Group, Resident, Town
from texts import render


async def link(town: Town, name: str = "Heemskerk") -> str:
    """What the operator's command line prints, as the payload of the link in it."""
    from services.municipality import taking_part

    async with town.bot.database.transaction() as session:
        made = await taking_part.found(session, name, "A" * 16, now=town.now)
        return f"gemeente_{made.token}"


async def coordinator(town: Town, name: str = "Els") -> Resident:
    """Somebody of the municipality, in no group, who opened the link."""
    els = Resident(town, town.world.add_person(name), town.chat())
    await els.starts(await link(town))
    return els


def payload(text: str) -> str:
    """Of the link in a text."""
    found = re.search(r"\?start=([\w-]+)", text)
    assert found, text
    return found[1]


def chat_link(els: Resident) -> str:
    """The number in the button that makes a group for the admins."""
    rows = (els.words[-1].reply_markup or {})["inline_keyboard"]
    urls = [str(key.get("url", "")) for row in rows for key in row]
    return next(
        found[1] for each in urls if (found := re.search(r"startgroup=gemeente(\d+)", each))
    )


async def joined(
    town: Town, els: Resident, admin: str = "Tom", group: str = "Kerkbuurt"
) -> Resident:
    """An admin of a group follows the link and says yes."""
    await els.tells_bot("/gemeente")
    await els.presses("Nodig groepen uit")
    person = town.people[admin]
    await person.starts(payload(els.last_private_word))
    assert "vraagt of je groep meedoet" in person.last_private_word
    await person.presses(group)
    return person


async def test_a_group_takes_part_by_its_admins_yes_and_leaves_when_it_likes(town: Town) -> None:
    """Both sides read it, both stand in the group's log; the municipality sees no member and no report. (M4)"""
    els = await coordinator(town)
    assert "nog geen groep doet mee" in els.last_private_word
    tom = await joined(town, els)
    assert "Kerkbuurt doet nu mee in Heemskerk" in words(els)
    assert "Coördinator: Els" in tom.last_private_word
    (anna,) = town.residents("Anna")
    await anna.writes("Er wordt nu ingebroken bij Kerkstraat 12!")
    await els.tells_bot("/gemeente")
    seen = els.last_private_word
    assert "⚠️ Kerkbuurt: geen grenzen, geen brug met de buren" in seen
    for hidden in ("Anna", "Tom", "Kerkstraat", "Inbraak"):
        assert hidden not in seen
    await tom.presses("Niet meer meedoen")
    assert "hoort bij geen gemeente" in tom.last_private_word
    assert "doet niet meer mee" in words(els)
    await tom.tells_bot("/logboek")
    assert "veranderde bij welke gemeente" in tom.last_private_word


async def test_only_coordinators_see_and_press(town: Town) -> None:
    """A resident's command says whom it is for; a forged button is refused; a link works once. (M4)"""
    els = await coordinator(town)
    (anna,) = town.residents("Anna")
    await anna.starts()
    await anna.tells_bot("/gemeente")
    assert "voor coördinatoren" in anna.last_private_word
    await anna.starts(await link(town))
    assert "Anna is nu ook coördinator" in words(els)
    bram = town.resident("Bram")
    await bram.starts("gemeente_" + "A" * 16)
    assert "Deze link werkt niet meer" in bram.last_private_word
    await els.tells_bot("/gemeente")
    await els.presses("Stoppen als coördinator")
    await els.presses("Ja, ik stop")
    assert "Els is geen coördinator van Heemskerk meer" in words(anna)
    await els.tells_bot("/gemeente")
    assert "voor coördinatoren" in els.last_private_word


async def test_the_admins_have_a_group_that_opens_to_each_of_them(town: Town) -> None:
    """Who is an admin of a group that takes part comes in at once, a resident does not; nothing is read there. (M4)"""
    els = await coordinator(town)
    tom = await joined(town, els)
    chat = town.world.add_group("Beheerders Heemskerk", owner=els.person, admins=[], members=[])
    group = Group(town, chat)
    town.groups["Beheerders"] = group
    people.add_bot(town.world, els.person, chat, town.account, rights={"can_invite_users"})
    await els.tells_bot("/gemeente")
    number = chat_link(els)
    people.write(town.world, els.person, chat, f"/start@buurtwacht_bot gemeente{number}")
    await town.settle()
    assert "Ik lees hier niets mee" in group.posts[-1].words
    assert "groep voor beheerders" in words(tom)
    people.request_join(town.world, tom.person, chat)
    (anna,) = town.residents("Anna")
    await anna.starts()
    people.request_join(town.world, anna.person, chat)
    await town.settle()
    assert chat.has(tom.person)
    assert not chat.has(anna.person)
    assert "is voor beheerders van groepen die meedoen" in anna.last_private_word
    people.write(town.world, tom.person, chat, "Er wordt nu ingebroken bij Kerkstraat 12!")
    await town.settle()
    assert "Inbraak" not in "".join(each.words for each in group.posts)


async def test_a_warning_reaches_every_admin_and_says_what_became_of_it(town: Town) -> None:
    """Once each, in private; whom it cannot reach is told, and nothing unfit goes. (M4, P2)"""
    els = await coordinator(town)
    tom = await joined(town, els)
    await town.founds("Dorpsbuurt", admin="Piet")
    await joined(town, els, "Piet", "Dorpsbuurt")
    vera = town.resident("Vera")
    people.promote(town.world, tom.person, town.chat().chat, vera.person)
    await town.settle()
    await els.tells_bot("/waarschuw Er gaan nepagenten langs de deuren")
    assert "Verstuurd aan 2 beheerders van 2 groepen" in els.last_private_word
    assert "1 beheerder bereik ik niet" in els.last_private_word
    for name in ("Tom", "Piet"):
        assert "Heemskerk, Els: Er gaan nepagenten" in words(town.people[name])
    assert all("nepagenten" not in line for line in town.chat().lines)
    await els.tells_bot("/waarschuw een man met een donkere huid, kenteken G-123-BH")
    assert "Verstuurd" not in els.last_private_word


async def test_a_strip_between_two_groups_that_nobody_has_is_drawn(town: Town) -> None:
    """For coordinators only, as a picture. (M4)"""
    els = await coordinator(town)
    await els.tells_bot("/gemeente")
    pressed = await els.presses("Waar kijkt niemand?")
    assert "Nog geen groep gaf haar grenzen" in str(pressed.text)
    tom = await joined(town, els)
    await circle(tom, 1, (52.51, 4.67), "500 m")
    await town.founds("Dorpsbuurt", admin="Piet")
    piet = await joined(town, els, "Piet", "Dorpsbuurt")
    await circle(piet, 2, (52.51, 4.677), "500 m")
    await els.tells_bot("/gemeente")
    assert "42 % van Dorpsbuurt hoort ook bij Kerkbuurt" in els.last_private_word
    await circle(piet, 2, (52.51, 4.687), "500 m")
    await els.tells_bot("/gemeente")
    assert "Kerkbuurt: geen brug met de buren" in els.last_private_word
    before = len(town.text_calls("sendPhoto"))
    await els.presses("Waar kijkt niemand?")
    assert "Oranje is een strook" in els.last_private_word
    assert len(town.text_calls("sendPhoto")) == before + 1


async def test_the_quarter_of_all_groups_together_or_nothing(town: Town) -> None:
    """With too few groups it says why it says nothing; a group of another municipality is never in it. (M4, M8)"""
    els = await coordinator(town)
    await joined(town, els)
    await els.tells_bot("/gemeente")
    await els.presses("Het kwartaal in cijfers")
    assert "pas als minstens 5 groepen" in els.last_private_word
    since, _ = figures.quarter(town.now, "Europe/Amsterdam")
    async with town.bot.database.transaction() as session:
        ids = []
        for number in range(6):
            found = await neighbourhood.first_seen(
                session, -100_900 - number, f"Buurt {number}", HOME, now=town.now
            )
            await month.add(session, found.id, since, {month.REPORTS: 10, "kind:burglary": 10})
            ids.append(found.id)
        ours = await quarter.town_sums(
            session, "Heemskerk", ids[:5], locale="nl", zone="Europe/Amsterdam", now=town.now
        )
    said = render.message(ours, "nl")
    assert "Heemskerk, alle groepen samen" in said
    assert "50" in said
    assert "60" not in said


async def test_the_group_of_the_admins_moves_and_its_door_stays_open(town: Town) -> None:
    """It became a supergroup: another number, a new link, and admins come in as before. (M4, G4)"""
    els = await coordinator(town)
    tom = await joined(town, els)
    chat = town.world.add_group(
        "Beheerders Heemskerk", owner=els.person, admins=[], members=[], kind="group"
    )
    people.add_bot(town.world, els.person, chat, town.account, rights={"can_invite_users"})
    await els.tells_bot("/gemeente")
    number = chat_link(els)
    people.write(town.world, els.person, chat, f"/start@buurtwacht_bot gemeente{number}")
    await town.settle()
    new = people.migrate(town.world, chat)
    await town.settle()
    await els.tells_bot("/gemeente")
    assert any("Naar de beheerders" in each for each in els.last_buttons)
    people.request_join(town.world, tom.person, new)
    await town.settle()
    assert new.has(tom.person)


async def test_a_coordinator_who_was_not_seen_for_a_year_is_one_no_more(town: Town) -> None:
    """But stays one for as long as they come, though they are in no group. (M4, Privacy)"""
    els = await coordinator(town)
    for _ in range(2):
        await town.advance(minutes=60 * 24 * 100)
        await els.tells_bot("/gemeente")
        assert "Heemskerk" in els.last_private_word
    await town.advance(minutes=60 * 24 * 366)
    await els.tells_bot("/gemeente")
    assert "voor coördinatoren" in els.last_private_word


async def test_who_erases_everything_coordinates_no_more(town: Town) -> None:
    """One command. (M4, Privacy)"""
    els = await coordinator(town)
    await els.tells_bot("/verwijder")
    await els.presses("Ja")
    await els.tells_bot("/gemeente")
    assert "voor coördinatoren" in els.last_private_word


async def test_a_group_that_takes_part_never_falls_silent(town: Town) -> None:
    """A coordinator who is its admin picks it by mistake for the admins: it stays an alarm group. (M4, G3)"""
    tom = town.people["Tom"]
    await tom.starts(await link(town))
    await joined(town, tom)
    await tom.tells_bot("/gemeente")
    number = chat_link(tom)
    people.write(
        town.world, tom.person, town.chat().chat, f"/start@buurtwacht_bot gemeente{number}"
    )
    await town.settle()
    (anna,) = town.residents("Anna")
    await anna.writes("Er wordt nu ingebroken bij Kerkstraat 12!")
    assert "Inbraak" in town.chat().card


async def test_thirty_groups_with_long_names_fit_the_screen(town: Town) -> None:
    """However much each lacks. (M4)"""
    els = await coordinator(town)
    async with town.bot.database.transaction() as session:
        (place,) = await municipality.coordinated_by(
            session,
            (await resident.by_user(session, els.person.id)).id,  # type: ignore[union-attr]
        )
        for number in range(40):
            name = f"Buurtpreventie Vogelwijk-Noord en omstreken nummer {number}"
            found = await neighbourhood.first_seen(
                session, -200_900 - number, name, HOME, now=town.now
            )
            session.add(
                municipality.Belonging(
                    neighbourhood_id=found.id, municipality_id=place.id, at=town.now
                )
            )
    await els.tells_bot("/gemeente")
    assert "40 groepen doen mee" in els.last_private_word
    assert "En nog 25" in els.last_private_word
