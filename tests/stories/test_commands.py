"""Words behind a command: they are what somebody means to say. (S1, S2, R1)"""

import pytest

from simulator import people
from tests.town import Town, labels, plain

KNIFE = "Man met een mes bedreigt nu mensen bij Kerkstraat 12"


@pytest.mark.parametrize("command", ["meld", "melding", "report", "alarm", "112", "sos"])
async def test_the_words_behind_a_report_command_are_the_report(town: Town, command: str) -> None:
    """/meld with a report behind it posts at once, as the same words alone would. (S1, S2)"""
    anna = town.resident("Anna")
    await anna.writes(f"/{command} {KNIFE}")
    assert "Kerkstraat 12" in town.chat().card
    assert "nog niemand heeft gebeld" in town.chat().card


async def test_a_report_command_alone_asks_what_is_going_on(town: Town) -> None:
    """/112 with nothing behind it is /meld: 112 first, then what is happening. (S2)"""
    anna = town.resident("Anna")
    await anna.writes("/112")
    assert town.chat().cards == []
    assert "112" in anna.last_private_word
    assert anna.sees_button("Inbraak")


async def test_half_a_report_behind_the_command_is_asked_about(town: Town) -> None:
    """What is there counts as the first answer, and the rest is asked. (S2, S3)"""
    anna = town.resident("Anna")
    await anna.writes("/meld fiets")
    assert town.chat().cards == []
    assert "Waar is het?" in anna.last_private_word


@pytest.mark.parametrize(
    "text", ["/inbraak nu bezig bij Kerkstraat 12!", "/Brand in Kerkstraat 12"]
)
async def test_an_unknown_command_with_words_is_a_message(town: Town, text: str) -> None:
    """Its name is one of the words. (R1, S1)"""
    anna = town.resident("Anna")
    await anna.writes(text)
    assert "Kerkstraat 12" in town.chat().card


async def test_commands_for_others_and_bare_ones_do_nothing(town: Town) -> None:
    """Another bot's command is left alone, and so is one without words. (R4)"""
    anna = town.resident("Anna")
    before = len(anna.words)
    await anna.writes(f"/inbraak@another_bot {KNIFE}")
    await anna.writes("/inbraak")
    await town.advance(seconds=5)
    assert town.chat().cards == []
    assert len(anna.words) == before
    await anna.writes(f"/inbraak@buurtwacht_bot {KNIFE}")
    assert len(town.chat().cards) == 1


async def test_in_private_the_words_are_offered_for_the_group(town: Town) -> None:
    """112 first, and one tap puts it there. (S2)"""
    anna = town.resident("Anna")
    await anna.writes("hoi")
    await anna.tells_bot(f"/meld {KNIFE}")
    assert "Bel eerst 112" in anna.last_private_word
    await anna.presses("Kerkbuurt")
    assert "Kerkstraat 12" in town.chat().card


async def test_a_call_behind_the_command_counts(town: Town) -> None:
    """ "/112 heb gebeld": the announcement is noted, and no second card opens. (A4)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(KNIFE)
    await bram.writes("/alarm heb 112 gebeld")
    await town.advance(seconds=10)
    assert "Bram belde 112" in town.chat().card
    assert len(town.chat().cards) == 1


async def hide_tom(town: Town) -> None:
    """Tom writes in the name of the group from now on."""
    people.hide(town.world, town.people["Tom"].person, town.chat().chat)
    await town.settle()


@pytest.mark.parametrize(
    ("command", "answer", "button"),
    [
        ("instellingen", "Ben je beheerder?", "Open instellingen"),
        ("startplan", "Ben je beheerder?", "Open instellingen"),
        ("waarschuw Let op: oplichters", "Ben je beheerder?", "Open instellingen"),
        ("status", "geen melding in Kerkbuurt", None),
        ("regels", "De regels van Kerkbuurt", None),
        ("help", "Als beheerder kun je", None),
        ("privacy", "48 uur", None),
        ("beller", "ik weet niet wie je bent", "Open ons privégesprek"),
        ("meld", "Bel eerst 112", None),
    ],
)
async def test_a_command_in_the_name_of_the_group_is_answered_there(
    town: Town, command: str, answer: str, button: str | None
) -> None:
    """One silent line for all admins, instead of silence; it names nobody. (12, A13)"""
    await hide_tom(town)
    await town.people["Tom"].writes(f"/{command}")
    (line,) = town.chat().without_greeting
    assert answer in plain(line)
    assert "Group" not in plain(line)
    assert "Tom" not in plain(line)
    assert line.silent
    assert labels(line) == ([button] if button else [])


async def test_words_behind_a_report_command_count_in_the_name_of_the_group(town: Town) -> None:
    """The report is posted, and nothing else is said. (S1, A13)"""
    await hide_tom(town)
    await town.people["Tom"].writes(f"/meld {KNIFE}")
    assert "Kerkstraat 12" in town.chat().card
    assert town.chat().lines == []
    assert "Tom" not in town.chat().card


async def test_the_button_leads_an_admin_to_the_panel(town: Town) -> None:
    """In private the bot knows who it is: Tom sees the settings, Anna does not. (12)"""
    await hide_tom(town)
    await town.people["Tom"].writes("/instellingen")
    (line,) = town.chat().without_greeting
    payload = line.buttons[0][0]["url"].split("start=")[1]
    await town.people["Tom"].starts(payload)
    assert "Kerkbuurt" in town.people["Tom"].last_private_word
    anna = town.resident("Anna")
    await anna.starts(payload)
    assert "beheerder van die groep" in anna.last_private_word


async def test_no_command_in_the_name_of_a_channel_is_answered(town: Town) -> None:
    """A channel is nobody of the group. (A13)"""
    anna = town.resident("Anna")
    channel = town.world.add_channel("Wijkblad", owner=anna.person)
    people.write(town.world, anna.person, town.chat().chat, "/status", as_channel=channel)
    await town.settle()
    assert town.chat().without_greeting == []
