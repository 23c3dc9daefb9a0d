"""Pictures of people and bots, the menu button, and the rights that a bot asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator import files, rights
from simulator.errors import bad_request
from simulator.methods.registry import method
from simulator.records import ADMIN_RIGHTS, CHANNEL_RIGHTS

if TYPE_CHECKING:
    from simulator.records import Account
    from simulator.request import Request

_ONLY_GROUPS = frozenset({"can_pin_messages", "can_manage_topics", "can_manage_tags"})
_BUTTONS = ("commands", "web_app", "default")


def _account(request: Request) -> Account:
    wanted = request.number("user_id")
    found = request.world.people.get(wanted) or request.world.bots.get(wanted)
    if found is None:
        raise bad_request("user not found")
    return found


@method("getUserProfilePhotos")
def photos(request: Request) -> dict[str, Any]:
    """The pictures of somebody, the newest first."""
    listed = list(reversed(_account(request).photos))
    start = request.number("offset")
    shown = listed[start : start + min(100, max(1, request.number("limit", 100)))]
    return {"total_count": len(listed), "photos": [files.photo(one)["photo"] for one in shown]}


@method("getUserProfileAudios")
def audios(request: Request) -> dict[str, Any]:
    """The music of somebody; nobody here has any."""
    _account(request)
    return {"total_count": 0, "audios": []}


@method("setMyProfilePhoto")
def set_photo(request: Request) -> bool:
    """A picture of the bot, as bytes."""
    given = request.object("photo")
    name = str(given.get("photo", "")).removeprefix("attach://")
    upload = request.files.get(name)
    if given.get("type") != "static" or upload is None:
        raise bad_request("can't parse InputProfilePhoto: photo isn't uploaded")
    stored = files.store(
        request.world, upload.data, mime_type=upload.mime_type, name=upload.name, folder="photos"
    )
    request.bot.photos.append(stored)
    return True


@method("removeMyProfilePhoto")
def remove_photo(request: Request) -> bool:
    """The picture before it shows again, if there was one."""
    if request.bot.photos:
        request.bot.photos.pop()
    return True


@method("setChatMenuButton")
def set_button(request: Request) -> bool:
    """What stands beside the field in one private chat, or in all that have none of their own."""
    wanted = request.object("menu_button") or {"type": "default"}
    kind = wanted.get("type")
    if kind not in _BUTTONS:
        raise bad_request("can't parse menu button: unsupported type specified")
    if kind == "web_app" and not str(wanted.get("web_app", {}).get("url")).startswith("https://"):
        raise bad_request("menu button Web App URL is invalid: Only HTTPS links are allowed")
    request.bot.menu_buttons[_private(request)] = wanted
    return True


@method("getChatMenuButton")
def get_button(request: Request) -> dict[str, Any]:
    """The button of one private chat, or the usual one."""
    usual = {"type": "commands" if request.number("chat_id") == 0 else "default"}
    return request.bot.menu_buttons.get(_private(request), usual)


def _private(request: Request) -> int:
    wanted = request.number("chat_id")
    if wanted and not rights.chat(request).private:
        raise bad_request("menu button can be changed only in private chats")
    return wanted


@method("setMyDefaultAdministratorRights")
def set_rights(request: Request) -> bool:
    """The rights that are ticked when somebody makes the bot an administrator."""
    request.bot.wanted_rights[request.flag("for_channels")] = request.object("rights")
    return True


@method("getMyDefaultAdministratorRights")
def get_rights(request: Request) -> dict[str, bool]:
    """The rights that the bot asks for; nothing is done anonymously in channels."""
    channels = request.flag("for_channels")
    wanted = request.bot.wanted_rights.get(channels, {})
    names = [*ADMIN_RIGHTS, *CHANNEL_RIGHTS] if channels else list(ADMIN_RIGHTS)
    names = [name for name in names if not (channels and name in _ONLY_GROUPS)]
    given = {name: bool(wanted.get(name)) for name in names}
    return {"is_anonymous": bool(wanted.get("is_anonymous")) and not channels} | given


@method("getMyStarBalance")
def balance(request: Request) -> dict[str, int]:
    """What the bot was paid: nobody here pays."""
    del request
    return {"amount": 0}


@method("getStarTransactions")
def transactions(request: Request) -> dict[str, list[Any]]:
    """What was paid: nothing."""
    del request
    return {"transactions": []}


@method("getUserGifts")
def user_gifts(request: Request) -> dict[str, Any]:
    """What somebody was given: nothing."""
    _account(request)
    return {"total_count": 0, "gifts": []}


@method("getChatGifts")
def chat_gifts(request: Request) -> dict[str, Any]:
    """What a chat was given: nothing."""
    rights.chat(request)
    return {"total_count": 0, "gifts": []}
