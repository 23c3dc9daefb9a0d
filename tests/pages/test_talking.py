"""People write, answer, edit and react on the page, and see it as each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.async_api import FilePayload, Page, expect

from simulator import people

if TYPE_CHECKING:
    from simulator.world import Person
    from tests.pages.stage import Stage

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def write(page: Page, text: str) -> None:
    await page.fill("#input", text)
    await page.press("#input", "Enter")


async def choose(page: Page, words: str, item: str) -> None:
    """Click on the message with these words and choose from its menu."""
    await page.locator(".bubble", has_text=words).click()
    await page.locator(".menu-item", has_text=item).click()


async def attach(page: Page, item: str) -> None:
    """Choose from the plus menu."""
    await page.click("[data-focus='attach']")
    await page.get_by_role("menuitem", name=item, exact=True).click()
    await expect(page.locator(".menu")).to_have_count(0)


async def test_what_one_writes_another_reads(stage: Stage) -> None:
    """A message stands right and nameless for its writer, left and named for others."""
    anna, bram = await stage.look(stage.anna), await stage.look(stage.bram)

    await write(anna, "Wie heeft er een ladder?")

    await expect(anna.locator(".mine .words")).to_have_text("Wie heeft er een ladder?")
    await expect(anna.locator(".mine .sender")).to_have_count(0)
    await expect(anna.locator("#input")).to_have_value("")
    await expect(bram.locator(".theirs .sender")).to_have_text("Anna")
    await expect(bram.locator(".theirs time")).to_have_text("21:00")


async def test_a_press_counts_though_the_list_changes_under_it(stage: Stage) -> None:
    """News that comes between press and release is drawn after it, and takes no click away."""
    anna = await stage.look(stage.anna, private=True)
    row = ".chat-row:has(.chat-title:text-is('Kerkbuurt'))"
    await anna.hover(row)
    await anna.mouse.down()
    async with anna.expect_response(lambda answer: "/_/view" in answer.url):
        people.write(stage.world, stage.bram, stage.group, "Wie heeft er een ladder?")
    await anna.wait_for_timeout(200)
    await anna.mouse.up()

    await expect(anna.locator(".head-title")).to_have_text("Kerkbuurt")
    await expect(anna.locator(".theirs .words")).to_have_text("Wie heeft er een ladder?")


async def test_shift_enter_begins_a_new_line(stage: Stage) -> None:
    """Enter sends, Shift+Enter does not."""
    anna = await stage.look(stage.anna)
    await anna.fill("#input", "een")
    await anna.press("#input", "Shift+Enter")
    await anna.keyboard.type("twee")

    await expect(anna.locator(".message")).to_have_count(0)
    await anna.press("#input", "Enter")

    await expect(anna.locator(".words")).to_have_text("een\ntwee", use_inner_text=True)


async def test_the_picker_makes_us_someone_else(stage: Stage) -> None:
    """Who is picked is who writes, also after a reload."""
    page = await stage.look(stage.anna)
    await page.click(".who")
    await page.locator(".menu-item", has_text="Bram").click()
    await expect(page.locator(".who .name")).to_have_text("Bram")
    await write(page, "Hier Bram")
    await expect(page.locator(".mine")).to_have_count(1)

    await page.reload()

    await expect(page.locator(".who .name")).to_have_text("Bram")
    await expect(page.locator(".mine .words")).to_have_text("Hier Bram")


async def test_typed_text_survives_what_others_do(stage: Stage) -> None:
    """A message of someone else, another chat or a reload takes no typed word away."""
    anna = await stage.look(stage.anna)
    await anna.fill("#input", "half af")

    people.write(stage.world, stage.bram, stage.group, "tussendoor")
    await expect(anna.locator(".theirs")).to_have_count(1)
    await expect(anna.locator("#input")).to_have_value("half af")
    await anna.locator(".chat-row", has_text="Buurtwacht").click()
    await anna.locator(".chat-row", has_text="Kerkbuurt").click()
    await expect(anna.locator("#input")).to_have_value("half af")

    await anna.reload()

    await expect(anna.locator("#input")).to_have_value("half af")


async def test_a_reply_shows_what_it_answers(stage: Stage) -> None:
    """Answering keeps the name and the words of what is answered above the bubble."""
    people.write(stage.world, stage.bram, stage.group, "Heeft iemand al gebeld?")
    anna = await stage.look(stage.anna)
    await choose(anna, "Heeft iemand", "Antwoorden")
    await expect(anna.locator(".task strong")).to_have_text("Antwoord aan Bram")

    await write(anna, "Ja, ik")

    await expect(anna.locator(".mine .quote strong")).to_have_text("Bram")
    await expect(anna.locator(".mine .quote span")).to_have_text("Heeft iemand al gebeld?")
    await expect(anna.locator(".task strong")).to_have_count(0)


async def test_an_edit_changes_the_message_in_place(stage: Stage) -> None:
    """An edited message keeps its place and says so; only our own can be edited."""
    people.write(stage.world, stage.bram, stage.group, "van Bram")
    people.write(stage.world, stage.anna, stage.group, "bij nummer 12")
    people.write(stage.world, stage.bram, stage.group, "ik kijk")
    anna = await stage.look(stage.anna)
    await anna.locator(".bubble", has_text="van Bram").click()
    await expect(anna.locator(".menu-item", has_text="Bewerken")).to_have_count(0)
    await anna.keyboard.press("Escape")

    await choose(anna, "nummer 12", "Bewerken")
    await expect(anna.locator("#input")).to_have_value("bij nummer 12")
    await write(anna, "bij nummer 14")
    await expect(anna.locator("#input")).to_be_focused()

    await expect(anna.locator(".words")).to_have_text(["van Bram", "bij nummer 14", "ik kijk"])
    await expect(anna.locator(".mine .edited")).to_have_text("bewerkt")


async def test_a_deleted_message_is_gone_for_all(stage: Stage) -> None:
    """Deleting removes the bubble for everybody."""
    people.write(stage.world, stage.anna, stage.group, "foutje")
    anna, bram = await stage.look(stage.anna), await stage.look(stage.bram)
    await expect(bram.locator(".message")).to_have_count(1)

    await choose(anna, "foutje", "Verwijderen")

    await expect(bram.locator(".message")).to_have_count(0)


async def test_a_reaction_is_a_chip_that_can_be_taken_back(stage: Stage) -> None:
    """A reaction shows under the bubble for all; pressing one's own takes it away."""
    people.write(stage.world, stage.bram, stage.group, "Ik let op")
    anna, bram = await stage.look(stage.anna), await stage.look(stage.bram)

    await choose(anna, "Ik let op", "🙏")
    await expect(bram.locator(".reaction .emoji")).to_have_text("🙏")
    await expect(anna.locator(".reaction")).to_have_attribute("aria-pressed", "true")

    await anna.click(".reaction")
    await expect(bram.locator(".reaction")).to_have_count(0)


