"""Which of a bot's command lists somebody sees: the narrowest scope wins, then the language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from simulator.records import Bot, Chat, Person


def listed(bot: Bot, person: Person, chat: Chat) -> list[dict[str, Any]]:
    """The BotCommand objects that the person is offered in the chat; empty where there are none."""
    for scope in _scopes(person, chat):
        for language in (person.language_code or "", ""):
            found = bot.commands.get((scope, language))
            if found is not None:
                return found
    return []


def _scopes(person: Person, chat: Chat) -> list[str]:
    if chat.private:
        return [f"chat:{chat.id}", "all_private_chats", "default"]
    scopes = [f"chat_member:{chat.id}:{person.id}"]
    standing = chat.member(person)
    if standing is not None and standing.status in ("administrator", "creator"):
        scopes += [f"chat_administrators:{chat.id}", f"chat:{chat.id}", "all_chat_administrators"]
    else:
        scopes += [f"chat:{chat.id}"]
    return [*scopes, "all_group_chats", "default"]


def ephemeral_bot(person: Person, chat: Chat, text: str) -> Bot | None:
    """The bot for which this text is an ephemeral command, one that only that bot gets to see."""
    word = text.split(maxsplit=1)[0]
    if chat.private or not word.startswith("/"):
        return None
    name, _, addressed = word[1:].partition("@")
    for bot in chat.bots():
        if addressed.lower() not in ("", bot.username.lower()):
            continue
        for one in listed(bot, person, chat):
            if one["command"] == name.lower() and one.get("is_ephemeral"):
                return bot
    return None
