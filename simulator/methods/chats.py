"""Looking at chats and their members, and leaving."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator import rights, standing, wire
from simulator.errors import bad_request
from simulator.methods.registry import method
from simulator.records import Chat, Member

if TYPE_CHECKING:
    from simulator.records import StoredFile
    from simulator.request import Request

_GIFTS = (
    "unlimited_gifts",
    "limited_gifts",
    "unique_gifts",
    "premium_subscription",
    "gifts_from_channels",
)


@method("getChat")
def get_chat(request: Request) -> dict[str, Any]:
    """All that a bot may know of a chat."""
    target = rights.chat(request)
    body = wire.chat(target) | {
        "accent_color_id": abs(target.id) % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(_GIFTS, False),
    }
    if target.pinned:
        body["pinned_message"] = wire.message(target.messages[target.pinned[-1]])
    if target.person is not None and target.person.bio:
        body["bio"] = target.person.bio
    if target.description:
        body["description"] = target.description
    if target.photo is not None:
        body["photo"] = _photo(target.photo)
    if not target.private:
        if target.type != "channel":
            body["permissions"] = wire.permissions(target)
        body |= _primary_link(request, target)
    if target.linked is not None:
        body["linked_chat_id"] = target.linked.id
    if target.join_by_request:
        body["join_by_request"] = True
    return body


def _photo(file: StoredFile) -> dict[str, str]:
    sizes = ("small", "big")
    ids = {f"{size}_file_id": file.file_id for size in sizes}
    return ids | {f"{size}_file_unique_id": file.file_unique_id for size in sizes}


def _primary_link(request: Request, target: Chat) -> dict[str, str]:
    mine = rights.standing(request, target)
    for link in target.links.values():
        mine_too = link["creator"]["id"] == request.bot.id and not link["is_revoked"]
        if link["is_primary"] and mine_too and mine.may("can_invite_users"):
            return {"invite_link": link["invite_link"]}
    return {}


@method("getChatMember")
def get_member(request: Request) -> dict[str, Any]:
    """One member's standing."""
    target = rights.chat(request)
    user_id = request.number("user_id")
    found = target.members.get(user_id)
    if found is not None:
        return wire.member(found)
    account = request.world.people.get(user_id) or request.world.bots.get(user_id)
    if target.private and account is not None and target.has(account):
        return wire.member(Member(account, "member"))
    if account is None or target.private:
        raise bad_request("PARTICIPANT_ID_INVALID" if account is None else "member not found")
    return wire.member(Member(account, "left"))


@method("getChatAdministrators")
def get_administrators(request: Request) -> list[dict[str, Any]]:
    """The owner and the administrators; of the bots only this one, unless ``return_bots``."""
    target = rights.chat(request)
    if target.private:
        raise bad_request("there are no administrators in the private chat")
    return [
        wire.member(m)
        for m in target.members.values()
        if m.status in ("creator", "administrator")
        and (not m.account.is_bot or m.account is request.bot or request.flag("return_bots"))
    ]


@method("getChatMemberCount")
def count(request: Request) -> int:
    """How many are in the chat."""
    target = rights.chat(request)
    return 2 if target.private else sum(m.present for m in target.members.values())


@method("leaveChat")
def leave(request: Request) -> bool:
    """The bot goes."""
    target = rights.chat(request)
    if target.private:
        raise bad_request("chat member status can't be changed in private chats")
    new = Member(request.bot, "left")
    standing.change(request.world, target, new, by=request.bot)
    request.world.service(target, request.bot, left_chat_member=wire.user(request.bot))
    return True
