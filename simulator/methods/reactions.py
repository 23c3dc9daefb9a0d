"""Reactions of the bot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator import rights
from simulator.errors import bad_request
from simulator.methods.registry import method

if TYPE_CHECKING:
    from simulator.request import Request

# The emoji that Telegram allows as a reaction (ReactionTypeEmoji).
ALLOWED = frozenset(
    [
        "👍",
        "👎",
        "❤",
        "🔥",
        "🥰",
        "👏",
        "😁",
        "🤔",
        "🤯",
        "😱",
        "🤬",
        "😢",
        "🎉",
        "🤩",
        "🤮",
        "💩",
        "🙏",
        "👌",
        "🕊",
        "🤡",
        "🥱",
        "🥴",
        "😍",
        "🐳",
        "❤\u200d🔥",
        "🌚",
        "🌭",
        "💯",
        "🤣",
        "⚡",
        "🍌",
        "🏆",
        "💔",
        "🤨",
        "😐",
        "🍓",
        "🍾",
        "💋",
        "🖕",
        "😈",
        "😴",
        "😭",
        "🤓",
        "👻",
        "👨\u200d💻",
        "👀",
        "🎃",
        "🙈",
        "😇",
        "😨",
        "🤝",
        "✍",
        "🤗",
        "🫡",
        "🎅",
        "🎄",
        "☃",
        "💅",
        "🤪",
        "🗿",
        "🆒",
        "💘",
        "🙉",
        "🦄",
        "😘",
        "💊",
        "🙊",
        "😎",
        "👾",
        "🤷\u200d♂",
        "🤷",
        "🤷\u200d♀",
        "😡",
    ]
)


def plain(emoji: str) -> str:
    """An emoji as Telegram compares it, without the sign that asks for colour."""
    return emoji.replace("\ufe0f", "")


@method("setMessageReaction")
def react(request: Request) -> bool:
    """One emoji of the list, or none to take it away."""
    target = rights.chat(request)
    message = target.messages.get(request.number("message_id"))
    if message is None:
        raise bad_request("message to react not found")
    wanted = request.list("reaction")
    emoji = [plain(str(one.get("emoji", ""))) for one in wanted]
    if any(one not in ALLOWED for one in emoji) or message.kind == "service":
        raise bad_request("REACTION_INVALID")
    if len(emoji) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    message.reactions.pop(request.bot.id, None)
    if emoji:
        message.reactions[request.bot.id] = emoji
    request.world.changed()
    return True
