"""Many people who ask to join within minutes, and one admin who decides about each."""

import re
from dataclasses import dataclass

from simulator import people
from tests.town import Resident, Town


@dataclass(frozen=True)
class Rush:
    """What the admin read, whom they let in, who is inside, and how often Telegram said 429."""

    waiting_said: str
    let_in: set[str]
    inside: set[str]
    refused_by_telegram: int


async def rush(town: Town, admin: Resident, number: int) -> Rush:
    """So many requests, ten seconds apart; every second one is let in."""
    crowd = [
        Resident(town, town.world.add_person(f"Buur{each:03}"), town.chat())
        for each in range(number)
    ]
    for who in crowd:
        people.request_join(town.world, who.person, town.chat().chat)
        people.write(town.world, who.person, who.private, "Kerkstraat 12, 1964 AB")
        await town.advance(seconds=10)
        await who.presses("Ja, ik ben 18 of ouder")
        await who.presses("Ja, dat beloof ik")
    waiting = re.search(r"Daarna wachten nog \d+ anderen", admin.last_private_word)
    for each in range(number):
        await admin.presses("Toelaten" if each % 2 == 0 else "Niet toelaten")
    errors = [call.result_or_error for call in town.world.calls if not call.ok]
    return Rush(
        waiting_said=waiting[0] if waiting else "",
        let_in={who.person.first_name for who in crowd[::2]},
        inside={who.person.first_name for who in crowd if town.chat().chat.has(who.person)},
        refused_by_telegram=sum(1 for each in errors if each["error_code"] == 429),
    )
