"""What the page lets a person do about groups: come, ask, go, bring bots, give and take rights."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator import people

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.records import Bot, Chat, Message, Person
    from simulator.world import World

Deed = dict[str, Any]


def _join(world: World, person: Person, chat: Chat, deed: Deed) -> Message:
    del deed
    if chat.has(person):
        raise PermissionError(f"{person.first_name} is in {chat.title} already")
    if chat.join_by_request:
        raise PermissionError(f"{chat.title} lets people in by request")
    return people.join(world, person, chat)


def _ask(world: World, person: Person, chat: Chat, deed: Deed) -> None:
    del deed
    people.request_join(world, person, chat)


def _withdraw(world: World, person: Person, chat: Chat, deed: Deed) -> None:
    del deed
    people.cancel_join_request(world, person, chat)


def _leave(world: World, person: Person, chat: Chat, deed: Deed) -> Message:
    del deed
    return people.leave(world, person, chat)


def _bot(world: World, deed: Deed) -> Bot:
    bot = world.bots.get(deed.get("bot", 0))
    if bot is None:
        raise LookupError("there is no such bot")
    return bot


def _rights(deed: Deed) -> list[str] | None:
    given = deed.get("rights")
    return [str(one) for one in given] if isinstance(given, list) else None


def _add_bot(world: World, person: Person, chat: Chat, deed: Deed) -> Message | None:
    payload = deed.get("payload")
    words = None if payload is None else str(payload)
    bot = _bot(world, deed)
    return people.add_bot(world, person, chat, bot, rights=_rights(deed), payload=words)


def _set_rights(world: World, person: Person, chat: Chat, deed: Deed) -> None:
    """Promote to exactly these rights, or without a list take them all."""
    bot = _bot(world, deed)
    rights = _rights(deed)
    if rights is None:
        people.demote(world, person, chat, bot)
    else:
        people.promote(world, person, chat, bot, rights=rights)


def _remove_bot(world: World, person: Person, chat: Chat, deed: Deed) -> Message:
    return people.kick(world, person, chat, _bot(world, deed))


ACTS: dict[str, Callable[[World, Person, Chat, Deed], Message | None]] = {
    "join": _join,
    "ask": _ask,
    "withdraw": _withdraw,
    "leave": _leave,
    "add_bot": _add_bot,
    "rights": _set_rights,
    "remove_bot": _remove_bot,
}
