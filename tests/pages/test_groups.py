"""Bringing the bot into a group, its rights there, and groups that one is not in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.async_api import Locator, Page, expect

from simulator import people
from tests.pages.stage import PHONE
from tests.pages.test_bar import SMALL, WIDER

if TYPE_CHECKING:
    from simulator.world import Chat, Person
    from tests.pages.stage import Stage

pytestmark = pytest.mark.asyncio(loop_scope="session")

LINK = "https://t.me/buurtwacht_bot?startgroup=wijk-7&admin=pin_messages+invite_users"


def owner(stage: Stage) -> Person:
    """Tom, whose group it is."""
    return next(person for person in stage.world.people.values() if person.first_name == "Tom")


async def offer(stage: Stage, person: Person, address: str = LINK) -> None:
    """The bot writes to a person in private, with a button that brings it into a group."""
    people.start(stage.world, person, stage.bot)
    keyboard = {"inline_keyboard": [[{"text": "Zet me in een groep", "url": address}]]}
    await stage.call("sendMessage", chat_id=person.id, text="Hoi", reply_markup=keyboard)


async def opened(page: Page) -> Locator:
    """The dialog after a press of the bot's button."""
    await page.locator(".key", has_text="Zet me in een groep").click()
    return page.locator("dialog[open]")


async def test_a_link_brings_the_bot_into_a_group(stage: Stage) -> None:
    """The group is chosen, the rights are named, and the bot gets its payload there."""
    tom = owner(stage)
    hof = stage.world.add_group("Hof", owner=tom)
    await offer(stage, tom)
    page = await stage.look(tom, private=True)

    dialog = await opened(page)
    await expect(dialog.locator("h2")).to_have_text("In welke groep komt Buurtwacht?")
    await expect(dialog.locator(".menu-item")).to_contain_text(["Kerkbuurt", "Hof", "Nieuwe groep"])
    await dialog.get_by_role("button", name="Hof").click()
    await expect(dialog.locator("h2")).to_have_text("Buurtwacht toevoegen aan Hof?")
    rights = ["Berichten vastzetten", "Leden uitnodigen en toelaten"]
    await expect(dialog.locator(".rights li")).to_have_text(rights)
    assert not hof.has(stage.bot)
    await dialog.get_by_role("button", name="Toevoegen").click()

    await expect(page.locator(".head-title")).to_have_text("Hof")
    await expect(page.locator(".mine .words")).to_have_text("/start@buurtwacht_bot wijk-7")
    given = {"can_manage_chat", "can_pin_messages", "can_invite_users"}
    assert hof.members[stage.bot.id].rights == given


async def test_a_link_can_make_a_new_group(stage: Stage) -> None:
    """For one who is admin nowhere it is the only way; a group needs a name; it can be cancelled."""
    await offer(stage, stage.anna)
    page = await stage.look(stage.anna, private=True, language="en")
    dialog = await opened(page)
    await expect(dialog.locator(".menu-item")).to_have_text(["New group"])
    await dialog.get_by_role("button", name="Cancel").click()
    await expect(dialog).to_have_count(0)

    await opened(page)
    await dialog.get_by_role("button", name="New group").click()
    await dialog.get_by_role("button", name="Add").click()
    await expect(dialog.get_by_role("alert")).to_have_text("Give the group a name.")
    await dialog.get_by_label("Name of the group").fill("Annas hof")
    await dialog.get_by_role("button", name="Add").click()

    await expect(page.locator(".head-title")).to_have_text("Annas hof")
    await expect(page.locator(".pill").nth(1)).to_have_text("Anna created the group")
    await expect(page.locator(".mine .words")).to_have_text("/start@buurtwacht_bot wijk-7")


async def test_a_link_without_rights_adds_a_plain_member(stage: Stage) -> None:
    """Any member of a group that lets them may do so; without a payload nothing is started."""
    hof = stage.world.add_group("Hof", owner=owner(stage), members=[stage.anna])
    await offer(stage, stage.anna, "https://t.me/buurtwacht_bot?startgroup")
    page = await stage.look(stage.anna, private=True)
    dialog = await opened(page)
    await dialog.get_by_role("button", name="Hof").click()
    await expect(dialog.locator("p").first).to_have_text("Buurtwacht wordt gewoon lid.")
    await dialog.get_by_role("button", name="Toevoegen").click()

    await expect(page.locator(".pill").last).to_have_text("Buurtwacht is toegevoegd aan de groep")
    assert hof.members[stage.bot.id].status == "member"
    assert [message.kind for message in hof.messages.values()] == ["service"]


def asking(stage: Stage) -> Chat:
    """A group that lets people in by request, with the bot at the door."""
    tom = owner(stage)
    hof = stage.world.add_group("Hof", owner=tom, join_by_request=True)
    people.add_bot(stage.world, tom, hof, stage.bot, rights={"can_invite_users"})
    return hof


