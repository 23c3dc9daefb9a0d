"""What the bot says of itself: name, descriptions, commands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from simulator import wire
from simulator.errors import bad_request
from simulator.methods.registry import method

if TYPE_CHECKING:
    from simulator.request import Request

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_SCOPES = (
    "default",
    "all_private_chats",
    "all_group_chats",
    "all_chat_administrators",
    "chat",
    "chat_administrators",
    "chat_member",
)
_LENGTHS = {"name": 64, "description": 512, "short_description": 120}


@method("getMe")
def get_me(request: Request) -> dict[str, Any]:
    """The bot itself."""
    return wire.user(request.bot) | {
        "can_join_groups": True,
        "can_read_all_group_messages": request.bot.can_read_all,
        "supports_guest_queries": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": False,
        "allows_users_to_create_topics": False,
        "can_manage_bots": False,
        "supports_join_request_queries": False,
    }


def _scope(request: Request) -> tuple[str, str]:
    scope = request.object("scope") or {"type": "default"}
    if scope.get("type") not in _SCOPES:
        raise bad_request("can't parse BotCommandScope: unsupported type specified")
    parts = (str(scope[name]) for name in ("type", "chat_id", "user_id") if name in scope)
    return ":".join(parts), request.text("language_code")


@method("setMyCommands")
def set_commands(request: Request) -> bool:
    """The commands of a scope and language."""
    listed = request.list("commands")
    if len(listed) > 100:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for one in listed:
        if not _COMMAND.fullmatch(str(one.get("command", "")).removeprefix("/")):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(str(one.get("description", ""))) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    request.bot.commands[_scope(request)] = listed
    request.world.changed()
    return True


@method("getMyCommands")
def get_commands(request: Request) -> list[dict[str, Any]]:
    """The commands of exactly this scope and language."""
    return request.bot.commands.get(_scope(request), [])


@method("deleteMyCommands")
def delete_commands(request: Request) -> bool:
    """No commands any more for this scope and language."""
    request.bot.commands.pop(_scope(request), None)
    request.world.changed()
    return True


def _set(request: Request, field: str) -> bool:
    value = request.text(field)
    if len(value) > _LENGTHS[field]:
        raise bad_request(f"{field.replace('_', ' ')} is too long")
    request.bot.profile[field, request.text("language_code")] = value
    return True


def _get(request: Request, field: str) -> dict[str, str]:
    own = request.bot.first_name if field == "name" else ""
    profile = request.bot.profile
    usual = profile.get((field, "")) or own
    return {field: profile.get((field, request.text("language_code"))) or usual}


@method("setMyName")
def set_name(request: Request) -> bool:
    """The name in a language."""
    return _set(request, "name")


@method("setMyDescription")
def set_description(request: Request) -> bool:
    """What an empty chat shows."""
    return _set(request, "description")


@method("setMyShortDescription")
def set_short_description(request: Request) -> bool:
    """What the profile shows."""
    return _set(request, "short_description")


@method("getMyName")
def get_name(request: Request) -> dict[str, str]:
    """The name in a language."""
    return _get(request, "name")


@method("getMyDescription")
def get_description(request: Request) -> dict[str, str]:
    """The description in a language."""
    return _get(request, "description")


@method("getMyShortDescription")
def get_short_description(request: Request) -> dict[str, str]:
    """The short description in a language."""
    return _get(request, "short_description")
