"""Photos, videos and files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator import content, files, rights
from simulator.errors import bad_request
from simulator.methods import ephemerals
from simulator.methods.registry import method

if TYPE_CHECKING:
    from simulator.records import StoredFile
    from simulator.request import Request

LARGEST_DOWNLOAD = 20 * 1024 * 1024
_PERMISSIONS = {
    "animation": "can_send_other_messages",
    "voice": "can_send_voice_notes",
}


@method("sendPhoto")
def send_photo(request: Request) -> dict[str, Any]:
    """A photo by file_id or as bytes."""
    return _send(request, "photo")


@method("sendVideo")
def send_video(request: Request) -> dict[str, Any]:
    """A video by file_id or as bytes."""
    return _send(request, "video")


@method("sendDocument")
def send_document(request: Request) -> dict[str, Any]:
    """A file by file_id or as bytes."""
    return _send(request, "document")


@method("sendVoice")
def send_voice(request: Request) -> dict[str, Any]:
    """A voice message by file_id or as bytes."""
    return _send(request, "voice")


def _send(request: Request, kind: str) -> dict[str, Any]:
    target = rights.chat(request)
    fields = described(request, kind, kind)
    if to_one := ephemerals.parameters(request):
        return ephemerals.send(request, target, to_one, fields)
    rights.may_send(request, target, permission(fields))
    return content.send(request, target, **fields)


def permission(fields: dict[str, Any]) -> str:
    """What a member must be allowed for a message of this kind."""
    kind = str(fields["kind"])
    return _PERMISSIONS.get(kind, f"can_send_{kind}s")


def described(request: Request, kind: str, name: str) -> dict[str, Any]:
    """The fields of a message with the file that the parameter ``name`` means, and its caption.

    A file_id keeps what it stands for: a video that is sent as a document stays a video.
    """
    words, found = content.caption(request)
    made, inside = files.content(_file(request, kind, name))
    if made == "video" and kind == "video" and request.text(name).startswith("attach://"):
        sizes = {size: request.number(size) for size in ("width", "height", "duration")}
        inside["video"] |= {size: value for size, value in sizes.items() if value}
    if made in ("photo", "video", "animation"):
        if request.flag("has_spoiler"):
            inside["has_media_spoiler"] = True
        if request.flag("show_caption_above_media"):
            inside["show_caption_above_media"] = True
    return {"kind": made, "caption": words, "caption_entities": found, "content": inside}


def _file(request: Request, kind: str, name: str) -> StoredFile:
    value = request.text(name)
    upload = request.files.get(value.removeprefix("attach://"))
    if upload is not None:
        return files.store(
            request.world,
            upload.data,
            mime_type=upload.mime_type,
            name=upload.name,
            folder=f"{kind}s",
        )
    if not value:
        raise bad_request(f"there is no {kind} in the request")
    if value not in request.world.files:
        raise bad_request(
            "wrong remote file identifier specified: can't unserialize it. Wrong last symbol"
        )
    found = request.world.files[value]
    given, _ = files.content(found)
    if (given == "photo") != (kind == "photo"):
        raise bad_request(f"can't use file of type {_type(given)} as {_type(kind)}")
    return found


def _type(kind: str) -> str:
    """A kind of file in TDLib's words."""
    names = {"voice": "VoiceNote", "video_note": "VideoNote"}
    return names.get(kind, kind.capitalize())


@method("getFile")
def get_file(request: Request) -> dict[str, Any]:
    """Where the bytes of a file can be fetched, up to 20 MB."""
    file = request.world.files.get(request.text("file_id"))
    if file is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if len(file.data) > LARGEST_DOWNLOAD:
        raise bad_request("file is too big")
    return files.base(file) | {"file_path": file.path}
