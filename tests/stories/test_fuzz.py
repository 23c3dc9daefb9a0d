"""Whatever comes in: any button with anything in it, any update with a part broken off. (D1, 12)"""

import copy
import json
import random
from typing import Any

import pytest

from saar.actions import WIRE_LIMIT, Verb
from simulator import people
from simulator.people import talking
from simulator.records import Message
from tests.stories.test_relays import BREAK_IN, neighbours
from tests.stories.test_web import site
from tests.town import Resident, Town

WORDS = (
    "", "0", "1", "yes", "no", "on", "off", "x", "p0", "-1", "1.2", "1.in.offer", "9" * 15, "a.b.c.d.e", "..", "é", "%", "'; --",
    "true", "look", "done", "back", "more", "1:2:3", "\u202e", "react", "lease.2m", "None",
)  # fmt: skip
SUBJECTS = (0, 1, 2, 3, 4, 7, 9_999, 1 << 62)
UPDATES, QUESTIONS = 200, 60
ODD: tuple[Any, ...] = (True, -1, 0, 1 << 70, 0.5, "", "x" * 5000, [], {}, [None], "\ud83d")


def troubles(caplog: pytest.LogCaptureFixture) -> list[str]:
    """What the log says of updates that did not work."""
    return [each.getMessage() for each in caplog.records if each.getMessage().startswith("update.")]


def wires(dice: random.Random) -> list[tuple[str, bool]]:
    """Every verb about what there is by an admin, and about anything by anybody; then what is no button at all."""
    every = []
    for verb in Verb:
        every.append((f"{verb.value}:1:{dice.choice(WORDS)}".rstrip(":"), True))
        every.append(
            (f"{verb.value}:{dice.choice(SUBJECTS)}:{dice.choice(WORDS)}".rstrip(":"), False)
        )
    every += [(each, False) for each in (":", "::", "nonsense", "zz:1", "\u0000", "d:" + "9" * 40)]
    dice.shuffle(every)
    return [each for each in every if len(each[0].encode()) <= WIRE_LIMIT]


def pressable(message: Message) -> bool:
    """Whether it stands there, with buttons."""
    return bool(message.buttons and message.message_id)


async def press(town: Town, who: Resident, data: str) -> None:
    """As a changed client could, under a message that stands there."""
    message = next(m for m in reversed(who.words) if pressable(m))
    message.reply_markup = {"inline_keyboard": [[{"text": "x", "callback_data": data}]]}
    people.press(town.world, who.person, message.chat, message.message_id, "x")
    await town.settle()


@pytest.mark.parametrize("seed", [1])
async def test_whatever_is_in_a_button_it_is_answered(
    town: Town, caplog: pytest.LogCaptureFixture, seed: int
) -> None:
    """By a member, an admin and a stranger, while reports, a bridge and forms are open: nothing fails, and nobody waits. (D1)"""
    dice = random.Random(seed)
    tom, anna, _olga, omar = await neighbours(town)
    eve = Resident(town, town.world.add_person("Eve"), town.chat())
    for each in (tom, anna, omar, eve):
        await each.starts()
    await anna.writes(BREAK_IN)
    for data, by_admin in wires(dice):
        who = tom if by_admin else dice.choice((tom, anna, omar, eve))
        if any(pressable(m) for m in who.words):
            await press(town, who, data)
        if dice.random() < 0.1:
            await who.tells_bot(
                dice.choice(("1964", "Kerkstraat 12", "x" * 300, "🙂", "/start x_y"))
            )
    assert troubles(caplog) == []
    unanswered = [each for each in town.world.presses.values() if not each.answered]
    assert unanswered == []


def broken(dice: random.Random, update: dict[str, Any]) -> dict[str, Any]:
    """The same with one or two values that cannot be, or gone."""
    made = copy.deepcopy(update)
    for _ in range(dice.randint(1, 2)):
        inside: Any = made
        while True:
            keys = (
                [each for each in inside if each != "update_id"] if isinstance(inside, dict) else []
            )
            if not keys:
                break
            key = dice.choice(keys)
            if not isinstance(inside[key], dict) or dice.random() < 0.3:
                if dice.random() < 0.3:
                    del inside[key]
                else:
                    inside[key] = dice.choice(ODD)
                break
            inside = inside[key]
    return made


async def test_whatever_shape_an_update_has_the_next_one_counts(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Parts missing, of another kind, or far too large; then somebody reports, and the card stands. (D1)"""
    dice = random.Random(112)
    seen: list[dict[str, Any]] = []
    take = town.bot.intake.take

    async def noting(raw: dict[str, Any]) -> None:
        seen.append(copy.deepcopy(raw))
        await take(raw)

    monkeypatch.setattr(town.bot.intake, "take", noting)
    tom, anna, _olga, _omar = await neighbours(town)
    await anna.writes("wie heeft er een ladder?")
    message = await anna.writes("dank je")
    talking.edit(town.world, anna.person, town.chat().chat, message.message_id, "dank je wel")
    people.send_location(town.world, tom.person, tom.private)
    people.send_document(
        town.world,
        tom.person,
        tom.private,
        name="x.geojson",
        data=b"{}",
        mime_type="application/json",
    )
    await town.settle()
    monkeypatch.undo()
    for number in range(UPDATES):
        made = broken(dice, dice.choice(seen))
        made["update_id"] = 10**9 + number
        await town.bot.intake.take(json.loads(json.dumps(made)))
    await town.settle()
    await anna.writes(BREAK_IN)
    assert "112" in town.chat().card
    assert "Kerkstraat 12" in town.chat().card


async def test_whatever_is_asked_of_the_pages_there_is_an_answer(town: Town) -> None:
    """No address, number or body ends in a fault. (M2)"""
    dice = random.Random(113)
    parts = (
        "nl",
        "en",
        "group",
        "groups",
        "tiles",
        "static",
        "app",
        "map.json",
        "1",
        "-1",
        "9" * 30,
        "..",
        "%00",
        "é",
        "x" * 300,
    )
    async with site(town) as browser:
        for _ in range(QUESTIONS):
            path = "/".join(dice.choice(parts) for _ in range(dice.randint(1, 4)))
            query = {dice.choice(("q", "box", "page", "across")): dice.choice(WORDS)}
            method = dice.choice(("GET", "POST", "HEAD", "PUT"))
            answer = await browser.request(
                method, f"/{path}", params=query, content=dice.randbytes(50)
            )
            assert answer.status_code < 500, (method, path, query)
