"""Topics of a forum: making, changing and closing them, whoever does it, and writing in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator.errors import bad_request
from simulator.records import GENERAL_TOPIC, Topic

if TYPE_CHECKING:
    from simulator.records import Account, Chat, Member, Message
    from simulator.request import Request
    from simulator.world import World

COLORS = (7322096, 16766590, 13338331, 9367192, 16749490, 16478047)


def divide(chat: Chat) -> None:
    """Make a supergroup a forum: all that was said is in its general topic."""
    chat.topics[GENERAL_TOPIC] = Topic(GENERAL_TOPIC, "General", None, COLORS[0])
    chat.last_id = max(chat.last_id, GENERAL_TOPIC)


def create(
    world: World,
    chat: Chat,
    by: Account,
    name: str,
    *,
    color: int | None = None,
    emoji: str | None = None,
) -> Topic:
    """A new topic; it begins with the service message that made it."""
    made = Topic(chat.last_id + 1, name, by, color or COLORS[0], emoji)
    chat.topics[made.id] = made
    told: dict[str, Any] = {"name": name, "icon_color": made.icon_color}
    told |= {"icon_custom_emoji_id": emoji} if emoji else {}
    world.post(chat, by, kind="service", content={"forum_topic_created": told}, thread=made.id)
    return made


def say(world: World, chat: Chat, by: Account, topic: Topic, **told: Any) -> Message:
    """The service message about a change of a topic, in that topic."""
    thread = None if topic.general else topic.id
    return world.post(chat, by, kind="service", content=told, thread=thread)


def close(world: World, chat: Chat, by: Account, topic: Topic, *, closed: bool) -> None:
    """Let only those who manage topics write there, or everybody again. Raises ApiError."""
    if topic.closed == closed:
        raise bad_request("TOPIC_NOT_MODIFIED")
    topic.closed = closed
    topic.hidden = topic.hidden and closed
    if closed:
        say(world, chat, by, topic, forum_topic_closed={})
    else:
        say(world, chat, by, topic, forum_topic_reopened={})


def thread(request: Request, chat: Chat) -> int | None:
    """The topic in which a bot's message lands; outside of forums the parameter means nothing."""
    if not chat.is_forum:
        return None
    if wanted := request.number("message_thread_id"):
        return wanted
    answered = request.object("reply_parameters").get("message_id")
    original = chat.messages.get(answered or request.number("reply_to_message_id"))
    return original.thread if original is not None else None


def writable(request: Request, chat: Chat, mine: Member) -> None:
    """Raise ApiError unless the topic that a call names is there and open to the bot."""
    if not chat.is_forum:
        return
    wanted = request.number("message_thread_id")
    if wanted and (wanted == GENERAL_TOPIC or wanted not in chat.topics):
        raise bad_request("message thread not found")
    topic = chat.topic(thread(request, chat))
    if topic is not None and topic.closed and not manages(topic, mine):
        raise bad_request("TOPIC_CLOSED")


def manages(topic: Topic, mine: Member) -> bool:
    """Whether a member may change a topic, and write in it while it is closed."""
    return mine.may("can_manage_topics") or topic.by is mine.account
