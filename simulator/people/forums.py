"""Dividing a group into topics, and closing one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator import topics

if TYPE_CHECKING:
    from simulator.records import Chat, Person, Topic
    from simulator.world import World


def make_forum(world: World, person: Person, group: Chat) -> None:
    """Divide a supergroup into topics. Raises PermissionError for one who may not."""
    mine = group.member(person)
    if group.type != "supergroup" or mine is None or not mine.may("can_change_info"):
        raise PermissionError(f"{person.first_name} cannot make topics of {group.title}")
    topics.divide(group)
    world.changed()


def create_topic(world: World, person: Person, group: Chat, name: str) -> Topic:
    """A new topic. Raises PermissionError for one who may not."""
    mine = group.member(person)
    allowed = "can_manage_topics" in group.permissions
    if not group.is_forum or mine is None or not (allowed or mine.may("can_manage_topics")):
        raise PermissionError(f"{person.first_name} may not make a topic in {group.title}")
    return topics.create(world, group, person, name)


def close_topic(
    world: World, person: Person, group: Chat, thread: int | None, *, closed: bool = True
) -> None:
    """Close a topic, or open it again. Raises PermissionError for one who may not, LookupError."""
    topic = group.topic(thread)
    if topic is None:
        raise LookupError(f"there is no topic {thread} in {group.title}")
    if not topics.manages(topic, group.members[person.id]):
        raise PermissionError(f"{person.first_name} may not close {topic.name}")
    topics.close(world, group, person, topic, closed=closed)
