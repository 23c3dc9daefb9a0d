"""Whom the bot can reach in private, and what an admin can do so that it is everybody. (G2, A8)"""

from datetime import datetime, timedelta
from urllib.parse import quote

from models import resident
from models.base import Session
from models.neighbourhood import Neighbourhood
from models.resident import Resident
from saar.actions import Verb
from saar.effects import Button, Rows, Text, Value
from services.card import wording
from services.outbox import messages, screens
from texts import render

SCREEN = "reach"
PICTURE = "code"
"""The screen with the code to show or print."""
POST, CODE, MOVE, RENEW = "post", "code", "move", "renew"
START = "hi"
"""A link with this and the number of a group tells where somebody is at home."""
AGAIN_AFTER = timedelta(days=1)
"""So long until the group is asked once more."""
POSTED = "reach_posted"


def link(group: Neighbourhood, username: str) -> str:
    """What a neighbour opens to press Start."""
    return f"https://t.me/{username}?start={START}{group.id}"


async def counts(session: Session, group: Neighbourhood) -> dict[str, Value]:
    """How many members the bot knows, and how many of them it can write to in private."""
    known, reached = await resident.reach(session, group.id)
    return {"known": known, "reached": reached}


async def screen(session: Session, group: Neighbourhood, members: int | None) -> Text:
    """How many of the members, as Telegram counts them now, and three ways to more."""
    values = {
        **wording.numbers(group),
        **await counts(session, group),
        "members": members or 0,
        "counted": members is not None,
    }
    rows: Rows = tuple(
        (wording.button(f"reach-{word}", Verb.REACH, group.id, word=word),)
        for word in (POST, CODE, MOVE)
    )
    back = wording.button("back", Verb.PANEL, group.id)
    return Text("reach", values, (*rows, (back,)))


async def post(session: Session, group: Neighbourhood, *, username: str, now: datetime) -> bool:
    """Ask everybody in the group, in one silent line; False where that was done today."""
    last = group.plan.get(POSTED)
    if last and now - datetime.fromisoformat(last) < AGAIN_AFTER:
        return False
    group.plan = group.plan | {POSTED: now.isoformat()}
    rows: Rows = ((Button(key="button-reach-start", url=link(group, username)),),)
    text = Text("reach-in-group", wording.numbers(group), rows)
    await messages.answer(session, group, text, name=SCREEN, topic=None, now=now)
    return True


async def show_code(
    session: Session, group: Neighbourhood, person: Resident, *, username: str, now: datetime
) -> None:
    """The same link as a picture, to show at the door or print."""
    name = f"{PICTURE}{group.id}"
    await screens.begin_anew(session, person.user_id, person, name, now=now)
    url = link(group, username)
    text = Text("reach-code", {**wording.numbers(group), "url": url})
    await screens.show(
        session,
        chat_id=person.user_id,
        resident=person,
        name=name,
        text=text,
        now=now,
        made={"picture": {"code": url}},
    )


def move_screen(group: Neighbourhood, username: str) -> Text:
    """A text for the group in WhatsApp that moves here, with the way in."""
    values = {
        **wording.numbers(group),
        "entry": group.join_link or "",
        "open": group.join_link is not None,
        "url": link(group, username),
    }
    words = render.plain("reach-move-text", group.locale, **values)
    rows: Rows = (
        (Button(key="button-reach-whatsapp", url=f"https://wa.me/?text={quote(words)}"),),
    )
    if group.join_link:
        rows += ((wording.button("reach-renew", Verb.REACH, group.id, word=RENEW),),)
    back = wording.button("back", Verb.REACH, group.id)
    return Text("reach-move", {**values, "words": words}, (*rows, (back,)))
