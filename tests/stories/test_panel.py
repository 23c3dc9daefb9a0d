"""The admin's panel: every setting with its value, bounds and country, and nobody else gets in. (12)"""

from collections.abc import Iterator
from dataclasses import make_dataclass

import pytest
from fluent.runtime import FluentResource

from bot import manual
from saar import policy, settings
from saar.actions import Action, Verb, parse
from saar.countries.pack import Country
from saar.policy import Policy, Section, tunables
from services.group import settings_panel
from simulator import people
from tests.town import Resident, Town, labels, plain
from texts import render

BREAK_IN = "Er klimt nu iemand door het raam bij Kerkstraat 12"


async def opened(town: Town) -> Resident:
    """The admin with the panel open."""
    tom = town.people["Tom"]
    await tom.starts()
    await tom.tells_bot("/instellingen")
    return tom


async def test_an_admin_changes_a_setting_and_it_counts_from_then_on(town: Town) -> None:
    """Subject, setting, value: three taps, in one message; the lease lasts as long as chosen. (12)"""
    tom = await opened(town)
    assert "Instellingen van Kerkbuurt" in tom.last_private_word
    shown = tom.words[-1]
    await tom.presses("Bellen")
    assert any("geldt: 2 minuten" in each for each in labels(tom.words[-1]))
    await tom.presses("Hoe lang ‘Ik bel nu’ geldt")
    assert "Nu: 2 minuten" in tom.last_private_word
    assert "van 1 minuut tot 5 minuten" in tom.last_private_word
    await tom.presses("4 minuten")
    assert "Nu: 4 minuten" in tom.last_private_word
    assert "Dit koos de groep zelf; gewoon is: 2 minuten" in tom.last_private_word
    assert tom.words[-1] is shown

    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    await bram.presses("Ik bel nu")
    await town.advance(minutes=3)
    assert "Bram belt nu 112" in town.chat().card
    await town.advance(minutes=2)
    assert "Bram belt nu 112" not in town.chat().card


async def test_back_to_usual_and_the_log_of_it(town: Town) -> None:
    """What was changed stands in the log with who, before and after. (12)"""
    tom = await opened(town)
    await tom.presses("Bellen")
    await tom.presses("Hoe lang ‘Ik bel nu’ geldt")
    await tom.presses("5 minuten")
    await tom.presses("Terug naar gewoon: 2 minuten")
    assert "Dit is de gewone waarde" in tom.last_private_word
    await tom.tells_bot("/logboek")
    first, second = tom.last_private_word.strip().splitlines()[2:4]
    assert first.endswith(
        "Tom veranderde Hoe lang ‘Ik bel nu’ geldt, van 5 minuten naar 2 minuten."
    )
    assert second.endswith("van 2 minuten naar 5 minuten.")


async def test_what_a_country_forbids_cannot_be_chosen_and_the_panel_says_why(town: Town) -> None:
    """Germany: only watching, no photos; also not by an old button. (12, K1, P1)"""
    tom = await opened(town)
    await tom.presses("Reageren")
    await tom.presses("Wat mensen doen na het bellen")
    assert len([each for each in tom.last_buttons if "praatje" in each]) == 1
    await tom.starts("plan1")
    await tom.presses("Duitsland")
    await tom.tells_bot("/instellingen")
    await tom.presses("Reageren")
    await tom.presses("Wat mensen doen na het bellen")
    assert "De Duitse politie wil dat buren alleen kijken" in tom.last_private_word
    assert [each for each in tom.last_buttons if "praatje" in each] == []

    forged = await forge(town, tom, Action(Verb.SET, 1, "react.friendly_chat_in_pairs"))
    assert "mag niet in dit land" in forged
    assert "Alleen kijken" in tom.last_private_word


async def test_a_typed_number_is_checked_and_used(town: Town) -> None:
    """The non-urgent number of a Belgian zone: typed, refused when it is none, then named. (12, A9)"""
    tom = await opened(town)
    await tom.presses("Bellen")
    await tom.presses("Nummer als er geen haast is")
    await tom.presses("Nummer invullen")
    await tom.tells_bot("weet ik niet")
    assert "lijkt geen telefoonnummer" in tom.last_private_word
    await tom.tells_bot("02 345 67 89")
    assert "Nu: 02 345 67 89" in tom.last_private_word
    (anna,) = town.residents("Anna")
    await anna.writes(
        "Er staat een onbekende auto al een uur voor Kerkstraat 12, iemand zit erin te kijken"
    )
    await anna.presses("Geen spoed")
    assert "02 345 67 89" in town.chat().card


