"""Two groups build a bridge: invited, agreed on by both, paused, ended, and refused where it must be. (B1)"""

import re

import pytest

from saar.actions import Action, Verb
from simulator import people
from tests.stories.test_panel import forge
from tests.town import Resident, Town, plain


async def two_groups(town: Town) -> tuple[Resident, Resident]:
    """Kerkbuurt with Tom, Oost with Olga; both admins have opened the bot."""
    await town.founds("Oost", admin="Olga")
    tom, olga = town.people["Tom"], town.people["Olga"]
    await tom.starts()
    await olga.starts()
    return tom, olga


async def invitation(admin: Resident) -> str:
    """The payload of a fresh invitation link."""
    await admin.tells_bot("/koppel")
    found = re.search(r"\?start=(\S+)", admin.last_private_word)
    assert found
    return found[1]


async def bridge(town: Town) -> tuple[Resident, Resident]:
    """A bridge between Kerkbuurt and Oost."""
    tom, olga = await two_groups(town)
    await olga.starts(await invitation(tom))
    await olga.presses("Akkoord")
    await town.advance(seconds=2)
    await tom.presses("Akkoord")
    await town.advance(seconds=3)
    return tom, olga


async def test_a_yes_from_both_sides_builds_a_bridge(town: Town) -> None:
    """Each sees who, how many and what crosses before saying yes; both logs keep it. (B1)"""
    tom, olga = await two_groups(town)
    payload = await invitation(tom)
    await olga.starts(payload)
    asked = olga.last_private_word
    assert "Tom van Kerkbuurt wil een brug met Oost" in asked
    assert "Kerkbuurt heeft 1 lid." in asked
    assert "Geen foto's, geen namen" in asked
    await olga.presses("Akkoord")
    await town.advance(seconds=2)
    assert "Olga van Oost zegt ja" in tom.last_private_word
    assert "dan staat de brug tussen Kerkbuurt en Oost" in tom.last_private_word
    await tom.presses("Akkoord")
    await town.advance(seconds=3)
    for admin in (tom, olga):
        assert any("De brug tussen" in plain(each) for each in admin.words)
        await admin.tells_bot("/logboek")
        assert "bouwde een brug." in admin.last_private_word
    await tom.tells_bot("/bruggen")
    assert "Oost: werkt" in tom.last_private_word
    await tom.tells_bot("/startplan")
    assert "✅ Brug met een buurgroep" in tom.last_private_word


async def test_an_admin_of_several_groups_chooses_one(town: Town) -> None:
    """On both sides. (B1)"""
    tom, olga = await two_groups(town)
    await town.founds("West", admin="Willem")
    west = town.chat("West")
    people.join(town.world, olga.person, west.chat)
    people.promote(town.world, town.people["Willem"].person, west.chat, olga.person)
    await town.settle()
    await olga.starts(await invitation(tom))
    assert "voor welke van je groepen" in olga.last_private_word
    await olga.presses("West")
    assert "wil een brug met West" in olga.last_private_word


async def test_a_no_on_either_side_leaves_nothing(town: Town) -> None:
    """Nobody is told more than needed. (B1)"""
    tom, olga = await two_groups(town)
    payload = await invitation(tom)
    await olga.starts(payload)
    await olga.presses("Nee")
    assert "Er komt geen brug" in olga.last_private_word
    await olga.starts(payload)
    await olga.presses("Akkoord")
    await town.advance(seconds=2)
    await tom.presses("Nee")
    await town.advance(seconds=2)
    assert "Er komt geen brug" in olga.last_private_word
    await tom.tells_bot("/bruggen")
    assert "Nog geen" in tom.last_private_word


async def test_either_side_pauses_or_ends_it(town: Town) -> None:
    """What one side paused, the other cannot wake; both hear everything. (B1)"""
    tom, olga = await bridge(town)
    await olga.tells_bot("/bruggen")
    await olga.presses("Kerkbuurt")
    await olga.presses("Pauze")
    await town.advance(seconds=3)
    assert any("op pauze, door Oost" in plain(each) for each in tom.words)
    await tom.tells_bot("/bruggen")
    await tom.presses("Oost")
    assert "Weer aan" not in tom.last_buttons
    await olga.presses("Weer aan")
    await town.advance(seconds=3)
    assert any("werkt weer" in plain(each) for each in tom.words)
    await tom.presses("Brug opheffen")
    await tom.presses("Ja, hef de brug op")
    await town.advance(seconds=3)
    assert any("opgeheven, door Kerkbuurt" in plain(each) for each in olga.words)


