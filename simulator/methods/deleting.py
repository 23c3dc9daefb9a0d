"""Taking messages away."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from simulator import rights
from simulator.errors import bad_request
from simulator.methods.registry import method

if TYPE_CHECKING:
    from simulator.records import Chat, Message
    from simulator.request import Request

DELETABLE = timedelta(hours=48)


@method("deleteMessage")
def delete_message(request: Request) -> bool:
    """One message; another's only with the right."""
    target = rights.chat(request)
    message = target.messages.get(request.number("message_id"))
    if message is None:
        raise bad_request("message to delete not found")
    if not _may_delete(request, target, message):
        raise bad_request("message can't be deleted")
    request.world.remove(message)
    return True


@method("deleteMessages")
def delete_messages(request: Request) -> bool:
    """Several messages; what is not there or not allowed is passed over."""
    target = rights.chat(request)
    wanted = request.list("message_ids")
    if not 1 <= len(wanted) <= 100:
        raise bad_request("message identifiers are not specified")
    for message_id in wanted:
        message = target.messages.get(message_id)
        if message is not None and _may_delete(request, target, message):
            request.world.remove(message)
    return True


def _may_delete(request: Request, target: Chat, message: Message) -> bool:
    if request.world.clock.now() - message.date > DELETABLE:
        return False
    if message.sender is request.bot or target.private:
        return True
    return rights.standing(request, target).may("can_delete_messages")
