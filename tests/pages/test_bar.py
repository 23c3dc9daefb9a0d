"""The demo bar, both languages, and the page on a phone, by keyboard and without a connection."""

from __future__ import annotations

import pytest
from playwright.async_api import Page, expect

from simulator import people
from simulator.scenery import Step, Story
from tests.pages.stage import PHONE, Stage

pytestmark = pytest.mark.asyncio(loop_scope="session")

# Everything the page itself says in a language: visible text, labels, hints, the window's title.
SPOKEN = """() => {
    const own = "[aria-label], [title], [placeholder]";
    const labels = [...document.querySelectorAll(own)].flatMap((element) =>
        ["aria-label", "title", "placeholder"].map((name) => element.getAttribute(name)));
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode.textContent.trim());
    return [...labels, ...texts, document.title].filter(Boolean);
}"""

SENTENCES = """async (language) => {
    const { texts } = await import("/static/texts.js");
    const other = language === "nl" ? "en" : "nl";
    const differing = Object.keys(texts.nl).filter((key) => texts.nl[key] !== texts.en[key]);
    return {
        same: Object.keys(texts.nl).join() === Object.keys(texts.en).join(),
        foreign: differing.map((key) => texts[other][key]).filter((text) => !text.includes("{")),
    };
}"""

SMALL = """() => [...document.querySelectorAll("button, textarea, a[href]")]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .map((element) => [element.className, element.getBoundingClientRect()])
    .filter(([, box]) => box.width > 0 && (box.height < 43.5 || box.width < 43.5))
    .map(([name, box]) => `${name} ${box.width} x ${box.height}`)"""

UNSPOKEN = """() => [...document.querySelectorAll("button[aria-label]")]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .map((element) => {
        const seen = element.cloneNode(true);
        seen.querySelectorAll("[aria-hidden=true], svg").forEach((part) => part.remove());
        return [seen.textContent.trim(), element.getAttribute("aria-label")];
    })
    .filter(([seen, spoken]) => !spoken.toLowerCase().includes(seen.toLowerCase()))"""

WIDER = "() => document.documentElement.scrollWidth > innerWidth || document.body.scrollWidth > innerWidth"


async def test_a_quick_reply_is_sent_at_once(stage: Stage) -> None:
    """A chip of the demo bar writes its words in the open group."""
    stage.world.scenery.quick_replies = {"nl": ["heb 112 gebeld"], "en": ["I called 112"]}
    anna = await stage.look(stage.anna)

    await anna.click(".chip")

    await expect(anna.locator(".mine .words")).to_have_text("heb 112 gebeld")


async def test_a_story_plays_in_its_group(stage: Stage) -> None:
    """Choosing a story opens its group and lets its persons act."""
    step = Step(after=0, person=stage.bram.id, text="Ik hoor glas breken")
    title = {"nl": "Glas", "en": "Glass"}
    stage.world.scenery.stories.append(Story("glass", title, stage.group.id, (step,)))
    anna = await stage.look(stage.anna, private=True)

    await anna.click(".stories")
    await anna.get_by_role("menuitem", name="Glas").click()

    await expect(anna.locator(".head-title")).to_have_text("Kerkbuurt")
    await expect(anna.locator(".theirs .words")).to_have_text("Ik hoor glas breken")
    await expect(anna.locator(".toast")).to_have_text("Verhaal gestart: Glas")


async def test_time_can_be_skipped(stage: Stage) -> None:
    """+2 min moves the world's clock, on the page and for the bot."""
    anna = await stage.look(stage.anna)
    await expect(anna.locator("#clock")).to_have_text("21:00")
    before = stage.world.clock.now()

    await anna.get_by_role("button", name="Klok 2 minuten vooruit").click()

    await expect(anna.locator("#clock")).to_have_text("21:02")
    assert (stage.world.clock.now() - before).total_seconds() == 120


@pytest.mark.parametrize("language", ["nl", "en"])
async def test_a_language_is_spoken_everywhere(stage: Stage, language: str) -> None:
    """After switching, no sentence of the other language is left, in sight or in labels."""
    people.write(stage.world, stage.bram, stage.group, "112")
    people.start(stage.world, stage.anna, stage.bot)
    anna = await stage.look(stage.anna, language="en" if language == "nl" else "nl")
    await anna.fill("#input", "Inbraak 12")
    await anna.press("#input", "Enter")
    await expect(anna.locator(".keyboard")).to_have_count(1)

    await anna.click(f".languages [lang={language}]")
    await expect(anna.locator("html")).to_have_attribute("lang", language)

    sentences = await anna.evaluate(SENTENCES, language)
    said = await anna.evaluate(SPOKEN)
    assert sentences["same"]
    assert set(said) & set(sentences["foreign"]) == set()