async def test_names_and_texts_cannot_bring_markup(stage: Stage) -> None:
    """Whatever a person is called or writes is shown as letters."""
    trap = "<img src=x onerror=document.title='broken'>"
    eve = stage.world.add_person(trap)
    people.join(stage.world, eve, stage.group)
    people.write(stage.world, eve, stage.group, trap)
    people.write(stage.world, eve, stage.group, '<b>vet</b> & "<script>alert(1)</script>')
    people.rename(stage.world, _owner(stage), stage.group, "Kerk <i>buurt</i>")
    page = await stage.look(stage.anna)

    await expect(page.locator(".words").first).to_have_text(trap)
    await expect(page.locator(".sender").first).to_have_text(trap)
    await expect(page.locator(".head-title")).to_have_text("Kerk <i>buurt</i>")
    await expect(page.locator("img, script:not([src]), .words b, .head-title i")).to_have_count(0)


def _owner(stage: Stage) -> Person:
    return next(person for person in stage.world.people.values() if person.first_name == "Tom")


async def test_a_photo_a_voice_and_a_place_can_be_sent(stage: Stage) -> None:
    """The plus menu sends pretended media; typed words go along as the photo's caption."""
    anna, bram = await stage.look(stage.anna), await stage.look(stage.bram)
    await anna.fill("#input", "kijk")

    for item in ("Foto", "Spraakbericht", "Locatie"):
        await attach(anna, item)
    await anna.locator("dialog").get_by_role("button", name="Versturen").click()

    for drawn in (".picture", ".voice", ".map"):
        await expect(bram.locator(drawn)).to_have_count(1)
    await expect(bram.locator(".message", has=bram.locator(".picture"))).to_contain_text("kijk")
    await expect(anna.locator("#input")).to_have_value("")


