"""Making administrators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator import rights, standing
from simulator.errors import bad_request
from simulator.methods.registry import method
from simulator.records import ADMIN_RIGHTS, CHANNEL_RIGHTS, Member

if TYPE_CHECKING:
    from simulator.request import Request


@method("promoteChatMember")
def promote(request: Request) -> bool:
    """Give rights, of those that the bot has itself; none at all makes a member again."""
    target = rights.chat(request)
    rights.need(request, target, "can_promote_members")
    found = target.members.get(request.number("user_id"))
    if found is None or not found.present:
        raise bad_request("USER_NOT_PARTICIPANT" if found else "PARTICIPANT_ID_INVALID")
    if found.status == "creator":
        raise bad_request("can't remove chat owner")
    names = (*ADMIN_RIGHTS, *CHANNEL_RIGHTS)
    given = frozenset(name for name in names if request.flag(name))
    mine = rights.standing(request, target)
    if any(not mine.may(name) for name in given):
        raise bad_request("RIGHT_FORBIDDEN")
    hidden = request.flag("is_anonymous")
    made = (
        Member(found.account, "administrator", given | {"can_manage_chat"}, anonymous=hidden)
        if given or hidden
        else Member(found.account, "member")
    )
    standing.change(request.world, target, made, by=request.bot)
    return True
