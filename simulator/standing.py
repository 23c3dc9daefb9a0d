"""Changing somebody's standing in a group, whoever does it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator import news
from simulator.records import Account, Chat, Member

if TYPE_CHECKING:
    from simulator.world import World


def change(world: World, chat: Chat, new: Member, *, by: Account, **extra: Any) -> None:
    """Put ``new`` in place and tell the bots that must know. Nothing is said in the group."""
    old = chat.member(new.account) or Member(new.account, "left")
    chat.members[new.account.id] = new
    news.standing_changed(world, chat, old=old, new=new, by=by, **extra)
    world.changed()
