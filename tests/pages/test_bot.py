"""What the bot does shows on the page: buttons, answers, whispers, pins, the private chat."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import httpx
import pytest
from PIL import Image
from playwright.async_api import Page, expect

from simulator import people

if TYPE_CHECKING:
    from tests.pages.stage import Stage

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def card(page: Page) -> None:
    """Report a burglary and wait for the bot's card."""
    await page.fill("#input", "Inbraak bij nummer 12!")
    await page.press("#input", "Enter")
    await expect(page.locator(".keyboard")).to_have_count(1)


def key(text: str) -> str:
    return f".key:text-is('{text}')"


async def test_a_card_has_styled_buttons_and_is_pinned(stage: Stage) -> None:
    """A bot's message shows its markup, its buttons in their styles, and the pinned bar."""
    anna = await stage.look(stage.anna)

    await card(anna)

    await expect(anna.locator(".theirs .words b")).to_have_text("Inbraak")
    await expect(anna.locator(".key.danger")).to_have_text("Ik bel nu")
    await expect(anna.locator(".key.success")).to_have_text("Ik heb gebeld")
    await expect(anna.locator(".bot-mark")).to_have_text("bot")
    await expect(anna.locator(".pinned-text")).to_have_text("Inbraak bezig")
    await expect(anna.locator(".pill").last).to_have_text("Buurtwacht heeft een bericht vastgezet")


async def test_an_answer_is_a_toast_and_an_alert_waits_for_ok(stage: Stage) -> None:
    """A callback answer passes by; an alert stays until it is confirmed."""
    anna = await stage.look(stage.anna)
    await card(anna)

    await anna.click(key("Ik bel nu"))
    await expect(anna.locator(".toast")).to_have_text("Genoteerd")
    await anna.click(key("Ik heb gebeld"))
    dialog = anna.locator("dialog[open]")
    await expect(dialog.locator("p")).to_have_text("Fijn dat je belde")

    await dialog.get_by_role("button", name="OK").click()

    await expect(dialog).to_have_count(0)


async def test_a_whisper_is_seen_by_its_receiver_only(stage: Stage) -> None:
    """An ephemeral message is marked as such, and nobody else has it."""
    anna, bram = await stage.look(stage.anna), await stage.look(stage.bram)
    await card(anna)

    await bram.click(key("Fluister"))

    await expect(bram.locator(".ephemeral .words")).to_have_text("Blijf binnen")
    await expect(bram.locator(".only-you")).to_have_text("Alleen zichtbaar voor jou")
    await expect(anna.get_by_text("Blijf binnen")).to_have_count(0)


async def test_a_card_changes_in_place_for_everybody(stage: Stage) -> None:
    """An edit of the bot changes the bubble where it stands, with a short highlight."""
    anna, bram = await stage.look(stage.anna), await stage.look(stage.bram)
    await card(anna)
    await expect(bram.locator(".keyboard")).to_have_count(1)

    await anna.click(key("Verder"))

    for page in (anna, bram):
        row = page.locator(".message", has_text="Loos alarm")
        await expect(row.locator(".words")).to_have_text("Loos alarm")
        await expect(row.locator(".edited")).to_have_text("bewerkt")
        await expect(page.locator(".changed")).to_have_count(1)
        await expect(page.locator(".keyboard")).to_have_count(0)


async def test_a_private_chat_begins_with_start(stage: Stage) -> None:
    """Before Start there is one big button and no input; after it the bot answers."""
    anna = await stage.look(stage.anna, private=True)
    await expect(anna.locator("#input")).to_be_hidden()

    await anna.get_by_role("button", name="Start").click()

    await expect(anna.locator(".theirs .words")).to_have_text("Welkom bij de buurtwacht")
    await expect(anna.locator("#input")).to_be_visible()


async def test_a_picture_of_the_bot_is_shown_and_one_of_people_is_drawn(stage: Stage) -> None:
    """What the bot sends is a real picture; what people send on this page is only pretended."""
    image = io.BytesIO()
    Image.new("RGB", (64, 48), "#bcd7ee").save(image, "PNG")
    async with httpx.AsyncClient(base_url=f"{stage.url}/bot{stage.bot.token}/") as client:
        sent = await client.post(
            "sendPhoto",
            data={"chat_id": stage.group.id, "caption": "De buurt"},
            files={"photo": ("buurt.png", image.getvalue(), "image/png")},
        )
    assert sent.json()["ok"]
    people.send_photo(stage.world, stage.bram, stage.group)

    anna = await stage.look(stage.anna)

    shown = anna.locator(".picture img")
    await expect(shown).to_have_count(1)
    await expect(shown).to_have_js_property("naturalWidth", 64)
    await expect(shown).to_have_attribute("alt", "Foto")
    await expect(anna.locator(".picture svg")).to_have_count(1)