async def test_a_resident_and_a_former_admin_are_kept_out(town: Town) -> None:
    """/instellingen asks Telegram every time; who is no admin any more changes nothing. (12)"""
    (anna,) = town.residents("Anna")
    await anna.starts()
    await anna.tells_bot("/instellingen")
    assert "geen beheerder" in anna.last_private_word
    vera = town.resident("Vera")
    chat = town.chat().chat
    people.promote(town.world, town.people["Tom"].person, chat, vera.person)
    await vera.starts()
    await vera.tells_bot("/instellingen")
    assert "Instellingen van Kerkbuurt" in vera.last_private_word
    people.demote(town.world, town.people["Tom"].person, chat, vera.person)
    pressed = await vera.presses("Bellen")
    assert "alleen een beheerder" in (pressed.text or "")


async def test_an_emergency_number_is_not_for_what_can_wait(town: Town) -> None:
    """112 as the number without haste is refused, with a way back; the usual one is shown. (12, A9)"""
    tom = await opened(town)
    await tom.presses("Bellen")
    await tom.presses("Nummer als er geen haast is")
    assert "Nu: 0900-8844" in tom.last_private_word
    await tom.presses("Nummer invullen")
    await tom.tells_bot("1 1 2")
    assert "Dit is een alarmnummer" in tom.last_private_word
    await tom.presses("‹ Terug")
    assert "Nu: 0900-8844" in tom.last_private_word


ATTEMPTS = [
    Action(Verb.PANEL, 1),
    Action(Verb.SECTION, 1, "calling"),
    Action(Verb.SETTING, 1, "lease"),
    Action(Verb.SET, 1, "lease.300"),
    Action(Verb.SET, 1, "nonurgent_number"),
    Action(Verb.UNSET, 1, "lease"),
    Action(Verb.LOG, 1),
    Action(Verb.QUEUE, 1),
    Action(Verb.APPROVE, 1, "1"),
    Action(Verb.REFUSE, 1, "1"),
    Action(Verb.ASK_AGAIN, 1, "1"),
    Action(Verb.PAUSE, 1, "1.on"),
    Action(Verb.NUDGE_JUDGE, 1, "1.right"),
    Action(Verb.REMOVE_MESSAGE, 1, "1.1002000000002"),
    Action(Verb.BRIDGES, 1),
    Action(Verb.BRIDGE, 1, "1"),
    Action(Verb.BRIDGE_INVITE, 1),
    Action(Verb.BRIDGE_REVOKE, 1),
    Action(Verb.BRIDGE_AGREE, 1, "AAAAAAAAAAAAAAAA.yes"),
    Action(Verb.BRIDGE_CONFIRM, 1, "AAAAAAAAAAAAAAAA.yes"),
    Action(Verb.BRIDGE_SET, 1, "1.pause.x"),
    Action(Verb.BRIDGE_END, 1, "1.sure"),
    Action(Verb.RELAY_ON, 1, "1.2"),
    Action(Verb.OFFER, 1, "1.yes"),
    Action(Verb.DUTY, 1, "on"),
    Action(Verb.PLAN, 1),
    Action(Verb.PLAN_TICK, 1, "rules"),
    Action(Verb.PLAN_LATER, 1, "chat"),
    Action(Verb.COUNTRY, 1, "DE"),
    Action(Verb.LANGUAGE, 1, "en"),
    Action(Verb.AREA, 1),
    Action(Verb.TOPIC, 1, "new"),
    Action(Verb.RADIUS, 1, "500"),
    Action(Verb.CORNERS, 1, "done"),
    Action(Verb.REACH, 1, "post"),
    Action(Verb.AREA_PICK, 1, "0"),
    Action(Verb.AREA_TAKE, 1, "yes"),
    Action(Verb.EXERCISE, 1, "cars"),
    Action(Verb.PAPER, 1, "leaflet.nl.o"),
    Action(Verb.QUARTER, 1),
    Action(Verb.STICKERS, 1, "1"),
    Action(Verb.RINGS, 1, "add"),
    Action(Verb.MEETING, 1, "start"),
    Action(Verb.TIMELINE, 1, "1"),
    Action(Verb.LISTING, 1, "place"),
    Action(Verb.OVERLAP, 1, "1.both"),
    Action(Verb.TOWN_GROUP, 1, "leave"),
]


