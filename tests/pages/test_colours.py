"""Text can be read: every visible letter has 4.5:1 against what lies behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.async_api import expect

from simulator import people

if TYPE_CHECKING:
    from typing import Literal

    from tests.pages.stage import Stage

pytestmark = pytest.mark.asyncio(loop_scope="session")

# The ratio of WCAG 2.2, 1.4.3, for each element with letters of its own; emoji are left out.
FAINT = """() => {
    const brush = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const rgba = (colour) => {
        brush.clearRect(0, 0, 1, 1);
        brush.fillStyle = colour;
        brush.fillRect(0, 0, 1, 1);
        const [r, g, b, a] = brush.getImageData(0, 0, 1, 1).data;
        return [r, g, b, a / 255];
    };
    const over = (top, under) => top.map((value, at) =>
        at === 3 ? 1 : value * top[3] + under[at] * (1 - top[3]));
    const behind = (element) => {
        const chain = [];
        for (let each = element; each; each = each.parentElement) chain.unshift(each);
        return chain.reduce((under, each) =>
            over(rgba(getComputedStyle(each).backgroundColor), under), [255, 255, 255, 1]);
    };
    const light = (colour) => {
        const [r, g, b] = colour.map((value) => value / 255)
            .map((value) => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ratio = (element) => {
        const under = behind(element);
        const [a, b] = [light(over(rgba(getComputedStyle(element).color), under)), light(under)];
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    };
    return [...document.body.querySelectorAll("*")]
        .filter((element) => element.checkVisibility() && !element.disabled)
        .filter((element) => [...element.childNodes].some((node) =>
            node.nodeType === 3 && /[\\p{L}\\p{N}]/u.test(node.textContent)))
        .map((element) => [ratio(element), `${element.className || element.tagName}`])
        .filter(([value]) => value < 4.5)
        .map(([value, name]) => `${name} ${value.toFixed(2)}`);
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_every_letter_stands_out(stage: Stage, scheme: Literal["light", "dark"]) -> None:
    """In light and dark, with all kinds of bubbles, buttons and an open menu in sight."""
    stage.world.scenery.quick_replies = {"nl": ["heb 112 gebeld"], "en": []}
    for number in range(8):
        neighbour = stage.world.add_person(f"Buur {number}")
        people.join(stage.world, neighbour, stage.group)
        people.write(stage.world, neighbour, stage.group, "zie https://example.org /hulp")
    people.forward(stage.world, stage.bram, stage.group, "doorgestuurd")
    stage.world.add_group("Plein", owner=stage.bram, join_by_request=True)
    page = await stage.look(stage.anna)
    await page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    await page.fill("#input", "Inbraak bij 12")
    await page.press("#input", "Enter")
    await page.click(".key.primary")
    await expect(page.locator(".ephemeral")).to_have_count(1)
    await page.click(".key.danger")
    await expect(page.locator(".toast")).to_have_count(1)
    assert await page.evaluate(FAINT) == []

    await page.locator(".mine .bubble").last.click()
    assert await page.evaluate(FAINT) == []

    await page.keyboard.press("Escape")
    await page.click("[data-focus='attach']")
    await page.get_by_role("menuitem", name="Locatie").click()
    await page.locator("dialog input").first.fill("999")
    await page.locator("dialog input").first.press("Enter")
    await expect(page.locator(".dialog-problem")).to_be_visible()

    assert await page.evaluate(FAINT) == []