async def test_a_narrow_phone_never_scrolls_sideways(stage: Stage) -> None:
    """At 360 pixels both screens fit, and whatever can be touched is 44 pixels or more."""
    stage.world.scenery.quick_replies = {
        "nl": ["Er probeert iemand de deur open te breken"],
        "en": [],
    }
    people.write(stage.world, stage.bram, stage.group, "x" * 300)
    phone = await stage.look(stage.anna, size=PHONE, touch=True)
    await expect(phone.locator(".chats")).to_be_hidden()
    await phone.fill("#input", "Inbraak https://example.org/" + "lang" * 40)
    await phone.press("#input", "Enter")
    await expect(phone.locator(".keyboard")).to_have_count(1)
    await phone.click(".bar-more")

    assert not await phone.evaluate(WIDER)
    assert [small for small in await phone.evaluate(SMALL) if not small.startswith(" ")] == []

    await phone.get_by_role("button", name="Terug naar de chats").click()
    await expect(phone.locator(".conversation")).to_be_hidden()
    await expect(phone.locator(".chats")).to_be_visible()
    assert not await phone.evaluate(WIDER)


async def test_the_keyboard_alone_is_enough(stage: Stage) -> None:
    """Messages are walked with the arrow keys; Enter opens a menu, Escape gives the focus back."""
    for text in ("een", "twee"):
        people.write(stage.world, stage.bram, stage.group, text)
    anna = await stage.look(stage.anna)
    await anna.locator(".message").last.focus()
    await anna.keyboard.press("ArrowUp")
    await expect(anna.locator(".message:focus .words")).to_have_text("een")

    await anna.keyboard.press("Enter")
    await expect(anna.get_by_role("menu")).to_be_visible()
    await anna.keyboard.press("Escape")
    await expect(anna.get_by_role("menu")).to_have_count(0)
    await anna.keyboard.press("Enter")
    await anna.get_by_role("menuitem", name="Antwoorden").focus()
    await anna.keyboard.press("Enter")

    await expect(anna.locator("#input")).to_be_focused()


async def test_new_messages_are_announced(stage: Stage) -> None:
    """Screen readers hear who wrote what, but not what was there already."""
    people.write(stage.world, stage.bram, stage.group, "oud")
    anna = await stage.look(stage.anna)

    people.write(stage.world, stage.bram, stage.group, "nieuw")

    await expect(anna.locator("#announcer p")).to_have_text(["Bram: nieuw"])


async def test_reading_back_is_not_disturbed(stage: Stage) -> None:
    """Who scrolled up stays there and is told what came; at the bottom the newest follows."""
    for number in range(60):
        people.write(stage.world, stage.bram, stage.group, f"bericht {number}")
    anna = await stage.look(stage.anna)
    await expect(anna.get_by_text("bericht 59", exact=True).last).to_be_in_viewport()
    await anna.hover("#scroll")
    await anna.mouse.wheel(0, -900)
    await expect(anna.locator("#newer")).to_be_visible()
    before = await _scrolled(anna)

    people.write(stage.world, stage.bram, stage.group, "laatste")
    await expect(anna.locator("#newer")).to_have_text("1 nieuw")
    assert await _scrolled(anna) == before

    await anna.click("#newer")
    await expect(anna.locator(".words", has_text="laatste")).to_be_in_viewport()
    await expect(anna.locator("#newer")).to_be_hidden()


async def _scrolled(page: Page) -> float:
    return float(await page.evaluate("document.getElementById('scroll').scrollTop"))


async def test_a_lost_connection_is_said_and_mended(stage: Stage) -> None:
    """Without a server a thin bar says so; when it is back the page catches up by itself."""
    anna = await stage.look(stage.anna)
    await anna.context.set_offline(True)
    people.write(stage.world, stage.bram, stage.group, "gemist?")
    await expect(anna.locator("#connection")).to_be_visible()

    await anna.context.set_offline(False)

    await expect(anna.locator("#connection")).to_be_hidden()
    await expect(anna.locator(".words")).to_have_text("gemist?")


async def test_nothing_comes_from_elsewhere(stage: Stage) -> None:
    """The page asks nothing of any other server."""
    anna = await stage.look(stage.anna)
    hosts = (
        "() => performance.getEntriesByType('resource').map((each) => new URL(each.name).origin)"
    )

    assert set(await anna.evaluate(hosts)) == {stage.url}


async def test_what_is_read_aloud_holds_the_words_that_are_shown(stage: Stage) -> None:
    """Who speaks to the computer says what stands on a button. (WCAG 2.2, 2.5.3)"""
    stage.world.scenery.quick_replies = {"nl": ["heb 112 gebeld"], "en": ["I called 112"]}
    stage.world.add_group("Plein", owner=stage.bram)
    anna = await stage.look(stage.anna)
    await expect(anna.get_by_role("button", name="+2 min, Klok 2 minuten vooruit")).to_be_visible()
    await expect(anna.get_by_role("button", name="EN, English")).to_be_visible()
    await expect(anna.get_by_role("button", name="Meedoen, Deelnemen")).to_be_visible()

    assert await anna.evaluate(UNSPOKEN) == []
