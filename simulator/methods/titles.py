"""What a chat is called and shows of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator import files, rights
from simulator.errors import bad_request
from simulator.methods.registry import method

if TYPE_CHECKING:
    from simulator.records import Chat
    from simulator.request import Request

TITLE_LIMIT = 128
DESCRIPTION_LIMIT = 255


def _changeable(request: Request) -> Chat:
    target = rights.chat(request)
    if target.private:
        raise bad_request("there is no title in the private chat")
    rights.need(request, target, "can_change_info")
    return target


@method("setChatTitle")
def set_title(request: Request) -> bool:
    """Another name; the chat gets a service message about it."""
    target = _changeable(request)
    title = request.text("title").strip()
    if not 1 <= len(title) <= TITLE_LIMIT:
        raise bad_request("chat title is empty" if not title else "chat title is too long")
    if title != target.title:
        target.title = title
        request.world.service(target, request.bot, new_chat_title=title)
    return True


@method("setChatDescription")
def set_description(request: Request) -> bool:
    """Other words about the chat; the same ones again are refused."""
    target = _changeable(request)
    words = request.text("description").strip()
    if len(words) > DESCRIPTION_LIMIT:
        raise bad_request("chat description is too long")
    if words == target.description:
        raise bad_request("chat description is not modified")
    target.description = words
    request.world.changed()
    return True


@method("setChatPhoto")
def set_photo(request: Request) -> bool:
    """Another picture, as bytes."""
    target = _changeable(request)
    upload = request.files.get(request.text("photo").removeprefix("attach://"))
    if upload is None:
        raise bad_request("photo should be uploaded as an InputFile")
    target.photo = files.store(
        request.world, upload.data, mime_type=upload.mime_type, name=upload.name, folder="photos"
    )
    sizes = files.photo(target.photo)["photo"]
    request.world.service(target, request.bot, new_chat_photo=sizes)
    return True


@method("deleteChatPhoto")
def delete_photo(request: Request) -> bool:
    """No picture any more."""
    target = _changeable(request)
    if target.photo is None:
        raise bad_request("CHAT_NOT_MODIFIED")
    target.photo = None
    request.world.service(target, request.bot, delete_chat_photo=True)
    return True