async def test_one_asks_and_is_let_in(stage: Stage) -> None:
    """The request waits, can be taken back, and when it is granted the chat is there."""
    hof = asking(stage)
    page = await stage.look(stage.anna)
    other = page.locator(".other", has_text="Hof")
    await expect(page.locator(".others h2")).to_have_text("Andere groepen in de plaats")
    await other.get_by_role("button", name="Vragen om mee te doen").click()
    await expect(other).to_contain_text("Wacht op een beheerder")
    await other.get_by_role("button", name="Aanvraag intrekken").click()
    await expect(other).to_contain_text("2 leden")
    assert hof.join_requests == {}
    await other.get_by_role("button", name="Vragen om mee te doen").click()
    await expect(other).to_contain_text("Wacht op een beheerder")

    await stage.call("approveChatJoinRequest", chat_id=hof.id, user_id=stage.anna.id)

    await expect(page.locator(".others")).to_have_count(0)
    await page.locator(".chat-row", has_text="Hof").click()
    await expect(page.locator(".pill").last).to_have_text("Anna is lid geworden van de groep")


async def test_one_asks_and_is_refused(stage: Stage) -> None:
    """The page says so, and asking again is possible."""
    hof = asking(stage)
    page = await stage.look(stage.anna)
    other = page.locator(".other", has_text="Hof")
    await other.get_by_role("button", name="Vragen om mee te doen").click()
    await expect(other).to_contain_text("Wacht op een beheerder")

    await stage.call("declineChatJoinRequest", chat_id=hof.id, user_id=stage.anna.id)

    await expect(other).to_contain_text("Je bent niet toegelaten")
    await other.get_by_role("button", name="Vragen om mee te doen").click()
    await expect(other).to_contain_text("Wacht op een beheerder")


async def test_an_open_group_is_joined_at_once(stage: Stage) -> None:
    """And is in front then."""
    stage.world.add_group("Plein", owner=owner(stage))
    page = await stage.look(stage.anna)

    await page.get_by_role("button", name="Deelnemen aan de groep: Plein").click()

    await expect(page.locator(".head-title")).to_have_text("Plein")
    await expect(page.locator("#input")).to_be_visible()
    await expect(page.locator(".others")).to_have_count(0)


async def test_one_who_left_asks_again(stage: Stage) -> None:
    """Where joining goes by request, the big button asks."""
    stage.group.join_by_request = True
    people.promote(stage.world, owner(stage), stage.group, stage.bot, rights={"can_invite_users"})
    page = await stage.look(stage.anna)
    await page.click("[data-focus='chat-menu']")
    await page.locator(".menu-item", has_text="Groep verlaten").click()
    await page.get_by_role("button", name="Vragen om mee te doen").click()
    await expect(page.locator(".big-button")).to_have_text("Aanvraag intrekken")

    await stage.call("approveChatJoinRequest", chat_id=stage.group.id, user_id=stage.anna.id)

    await expect(page.locator("#input")).to_be_visible()


async def test_rights_are_given_and_taken_one_by_one(stage: Stage) -> None:
    """The owner switches them, makes the bot a plain member, and removes it."""
    page = await stage.look(owner(stage))
    menu = page.locator("[data-focus='chat-menu']")
    await menu.click()
    await page.get_by_role("menuitem", name="Rechten van Buurtwacht").click()
    dialog = page.locator("dialog[open]")
    pins, invites = (
        dialog.get_by_role("switch", name=name)
        for name in ("Berichten vastzetten", "Leden uitnodigen en toelaten")
    )
    await expect(pins).to_have_attribute("aria-checked", "true")
    await pins.click()
    await expect(pins).to_have_attribute("aria-checked", "false")
    await invites.click()
    await expect(invites).to_have_attribute("aria-checked", "true")
    mine = stage.group.members[stage.bot.id]
    assert mine.rights == {"can_manage_chat", "can_delete_messages", "can_invite_users"}

    await dialog.get_by_role("button", name="Geen beheerder meer").click()
    await expect(dialog).to_have_count(0)
    assert stage.group.members[stage.bot.id].status == "member"
    await menu.click()
    await page.get_by_role("menuitem", name="Buurtwacht verwijderen").click()
    await expect(page.locator(".pill").last).to_have_text("Buurtwacht heeft de groep verlaten")
    assert not stage.group.has(stage.bot)


async def test_a_member_has_no_say_over_the_bot(stage: Stage) -> None:
    """Their menu holds only the way out."""
    page = await stage.look(stage.anna)
    await page.click("[data-focus='chat-menu']")

    await expect(page.locator(".menu-item")).to_have_text(["Groep verlaten"])


async def test_all_of_it_fits_on_a_phone(stage: Stage) -> None:
    """At 360 pixels nothing is wider than the screen or smaller than a finger."""
    tom = owner(stage)
    stage.world.add_group("Een groep met een heel lange naam aan het plein", owner=stage.bram)
    await offer(stage, tom)
    phone = await stage.look(tom, size=PHONE, touch=True)
    await phone.click("[data-focus='attach']")
    await phone.get_by_role("menuitem", name="Locatie").click()
    await fits(phone)
    await phone.get_by_role("button", name="Annuleren").click()
    await phone.click("[data-focus='chat-menu']")
    await phone.get_by_role("menuitem", name="Rechten van Buurtwacht").click()
    await fits(phone)
    await phone.get_by_role("button", name="Klaar").click()
    await phone.get_by_role("button", name="Terug naar de chats").click()
    await expect(phone.locator(".other")).to_be_visible()
    await fits(phone)
    await phone.click(".chat-row:has(.chat-title:text-is('Buurtwacht'))")
    await opened(phone)
    await fits(phone)


async def fits(page: Page) -> None:
    """Nothing scrolls sideways, and whatever can be touched is 44 pixels or more."""
    assert not await page.evaluate(WIDER)
    assert [small for small in await page.evaluate(SMALL) if not small.startswith(" ")] == []
