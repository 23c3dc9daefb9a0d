"""One browser for all page tests, a fresh world for each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest_asyncio

from tests.pages.stage import Call, Stage, browsing, staged

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from playwright.async_api import Browser

BUTTONS = [
    [
        {"text": "Ik bel nu", "callback_data": "toast", "style": "danger"},
        {"text": "Ik heb gebeld", "callback_data": "alert", "style": "success"},
    ],
    [
        {"text": "Fluister", "callback_data": "whisper", "style": "primary"},
        {"text": "Verder", "callback_data": "edit"},
    ],
]


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    """A browser without a window."""
    async with browsing() as running:
        yield running


@pytest_asyncio.fixture(loop_scope="session")
async def stage(browser: Browser) -> AsyncIterator[Stage]:
    """A served street with a bot that posts a card on "inbraak" and answers its buttons."""
    async with staged(browser, answer) as ready:
        yield ready


async def answer(call: Call, update: dict[str, Any]) -> None:
    """What the bot of these tests does with an update."""
    if query := update.get("callback_query"):
        await pressed(call, query)
    elif message := update.get("message"):
        await heard(call, message)


async def heard(call: Call, message: dict[str, Any]) -> None:
    """A card for a burglary, pinned; a welcome in private."""
    chat, text = message["chat"]["id"], message.get("text", "")
    if text.startswith("/start"):
        await call("sendMessage", chat_id=chat, text="Welkom bij de buurtwacht")
    if "inbraak" in text.lower():
        card = await call(
            "sendMessage",
            chat_id=chat,
            text="<b>Inbraak</b> bezig",
            parse_mode="HTML",
            reply_markup={"inline_keyboard": BUTTONS},
        )
        await call("pinChatMessage", chat_id=chat, message_id=card["message_id"])


async def pressed(call: Call, query: dict[str, Any]) -> None:
    """A toast, an alert, a word for one person, or an edited card."""
    card = query["message"]
    chat, data = card["chat"]["id"], query["data"]
    words = {"toast": "Genoteerd", "alert": "Fijn dat je belde"}.get(data)
    alert = {"show_alert": True} if data == "alert" else {}
    if data == "whisper":
        person = query["from"]["id"]
        await call("sendMessage", chat_id=chat, text="Blijf binnen", receiver_user_id=person)
    if data == "edit":
        where = {"chat_id": chat, "message_id": card["message_id"]}
        await call("editMessageText", **where, text="Loos alarm")
    said = {"text": words} if words else {}
    await call("answerCallbackQuery", callback_query_id=query["id"], **said, **alert)
