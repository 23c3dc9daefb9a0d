"""A chat's history, dropped on the page and played: by itself, faster, one message at a time, up to the next alarm."""

from __future__ import annotations

import shlex
import sys
from typing import TYPE_CHECKING, Any

import pytest
import pytest_asyncio

from tests.pages.stage import PHONE, Call, Stage, staged

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from playwright.async_api import Browser, Page

pytestmark = pytest.mark.asyncio(loop_scope="session")
READER = f"{shlex.quote(sys.executable)} -m bot history"
LINES = (
    "12-01-2024 19:01 - Els: goedenavond", "12-01-2024 19:02 - Gijs: Inbraak bij nummer 12!",
    "12-01-2024 19:03 - Els: 112 gebeld", "12-01-2024 19:04 - Gijs: gelukkig", "13-01-2024 09:00 - Els: weer rustig",
)  # fmt: skip


@pytest_asyncio.fixture(loop_scope="session")
async def stage(browser: Browser) -> AsyncIterator[Stage]:
    """A bot that answers an alarm, in a demo that can read histories."""
    async with staged(browser, answer) as ready:
        ready.world.scenery.history_command = READER
        yield ready


async def answer(call: Call, update: dict[str, Any]) -> None:
    message = update.get("message", {})
    if "Inbraak" in message.get("text", ""):
        reply = {"message_id": message["message_id"]}
        await call(
            "sendMessage", chat_id=message["chat"]["id"], text="Kaart", reply_parameters=reply
        )


async def drop(page: Page, *lines: str) -> None:
    """What a person does with the mouse, done to the page."""
    script = """([name, text]) => {
      const carried = new DataTransfer();
      carried.items.add(new File([text], name, { type: "text/plain" }));
      const event = (kind) => new DragEvent(kind, { dataTransfer: carried, bubbles: true, cancelable: true });
      for (const kind of ["dragover", "drop"]) document.body.dispatchEvent(event(kind));
    }"""
    name = "WhatsApp-chat met Vogelwijk.txt"
    await page.evaluate(script, [name, "\n".join(lines) + "\n"])


async def strip(page: Page, words: str) -> None:
    await page.wait_for_selector(f"#replay:has-text('{words}')")


async def test_a_dropped_chat_becomes_a_group_and_plays_step_by_step(stage: Stage) -> None:
    """We look in as its admin; each press writes one message. (H3)"""
    page = await stage.look(stage.anna)
    await drop(page, *LINES)
    await strip(page, "Vogelwijk: 0 van 5")
    await page.wait_for_selector(".head-title:text-is('Vogelwijk')")
    await page.click("text=Eén bericht")
    await strip(page, "1 van 5")
    await page.wait_for_selector("#messages :text-is('goedenavond')")
    assert await page.locator("#messages :text('Inbraak')").count() == 0


async def test_the_next_alarm_is_sought_and_shown(stage: Stage) -> None:
    """Messages pass until the bot answers one of them for all to see; then it waits. (H3)"""
    page = await stage.look(stage.anna)
    await drop(page, *LINES)
    await strip(page, "0 van 5")
    await page.click("text=Naar volgende melding")
    await page.wait_for_selector("#messages :text('Kaart')")
    await page.wait_for_selector("#replay button:text-is('Speel')")
    await strip(page, "2 van 5")


async def test_as_fast_as_it_goes_it_plays_to_the_end(stage: Stage) -> None:
    """The world's clock goes along: a day passes in seconds. (H3)"""
    page = await stage.look(stage.anna)
    before = stage.world.clock.now()
    await drop(page, LINES[0], LINES[-1])
    await page.click("text=Zo snel als het gaat")
    await page.click("#replay button:text-is('Speel')")
    await page.wait_for_selector("#replay:has-text('alles is gespeeld')", timeout=30_000)
    assert (stage.world.clock.now() - before).total_seconds() >= 13 * 3600
    await page.wait_for_selector("#messages :text('weer rustig')")


async def test_at_sixty_times_a_pause_holds_it(stage: Stage) -> None:
    """Three messages of three minutes in some seconds; then nothing moves. (H3)"""
    page = await stage.look(stage.anna)
    await drop(page, *LINES)
    await page.click("#replay button:text-is('Speel')")
    await strip(page, "4 van 5")
    await page.click("text=Pauze")
    await page.wait_for_selector("#replay button:text-is('Speel')")
    replay = stage.world.scenery.replay
    assert replay is not None
    assert (replay.paused, replay.done) == (True, 4)
    await page.click("text=Stop")
    await page.wait_for_selector("#replay button", state="detached")


async def test_an_order_that_the_file_does_not_show_is_asked(stage: Stage) -> None:
    """In a dialog; the answer is taken. (H1, H3)"""
    page = await stage.look(stage.anna)
    await drop(page, "3/4/24, 19:03 - Els: dag", "3/4/24, 19:04 - Gijs: hoi")
    await page.click("dialog >> text=Eerst de dag")
    await strip(page, "0 van 2")


async def test_a_file_that_is_no_chat_is_refused_in_a_sentence(stage: Stage) -> None:
    """Nothing is played. (H3)"""
    page = await stage.look(stage.anna)
    await drop(page, "melk", "brood")
    await page.wait_for_selector(".toast:has-text('no line begins with a date')")
    assert await page.locator("#replay").is_hidden()


async def test_the_strip_fits_a_phone(stage: Stage) -> None:
    """Every button can be hit with a thumb, and nothing hangs over the edge. (H3)"""
    page = await stage.look(stage.anna, size=PHONE, touch=True)
    await drop(page, *LINES)
    await strip(page, "0 van 5")
    width = await page.evaluate("document.documentElement.scrollWidth")
    assert width <= PHONE[0]
    heights = await page.eval_on_selector_all(
        "#replay button", "all => all.map((b) => b.offsetHeight)"
    )
    assert heights
    assert min(heights) >= 44


async def test_a_demo_that_cannot_read_histories_offers_none(stage: Stage) -> None:
    """No menu entry, and a dropped file does nothing. (H3)"""
    stage.world.scenery.history_command = ""
    page = await stage.look(stage.anna)
    await drop(page, *LINES)
    assert await page.locator(".stories").count() == 0
    assert stage.world.scenery.replay is None
