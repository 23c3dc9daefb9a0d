"""Coming, going, being silenced, and groups that change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator import standing, wire
from simulator.people import joining
from simulator.records import (
    PERMISSIONS,
    USUAL_PERMISSIONS,
    Account,
    Chat,
    Member,
    Message,
    Person,
)

if TYPE_CHECKING:
    from simulator.world import World


def join(world: World, person: Person, group: Chat, *, invited_by: Person | None = None) -> Message:
    """Come in by oneself or be brought; gives the service message."""
    old = group.member(person)
    if old is not None and old.status == "kicked" and invited_by is None:
        raise PermissionError(f"{person.first_name} was removed from {group.title}")
    if group.join_requests.pop(person.id, None):
        joining.close(world, person, group)
    by = invited_by or person
    standing.change(world, group, Member(person, "member"), by=by)
    return world.service(group, by, new_chat_members=[wire.user(person)])


def create_group(world: World, person: Person, title: str) -> Chat:
    """Make a group of one's own, a supergroup already. Raises ValueError without a title."""
    if not title.strip():
        raise ValueError("a group needs a name")
    group = world.add_group(title.strip(), owner=person)
    world.service(group, person, group_chat_created=True)
    return group


def leave(world: World, person: Person, group: Chat) -> Message:
    """Go; gives the service message. Raises PermissionError for one who is not in."""
    if not group.has(person):
        raise PermissionError(f"{person.first_name} is not in {group.title}")
    standing.change(world, group, Member(person, "left"), by=person)
    return world.service(group, person, left_chat_member=wire.user(person))


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