@pytest.mark.parametrize("attempt", ATTEMPTS, ids=lambda each: each.wire())
async def test_no_forged_button_opens_an_admins_door(town: Town, attempt: Action) -> None:
    """Not for a resident of the group, not for an admin of another one, not for an unknown group. (12)"""
    (anna,) = town.residents("Anna")
    await town.founds("Dorpsbuurt", admin="Piet")
    piet = town.people["Piet"]
    for outsider in (anna, piet):
        await outsider.starts()
        before = len(outsider.words)
        assert "alleen een beheerder" in await forge(town, outsider, attempt)
        assert len(outsider.words) == before
    tom = town.people["Tom"]
    await tom.starts()
    nowhere = Action(attempt.verb, 999, attempt.word)
    assert "alleen een beheerder" in await forge(town, tom, nowhere)


@pytest.mark.parametrize(
    "word",
    ["lease.30", "lease.9999999", "lease.", "lease.-60", "lease.x", "nope.1", "react.fly", "."],
)
async def test_an_admin_cannot_force_a_value_either(town: Town, word: str) -> None:
    """Out of bounds, no value, no setting: refused, and nothing changes. (12)"""
    tom = await opened(town)
    await forge(town, tom, Action(Verb.SET, 1, word))
    await tom.tells_bot("/logboek")
    assert "nog niets veranderd" in tom.last_private_word


def test_every_admin_button_is_among_the_attempts() -> None:
    """A new door has to be tried from outside as well. (12)"""
    from handlers.panels.doors import DOORS

    assert {each.verb for each in ATTEMPTS} == set(DOORS)


async def forge(town: Town, who: Resident, action: Action) -> str:
    """Press a button that was never shown, as a changed client could; the answer."""
    assert parse(action.wire()) == action
    message = next(m for m in reversed(who.words) if labels(m))
    markup = message.reply_markup
    message.reply_markup = {"inline_keyboard": [[{"text": "x", "callback_data": action.wire()}]]}
    pressed = people.press(town.world, who.person, message.chat, message.message_id, "x")
    await town.settle()
    if plain(message) and message.reply_markup == {
        "inline_keyboard": [[{"text": "x", "callback_data": action.wire()}]]
    }:
        message.reply_markup = markup
    return (pressed.text or "").lower()


@pytest.fixture
def tea(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A setting that exists for this test alone: one declaration, and its sentences."""
    declared = policy._count(3, "residents", Section.REACT, "rule K2", 1, 2, 3)
    wider = make_dataclass("Wider", [("tea_drinkers", int, declared)], bases=(Policy,), frozen=True)
    for module in (settings, settings_panel, manual):
        monkeypatch.setattr(module, "tunables", lambda _policy=wider: tunables(wider))
    monkeypatch.setattr(Country, "policy", lambda pack: wider(**pack.chosen))
    words = "policy-tea-drinkers = Thee\npolicy-tea-drinkers-about = Hoeveel er thee drinken.\n"
    for locale in render.LOCALES:
        render.bundle(locale).add_resource(FluentResource(words))
    yield
    render.bundle.cache_clear()


@pytest.mark.usefixtures("tea")
async def test_a_new_setting_is_declared_in_one_place(town: Town) -> None:
    """Panel, bounds, log and documents follow from the declaration. (12)"""
    tom = await opened(town)
    await tom.presses("Reageren")
    await tom.presses("Thee: 3 bewoners")
    assert "Hoeveel er thee drinken" in tom.last_private_word
    assert "van 1 bewoner tot 3 bewoners" in tom.last_private_word
    await tom.presses("2 bewoners")
    assert "Nu: 2 bewoners" in tom.last_private_word
    assert "buiten wat mag" in await forge(town, tom, Action(Verb.SET, 1, "tea_drinkers.4"))
    await tom.tells_bot("/logboek")
    assert "Thee, van 3 bewoners naar 2 bewoners" in tom.last_private_word
    assert "| `tea_drinkers` | Thee | 3 residents | 1 resident to 3 residents |" in "\n".join(
        manual.table()
    )


async def test_an_admin_of_two_groups_chooses_one(town: Town) -> None:
    """Which group is asked first; in a group the command points to the private chat. (12)"""
    await town.founds("Dorpsbuurt", admin="Tom")
    tom = town.people["Tom"]
    await tom.starts()
    await tom.tells_bot("/settings")
    assert "Welke bedoel je" in tom.last_private_word
    await tom.presses("Dorpsbuurt")
    assert "Instellingen van Dorpsbuurt" in tom.last_private_word
    await tom.writes("/instellingen")
    assert "Open instellingen" in tom.last_buttons
    button = (tom.words[-1].reply_markup or {})["inline_keyboard"][0][0]
    await tom.starts(button["url"].rsplit("=", 1)[1])
    assert "Instellingen van Kerkbuurt" in tom.last_private_word
