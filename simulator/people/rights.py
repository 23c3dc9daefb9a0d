"""Bringing bots in, giving and taking rights, and removing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator import standing, wire
from simulator.people import talking
from simulator.records import ADMIN_RIGHTS, Account, Bot, Chat, Member, Message, Person

if TYPE_CHECKING:
    from collections.abc import Iterable

    from simulator.world import World

USUAL_RIGHTS = frozenset(
    {
        "can_manage_chat",
        "can_delete_messages",
        "can_manage_video_chats",
        "can_restrict_members",
        "can_invite_users",
        "can_pin_messages",
        "can_change_info",
    }
)


def add_bot(
    world: World,
    admin: Person,
    group: Chat,
    bot: Bot,
    *,
    rights: Iterable[str] | None = None,
    payload: str | None = None,
    start_first: bool = False,
) -> Message | None:
    """Bring a bot into a group, as an administrator when ``rights`` are given.

    With a ``payload`` as by a link with ``startgroup=``: ``/start@<bot> <payload>`` follows, or with
    ``start_first`` goes before the rights, as in some apps. A bot that is in the group already
    stays and keeps the rights it has besides. Gives the last message that this left behind. Raises
    PermissionError for one who may not bring or promote anybody.
    """
    given = None if rights is None else checked(rights)
    message = None
    if not group.has(bot):
        may_bring(admin, group)
        if given is not None:
            may_promote(admin, group, given)
        standing.change(world, group, Member(bot, "member"), by=admin)
        message = world.service(group, admin, new_chat_members=[wire.user(bot)])
    elif given is not None:
        given |= group.members[bot.id].rights
    words = f"/start@{bot.username} {payload or ''}"
    if payload is not None and start_first:
        message = talking.write(world, admin, group, words)
    if given is not None and given != group.members[bot.id].rights:
        promote(world, admin, group, bot, rights=given)
    if payload is not None and not start_first:
        message = talking.write(world, admin, group, words)
    return message


def checked(rights: Iterable[str]) -> frozenset[str]:
    """These rights and the one that all administrators have. Raises ValueError for an unknown one."""
    given = frozenset(rights) | {"can_manage_chat"}
    if unknown := given - frozenset(ADMIN_RIGHTS):
        raise ValueError(f"no such right: {', '.join(sorted(unknown))}")
    return given


def may_bring(person: Person, group: Chat) -> None:
    """Raise PermissionError unless the person may add others to the group."""
    talking.present(person, group, "can_invite_users")


def givable(person: Person, group: Chat) -> frozenset[str]:
    """The rights that somebody can give: their own, and none without that of promoting."""
    mine = group.member(person)
    if mine is None or not mine.may("can_promote_members"):
        return frozenset()
    return frozenset(ADMIN_RIGHTS) if mine.status == "creator" else mine.rights


def may_promote(person: Person, group: Chat, rights: frozenset[str] = frozenset()) -> None:
    """Raise PermissionError unless the person may make administrators with these rights."""
    mine = givable(person, group)
    if not mine:
        raise PermissionError(f"{person.first_name} may not add admins in {group.title}")
    if missing := rights - mine:
        lacking = ", ".join(sorted(missing))
        raise PermissionError(f"{person.first_name} cannot give what they lack: {lacking}")


def promote(
    world: World,
    admin: Person,
    group: Chat,
    who: Account,
    *,
    rights: Iterable[str] | None = None,
) -> None:
    """Make somebody an administrator, with these rights or the usual ones.

    Raises LookupError for one who is not in the group, ValueError for a right that does not exist,
    PermissionError where the admin may not give it.
    """
    if not group.has(who):
        raise LookupError(f"{who.first_name} is not in {group.title}")
    given = USUAL_RIGHTS if rights is None else checked(rights)
    old = group.members[who.id]
    may_promote(admin, group, given - old.rights)
    _spare_owner(old, group)
    standing.change(world, group, Member(who, "administrator", given), by=admin)


def demote(world: World, admin: Person, group: Chat, who: Account) -> None:
    """Make an administrator a member again."""
    if not group.has(who):
        raise LookupError(f"{who.first_name} is not in {group.title}")
    may_promote(admin, group)
    _spare_owner(group.members[who.id], group)
    standing.change(world, group, Member(who, "member"), by=admin)


def kick(world: World, admin: Person, group: Chat, who: Account) -> Message:
    """Remove somebody for good; gives the service message, which that bot does not see."""
    if not group.has(who):
        raise LookupError(f"{who.first_name} is not in {group.title}")
    mine = group.member(admin)
    if mine is None or not mine.may("can_restrict_members"):
        raise PermissionError(f"{admin.first_name} may not remove anybody from {group.title}")
    _spare_owner(group.members[who.id], group)
    standing.change(world, group, Member(who, "kicked"), by=admin)
    return world.service(group, admin, left_chat_member=wire.user(who))


def _spare_owner(standing_of: Member, group: Chat) -> None:
    if standing_of.status == "creator":
        raise PermissionError(f"{standing_of.account.first_name} owns {group.title}")
