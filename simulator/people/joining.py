"""Asking to be let in, and thinking better of it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from simulator import news, wire

if TYPE_CHECKING:
    from simulator.records import Chat, Person
    from simulator.world import World

MAY_WRITE_TO_REQUESTER = timedelta(minutes=5)


def request_join(
    world: World, person: Person, group: Chat, *, link: str | None = None
) -> dict[str, Any]:
    """Ask to be let in, by an invite link or not; gives the ChatJoinRequest.

    The bots that are told may write to the person for five minutes, or until the request is
    answered. Asking again while one waits tells nobody anything. Raises LookupError for a dead
    link, ValueError for one that needs no asking, PermissionError for one who is in or was removed.
    """
    _may_ask(person, group)
    if person.id in group.join_requests:
        return group.join_requests[person.id]
    now = world.clock.now()
    body: dict[str, Any] = {
        "chat": wire.chat(group),
        "from": wire.user(person),
        "user_chat_id": person.id,
        "date": wire.stamp(now),
    }
    if person.bio:
        body["bio"] = person.bio
    if link is not None:
        body["invite_link"] = _working(group, link, wire.stamp(now))
    group.join_requests[person.id] = body
    group.turned_away.discard(person.id)
    for bot in news.asked_to_join(world, group, body):
        world.private(person, bot).open_for[group.id] = now + MAY_WRITE_TO_REQUESTER
    world.changed()
    return body


def _may_ask(person: Person, group: Chat) -> None:
    if group.has(person):
        raise PermissionError(f"{person.first_name} is in {group.title} already")
    old = group.member(person)
    if old is not None and old.status == "kicked":
        raise PermissionError(f"{person.first_name} was removed from {group.title}")


def _working(group: Chat, link: str, now: int) -> dict[str, Any]:
    known = group.links.get(link)
    if known is None or known["is_revoked"] or known.get("expire_date", now) < now:
        raise LookupError("this invite link does not work any more")
    if not known["creates_join_request"]:
        raise ValueError("this invite link lets people in without asking")
    return known


def cancel_join_request(world: World, person: Person, group: Chat) -> None:
    """Take the request back; bots are not told. Raises LookupError where none waits."""
    if group.join_requests.pop(person.id, None) is None:
        raise LookupError(f"{person.first_name} did not ask to join {group.title}")
    close(world, person, group)
    world.changed()


def close(world: World, person: Person, group: Chat) -> None:
    """The request is answered or taken back: what it opened is shut."""
    group.turned_away.discard(person.id)
    for bot in list(world.bots.values()):
        world.private(person, bot).open_for.pop(group.id, None)
