"""What is said outright stays the kind of the card, whatever descriptions follow. (C1, S9)"""

import asyncio
from itertools import count
from typing import Any

import pytest

from bot.rehearsal import rehearse

TALKS = (
    ("burglary", "Er wordt ingebroken bij Kerkstraat 12!", "twee mannen met een koevoet", "rode bus voor de deur", "nee niet rood maar blauw"),
    ("burglary", "Er probeert iemand in te breken bij Kerkstraat 12", "zwarte jas, capuchon op", "rent weg richting het park"),
    ("burglary", "somebody is breaking into number 12", "two lads in dark hoodies", "white van outside"),
    ("fire", "brand op de Molenweg 3", "vlammen uit het dak", "oude man met rode jas staat bij het raam"),
    ("theft", "iemand steelt mijn fiets", "man met rode pet", "hij fietst weg richting centrum", "het is een blauwe gazelle"),
    ("violence", "er wordt gevochten op het plein", "drie jongens met zwarte jassen", "ze rennen weg"),
    ("animal_danger", "een hond bijt een kind in de speeltuin", "bruine hond zonder riem", "man met groene jas probeert hem te pakken"),
    ("door_scam", "er staat een man van de bank aan de deur bij mijn moeder", "nette man met blauwe trui", "loopt nu naar nummer 14"),
    ("missing_person", "mijn dochter van 5 is weg!", "rode jas, roze laarzen", "misschien richting de vijver"),
    ("vandalism", "ze trappen het bushokje kapot", "vier jongens", "eentje met een witte hoodie"),
    ("gas", "sterke gaslucht in de Eikenlaan", "bij nummer 8 is het het ergst", "man met oranje hes loopt naar de put"),
    ("medical", "man onwel geworden voor de bakker", "hij ligt op de stoep", "grijze jas, rond de 70", "iemand reanimeert hem"),
)  # fmt: skip


@pytest.mark.parametrize("talk", TALKS, ids=[each[1] for each in TALKS])
def test_a_description_leaves_the_kind_as_it_was_said(talk: tuple[str, ...]) -> None:
    """A red cap makes no harassment of a theft. (C1)"""
    kind, *said = talk
    turns = zip(count(0, 25), ("Anna", "Bram") * len(said), said, strict=False)
    messages: list[dict[str, Any]] = [
        {"t": at, "sender": sender, "text": text} for at, sender, text in turns
    ]
    came = asyncio.run(rehearse({"id": "kinds", "lang": "nl", "messages": messages}))
    assert [each["category"] for each in came["incidents"]] == [kind]
