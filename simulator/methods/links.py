"""Invite links and requests to join."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator import rights, standing, wire
from simulator.errors import bad_request
from simulator.methods.registry import method
from simulator.people import joining
from simulator.records import Chat, Member, Person

if TYPE_CHECKING:
    from simulator.request import Request


NAME_LIMIT = 32
MOST_MEMBERS = 99_999
MONTH = 2_592_000
DEAREST = 10_000
_CHANGEABLE = ("name", "expire_date", "member_limit")


def _new_link(request: Request, target: Chat, *, primary: bool) -> dict[str, Any]:
    link: dict[str, Any] = {
        "invite_link": f"https://t.me/+local{request.world.number():08d}",
        "creator": wire.user(request.bot),
        "creates_join_request": request.flag("creates_join_request"),
        "is_primary": primary,
        "is_revoked": False,
    }
    for name in _CHANGEABLE:
        if request.params.get(name):
            link[name] = request.params[name]
    target.links[link["invite_link"]] = link
    return link


def _check(request: Request) -> None:
    if request.flag("creates_join_request") and request.number("member_limit"):
        raise bad_request(
            "member limit can't be specified for links requiring administrator approval"
        )
    if len(request.text("name")) > NAME_LIMIT:
        raise bad_request("invite link name is too long")
    if not 0 <= request.number("member_limit") <= MOST_MEMBERS:
        raise bad_request("member limit is out of range")


def _own(request: Request, target: Chat) -> dict[str, Any]:
    """The bot's own link that a call names. Raises ApiError where there is none."""
    link = target.links.get(request.text("invite_link"))
    if link is None or link["creator"]["id"] != request.bot.id:
        raise bad_request("INVITE_HASH_EXPIRED")
    return link


@method("createChatInviteLink")
def create_link(request: Request) -> dict[str, Any]:
    """One more link; with ``creates_join_request`` an administrator lets people in."""
    target = rights.chat(request)
    rights.need(request, target, "can_invite_users")
    _check(request)
    return _new_link(request, target, primary=False)


@method("exportChatInviteLink")
def export_link(request: Request) -> str:
    """A new primary link of this bot; the old one ends."""
    target = rights.chat(request)
    rights.need(request, target, "can_invite_users")
    for link in target.links.values():
        if link["is_primary"] and link["creator"]["id"] == request.bot.id:
            link["is_revoked"] = True
    return str(_new_link(request, target, primary=True)["invite_link"])


@method("revokeChatInviteLink")
def revoke_link(request: Request) -> dict[str, Any]:
    """The link lets nobody in any more; a primary one is replaced."""
    target = rights.chat(request)
    rights.need(request, target, "can_invite_users")
    link = _own(request, target)
    link["is_revoked"] = True
    if link["is_primary"]:
        _new_link(request, target, primary=True)
    return link


@method("editChatInviteLink")
def edit_link(request: Request) -> dict[str, Any]:
    """Other bounds and another name; what is not said again is gone."""
    target = rights.chat(request)
    rights.need(request, target, "can_invite_users")
    _check(request)
    link = _own(request, target)
    if link["is_primary"] or link["is_revoked"] or "subscription_period" in link:
        raise bad_request("CHAT_LINK_NOT_MODIFIED")
    for name in _CHANGEABLE:
        link.pop(name, None)
        if request.params.get(name):
            link[name] = request.params[name]
    link["creates_join_request"] = request.flag("creates_join_request")
    return link


@method("createChatSubscriptionInviteLink")
def create_paid_link(request: Request) -> dict[str, Any]:
    """A link to a channel for those who pay by the month."""
    target = rights.chat(request)
    rights.need(request, target, "can_invite_users")
    if target.type != "channel":
        raise bad_request("the method is available for channel chats only")
    if request.number("subscription_period") != MONTH:
        raise bad_request("SUBSCRIPTION_PERIOD_INVALID")
    if not 1 <= request.number("subscription_price") <= DEAREST:
        raise bad_request("STARS_AMOUNT_INVALID")
    link = _new_link(request, target, primary=False)
    link["subscription_period"] = MONTH
    link["subscription_price"] = request.number("subscription_price")
    return link


@method("editChatSubscriptionInviteLink")
def edit_paid_link(request: Request) -> dict[str, Any]:
    """Another name for such a link."""
    target = rights.chat(request)
    rights.need(request, target, "can_invite_users")
    link = _own(request, target)
    if "subscription_period" not in link:
        raise bad_request("CHAT_LINK_NOT_MODIFIED")
    link["name"] = request.text("name")
    return link


def _requester(request: Request, target: Chat) -> Person:
    rights.need(request, target, "can_invite_users")
    person = request.world.people.get(request.number("user_id"))
    if person is None:
        raise bad_request("PARTICIPANT_ID_INVALID")
    if target.has(person):
        raise bad_request("USER_ALREADY_PARTICIPANT")
    if target.join_requests.pop(person.id, None) is None:
        raise bad_request("HIDE_REQUESTER_MISSING")
    joining.close(request.world, person, target)
    return person


@method("approveChatJoinRequest")
def approve(request: Request) -> bool:
    """Let somebody in."""
    target = rights.chat(request)
    person = _requester(request, target)
    new = Member(person, "member")
    standing.change(request.world, target, new, by=request.bot, via_join_request=True)
    request.world.service(target, person, new_chat_members=[wire.user(person)])
    return True


@method("declineChatJoinRequest")
def decline(request: Request) -> bool:
    """Do not let somebody in."""
    target = rights.chat(request)
    target.turned_away.add(_requester(request, target).id)
    request.world.changed()
    return True
