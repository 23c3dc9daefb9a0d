"""Coming, going, being given and losing rights, and groups that change."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from simulator import news, standing, wire
from simulator.records import (
    ADMIN_RIGHTS,
    PERMISSIONS,
    USUAL_PERMISSIONS,
    Account,
    Bot,
    Chat,
    Member,
    Message,
    Person,
)

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
MAY_WRITE_TO_REQUESTER = timedelta(minutes=5)


def join(world: World, person: Person, group: Chat, *, invited_by: Person | None = None) -> Message:
    """Come in by oneself or be brought; gives the service message."""
    old = group.member(person)
    if old is not None and old.status == "kicked" and invited_by is None:
        raise PermissionError(f"{person.first_name} was removed from {group.title}")
    by = invited_by or person
    standing.change(world, group, Member(person, "member"), by=by)
    return world.service(group, by, new_chat_members=[wire.user(person)])


def leave(world: World, person: Person, group: Chat) -> Message:
    """Go; gives the service message. Raises PermissionError for one who is not in."""
    if not group.has(person):
        raise PermissionError(f"{person.first_name} is not in {group.title}")
    standing.change(world, group, Member(person, "left"), by=person)
    return world.service(group, person, left_chat_member=wire.user(person))


def request_join(
    world: World, person: Person, group: Chat, *, link: str | None = None
) -> dict[str, Any]:
    """Ask to be let in, by an invite link or not; gives the ChatJoinRequest.

    The bot may write to the person for five minutes. Raises LookupError for a dead link.
    """
    now = world.clock.now()
    body: dict[str, Any] = {
        "chat": wire.chat(group),
        "from": wire.user(person),
        "user_chat_id": person.id,
        "date": wire.stamp(now),
    }
    if link is not None:
        known = group.links.get(link)
        if known is None or known["is_revoked"]:
            raise LookupError("this invite link does not work any more")
        body["invite_link"] = known
    group.join_requests[person.id] = body
    for bot in group.bots():
        world.private(person, bot).open_until = now + MAY_WRITE_TO_REQUESTER
    news.asked_to_join(world, group, body)
    return body


def add_bot(
    world: World,
    admin: Person,
    group: Chat,
    bot: Bot,
    *,
    rights: Iterable[str] | None = None,
) -> Message:
    """Bring a bot into a group, as an administrator when ``rights`` are given."""
    standing.change(world, group, Member(bot, "member"), by=admin)
    message = world.service(group, admin, new_chat_members=[wire.user(bot)])
    if rights is not None:
        promote(world, admin, group, bot, rights=rights)
    return message


def promote(
    world: World,
    admin: Person,
    group: Chat,
    who: Account,
    *,
    rights: Iterable[str] | None = None,
) -> None:
    """Make somebody an administrator, with these rights or the usual ones.

    Raises LookupError for one who is not in the group, ValueError for a right that does not exist.
    """
    if not group.has(who):
        raise LookupError(f"{who.first_name} is not in {group.title}")
    given = USUAL_RIGHTS if rights is None else frozenset(rights) | {"can_manage_chat"}
    if unknown := given - frozenset(ADMIN_RIGHTS):
        raise ValueError(f"no such right: {', '.join(sorted(unknown))}")
    standing.change(world, group, Member(who, "administrator", given), by=admin)


def demote(world: World, admin: Person, group: Chat, who: Account) -> None:
    """Make an administrator a member again."""
    standing.change(world, group, Member(who, "member"), by=admin)


def kick(world: World, admin: Person, group: Chat, who: Account) -> Message:
    """Remove somebody for good; gives the service message, which that bot does not see."""
    standing.change(world, group, Member(who, "kicked"), by=admin)
    return world.service(group, admin, left_chat_member=wire.user(who))


def mute(world: World, admin: Person, group: Chat, who: Account | None = None) -> None:
    """Take the right to send from one member, or from all who are no administrators."""
    silent = USUAL_PERMISSIONS - {name for name in PERMISSIONS if name.startswith("can_send_")}
    if who is None:
        group.permissions = silent
        world.changed()
        return
    standing.change(world, group, Member(who, "restricted", permissions=silent), by=admin)


def rename(world: World, admin: Person, group: Chat, title: str) -> Message:
    """Give the group another title; gives the service message."""
    group.title = title
    return world.service(group, admin, new_chat_title=title)


def migrate(world: World, group: Chat) -> Chat:
    """Turn a basic group into a supergroup with another id; the old one answers no more.

    Raises ValueError for a group that is a supergroup already.
    """
    if group.type != "group" or group.migrated_to is not None:
        raise ValueError(f"{group.title} cannot become a supergroup")
    new = Chat(world.new_group_id("supergroup"), "supergroup", group.title)
    new.members = dict(group.members)
    world.groups[new.id] = new
    owner = next(m.account for m in group.members.values() if m.status == "creator")
    world.service(group, owner, migrate_to_chat_id=new.id)
    group.migrated_to = new.id
    world.service(new, owner, migrate_from_chat_id=group.id)
    return new