async def test_an_album_and_a_video_can_be_sent(stage: Stage) -> None:
    """Three photos together, with the typed words at the first."""
    anna, bram = await stage.look(stage.anna), await stage.look(stage.bram)
    await anna.fill("#input", "de schade")
    await attach(anna, "Album van drie foto's")
    await expect(bram.locator(".picture")).to_have_count(3)
    await attach(anna, "Video")

    await expect(bram.locator(".picture .play")).to_have_count(1)
    await expect(bram.locator(".words")).to_have_text(["de schade"])
    albums = [m.media_group_id for m in stage.group.messages.values() if m.kind == "photo"]
    assert (len(albums), len(set(albums))) == (3, 1)


async def test_a_real_file_is_sent_with_its_bytes(stage: Stage) -> None:
    """Chosen from disk; its name stands in the bubble, its bytes are there for the bot."""
    anna, bram = await stage.look(stage.anna), await stage.look(stage.bram)
    await anna.fill("#input", "de wijk")
    async with anna.expect_file_chooser() as choosing:
        await attach(anna, "Bestand van deze computer")
    place = b'{"type": "FeatureCollection", "features": []} \xc3\xa9'
    chosen = FilePayload(name="wijk.geojson", mimeType="application/geo+json", buffer=place)
    await (await choosing.value).set_files(chosen)

    await expect(bram.locator(".card")).to_have_text("wijk.geojson")
    await expect(bram.locator(".words")).to_have_text("de wijk")
    (sent,) = (m.content["document"] for m in stage.group.messages.values() if m.kind == "document")
    assert sent["mime_type"] == "application/geo+json"
    path = (await stage.call("getFile", file_id=sent["file_id"]))["file_path"]
    assert stage.world.files[sent["file_id"]].data == place
    assert path.endswith(".geojson")


async def test_a_place_can_be_typed(stage: Stage) -> None:
    """Degrees, also with a comma; what is no place is not sent."""
    anna = await stage.look(stage.anna)
    await attach(anna, "Locatie")
    dialog = anna.locator("dialog")
    await expect(dialog.get_by_label("Breedtegraad")).to_have_value("52.09")
    for wrong in ("91", "", "noord"):
        await dialog.get_by_label("Breedtegraad").fill(wrong)
        await dialog.get_by_role("button", name="Versturen").click()
        await expect(dialog.get_by_role("alert")).to_contain_text("Vul een breedte")
    await dialog.get_by_label("Breedtegraad").fill("51,5")
    await dialog.get_by_label("Lengtegraad").fill("-0.25")
    await dialog.get_by_label("Lengtegraad").press("Enter")

    await expect(anna.locator(".map p")).to_have_text("51.5000, -0.2500")
    await attach(anna, "Locatie")
    await dialog.get_by_role("button", name="Annuleren").click()
    await expect(dialog).to_have_count(0)
    await expect(anna.locator(".map")).to_have_count(1)


async def test_a_refusal_is_told_and_the_text_comes_back(stage: Stage) -> None:
    """What the server refuses is said in a toast, and the typed words are not lost."""
    anna = await stage.look(stage.anna)
    people.mute(stage.world, _owner(stage), stage.group, stage.anna)

    await write(anna, "mag dit?")

    await expect(anna.locator(".toast")).to_have_count(1)
    await expect(anna.locator("#input")).to_have_value("mag dit?")
