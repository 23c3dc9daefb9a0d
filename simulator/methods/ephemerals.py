"""Messages for one person in a group."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator import content, rights, topics, wire
from simulator.errors import ApiError, bad_request
from simulator.methods.registry import method
from simulator.world import ANSWER_WITHIN

if TYPE_CHECKING:
    from simulator.records import Chat, Message
    from simulator.request import Request


def parameters(request: Request) -> dict[str, Any] | None:
    """For whom a message is meant, if for one; an older server ignores that."""
    if not request.world.supports_ephemerals:
        return None
    if given := request.object("ephemeral_message_parameters"):
        return given
    if receiver := request.number("receiver_user_id"):
        query = request.params.get("callback_query_id")
        return {"receiver_user_id": receiver, "callback_query_id": query}
    return None


def send(
    request: Request, target: Chat, to_one: dict[str, Any], fields: dict[str, Any]
) -> dict[str, Any]:
    """Store a message for one; true to life it succeeds whether or not the person looks."""
    if target.private:
        raise bad_request("ephemeral messages can be sent only to groups and supergroups")
    receiver = int(to_one["receiver_user_id"])
    standing = target.members.get(receiver)
    if standing is None or not standing.present or standing.account.is_bot:
        raise bad_request("PARTICIPANT_ID_INVALID")
    press = _fresh_press(request, to_one)
    mine = rights.standing(request, target)
    if press is None and mine.status != "administrator" and not _answers_command(request, target):
        raise bad_request("not enough rights to send ephemeral messages to the chat")
    fields["reply_markup"] = content.keyboard(request, target)
    fields["reply_to"] = _reply(request, target)
    fields["thread"] = topics.thread(request, target)
    content.charge(request, target)
    if press is not None and to_one.get("replace_callback_query_message"):
        fields["replaces"] = press.message_id or None
    return wire.message(request.world.post_ephemeral(target, request.bot, receiver, **fields))


def _reply(request: Request, target: Chat) -> int | None:
    if request.object("reply_parameters").get("ephemeral_message_id"):
        return None
    return content.reply(request, target)


def _fresh_press(request: Request, to_one: dict[str, Any]) -> Message | None:
    query_id = to_one.get("callback_query_id")
    if not query_id:
        return None
    press = request.world.presses.get(str(query_id))
    right = press is not None and press.person.id == int(to_one["receiver_user_id"])
    if press is None or not right or request.world.clock.now() - press.at > ANSWER_WITHIN:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    return press.message


def _answers_command(request: Request, target: Chat) -> bool:
    ephemeral_id = request.object("reply_parameters").get("ephemeral_message_id")
    original = target.ephemerals.get(ephemeral_id or 0)
    if original is None or original.sender is request.bot:
        return False
    return request.world.clock.now() - original.date <= ANSWER_WITHIN


def _mine(request: Request, missing: str) -> Message:
    """The ephemeral message that a call names. Raises ApiError where it is not there."""
    if not request.world.supports_ephemerals:
        raise ApiError(404, "Not Found")
    target = rights.chat(request)
    message = request.world.ephemeral(
        target, request.number("ephemeral_message_id"), request.number("receiver_user_id")
    )
    if message is None or message.sender is not request.bot:
        raise bad_request(missing)
    return message


@method("editEphemeralMessageText")
def edit_text(request: Request) -> bool:
    """Other words in the same place."""
    message = _mine(request, "message to edit not found")
    words, found = content.text(request)
    markup = content.keyboard(request, message.chat)
    _refuse_same(message, (words, found, markup))
    content.charge(request, message.chat)
    message.text, message.entities, message.reply_markup = words, found, markup
    _edited(request, message)
    return True


@method("editEphemeralMessageReplyMarkup")
def edit_markup(request: Request) -> bool:
    """Other buttons under the same words."""
    message = _mine(request, "message to edit not found")
    markup = content.keyboard(request, message.chat)
    _refuse_same(message, (message.text, message.entities, markup))
    content.charge(request, message.chat)
    message.reply_markup = markup
    _edited(request, message)
    return True


def _refuse_same(message: Message, new: tuple[Any, Any, Any]) -> None:
    if (message.text, message.entities, message.reply_markup) == new:
        raise bad_request(
            "message is not modified: specified new message content and reply markup are exactly"
            " the same as a current content and reply markup of the message"
        )


def _edited(request: Request, message: Message) -> None:
    message.edit_date = request.world.clock.now()
    request.world.changed(message)


@method("deleteEphemeralMessage")
def delete(request: Request) -> bool:
    """Gone from the screen of the one who had it."""
    request.world.remove(_mine(request, "message to delete not found"))
    return True
