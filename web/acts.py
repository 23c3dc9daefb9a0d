"""What an admin does on the map, by the very services that the buttons in the chat use. (G3, J2, B1)"""

import math
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeGuard

from models import resident
from models.base import Session
from models.neighbourhood import Neighbourhood
from models.resident import Resident
from saar.effects import Text
from services.area.pieces import Problem
from services.bridges import links
from services.directory import public
from services.group import borders, membership, start_plan
from services.joining import decisions

TOKEN_BYTES = 12
LARGEST = 1 << 63


@dataclass(frozen=True)
class Said:
    """What is answered; `failed` where nothing was changed."""

    text: Text
    failed: bool = False


@dataclass(frozen=True)
class Desk:
    """An admin of `group` as Telegram says now, what they sent, and how many people are in the group, where asked."""

    session: Session
    group: Neighbourhood
    person: Resident
    now: datetime
    sent: dict[str, Any]
    members: int | None
    username: str


async def desk(
    session: Session,
    group_id: int,
    user_id: int,
    now: datetime,
    sent: dict[str, Any],
    members: int | None,
    username: str,
) -> Desk:
    """For somebody of whom Telegram just said that they are an admin there."""
    group = await session.get_one(Neighbourhood, group_id)
    found = await resident.by_users(session, {user_id})
    await membership.member_seen(session, group, found[user_id], now=now, is_admin=True)
    return Desk(session, group, found[user_id], now, sent, members, username)


async def keep_borders(at: Desk) -> Said:
    """The corners that were drawn are the group's borders from now on."""
    corners = _corners(at.sent.get("corners"))
    if corners is None or not borders.FEWEST_CORNERS <= len(corners) <= borders.MOST_CORNERS:
        values = {"fewest": borders.FEWEST_CORNERS, "most": borders.MOST_CORNERS}
        return Said(Text("web-app-corners", values), failed=True)
    found = borders.drawn(corners)
    if isinstance(found, Problem):
        return Said(found.text, failed=True)
    await borders.take(at.session, at.group, found, by=at.person, now=at.now)
    await borders.drop(at.session, at.group, at.person)
    await start_plan.refresh(at.session, at.group, username=at.username, now=at.now)
    return Said(Text("web-app-kept"))


def _corners(sent: object) -> list[tuple[float, float]] | None:
    if not isinstance(sent, list):
        return None
    found = [(each[0], each[1]) for each in sent if isinstance(each, list) and len(each) == 2]
    right = all(_is_degree(up, 90) and _is_degree(aside, 180) for up, aside in found)
    return found if right and len(found) == len(sent) else None


def _is_degree(value: object, most: int) -> bool:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return number and math.isfinite(value) and abs(value) <= most  # type: ignore[arg-type] # a number


async def decide(at: Desk) -> Said:
    """Somebody who asked is let in, or not."""
    number = at.sent.get("request")
    answer = await decisions.decide(
        at.session,
        at.group,
        number if is_number(number) else 0,
        at.person,
        approve=at.sent.get("approve") is True,
        members=at.members,
        now=at.now,
    )
    return Said(answer.text, failed=answer.alert)


async def ask_neighbour(at: Desk) -> Said:
    """A group that shows itself is asked for a bridge."""
    number = at.sent.get("to")
    hit = await public.group(at.session, number) if is_number(number) else None
    if hit is None or hit.group.id == at.group.id or not hit.listing.shows_area:
        return Said(Text("press-gone"), failed=True)
    token = secrets.token_urlsafe(TOKEN_BYTES)
    text = await links.ask(at.session, at.group, hit.group, at.person, token, now=at.now)
    return Said(text, failed=text.key != links.ASKED)


def is_number(value: object) -> TypeGuard[int]:
    """An id that a database can hold."""
    return isinstance(value, int) and not isinstance(value, bool) and 0 < value < LARGEST


Act = Callable[[Desk], Awaitable[Said]]
ACTS: dict[str, Act] = {"borders": keep_borders, "decide": decide, "ask": ask_neighbour}
