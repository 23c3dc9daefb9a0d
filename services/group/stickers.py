"""/sticker: residents ask, admins hand out and tick off, and the address goes. (M5)"""

import re
from collections import Counter
from datetime import datetime

from models import conversation, month, resident, sticker
from models.base import Session
from models.conversation import AwaitedKind
from models.neighbourhood import Neighbourhood
from models.resident import Resident
from models.sticker import StickerRequest
from saar.actions import Action, Verb
from saar.effects import Button, Rows, Text, Value
from services.card import wording
from services.outbox import screens

SCREEN = "sticker"
LIST = "stickers"
ADDRESS, OFF, TOTALS = "address", "off", "totals"
MOST = 4
"""Stickers for one door."""
COUNTS = tuple(str(each) for each in range(1, MOST + 1))
SHOWN = 40
"""Addresses on one screen; the rest comes when these are ticked off."""
LONGEST = 60
WHERE = re.compile(r"(?P<street>.*[^\W\d_]\.?)\s+(?P<number>\d{1,5}\s?[\w/-]{0,6})")
SHORT = 4
"""Words of a bare address; in a longer text the reader finds it."""
WISH = "stickers"
"""Counted by the month: how many were handed out."""


async def show(session: Session, group: Neighbourhood, person: Resident, *, now: datetime) -> None:
    """What this resident asked for, in private."""
    wish = await sticker.of_resident(session, group.id, person.id)
    await _show(session, person, _screen(group, wish), now=now)


async def chosen(
    session: Session, group: Neighbourhood, person: Resident, word: str, *, now: datetime
) -> bool:
    """How many, another address, or none after all; False for one who is no member."""
    member = await resident.membership(session, group.id, person.id)
    if member is None or member.left_at is not None:
        return False
    wish = await sticker.of_resident(session, group.id, person.id)
    if word == ADDRESS:
        await conversation.await_from(session, person.id, AwaitedKind.STICKER, group.id, now=now)
        await _show(session, person, Text("sticker-address", {"group": group.name}), now=now)
        return True
    if wish and word == OFF:
        await session.delete(wish)
        await session.flush()
        wish = None
    elif wish and word in COUNTS:
        wish.count = int(word)
    await _show(session, person, _screen(group, wish), now=now)
    return True


async def address(
    session: Session, group: Neighbourhood, person: Resident, words: str, *, now: datetime
) -> None:
    """Where the stickers should go, as typed: a street and a number."""
    said = WHERE.fullmatch(" ".join(words.split())[:LONGEST])
    await screens.begin_anew(session, person.user_id, person, SCREEN, now=now)
    if said is None:
        await _show(session, person, Text("sticker-bad-address"), now=now)
        return
    await conversation.stop_awaiting(session, person.id)
    wish = await sticker.of_resident(session, group.id, person.id)
    if wish is None:
        wish = StickerRequest(neighbourhood_id=group.id, resident_id=person.id, count=1)
        session.add(wish)
    street = said["street"].strip()
    wish.street, wish.number, wish.at = street[:1].upper() + street[1:], said["number"].strip(), now
    await session.flush()
    await _show(session, person, _screen(group, wish), now=now)


async def desk(session: Session, group: Neighbourhood) -> Text:
    """The admin's list: totals a street, and each address to tick off."""
    every = await sticker.of_group(session, group.id)
    back = (wording.button("back", Verb.PAPER, group.id),)
    if not every:
        return Text("stickers-none", {"group": group.name}, (back,))
    rows: Rows = tuple(
        (
            Button(
                key="button-sticker-done",
                action=Action(Verb.STICKERS, group.id, str(each.id)),
                values={"street": each.street, "number": each.number, "count": each.count},
            ),
        )
        for each in every[:SHOWN]
    )
    totals = (wording.button("sticker-totals", Verb.STICKERS, group.id, word=TOTALS),)
    return Text("stickers", _totals(group, every), (*rows, totals, back))


async def totals(session: Session, group: Neighbourhood) -> Text:
    """For the desk of the municipality: how many a street, and no door."""
    every = await sticker.of_group(session, group.id)
    return Text("stickers-totals", _totals(group, every))


async def handed_out(
    session: Session, group: Neighbourhood, request_id: int, *, now: datetime
) -> bool:
    """Ticked off: the address is forgotten at once, and the month counts them."""
    wish = await session.get(StickerRequest, request_id)
    if wish is None or wish.neighbourhood_id != group.id:
        return False
    await month.add(session, group.id, now.date(), {WISH: wish.count})
    await session.delete(wish)
    await session.flush()
    person = await session.get_one(Resident, wish.resident_id)
    if await conversation.screen(session, person.user_id, person.user_id, SCREEN):
        await _show(session, person, _screen(group, None), now=now)
    return True


def is_bare(words: str) -> bool:
    """A street and a number, and nothing around them."""
    return len(words.split()) <= SHORT and WHERE.fullmatch(" ".join(words.split())) is not None


def _totals(group: Neighbourhood, every: list[StickerRequest]) -> dict[str, Value]:
    counts: Counter[str] = Counter()
    for each in every:
        counts[each.street] += each.count
    lines = tuple(
        Text("stickers-street", {"street": street, "count": count})
        for street, count in sorted(counts.items())
    )
    return {"group": group.name, "count": sum(counts.values()), "lines": wording.nested(lines)}


def _screen(group: Neighbourhood, wish: StickerRequest | None) -> Text:
    ask = wording.button("sticker-address", Verb.STICKER, group.id, word=ADDRESS)
    if wish is None:
        return Text("sticker", {"group": group.name}, ((ask,),))
    counts = tuple(
        Button(
            key="button-sticker-count",
            action=Action(Verb.STICKER, group.id, str(each)),
            values={"count": each},
            style="primary" if each == wish.count else None,
        )
        for each in range(1, MOST + 1)
    )
    off = wording.button("sticker-off", Verb.STICKER, group.id, word=OFF)
    values: dict[str, Value] = {
        "group": group.name,
        "street": wish.street,
        "number": wish.number,
        "count": wish.count,
    }
    return Text("sticker-asked", values, (counts, (ask,), (off,)))


async def _show(session: Session, person: Resident, text: Text, *, now: datetime) -> None:
    await screens.show(
        session, chat_id=person.user_id, resident=person, name=SCREEN, text=text, now=now
    )