async def test_a_file_of_the_bot_can_be_kept(stage: Stage) -> None:
    """By its name, byte for byte; nothing but a file is ever made of it."""
    content = b"%PDF-1.7 not really"
    async with httpx.AsyncClient(base_url=f"{stage.url}/bot{stage.bot.token}/") as client:
        sent = await client.post(
            "sendDocument",
            data={"chat_id": stage.group.id},
            files={"document": ("folder één.pdf", content, "application/pdf")},
        )
    assert sent.json()["ok"]
    anna = await stage.look(stage.anna)
    link = anna.get_by_role("link", name="folder één.pdf")
    async with anna.expect_download() as waiting:
        await link.click()
    made = await waiting.value
    assert made.suggested_filename == "folder één.pdf"
    assert (await made.path()).read_bytes() == content
    async with httpx.AsyncClient(base_url=stage.url) as client:
        assert (await client.get("/_/file?id=none")).status_code == 404


async def test_a_blocked_bot_can_be_unblocked(stage: Stage) -> None:
    """Blocking replaces the input by a button that undoes it."""
    people.start(stage.world, stage.anna, stage.bot)
    anna = await stage.look(stage.anna, private=True)
    await anna.click("[data-focus='chat-menu']")
    await anna.locator(".menu-item", has_text="Bot blokkeren").click()
    await expect(anna.locator("#input")).to_be_hidden()

    await anna.get_by_role("button", name="Blokkade opheffen").click()

    await expect(anna.locator("#input")).to_be_visible()


async def test_a_slash_offers_the_commands(stage: Stage) -> None:
    """Typing "/" lists the bot's commands; arrows and Enter send one."""
    offered = [
        {"command": "meld", "description": "Meld iets verdachts"},
        {"command": "hulp", "description": "Wat de bot kan"},
    ]
    await stage.call("setMyCommands", commands=offered)
    anna = await stage.look(stage.anna)
    await anna.fill("#input", "/")
    await expect(anna.locator(".offer strong")).to_have_text(["/meld", "/hulp"])

    await anna.press("#input", "ArrowDown")
    await anna.press("#input", "Enter")

    await expect(anna.locator(".mine .words")).to_have_text("/hulp")


async def test_unread_messages_are_counted_until_they_are_seen(stage: Stage) -> None:
    """A chat that is not open counts what came; opening it clears the count."""
    anna = await stage.look(stage.anna, private=True)

    for text in ("een", "twee"):
        people.write(stage.world, stage.bram, stage.group, text)

    await expect(anna.locator(".badge")).to_contain_text("2")
    await anna.locator(".chat-row", has_text="Kerkbuurt").click()
    await expect(anna.locator(".badge")).to_have_count(0)


async def test_a_link_to_the_bot_starts_it_with_its_payload(stage: Stage) -> None:
    """A button with a t.me link opens the private chat here and hands the bot the payload."""
    link = {"text": "Verder in privé", "url": "https://t.me/buurtwacht_bot?start=kaart-7"}
    keyboard = {"inline_keyboard": [[link]]}
    await stage.call("sendMessage", chat_id=stage.group.id, text="Hoi", reply_markup=keyboard)
    anna = await stage.look(stage.anna)

    await anna.click(".key")

    await expect(anna.locator(".head-title")).to_have_text("Buurtwacht")
    await expect(anna.locator(".mine .words")).to_have_text("/start kaart-7")
    await expect(anna.locator(".theirs .words")).to_have_text("Welkom bij de buurtwacht")


async def test_a_group_can_be_left_and_joined_again(stage: Stage) -> None:
    """Who left sees one button in place of the input, and is back with it."""
    anna = await stage.look(stage.anna)
    await anna.click("[data-focus='chat-menu']")
    await anna.locator(".menu-item", has_text="Groep verlaten").click()

    await anna.get_by_role("button", name="Deelnemen aan de groep").click()

    await expect(anna.locator("#input")).to_be_visible()
    await expect(anna.locator(".pill").last).to_have_text("Anna is lid geworden van de groep")
