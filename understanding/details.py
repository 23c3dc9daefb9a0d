"""A description in keys: vehicle, people, things, clothing, and what makes it dangerous."""

import re

from understanding.lexicon import keyed
from understanding.meaning import Details
from understanding.observation import Sight
from understanding.text import Message

_NEAR = 3  # words between a colour and what it colours
_WEAPONS = {"knife", "gun", "bat", "axe"}
_PEOPLE = (
    r"(?:man(?:nen)?|vrouwen|jongens?|jongeren|gasten|gastjes|kerels|personen|mensen|meiden|meisjes|figuren|types|jongetjes|kinderen"
    r"|dieven|inbrekers|verdachten|heren|dames|pubers|guys|men|women|lads|blokes|people|kids|boys|girls|teens|teenagers|youths"
    r"|suspects|thieves|burglars|figures|males|of them)"
)


def details_in(message: Message, sight: Sight) -> Details:
    """Collect the description; every key comes from the word lists."""
    text = message.text
    things = tuple(key for key, words in keyed("thing").items() if words.search(text))
    return Details(
        vehicle=_coloured(text, "vehicle")[:3],
        persons=_persons(text),
        things=things,
        clothing=_coloured(text, "clothing"),
        weapon="weapon" in sight.behaviour or bool(_WEAPONS.intersection(things)),
        injured=bool({"injured", "lying_still"}.intersection(sight.behaviour)),
        fire=bool({"fire", "smoke"}.intersection(sight.behaviour)),
        child=keyed("sign")["child"].search(text) is not None,
    )


def _coloured(text: str, section: str) -> tuple[str, ...]:
    """Give each thing after the colour that stands right before or after it."""
    keys: list[str] = []
    for key, words in keyed(section).items():
        found = words.search(text)
        if not found:
            continue
        colour = _colour_near(text, found)
        keys += [colour, key] if colour else [key]
    return tuple(dict.fromkeys(keys))


def _colour_near(text: str, found: re.Match[str]) -> str | None:
    before = " ".join(text[: found.end()].split()[-_NEAR - 1 :])
    best: tuple[int, str] | None = None
    for key, words in keyed("colour").items():
        for hit in words.finditer(before):
            if best is None or hit.start() > best[0]:
                best = (hit.start(), key)
    return best[1] if best else None


def _persons(text: str) -> int | None:
    for key, words in keyed("count").items():
        for hit in words.finditer(text):
            after, before = text[hit.end() : hit.end() + 40], text[: hit.start()]
            grouped = re.search(r"(?:met (?:zijn|z'n)|there(?:'s| are| is)|met)\s*$", before)
            named = re.match(rf"\s+(?:[a-z]+\s+){{0,2}}{_PEOPLE}\b", after)
            if key == "1" or named or (grouped and hit[0].endswith("en")):
                return int(key)
    return None
