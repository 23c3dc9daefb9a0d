"""The report of a rehearsal in a browser: judged, kept as a file, on a phone, and with nothing asked of anybody else."""

from __future__ import annotations

import asyncio
import json
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.async_api import Browser

pytestmark = pytest.mark.asyncio(loop_scope="session")
CHAT = """12-01-2024 19:02 - Gijs: Inbraak bij nummer 12, man klimt door het raam!
12-01-2024 19:03 - Els: 112 gebeld
"""


async def test_a_card_is_judged_and_kept_as_a_file(browser: Browser, tmp_path: Path) -> None:
    """The small file holds what was chosen; the page fits a phone, and asks nothing of any server. (H2)"""
    chat, report = tmp_path / "chat.txt", tmp_path / "report.html"
    chat.write_text(CHAT, encoding="utf-8")
    command = ("-m", "bot", "rehearse", str(chat), "--html", str(report))
    playing = await asyncio.create_subprocess_exec(sys.executable, *command)
    assert await playing.wait() == 0
    context = await browser.new_context(viewport={"width": 390, "height": 844})
    page = await context.new_page()
    problems: list[str] = []
    page.on("console", lambda told: problems.append(told.text))
    page.on("request", lambda asked: problems.extend([asked.url] * asked.url.startswith("http")))
    await page.goto(report.as_uri())
    await page.click(".incident .judge >> text=klopt niet")
    await page.wait_for_selector("output:text-is('Beoordeeld: 1')")
    async with page.expect_download() as waiting:
        await page.click("text=Bewaar als bestand")
    path = await (await waiting.value).path()
    kept = json.loads(await asyncio.to_thread(path.read_text, encoding="utf-8"))
    assert list(kept["judged"].values()) == ["wrong"]
    assert await page.evaluate("document.documentElement.scrollWidth") <= 390
    assert problems == []
    await context.close()