async def test_a_group_without_an_admin_pauses_its_bridges(town: Town) -> None:
    """The other side is told why nothing arrives. (B1, B7)"""
    tom, olga = await bridge(town)
    people.leave(town.world, olga.person, town.chat("Oost").chat)
    await town.advance(seconds=3)
    assert any("Oost heeft geen beheerder meer" in plain(each) for each in tom.words)


async def expired(town: Town, tom: Resident, olga: Resident) -> tuple[Resident, str]:
    """A day and an hour old."""
    payload = await invitation(tom)
    await town.advance(minutes=25 * 60)
    return olga, payload


async def revoked(town: Town, tom: Resident, olga: Resident) -> tuple[Resident, str]:
    """Taken back by its maker."""
    payload = await invitation(tom)
    await tom.presses("Trek de uitnodiging in")
    return olga, payload


async def replaced(town: Town, tom: Resident, olga: Resident) -> tuple[Resident, str]:
    """A newer one was made."""
    payload = await invitation(tom)
    await invitation(tom)
    return olga, payload


async def replayed(town: Town, tom: Resident, olga: Resident) -> tuple[Resident, str]:
    """Used by somebody else before."""
    payload = await invitation(tom)
    await town.founds("West", admin="Willem")
    willem = town.people["Willem"]
    await willem.starts(payload)
    await willem.presses("Akkoord")
    return olga, payload


async def own_group(town: Town, tom: Resident, olga: Resident) -> tuple[Resident, str]:
    """Opened by its maker."""
    return tom, await invitation(tom)


async def resident(town: Town, tom: Resident, olga: Resident) -> tuple[Resident, str]:
    """Opened by somebody who is no admin."""
    (anna,) = town.residents("Anna")
    return anna, await invitation(tom)


async def made_up(town: Town, tom: Resident, olga: Resident) -> tuple[Resident, str]:
    """A token that nobody made."""
    return olga, "brug_AAAAAAAAAAAAAAAA"


@pytest.mark.parametrize(
    ("case", "said"),
    [
        (expired, "werkt niet meer"),
        (revoked, "werkt niet meer"),
        (replaced, "werkt niet meer"),
        (replayed, "al gebruikt"),
        (own_group, "een andere groep"),
        (resident, "een beheerder van een groep"),
        (made_up, "werkt niet meer"),
    ],
)
async def test_a_forged_or_stale_invitation_is_worth_nothing(
    town: Town, case: object, said: str
) -> None:
    """One clear sentence, and no bridge. (B1)"""
    tom, olga = await two_groups(town)
    who, payload = await case(town, tom, olga)  # type: ignore[operator]
    await who.starts(payload)
    assert said in who.last_private_word
    assert "Akkoord" not in who.last_buttons


async def test_a_second_yes_and_a_forged_confirmation_do_nothing(town: Town) -> None:
    """The token alone is not enough on the inviting side, nor a yes without the other's. (B1)"""
    tom, olga = await two_groups(town)
    payload = await invitation(tom)
    token = payload.removeprefix("brug_")
    forged = await forge(town, tom, Action(Verb.BRIDGE_CONFIRM, 1, f"{token}.yes.2"))
    assert "werkt niet meer" in forged
    await olga.starts(payload)
    await olga.presses("Akkoord")
    await town.advance(seconds=2)
    again = await forge(town, olga, Action(Verb.BRIDGE_CONFIRM, 2, f"{token}.yes.2"))
    assert "werkt niet meer" in again
    await tom.presses("Akkoord")
    await town.advance(seconds=2)
    forged = await forge(town, tom, Action(Verb.BRIDGE_CONFIRM, 1, f"{token}.yes"))
    assert "werkt niet meer" in forged


async def test_what_comes_in_by_itself_is_in_the_log_with_before_and_after(town: Town) -> None:
    """Kinds and hours of a bridge are settings too: who changed them, from what to what. (12, B2)"""
    _tom, olga = await bridge(town)
    await olga.tells_bot("/bruggen")
    await olga.presses("Kerkbuurt")
    await olga.presses("Vanzelf")
    await olga.presses("Vermist")
    await olga.presses("'s Nachts")
    await olga.tells_bot("/logboek")
    log = olga.last_private_word
    assert "wat er van een buurgroep vanzelf binnenkomt, van spoed naar vermist, spoed" in log
    assert "wanneer er iets van een buurgroep vanzelf binnenkomt, van altijd naar 's nachts" in log
