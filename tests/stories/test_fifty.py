"""The crowd: fifty neighbours who all called about the same thing."""

from datetime import timedelta

import pytest

from tests.crowd import CLAIMS, crowd, step
from tests.town import Town


async def test_fifty_announcements_make_one_card_and_no_noise(town: Town) -> None:
    """One card, no other message, every author acknowledged, nothing refused by Telegram. (A5, C3)"""
    told = await crowd(town)

    (card,) = town.chat().cards
    assert town.chat().bot_messages == 1
    assert town.chat().card.startswith(f"🟢 {told.first} belde 112 om 20:0")
    assert f"{len(CLAIMS) - 1} andere bewoners belden ook" in town.chat().card
    assert all(said.reactions.get(town.account.id) == ["👍"] for said in told.said)
    assert len(told.private) >= 10
    assert town.world.limits.refusals == []
    first_minute = [
        call
        for call in town.world.calls
        if call.method in ("sendMessage", "editMessageText")
        and call.at < told.began + timedelta(seconds=60)
    ]
    assert len(first_minute) <= 20
    assert card.reply_to is not None


@pytest.mark.parametrize(("count", "seconds"), [(30, 12), (50, 20), (50, 60)])
async def test_the_count_keeps_up_with_the_crowd(town: Town, count: int, seconds: int) -> None:
    """The last of thirty in twelve seconds stands on the card within fifteen, and nothing is refused. (C3)"""
    neighbours = [town.resident(f"Buur{number:02}") for number in range(count)]
    anna = town.resident("Anna")
    await town.advance(minutes=2)
    await anna.writes("Er wordt ingebroken bij Kerkstraat 12!", settle=False)
    await step(town, seconds=1)
    for neighbour, words in zip(neighbours, CLAIMS, strict=False):
        await neighbour.writes(words, settle=False)
        await step(town, seconds=seconds / count)
    await town.passes(seconds=15)
    assert f"{count - 1} andere bewoners belden ook" in town.chat().card
    assert town.world.limits.refusals == []
